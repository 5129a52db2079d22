// What each operation does in each state.
#include "engine/record/semantics.h"

#include <gtest/gtest.h>

#include <ostream>

namespace forkscope {

// As gtest prints them.
std::ostream& operator<<(std::ostream& out, Ruling ruling)
{
    const char* names[] = {"changes", "looks", "blocks", "refuses"};
    return out << names[int(ruling)];
}

namespace {

struct Row
{
    Operation operation;
    std::uint32_t state;
    std::int64_t argument;
    Ruling ruling;
    std::uint32_t after;
};

constexpr ActorId kActor = 4;

TEST(Semantics, EveryOperationDoesInEachStateWhatTheTableSays)
{
    const Row table[] = {
        {Operation::start, kUnborn, 0, Ruling::changes, kStarted},
        {Operation::start, kStarted, 0, Ruling::refuses, kStarted},
        {Operation::died, kStarted, 0, Ruling::changes, kDead},
        {Operation::reap, kDead, 0, Ruling::changes, kReaped},
        {Operation::reap, kStarted, 0, Ruling::refuses, kStarted},
        {Operation::reap, kReaped, 0, Ruling::refuses, kReaped},
        {Operation::reaped, kDead, 0, Ruling::changes, kReaped},
        {Operation::join, kUnborn, kForever, Ruling::blocks, kUnborn},
        {Operation::join, kStarted, kForever, Ruling::blocks, kStarted},
        {Operation::join, kDead, kForever, Ruling::changes, kReaped},
        {Operation::join, kReaped, kForever, Ruling::looks, kReaped},
        {Operation::acquire, 0, kForever, Ruling::changes, kActor + 1},
        {Operation::acquire, 3, kForever, Ruling::blocks, 3},
        {Operation::acquire, kActor + 1, kForever, Ruling::blocks, kActor + 1},
        {Operation::release, 3, 0, Ruling::changes, 0},
        {Operation::release, 0, 0, Ruling::refuses, 0},
        {Operation::acquire, kRobust, kForever, Ruling::changes, kRobust | (kActor + 1)},
        {Operation::acquire, kRobust | 3, kForever, Ruling::blocks, kRobust | 3},
        {Operation::acquire, kRobust | 3u << 16, kForever, Ruling::changes,
         kRobust | (kActor + 1)},
        {Operation::release, kRobust | (kActor + 1), 0, Ruling::changes, kRobust},
        {Operation::release, kRobust | 3, 0, Ruling::refuses, kRobust | 3},
        {Operation::release, kRobust, 0, Ruling::refuses, kRobust},
        {Operation::release, kRobust | 3u << 16, 0, Ruling::refuses, kRobust | 3u << 16},
        {Operation::ownerDied, kRobust | (kActor + 1), 0, Ruling::changes,
         kRobust | (kActor + 1) << 16},
        {Operation::ownerDied, kRobust | 3, 0, Ruling::refuses, kRobust | 3},
        {Operation::ownerDied, kActor + 1, 0, Ruling::refuses, kActor + 1},
        {Operation::print, 9, 1, Ruling::changes, 10},
        {Operation::valueGet, 9, 0, Ruling::looks, 9},
        {Operation::valueSet, 9, -1, Ruling::changes, 0xFFFFFFFF},
        {Operation::actKnob, 0, 1, Ruling::changes, 1},
        {Operation::fileRead, 9, 0, Ruling::looks, 9},
        {Operation::fileTruncate, 9, 0, Ruling::changes, 0},
        {Operation::fileWrite, 0, 12, Ruling::changes, 12},
        {Operation::fileWrite, 20, 12, Ruling::changes, 20},
        {Operation::fileRename, 20, 12, Ruling::changes, 12},
        {Operation::noChange, 9, 0, Ruling::changes, 9},
        {Operation::knobLook, 1, 0, Ruling::looks, 1},
    };
    for (const Row& row : table) {
        const Transition next = transition(row.operation, row.state, kActor, row.argument);
        EXPECT_EQ(next.ruling, row.ruling) << name(row.operation) << " in " << row.state;
        EXPECT_EQ(next.state, row.after) << name(row.operation) << " in " << row.state;
    }
}

TEST(Semantics, WhoCanProceedWouldTakeEffectFailAtOnceOrHasADeadline)
{
    EXPECT_TRUE(canProceed(Operation::acquire, 0, kActor, kForever));
    EXPECT_FALSE(canProceed(Operation::acquire, 1, kActor, kForever));
    EXPECT_TRUE(canProceed(Operation::acquire, 1, kActor, 500)) << "its time may come";
    EXPECT_TRUE(canProceed(Operation::acquire, 1, kActor, 0)) << "it does not wait at all";
    EXPECT_TRUE(canProceed(Operation::release, 0, kActor, 0)) << "it fails at once";
    EXPECT_FALSE(canProceed(Operation::join, kStarted, kActor, kForever));
    EXPECT_TRUE(canProceed(Operation::join, kStarted, kActor, 500));
    EXPECT_TRUE(canProceed(Operation::sleep, 0, kActor, 500));
}

TEST(Semantics, OnlySleepsAndTimedWaitsHaveADeadline)
{
    EXPECT_TRUE(hasDeadline(Operation::sleep, kForever));
    EXPECT_TRUE(hasDeadline(Operation::join, 1));
    EXPECT_FALSE(hasDeadline(Operation::acquire, kForever));
    EXPECT_FALSE(hasDeadline(Operation::valueSet, 1));
}

TEST(Semantics, AHeldLockNamesItsHolderAFreeOneNobody)
{
    EXPECT_EQ(holderOf(transition(Operation::acquire, 0, kActor, kForever).state), kActor);
    EXPECT_EQ(holderOf(0), kNobody);
}

TEST(Semantics, ARobustLockWhoseOwnerDiedIsFreeAndKnowsWhoItWas)
{
    const std::uint32_t held = transition(Operation::acquire, kRobust, kActor, kForever).state;
    EXPECT_EQ(holderOf(held), kActor);
    EXPECT_EQ(ownerThatDied(held), kNobody);
    const std::uint32_t left = transition(Operation::ownerDied, held, kActor, 0).state;
    EXPECT_EQ(holderOf(left), kNobody);
    EXPECT_EQ(ownerThatDied(left), kActor);
    const std::uint32_t taken = transition(Operation::acquire, left, 1, kForever).state;
    EXPECT_EQ(holderOf(taken), 1);
    EXPECT_EQ(ownerThatDied(taken), kNobody) << "only the next one is told";
}

TEST(Semantics, TheLastActorThatThereMayBeFitsIntoALock)
{
    const ActorId last = kMaxActors - 1;
    const std::uint32_t held = transition(Operation::acquire, kRobust, last, kForever).state;
    EXPECT_EQ(holderOf(held), last);
    EXPECT_EQ(ownerThatDied(transition(Operation::ownerDied, held, last, 0).state), last);
}

} // namespace
} // namespace forkscope
