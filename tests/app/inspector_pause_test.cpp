#include "app/models/pause_when.h"
#include "app/models/pause_words.h"
#include "tests/app/made_run.h"
#include "tests/support/sample_run.h"

#include <gtest/gtest.h>

namespace forkscope {

namespace {

History historyOf(const Update& update)
{
    History history(true);
    for (const std::string& text : update.texts)
        history.addText(text);
    history.append(update.events);
    return history;
}

PauseWhen whenever(PauseCause cause)
{
    PauseWhen when;
    when.concepts.set(std::size_t(cause));
    return when;
}

std::vector<PauseHit> hitsOf(const History& history, const PauseWhen& when, std::uint32_t from = 0)
{
    std::vector<PauseHit> hits;
    PauseWatch sut(history, when, from);
    while (const auto hit = sut.next(history, history.size()))
        hits.push_back(*hit);
    return hits;
}

std::vector<std::string> whom(const History& history, const std::vector<PauseHit>& hits)
{
    std::vector<std::string> names;
    for (const PauseHit& hit : hits)
        names.push_back(history.texts()[history.latest().process(hit.actor)->role]);
    return names;
}

using Names = std::vector<std::string>;

} // namespace

TEST(PauseWhen, AZombieAppearsBehindTheDeathOfEachChild)
{
    const History history = historyOf(zombieRun().update());
    const auto hits = hitsOf(history, whenever(PauseCause::zombie));
    EXPECT_EQ(whom(history, hits), (Names{"child-1", "child-2", "grandchild-1"}));
    for (const PauseHit& hit : hits)
        EXPECT_EQ(history.worldAt(hit.event + 1).process(hit.actor)->state, ProcessState::zombie);
}

TEST(PauseWhen, AnOrphanAppearsWhereItIsAdopted)
{
    const History history = historyOf(zombieRun().update());
    EXPECT_EQ(whom(history, hitsOf(history, whenever(PauseCause::orphan))), Names{"grandchild-1"});
}

TEST(PauseWhen, NoPermitIsLeftOnceSomebodyWaitsForOne)
{
    const History history = historyOf(roomsRun().update());
    const auto hits = hitsOf(history, whenever(PauseCause::noPermit));
    ASSERT_FALSE(hits.empty());
    EXPECT_EQ(whom(history, hits).front(), "user-3") << "the first two took the rooms";
    const World& before = history.worldAt(hits.front().event);
    EXPECT_EQ(before.object(hits.front().object)->state, 0u) << "to be taken alone is no reason";
}

TEST(PauseWhen, AQueueIsFullWhenItsLastPlaceIsTaken)
{
    const History history = historyOf(queueRun().update());
    const auto hits = hitsOf(history, whenever(PauseCause::queueFull));
    ASSERT_EQ(hits.size(), 2u) << "full, one was received, full again";
    const World& world = history.worldAt(hits[0].event + 1);
    EXPECT_EQ(world.object(hits[0].object)->kind, ObjectKind::queue);
    EXPECT_EQ(world.sizeOf(*world.object(hits[0].object)), 3);
}

TEST(PauseWhen, TwoAreInsideWithoutTheLockAndNeverWithIt)
{
    const History open = historyOf(sampleTicketRun(20, 5, false, 7));
    EXPECT_FALSE(hitsOf(open, whenever(PauseCause::twoInside)).empty());
    const History locked = historyOf(sampleTicketRun(20, 5, true, 7));
    EXPECT_TRUE(hitsOf(locked, whenever(PauseCause::twoInside)).empty());
}

TEST(PauseWhen, TwoInsideNamesWhoReadBefore)
{
    MadeRun run;
    const ObjectId count = run.make(ObjectKind::value, "count", 3);
    const ActorId one = run.start(0, "one"), two = run.start(0, "two");
    run.does(one, Operation::valueGet, count);
    run.does(two, Operation::valueGet, count);
    const History history = historyOf(run.update());
    const auto hits = hitsOf(history, whenever(PauseCause::twoInside));
    ASSERT_EQ(hits.size(), 1u);
    EXPECT_EQ(hits[0].actor, two);
    EXPECT_EQ(hits[0].other, one);
    EXPECT_EQ(pauseSentence(hits[0], history, Language::english, {}),
              "Paused at step 7: two and one have both read count, and neither has written it yet");
}

TEST(PauseWhen, WhoLetTheLockGoAfterItsLookIsInsideOnlyOnceItWrites)
{
    MadeRun run;
    const ObjectId count = run.make(ObjectKind::value, "count", 3);
    const ObjectId lock = run.make(ObjectKind::lock, "lock");
    const ActorId one = run.start(0, "one"), two = run.start(0, "two");
    for (const ActorId actor : {one, two}) {
        run.does(actor, Operation::acquire, lock, kForever);
        run.does(actor, Operation::valueGet, count);
        if (actor == one) run.does(actor, Operation::release, lock);
    }
    EXPECT_TRUE(hitsOf(historyOf(run.update()), whenever(PauseCause::twoInside)).empty());
    run.wants(one, Operation::valueSet, count, 2);
    const auto hits = hitsOf(historyOf(run.update()), whenever(PauseCause::twoInside));
    ASSERT_EQ(hits.size(), 1u);
    EXPECT_EQ(hits[0].actor, one);
    EXPECT_EQ(hits[0].other, two);
}

TEST(PauseWhen, AWaitForALockIsOneHoweverOftenTheLockIsFree)
{
    MadeRun run;
    const ObjectId lock = run.make(ObjectKind::lock, "lock");
    const ActorId one = run.start(0, "one"), two = run.start(0, "two"),
                  three = run.start(0, "three");
    run.does(one, Operation::acquire, lock, kForever);
    run.wants(two, Operation::acquire, lock);
    run.wants(three, Operation::acquire, lock);
    run.does(one, Operation::release, lock);
    run.does(two, Operation::acquire, lock, kForever); // three goes on waiting
    const History history = historyOf(run.update());
    EXPECT_EQ(whom(history, hitsOf(history, whenever(PauseCause::lockWait))),
              (Names{"two", "three"}));
}

TEST(PauseWhen, AClaimAndAFindingAreToldByTheirNumbers)
{
    MadeRun run;
    run.host(kNobody, Operation::claimBroken, 1);
    run.host(kNobody, Operation::finding, std::int64_t(FindingKind::deadlock));
    const History history = historyOf(run.update());
    const auto claims = hitsOf(history, whenever(PauseCause::claimBroken));
    ASSERT_EQ(claims.size(), 1u);
    EXPECT_EQ(claims[0].number, 1);
    const auto findings = hitsOf(history, whenever(PauseCause::finding));
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_TRUE(pauseSentence(findings[0], history, Language::english, {}).endsWith("deadlock"));
}

TEST(PauseWhen, AProcessComesToALineOnceForAllItsOperationsThere)
{
    const Update update = sampleTicketRun(20, 5, true, 7);
    const History history = historyOf(update);
    PauseWhen when;
    when.lines = {14}; // the lock
    const auto hits = hitsOf(history, when);
    EXPECT_EQ(hits.size(), 20u) << "every client comes to it once";
    for (const PauseHit& hit : hits)
        EXPECT_EQ(history.event(hit.event).line, 14);
}

TEST(PauseWhen, WhatIsSoAlreadyDoesNotComeAboutAgain)
{
    const History history = historyOf(sampleTicketRun(20, 5, false, 7));
    for (const PauseCause cause : {PauseCause::twoInside, PauseCause::zombie}) {
        const auto all = hitsOf(history, whenever(cause));
        ASSERT_GT(all.size(), 2u);
        const auto later = hitsOf(history, whenever(cause), all[1].event + 1);
        EXPECT_EQ(later, std::vector<PauseHit>(all.begin() + 2, all.end()))
            << "beginning in the middle finds what going on from the start finds";
    }
}

} // namespace forkscope
