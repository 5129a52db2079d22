// What each operation does in each state.
#include "engine/record/semantics.h"

#include <gtest/gtest.h>

#include <ostream>

namespace forkscope {

// As gtest prints them.
std::ostream& operator<<(std::ostream& out, Verdict verdict)
{
    const char* names[] = {"changes", "looks", "blocks", "refuses"};
    return out << names[int(verdict)];
}

namespace {

struct Row
{
    Operation operation;
    std::uint32_t state;
    std::int64_t argument;
    Verdict verdict;
    std::uint32_t after;
};

constexpr ActorId kActor = 4;

TEST(Semantics, EveryOperationDoesInEachStateWhatTheTableSays)
{
    const Row table[] = {
        {Operation::start, kUnborn, 0, Verdict::changes, kStarted},
        {Operation::start, kStarted, 0, Verdict::refuses, kStarted},
        {Operation::died, kStarted, 0, Verdict::changes, kDead},
        {Operation::reap, kDead, 0, Verdict::changes, kReaped},
        {Operation::reap, kStarted, 0, Verdict::refuses, kStarted},
        {Operation::reap, kReaped, 0, Verdict::refuses, kReaped},
        {Operation::reaped, kDead, 0, Verdict::changes, kReaped},
        {Operation::join, kUnborn, kForever, Verdict::blocks, kUnborn},
        {Operation::join, kStarted, kForever, Verdict::blocks, kStarted},
        {Operation::join, kDead, kForever, Verdict::changes, kReaped},
        {Operation::join, kReaped, kForever, Verdict::looks, kReaped},
        {Operation::acquire, 0, kForever, Verdict::changes, kActor + 1},
        {Operation::acquire, 3, kForever, Verdict::blocks, 3},
        {Operation::acquire, kActor + 1, kForever, Verdict::blocks, kActor + 1},
        {Operation::release, 3, 0, Verdict::changes, 0},
        {Operation::release, 0, 0, Verdict::refuses, 0},
        {Operation::acquire, kRobust, kForever, Verdict::changes, kRobust | (kActor + 1)},
        {Operation::acquire, kRobust | 3, kForever, Verdict::blocks, kRobust | 3},
        {Operation::acquire, kRobust | 3u << 16, kForever, Verdict::changes,
         kRobust | (kActor + 1)},
        {Operation::release, kRobust | (kActor + 1), 0, Verdict::changes, kRobust},
        {Operation::release, kRobust | 3, 0, Verdict::refuses, kRobust | 3},
        {Operation::release, kRobust, 0, Verdict::refuses, kRobust},
        {Operation::release, kRobust | 3u << 16, 0, Verdict::refuses, kRobust | 3u << 16},
        {Operation::ownerDied, kRobust | (kActor + 1), 0, Verdict::changes,
         kRobust | (kActor + 1) << 16},
        {Operation::ownerDied, kRobust | 3, 0, Verdict::refuses, kRobust | 3},
        {Operation::ownerDied, kActor + 1, 0, Verdict::refuses, kActor + 1},
        {Operation::print, 9, 1, Verdict::changes, 10},
        {Operation::valueGet, 9, 0, Verdict::looks, 9},
        {Operation::valueSet, 9, -1, Verdict::changes, 0xFFFFFFFF},
        {Operation::actKnob, 0, 1, Verdict::changes, 1},
        {Operation::fileRead, 9, 0, Verdict::looks, 9},
        {Operation::fileTruncate, 9, 0, Verdict::changes, 0},
        {Operation::fileWrite, 0, 12, Verdict::changes, 12},
        {Operation::fileWrite, 20, 12, Verdict::changes, 20},
        {Operation::fileRename, 20, 12, Verdict::changes, 12},
        {Operation::noChange, 9, 0, Verdict::changes, 9},
        {Operation::knobLook, 1, 0, Verdict::looks, 1},
    };
    for (const Row& row : table) {
        const Transition next = transition(row.operation, row.state, kActor, row.argument);
        EXPECT_EQ(next.verdict, row.verdict) << name(row.operation) << " in " << row.state;
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
