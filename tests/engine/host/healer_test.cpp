// What a death leaves half done, judged by the thing itself.
#include "engine/host/healer.h"

#include "engine/record/semantics.h"
#include "tests/engine/control/arena_fixture.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace forkscope {
namespace {

class Healer : public ArenaTest
{
protected:
    Healer()
    {
        std::string folder = "/tmp/forkscope-healer-XXXXXX";
        m_folder = ::mkdtemp(folder.data());
        m_folder.copy(arena.header().directory, sizeof arena.header().directory - 1);
        content("old!");
    }
    ~Healer() override { std::filesystem::remove_all(m_folder); }

    void content(const std::string& text)
    {
        std::ofstream(m_folder + "/data.json", std::ios::trunc) << text;
    }

    Healed healedAfter(const Call& call, bool withWork, const std::string& leaves = "")
    {
        as(1).beginChange(call);
        if (withWork) content(leaves);
        return heal(arena, Drain(arena, texts, nullptr), 1, texts, 99);
    }

    ObjectId file = arena.takeObject(ObjectKind::file, "data.json", 4);
    std::string m_folder;
};

TEST_F(Healer, ATruncationThatEmptiedTheFileIsDone)
{
    const Healed healed = healedAfter({Operation::fileTruncate, file}, true);
    ASSERT_EQ(healed.events.size(), 1u);
    EXPECT_EQ(healed.events[0].operation, Operation::fileTruncate);
    EXPECT_EQ(healed.events[0].flags, kChange | kHealed);
    EXPECT_EQ(healed.events[0].version, kFirstVersion + 2);
    EXPECT_EQ(healed.events[0].before, 4u);
    EXPECT_EQ(word(file), makeWord(kFirstVersion + 2, 0));
}

TEST_F(Healer, ATruncationThatDidNotHappenIsNoChangeWithAVersion)
{
    const Healed healed = healedAfter({Operation::fileTruncate, file}, false);
    EXPECT_EQ(healed.events.at(0).operation, Operation::noChange);
    EXPECT_EQ(word(file), makeWord(kFirstVersion + 2, 4)) << "on, never back";
}

TEST_F(Healer, AWriteIsDoneAsFarAsItReachedTheFile)
{
    arena.object(file).word.store(makeWord(kFirstVersion, 0));
    content("");
    const Healed healed = healedAfter({Operation::fileWrite, file, 6, 0, "abcdef"}, true, "abc");
    EXPECT_EQ(healed.events.at(0).operation, Operation::fileWrite);
    EXPECT_EQ(healed.events.at(0).argument, 3);
    EXPECT_EQ(texts[healed.events.at(0).text], "abc");
    EXPECT_EQ(stateOf(word(file)), 3u);
}

TEST_F(Healer, AWriteThatDidNotBeginIsNoChange)
{
    const Healed healed = healedAfter({Operation::fileWrite, file, 6, 0, "abcdef"}, false);
    EXPECT_EQ(healed.events.at(0).operation, Operation::noChange);
    EXPECT_EQ(stateOf(word(file)), 4u);
}

TEST_F(Healer, ARenameIsDoneWhenTheFileHoldsTheNewContent)
{
    const Call call{Operation::fileRename, file, 3, 0, "new"};
    EXPECT_EQ(healedAfter(call, true, "new").events.at(0).operation, Operation::fileRename);
}

TEST_F(Healer, AThingThatAnotherActorIsChangingIsLeftAlone)
{
    as(2).beginChange({Operation::fileTruncate, file});
    const std::uint64_t odd = word(file);
    slot(1).announcement = pack({Operation::fileTruncate, file, kFirstVersion + 2, true});
    EXPECT_TRUE(heal(arena, Drain(arena, texts, nullptr), 1, texts, 0).events.empty());
    EXPECT_EQ(word(file), odd);
}

TEST_F(Healer, AStartWhoseChildExistsIsWrittenForItsParent)
{
    slot(1).announcement = pack({Operation::start, processWord(5), kFirstVersion + 1, true});
    slot(5).pid = 1234;
    const Healed healed = heal(arena, Drain(arena, texts, nullptr), 1, texts, 0);
    EXPECT_EQ(healed.unborn, 5);
    EXPECT_EQ(word(processWord(5)), makeWord(kFirstVersion + 1, kStarted));
}

TEST_F(Healer, AForkThatDidNotHappenIsNotHealed)
{
    slot(1).announcement = pack({Operation::start, processWord(5), kFirstVersion + 1, true});
    EXPECT_EQ(heal(arena, Drain(arena, texts, nullptr), 1, texts, 0).unborn, kNobody);
    EXPECT_EQ(stateOf(word(processWord(5))), kUnborn);
}

TEST_F(Healer, AChildWhoseStartIsWrittenIsNotBornAgain)
{
    slot(1).announcement = pack({Operation::start, processWord(5), kFirstVersion + 1, true});
    slot(5).pid = 1234;
    arena.object(processWord(5)).word.store(makeWord(kFirstVersion + 2, kDead));
    EXPECT_EQ(heal(arena, Drain(arena, texts, nullptr), 1, texts, 0).unborn, kNobody);
    EXPECT_EQ(word(processWord(5)), makeWord(kFirstVersion + 2, kDead));
}

TEST_F(Healer, AnUnrecordedChangeBelongsToWhoseIntentNamesItsVersion)
{
    const ObjectId lock = arena.takeObject(ObjectKind::lock, "lock", 0);
    slot(1).announcement = pack({Operation::acquire, lock, kFirstVersion + 1, true});
    slot(2).announcement = pack({Operation::acquire, lock, kFirstVersion + 1, true});
    const auto by = [&](ActorId actor, std::uint32_t after) {
        return unrecordedChange(arena, actor, lock, kFirstVersion + 1, 0, after, 0);
    };
    ASSERT_TRUE(by(1, 2));
    EXPECT_EQ(by(1, 2)->version, kFirstVersion + 1);
    EXPECT_EQ(by(1, 2)->flags, kChange | kHealed);
    EXPECT_FALSE(by(2, 2)) << "the lock came to be held by the other one";
    EXPECT_FALSE(unrecordedChange(arena, 1, lock, kFirstVersion + 2, 0, {}, 0));
}

TEST_F(Healer, TheRobustLocksOfADeadOwnerAreMarkedAndNoOthers)
{
    const ObjectId plain = arena.takeObject(ObjectKind::lock, "plain", 0);
    const ObjectId held = arena.takeObject(ObjectKind::lock, "held", kRobust);
    const ObjectId free = arena.takeObject(ObjectKind::lock, "free", kRobust);
    const ObjectId others = arena.takeObject(ObjectKind::lock, "others", kRobust);
    for (ObjectId lock : {plain, held}) as(1).onWord({Operation::acquire, lock, kForever});
    as(2).onWord({Operation::acquire, others, kForever});

    const std::vector<Event> marks = markRobustLocks(arena, 1, 99);
    ASSERT_EQ(marks.size(), 1u);
    EXPECT_EQ(marks[0].object, held);
    EXPECT_EQ(marks[0].actor, 1);
    EXPECT_EQ(marks[0].version, kFirstVersion + 2);
    EXPECT_EQ(marks[0].before, kRobust | 2u);
    EXPECT_EQ(ownerThatDied(stateOf(word(held))), 1);
    EXPECT_EQ(stateOf(word(plain)), 2u) << "for ever";
    EXPECT_EQ(stateOf(word(free)), kRobust);
    EXPECT_EQ(holderOf(stateOf(word(others))), 2);
    EXPECT_TRUE(markRobustLocks(arena, 1, 99).empty()) << "once";
}

TEST_F(Healer, OneLockAloneCanBeMarked)
{
    const ObjectId first = arena.takeObject(ObjectKind::lock, "first", kRobust | 2);
    const ObjectId second = arena.takeObject(ObjectKind::lock, "second", kRobust | 2);
    EXPECT_EQ(markRobustLocks(arena, 1, 99, second).size(), 1u);
    EXPECT_EQ(stateOf(word(first)), kRobust | 2);
}

} // namespace
} // namespace forkscope
