// KTV rooms as a teacher relies on them.
#include "tests/scenarios/scenario_checks.h"

#include <algorithm>

namespace forkscope {
namespace {

using KtvRooms = ScenarioTest;

FinishedRun played(const std::string& preset, std::uint64_t seed = 0, const Knobs& knobs = {})
{
    return playPreset("ktv-rooms", preset, seed, knobs);
}

const ClaimResult& claimIn(const FinishedRun& run, const std::string& id)
{
    for (const ClaimResult& claim : run.summary.claims)
        if (claim.id == id) return claim;
    static const ClaimResult none;
    ADD_FAILURE() << "no claim " << id;
    return none;
}

const ObjectInfo* roomsIn(const FinishedRun& run)
{
    for (const ObjectInfo& object : run.history.latest().objects)
        if (object.kind == ObjectKind::semaphore) return &object;
    return nullptr;
}

// The users that a ValueError ended.
std::vector<std::string> refusedIn(const FinishedRun& run)
{
    std::vector<std::string> roles;
    for (const ProcessInfo& process : run.history.latest().processes)
        if (process.exitCode == 1) roles.push_back(run.history.texts()[process.role]);
    return roles;
}

// In the order in which they got their rooms.
std::vector<std::string> entriesIn(const FinishedRun& run)
{
    std::vector<std::string> entries;
    for (const std::string& line : run.lines())
        if (line.ends_with(": has a room")) entries.push_back(line.substr(0, line.find(':')));
    return entries;
}

// --- what it shows ----------------------------------------------------------------------------

TEST_F(KtvRooms, FourAreInsideAtMostAndEverybodyIsServed)
{
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const FinishedRun run = played("four-rooms", seed);
        EXPECT_EQ(run.outcome("max-inside"), 4);
        EXPECT_EQ(run.outcome("served"), 13);
        ASSERT_TRUE(roomsIn(run));
        EXPECT_EQ(roomsIn(run)->state, 4u);
        EXPECT_EQ(roomsIn(run)->least, 0u);
        EXPECT_EQ(run.lines().back(), "main: all have gone home");
        EXPECT_TRUE(run.summary.findings.empty());
    }
}

TEST_F(KtvRooms, NobodyIsPromisedAPlaceInTheLine)
{
    std::vector<std::string> inOrder;
    for (int n = 1; n <= 13; ++n) inOrder.push_back("user-" + std::to_string(n));
    int overtaken = 0;
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        std::vector<std::string> entries = entriesIn(played("four-rooms", seed));
        overtaken += entries != inOrder;
        std::ranges::sort(entries);
        EXPECT_EQ(std::unique(entries.begin(), entries.end()) - entries.begin(), 13);
    }
    EXPECT_GT(overtaken, 0);
}

TEST_F(KtvRooms, ARoomGivenBackTwiceIsOneTooMany)
{
    int five = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const FinishedRun run = played("leaves-twice", seed);
        EXPECT_EQ(roomsIn(run)->state, 5u);
        EXPECT_LE(run.outcome("max-inside"), 5);
        EXPECT_EQ(claimIn(run, "never-overcrowded").held, run.outcome("max-inside") <= 4);
        EXPECT_TRUE(refusedIn(run).empty());
        five += run.outcome("max-inside") == 5;
    }
    EXPECT_GT(five, 15);
}

TEST_F(KtvRooms, ABoundedSemaphoreRefusesOneReleaseOftenAnInnocentOne)
{
    int innocent = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const FinishedRun run = played("leaves-twice-bounded", seed);
        EXPECT_EQ(roomsIn(run)->state, 4u);
        EXPECT_EQ(run.outcome("served"), 13);
        EXPECT_EQ(claimIn(run, "no-error").held, false);
        const std::vector<std::string> refused = refusedIn(run);
        ASSERT_EQ(refused.size(), 1u);
        innocent += refused[0] != "user-1";
        EXPECT_TRUE(std::ranges::any_of(run.lines(), [](const std::string& line) {
            return line.find("ValueError: semaphore or lock released too many times")
                   != std::string::npos;
        }));
    }
    EXPECT_GT(innocent, 0);
}

TEST_F(KtvRooms, WhoLeavesTwiceWhenAllIsQuietGetsTheErrorHimself)
{
    const FinishedRun run = played("leaves-twice-bounded", 0, {{"users", "1"}});
    EXPECT_EQ(refusedIn(run), std::vector<std::string>{"user-1"});
    EXPECT_EQ(run.outcome("max-inside"), 1);
}

TEST_F(KtvRooms, ACounterThatIsTestedAndChangedInStepsLetsInTooMany)
{
    int overcrowded = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const FinishedRun run = played("home-made-counter", seed);
        EXPECT_EQ(run.summary.end, RunEnd::finished);
        overcrowded += run.outcome("max-inside") > 4;
    }
    EXPECT_GT(overcrowded, 0);
}

TEST_F(KtvRooms, TwoUsersWhoSeeTheSameFreeRoomBothEnter)
{
    // main makes the counter and starts both; each looks, takes and enters.
    RunRequest request;
    request.scenario = "ktv-rooms";
    request.knobs = {{"guard", "counter"}, {"rooms", "1"}, {"users", "2"}};
    request.mode = RunMode::play;
    request.schedule = "0x3.1x2.2x2.1x3.2x3";
    const FinishedRun run = runToEnd(request);
    ASSERT_EQ(run.summary.end, RunEnd::finished) << run.summary.sentence;
    EXPECT_EQ(run.outcome("max-inside"), 2);
    EXPECT_EQ(claimIn(run, "never-overcrowded").held, false);
}

TEST_F(KtvRooms, WhoStaysNoTimeDoesNotSleep)
{
    const FinishedRun run = played("four-rooms", 0, {{"stay", "0ms"}});
    EXPECT_EQ(run.outcome("served"), 13);
    for (const Event& event : run.events()) EXPECT_NE(event.operation, Operation::sleep);
}

TEST_F(KtvRooms, FreeRunsKeepToTheRoomsToo)
{
    const FinishedRun run = runFreely("ktv-rooms", "four-rooms", 20);
    EXPECT_EQ(run.outcome("max-inside"), 4);
    EXPECT_EQ(run.outcome("served"), 13);
    EXPECT_EQ(contradiction(run.history), "");
    const FinishedRun replay = replayOf(run);
    EXPECT_EQ(replay.summary.end, RunEnd::finished) << replay.summary.sentence;
    EXPECT_EQ(replay.lines(), run.lines());
    EXPECT_EQ(runFreely("ktv-rooms", "leaves-twice", 20).outcome("served"), 13);
}

// --- what every scenario promises -------------------------------------------------------------

TEST_F(KtvRooms, EachPresetShowsWhatItExpectsAndNothingElse)
{
    expectPresetsKeepTheirWord("ktv-rooms", 10);
}

TEST_F(KtvRooms, TheContrastPairDiffersInTheSecondReleaseOnly)
{
    expectThePairDiffersOnlyIn("ktv-rooms", "twice");
}

TEST_F(KtvRooms, RunsCanBeRepeated)
{
    for (const char* preset : {"four-rooms", "leaves-twice", "leaves-twice-bounded",
                               "home-made-counter", "two-permits", "as-in-the-notes"})
        expectRunsCanBeRepeated("ktv-rooms", preset, 4);
}

TEST_F(KtvRooms, KillingAnyProcessAtAnyStepIsSurvived)
{
    expectKillsAreSurvived("ktv-rooms", "two-permits");
    expectKillsAreSurvived("ktv-rooms", "leaves-twice-bounded", 25);
}

} // namespace
} // namespace forkscope

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    forkscope::useOwnRuntimeDirectory();
    return RUN_ALL_TESTS();
}
