// Producer, consumer as a teacher relies on them.
#include "tests/scenarios/scenario_checks.h"

#include <algorithm>

namespace forkscope {
namespace {

using ProducerConsumer = ScenarioTest;

FinishedRun played(const std::string& preset, std::uint64_t seed = 0, const Knobs& knobs = {})
{
    return playPreset("producer-consumer", preset, seed, knobs);
}

// Two producers, one place, one round, nobody takes time.
FinishedRun scheduled(const std::string& schedule)
{
    RunRequest request;
    request.scenario = "producer-consumer";
    request.knobs = {{"delay", "none"}, {"rounds", "1"}, {"bound", "1"}};
    request.mode = RunMode::play;
    request.schedule = schedule;
    FinishedRun run = runToEnd(request);
    EXPECT_EQ(run.summary.end, RunEnd::finished) << run.summary.sentence;
    return run;
}

bool claimHeld(const FinishedRun& run) { return run.summary.claims.at(0).held.value_or(false); }

// What was read out of the lines "<who>: <before><number>...".
std::vector<int> numbersAfter(const FinishedRun& run, const std::string& before)
{
    std::vector<int> numbers;
    for (const std::string& line : run.lines()) {
        const auto at = line.find(before);
        if (at != std::string::npos) numbers.push_back(std::atoi(&line[at + before.size()]));
    }
    return numbers;
}

// The consumer prints a product alone, a size with words after it.
std::vector<int> printedProducts(const FinishedRun& run)
{
    std::vector<int> products;
    for (const std::string& line : run.lines())
        if (line.starts_with("consumer: ") && !line.ends_with("in the queue"))
            products.push_back(std::atoi(line.c_str() + 10));
    return products;
}

// --- what it shows ----------------------------------------------------------------------------

TEST_F(ProducerConsumer, TwoThatLookFirstPutThreeNowAndThen)
{
    int three = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const FinishedRun run = played("lock-off", seed);
        EXPECT_GE(run.outcome("max-size"), 1);
        EXPECT_LE(run.outcome("max-size"), 3);
        EXPECT_EQ(claimHeld(run), run.outcome("max-size") <= 2);
        three += run.outcome("max-size") == 3;
    }
    EXPECT_GT(three, 5);
}

TEST_F(ProducerConsumer, BothLookBeforeEitherPuts)
{
    // main starts all; each producer begins and looks; then each goes on as long as it can.
    const FinishedRun run = scheduled("0x4.1x2.2x2");
    EXPECT_EQ(run.outcome("max-size"), 2);
    EXPECT_FALSE(claimHeld(run));
}

TEST_F(ProducerConsumer, ALockThatOneOfThemWalksPastProtectsNothing)
{
    const FinishedRun run = scheduled("0x4.1x2.!lock=on.2x3");
    EXPECT_EQ(run.outcome("max-size"), 2);
    EXPECT_FALSE(claimHeld(run));
}

TEST_F(ProducerConsumer, UnderTheLockThereAreNeverMoreThanTwo)
{
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const FinishedRun run = played("lock-on", seed);
        EXPECT_LE(run.outcome("max-size"), 2) << run.summary.schedule;
        EXPECT_TRUE(run.summary.findings.empty());
    }
}

TEST_F(ProducerConsumer, TheLockHoldsWhateverTheOrderAndHoweverLateTheFeeders)
{
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const FinishedRun run = played("lock-on", seed, {{"delay", "none"}, {"rounds", "4"},
                                                         {"producers", "3"}});
        ASSERT_LE(run.outcome("max-size"), 2) << run.summary.schedule;
        ASSERT_TRUE(claimHeld(run));
    }
}

TEST_F(ProducerConsumer, ALockRoundThePutAloneHelpsNothing)
{
    int three = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed)
        three += played("lock-the-put", seed).outcome("max-size") == 3;
    EXPECT_GT(three, 5);
}

TEST_F(ProducerConsumer, AQueueWithPlacesKeepsTheBoundAndHandsEverythingOver)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const FinishedRun run = played("maxsize", seed);
        EXPECT_EQ(run.outcome("produced"), 12);
        EXPECT_EQ(run.outcome("consumed"), 12);
        EXPECT_LE(run.outcome("max-size"), 2);
        std::vector<int> even = numbersAfter(run, ": put ");
        std::erase_if(even, [](int product) { return product % 2 != 0; });
        std::vector<int> printed = printedProducts(run);
        std::ranges::sort(even);
        std::ranges::sort(printed);
        EXPECT_EQ(printed, even);
    }
}

TEST_F(ProducerConsumer, AllWhoHaveLookedInTimeMayPut)
{
    std::int64_t most = 0;
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        most = std::max(most, played("five-producers", seed).outcome("max-size"));
        EXPECT_LE(most, 6);
    }
    EXPECT_GE(most, 4);
}

TEST_F(ProducerConsumer, EverybodyGoesItsRounds)
{
    const FinishedRun run = played("lock-off", 3);
    const auto tries = std::ranges::count_if(run.lines(), [](const std::string& line) {
        return line.starts_with("producer-");
    });
    EXPECT_EQ(tries, 12);
    EXPECT_EQ(std::int64_t(numbersAfter(run, ": put ").size()), run.outcome("produced"));
    EXPECT_EQ(std::ssize(run.lines()) - tries - std::ssize(printedProducts(run)), 12);
}

TEST_F(ProducerConsumer, FreeRunsTellTheSame)
{
    EXPECT_EQ(runFreely("producer-consumer", "maxsize", 20).outcome("consumed"), 12);
    const FinishedRun run = runFreely("producer-consumer", "lock-on", 20);
    EXPECT_LE(run.outcome("max-size"), 2);
    EXPECT_EQ(contradiction(run.history), "");
    const FinishedRun replay = replayOf(run);
    EXPECT_EQ(replay.summary.end, RunEnd::finished) << replay.summary.sentence;
    EXPECT_EQ(replay.lines(), run.lines());
}

// --- what every scenario promises -------------------------------------------------------------

TEST_F(ProducerConsumer, EachPresetShowsWhatItExpectsAndNothingElse)
{
    expectPresetsKeepTheirWord("producer-consumer", 10);
}

TEST_F(ProducerConsumer, TheContrastPairDiffersInTheLockOnly)
{
    expectThePairDiffersOnlyIn("producer-consumer", "lock");
}

TEST_F(ProducerConsumer, RunsCanBeRepeated)
{
    for (const char* preset : {"lock-off", "lock-on", "as-in-the-notes", "five-producers",
                               "lock-the-put", "maxsize"})
        expectRunsCanBeRepeated("producer-consumer", preset, 3);
}

TEST_F(ProducerConsumer, KillingAnyProcessAtAnyStepIsSurvived)
{
    expectKillsAreSurvived("producer-consumer", "lock-on", 20);
    expectKillsAreSurvived("producer-consumer", "maxsize", 20);
}

} // namespace
} // namespace forkscope

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    forkscope::useOwnRuntimeDirectory();
    return RUN_ALL_TESTS();
}
