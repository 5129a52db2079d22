#include "engine/control/strategy.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace forkscope {
namespace {

using Actors = std::vector<ActorId>;

// The choices of `steps` turns with always the same actors ready.
Actors choices(std::string_view name, std::uint64_t seed, const Actors& ready, int steps)
{
    const auto sut = makeStrategy(name, seed);
    Actors chosen;
    ActorId last = kNobody;
    for (int i = 0; i < steps; ++i) chosen.push_back(last = sut->choose(ready, last));
    return chosen;
}

TEST(Strategy, EqualSeedsChooseEquallyAndOthersDont)
{
    const Actors ready{1, 2, 3, 5, 8};
    for (const char* name : {"random", "pct"}) {
        EXPECT_EQ(choices(name, 42, ready, 300), choices(name, 42, ready, 300)) << name;
        std::set<Actors> different;
        for (std::uint64_t seed = 0; seed < 20; ++seed)
            different.insert(choices(name, seed, ready, 300));
        EXPECT_GT(different.size(), 15u) << name;
    }
}

TEST(Strategy, TheChoicesOfASeedAreTheSameOnEveryMachine)
{
    EXPECT_EQ(choices("random", 7, {0, 1, 2}, 8), (Actors{0, 0, 0, 0, 1, 0, 0, 1}));
}

TEST(Strategy, EveryStrategyChoosesOnlyAmongTheReady)
{
    const Actors ready{3, 4, 9};
    for (const char* name : {"random", "round-robin", "run-on", "pct"})
        for (ActorId chosen : choices(name, 1, ready, 500))
            ASSERT_TRUE(chosen == 3 || chosen == 4 || chosen == 9) << name;
}

TEST(Strategy, RandomChoosesEverybodyAboutEquallyOften)
{
    std::map<ActorId, int> counts;
    for (ActorId chosen : choices("random", 3, {1, 2, 3, 4}, 4000)) ++counts[chosen];
    for (const auto& [actor, count] : counts) EXPECT_NEAR(count, 1000, 150) << actor;
}

TEST(Strategy, RoundRobinTakesTheNextHigherThenTheLowest)
{
    const auto sut = makeStrategy("round-robin", 0);
    const Actors ready{1, 4, 6};
    EXPECT_EQ(sut->choose(ready, kNobody), 1);
    EXPECT_EQ(sut->choose(ready, 1), 4);
    EXPECT_EQ(sut->choose(ready, 5), 6) << "the last one need not be ready any more";
    EXPECT_EQ(sut->choose(ready, 6), 1);
}

TEST(Strategy, RunOnStaysWithTheSameActorWhileItCanElseTakesTheLowest)
{
    const auto sut = makeStrategy("run-on", 0);
    const Actors ready{1, 4, 6};
    EXPECT_EQ(sut->choose(ready, kNobody), 1);
    EXPECT_EQ(sut->choose(ready, 4), 4);
    EXPECT_EQ(sut->choose(ready, 5), 1);
}

TEST(Strategy, PctChangesItsMindAtMostTwiceWhileTheSameAreReady)
{
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const Actors chosen = choices("pct", seed, {1, 2, 3, 4}, 1000);
        int changes = 0;
        for (std::size_t i = 1; i < chosen.size(); ++i) changes += chosen[i] != chosen[i - 1];
        EXPECT_LE(changes, 2) << "seed " << seed;
    }
}

TEST(Strategy, PctKeepsItsOrderOfPriorityForThoseWhoBlockAndComeBack)
{
    const auto sut = makeStrategy("pct", 5);
    const ActorId first = sut->choose(Actors{1, 2, 3}, kNobody);
    Actors others{1, 2, 3};
    std::erase(others, first);
    const ActorId second = sut->choose(others, kNobody);
    EXPECT_EQ(sut->choose(Actors{1, 2, 3}, kNobody), first);
    EXPECT_EQ(sut->choose(others, kNobody), second);
}

TEST(Strategy, AnUnknownNameIsNoStrategy)
{
    EXPECT_EQ(makeStrategy("fair", 0), nullptr);
    EXPECT_EQ(makeStrategy("", 0), nullptr);
}

} // namespace
} // namespace forkscope
