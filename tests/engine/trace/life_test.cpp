// A world against an independent account of the same random life, and against hostile events.

#include "engine/record/semantics.h"
#include "engine/trace/history.h"
#include "engine/trace/lanes.h"
#include "engine/trace/paths.h"
#include "engine/trace/schedule_of.h"
#include "engine/trace/wishes.h"
#include "tests/support/hostile_events.h"
#include "tests/support/random_life.h"

#include <gtest/gtest.h>

namespace forkscope {
namespace {

constexpr std::uint32_t kSteps = 400;

ProcessState expectedState(const RandomLife& life, const RandomLife::Being& being)
{
    if (!being.alive) {
        const bool zombie = life.thing(processWord(being.actor)).state == kDead;
        return zombie ? ProcessState::zombie : ProcessState::gone;
    }
    if (being.wish.operation == Operation::sleep) return ProcessState::sleeping;
    const bool tries = being.wish.argument == 0 &&
                       hasDeadline(being.wish.operation, being.wish.argument);
    return life.blocked(being) && !tries ? ProcessState::waiting : ProcessState::ready;
}

std::multiset<ActorId> holdersIn(const ObjectInfo& object)
{
    std::multiset<ActorId> holders;
    for (const Holding& holding : object.holdings)
        if (holding.actor != kNobody) holders.insert(holding.actor);
    return holders;
}

std::size_t wantedIn(const World& world, ObjectId id)
{
    std::size_t wanted = 0;
    for (const ProcessInfo& process : world.processes) {
        const bool over =
            process.state == ProcessState::zombie || process.state == ProcessState::gone;
        wanted += !over && process.phase != Phase::done && process.object == id;
    }
    return wanted;
}

class Life : public testing::TestWithParam<int>
{
protected:
    // Lives on until nobody can, telling each step's events to `take`.
    template <class Take>
    void live(Take take)
    {
        std::size_t told = 0;
        for (std::uint32_t step = 0; step < kSteps && !testing::Test::HasFailure(); ++step) {
            const bool goesOn = life.step();
            for (; told < life.events().size(); ++told) take(life.events()[told]);
            if (!goesOn) return;
            SCOPED_TRACE("step " + std::to_string(step));
            check();
        }
    }

    virtual void check() {}

    RandomLife life{std::uint64_t(GetParam())};
};

class WorldOfLife : public Life
{
protected:
    WorldOfLife() { sut.controlled = true; }

    void check() override
    {
        for (const RandomLife::Being& being : life.beings()) {
            const ProcessInfo& process = *sut.process(being.actor);
            ASSERT_EQ(process.state, expectedState(life, being)) << "actor " << being.actor;
            ASSERT_EQ(process.orphan, being.orphan);
            ASSERT_EQ(process.creator, being.creator);
        }
        for (const auto& [id, thing] : life.things()) {
            if (isProcessWord(id)) continue;
            const ObjectInfo& object = *sut.object(id);
            ASSERT_EQ(object.state, thing.state) << "object " << id;
            ASSERT_EQ(object.items.size(), thing.items.size());
            for (std::size_t i = 0; i < thing.items.size(); ++i)
                ASSERT_EQ(life.texts()[object.items[i]], thing.items[i]);
            ASSERT_EQ(holdersIn(object), thing.holders);
            ASSERT_EQ(object.wanted, wantedIn(sut, id));
            if (object.kind == ObjectKind::value) continue; // signed
            ASSERT_LE(object.least, object.most);
        }
    }

    World sut;
};

TEST_P(WorldOfLife, SaysWhatItsProcessesAndThingsSayThemselves)
{
    live([this](const Event& event) { apply(sut, event); });
    EXPECT_EQ(sut.step, kSteps) << "a life too short to tell anything";
}

class LanesOfLife : public Life
{
protected:
    void check() override
    {
        sut.extend(history);
        const std::uint32_t count = history.size();
        for (const ProcessInfo& process : history.latest().processes)
            ASSERT_EQ(sut.stateAfter(*sut.lane(process.actor), count), process.state)
                << "actor " << process.actor;
    }

    History history{true};
    Lanes sut;
};

TEST_P(LanesOfLife, SayWhatTheWorldSays)
{
    live([this](const Event& event) { history.append(std::span(&event, 1)); });
    for (std::uint32_t count = 1; count <= history.size(); ++count)
        for (const ProcessInfo& process : history.worldAt(count).processes)
            ASSERT_EQ(sut.stateAfter(*sut.lane(process.actor), count), process.state)
                << "after " << count << ", actor " << process.actor;
    EXPECT_FALSE(sut.arrows().empty());
    for (std::size_t i = 1; i < sut.arrows().size(); ++i)
        ASSERT_LE(sut.arrows()[i - 1].to.event, sut.arrows()[i].to.event);
}

class HistoryOfLife : public Life
{
};

TEST_P(HistoryOfLife, ReachesAnyPointAsByGoingThroughAll)
{
    History history(true);
    live([&](const Event& event) { history.append(std::span(&event, 1)); });
    World folded;
    folded.controlled = true;
    for (std::uint32_t count = 0; count < history.size(); ++count) {
        const std::uint32_t asked = count * 7919u % history.size();
        (void)history.worldAt(asked); // the cache is elsewhere
        ASSERT_EQ(history.worldAt(count), folded) << count;
        apply(folded, history.event(count));
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, WorldOfLife, testing::Range(0, 60));
INSTANTIATE_TEST_SUITE_P(Seeds, LanesOfLife, testing::Range(0, 60));
INSTANTIATE_TEST_SUITE_P(Seeds, HistoryOfLife, testing::Range(0, 6));

// What the tests above are worth depends on how much happens in these lives.
TEST(RandomLives, AreFullOfEverything)
{
    std::multiset<Operation> done;
    std::multiset<LaneArrow::Kind> arrows;
    std::multiset<Operation> waits;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        RandomLife life(seed);
        for (std::uint32_t step = 0; step < kSteps && life.step(); ++step) continue;
        History history(true);
        history.append(life.events());
        for (const Event& event : life.events())
            if (event.phase == Phase::done) done.insert(event.operation);
        Lanes lanes;
        lanes.extend(history);
        for (const LaneArrow& arrow : lanes.arrows()) arrows.insert(arrow.kind);
        for (const Lane& lane : lanes.all())
            for (const LaneSegment& part : lane.segments)
                if (part.state == ProcessState::waiting) waits.insert(part.operation);
    }
    for (const Operation operation :
         {Operation::start, Operation::exit, Operation::join, Operation::isAlive, Operation::watch,
          Operation::waitAny, Operation::peekChild, Operation::startFeeder, Operation::sendSignal,
          Operation::acquire, Operation::semAcquire, Operation::semRelease, Operation::eventSet,
          Operation::eventClear, Operation::eventWake, Operation::put, Operation::take,
          Operation::deliver, Operation::receive, Operation::poll, Operation::adopted,
          Operation::reaped})
        EXPECT_GE(done.count(operation), 10u) << name(operation);
    for (const Operation operation :
         {Operation::join, Operation::waitAny, Operation::peekChild, Operation::watch,
          Operation::acquire, Operation::semAcquire, Operation::eventWake, Operation::take,
          Operation::receive, Operation::poll, Operation::deliver})
        EXPECT_GE(waits.count(operation), 5u) << name(operation);
    for (int kind = 0; kind <= int(LaneArrow::Kind::adoption); ++kind)
        EXPECT_GE(arrows.count(LaneArrow::Kind(kind)), 5u) << kind;
}

class Hostile : public testing::TestWithParam<int>
{
};

TEST_P(Hostile, EventsBreakNothing)
{
    History history(true);
    Lanes lanes;
    HostileEvents events{std::uint64_t(GetParam())};
    for (int i = 0; i < 3000; ++i) {
        const Event next = events.next();
        history.append(std::span(&next, 1));
        lanes.extend(history);
    }
    const World& world = history.latest();
    EXPECT_EQ(world.events, history.size());
    const Paths paths(world);
    for (const ProcessInfo& process : world.processes) {
        EXPECT_FALSE(paths.of(process.actor).empty());
        int generations = 0; // parents lead to an end
        for (const ProcessInfo* one = &process; one && ++generations < 100;)
            one = world.process(one->parent);
        EXPECT_LT(generations, 100);
    }
    EXPECT_LE(history.scheduleText().size(), 100'000u);
    for (const ObjectInfo& object : world.objects)
        EXPECT_EQ(object.wanted, wantedIn(world, object.id));
}

INSTANTIATE_TEST_SUITE_P(Seeds, Hostile, testing::Range(0, 40));

} // namespace
} // namespace forkscope
