// What is said of a race.

#include "engine/analyze/races.h"

#include <gtest/gtest.h>

#include <tuple>

namespace forkscope {
namespace {

constexpr ObjectId kValue = kMaxActors + 1;
constexpr ObjectId kLock = kMaxActors + 2;
constexpr ObjectId kOther = kMaxActors + 3;

class RaceWords : public testing::Test
{
protected:
    RaceWords()
    {
        for (const char* role : {"main", "client-1", "client-2"}) {
            ProcessInfo& process = world.processes.emplace_back();
            process.actor = ActorId(world.processes.size() - 1);
            process.role = texts.add(role);
        }
        for (const auto& [id, kind, name] :
             {std::tuple(kValue, ObjectKind::value, "count"),
              std::tuple(kLock, ObjectKind::lock, "db"),
              std::tuple(kOther, ObjectKind::lock, "own")}) {
            ObjectInfo& object = world.objects.emplace_back();
            object.id = id;
            object.kind = kind;
            object.name = texts.add(name);
        }
    }

    std::string english() const { return told(race, world, texts, Language::english); }
    std::string chinese() const { return told(race, world, texts, Language::chinese); }

    World world;
    Texts texts;
    Race race{{0, 1, Operation::valueSet, 31, kLock}, {5, 2, Operation::valueGet, 28, 0}, kValue,
              kLock};
};

TEST_F(RaceWords, NameBothAccessesAndTheLock)
{
    EXPECT_EQ(english(),
              "client-1 wrote count (program.cpp:31) and client-2 read it (program.cpp:28) with "
              "nothing to order them; lock db would have, had client-2 taken it too.");
    EXPECT_EQ(chinese(),
              "client-1 写了 count（program.cpp 第 31 行），client-2 读了它（program.cpp 第 28 行），"
              "谁先谁后没有任何保证；如果 client-2 也先取锁 db，就有了。");
}

TEST_F(RaceWords, TwoDifferentLocksAreBothNamed)
{
    race.second.lock = kOther;
    race.second.operation = Operation::fileRename;
    EXPECT_EQ(english(), "client-1 wrote count (program.cpp:31) and client-2 replaced it "
                         "(program.cpp:28) with nothing to order them; client-1 held lock db, "
                         "client-2 held lock own: only one and the same lock would have.");
}

TEST_F(RaceWords, WithoutALockOneIsProposed)
{
    race.first.lock = 0;
    EXPECT_TRUE(english().ends_with("; lock db would have, had both taken it.")) << english();
    race.lock = 0;
    race.first.line = 0;
    EXPECT_EQ(english(), "client-1 wrote count and client-2 read it (program.cpp:28) with nothing "
                         "to order them; a lock around both would have.");
    EXPECT_TRUE(chinese().ends_with("；如果两边都在同一把锁里，就有了。")) << chinese();
}

} // namespace
} // namespace forkscope
