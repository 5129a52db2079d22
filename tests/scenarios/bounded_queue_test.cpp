// The bounded queue as a teacher relies on it.
#include "tests/scenarios/scenario_checks.h"

#include <algorithm>

namespace forkscope {
namespace {

using BoundedQueue = ScenarioTest;

FinishedRun played(const std::string& preset, std::uint64_t seed = 0, const Knobs& knobs = {})
{
    return playPreset("bounded-queue", preset, seed, knobs);
}

std::optional<bool> claim(const FinishedRun& run, const std::string& id)
{
    for (const ClaimResult& claim : run.summary.claims)
        if (claim.id == id) return claim.held;
    ADD_FAILURE() << "no claim " << id;
    return {};
}

const ObjectInfo* queueIn(const World& world)
{
    for (const ObjectInfo& object : world.objects)
        if (object.kind == ObjectKind::queue) return &object;
    return nullptr;
}

// The most that qsize() has been.
std::int64_t mostIn(const FinishedRun& run)
{
    const World& world = run.history.latest();
    const ObjectInfo* places = world.partOf(queueIn(world)->id, ObjectKind::semaphore);
    return std::int64_t(places->initial) - std::int64_t(places->least);
}

std::ptrdiff_t linesWith(const FinishedRun& run, const std::string& part)
{
    return std::ranges::count_if(run.lines(), [&part](const std::string& line) {
        return line.find(part) != std::string::npos;
    });
}

// --- what it shows ----------------------------------------------------------------------------

TEST_F(BoundedQueue, ThreePlacesAreEnoughForTenItems)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const FinishedRun run = played("three-places", seed);
        EXPECT_EQ(run.outcome("put"), 10);
        EXPECT_EQ(run.outcome("got"), 10);
        EXPECT_LE(mostIn(run), 3);
        EXPECT_TRUE(run.summary.findings.empty());
        const World& world = run.history.latest();
        EXPECT_EQ(world.sizeOf(*queueIn(world)), 0);
        EXPECT_EQ(queueIn(world)->state, 0u);
        for (int item = 1; item <= 10; ++item)
            EXPECT_EQ(linesWith(run, ": got " + std::to_string(item)), item == 1 ? 2 : 1);
    }
}

TEST_F(BoundedQueue, WithoutABoundNoWriterWaits)
{
    std::int64_t most = 0;
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const FinishedRun run = played("no-bound", seed);
        EXPECT_EQ(run.outcome("got"), 10);
        most = std::max(most, mostIn(run));
    }
    EXPECT_GT(most, 5);
}

TEST_F(BoundedQueue, SevenWritersWaitForTheFirstReader)
{
    // Nobody reads before all have come.
    const FinishedRun run = played("as-in-the-notes", 0, {{"readers", "1"}, {"work", "1000ms"}});
    std::size_t waiting = 0;
    for (std::uint32_t event = 1; event <= run.history.size(); ++event) {
        const World& world = run.history.worldAt(event);
        const ObjectInfo* queue = queueIn(world);
        const ObjectInfo* places =
            queue ? world.partOf(queue->id, ObjectKind::semaphore) : nullptr;
        if (places) waiting = std::max(waiting, world.waitersOf(places->id).size());
    }
    EXPECT_GE(waiting, 6u);
    EXPECT_LE(waiting, 7u);
}

TEST_F(BoundedQueue, EveryReaderTakesItsShare)
{
    const FinishedRun run =
        played("three-places", 0, {{"writers", "3"}, {"items", "3"}, {"readers", "2"}});
    EXPECT_EQ(run.outcome("got"), 9);
    EXPECT_EQ(linesWith(run, "reader-1: got"), 5);
    EXPECT_EQ(linesWith(run, "reader-2: got"), 4);
}

TEST_F(BoundedQueue, OneSlowReaderHoldsTheWritersBack)
{
    const FinishedRun run = played("one-slow-reader");
    EXPECT_EQ(run.outcome("put"), 10);
    EXPECT_EQ(run.outcome("got"), 10);
    EXPECT_EQ(linesWith(run, "reader-1: got"), 10);
    EXPECT_EQ(mostIn(run), 3);
    EXPECT_GE(run.history.latest().time, 7'000'000'000);
}

TEST_F(BoundedQueue, WhoTriesAgainGetsAPlaceInTheEnd)
{
    const FinishedRun run = played("put-nowait");
    EXPECT_EQ(run.outcome("put"), 10);
    EXPECT_EQ(run.outcome("got"), 10);
    EXPECT_GT(linesWith(run, "Full, no place for"), 0);
}

TEST_F(BoundedQueue, WhoGivesUpTakesItsItemAlong)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const FinishedRun run = played("give-up", seed);
        EXPECT_EQ(run.outcome("put") + linesWith(run, "Full, no place for"), 10);
        EXPECT_EQ(run.outcome("got") + linesWith(run, "Empty, nothing came"), 10);
        EXPECT_EQ(claim(run, "nothing-left"), true);
        EXPECT_EQ(claim(run, "everybody-served"), run.outcome("put") == 10);
    }
}

TEST_F(BoundedQueue, EmptyFoolsReadersWhileTheItemIsInABuffer)
{
    int fooled = 0;
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const FinishedRun run = played("fooled-by-empty", seed);
        EXPECT_EQ(run.outcome("put"), 10);
        EXPECT_EQ(run.outcome("got") + linesWith(run, "empty() says True"), 10);
        EXPECT_EQ(linesWith(run, "empty() says True, qsize() 0"), 0);
        EXPECT_EQ(claim(run, "nothing-left"), run.outcome("got") == 10);
        // What a fooled reader left is there in the end.
        const World& world = run.history.latest();
        EXPECT_EQ(world.sizeOf(*queueIn(world)), 10 - run.outcome("got"));
        EXPECT_EQ(std::ssize(queueIn(world)->items), 10 - run.outcome("got"));
        fooled += run.outcome("got") < 10;
    }
    EXPECT_GT(fooled, 5);
}

TEST_F(BoundedQueue, FreeRunsTellTheSame)
{
    for (const char* preset : {"three-places", "no-bound", "as-in-the-notes", "put-nowait"})
        EXPECT_EQ(runFreely("bounded-queue", preset, 20).outcome("got"), 10);
    const FinishedRun run = runFreely("bounded-queue", "three-places", 20);
    EXPECT_EQ(contradiction(run.history), "");
    const FinishedRun replay = replayOf(run);
    EXPECT_EQ(replay.summary.end, RunEnd::finished) << replay.summary.sentence;
    EXPECT_EQ(replay.lines(), run.lines());
}

// --- what every scenario promises -------------------------------------------------------------

TEST_F(BoundedQueue, EachPresetShowsWhatItExpectsAndNothingElse)
{
    expectPresetsKeepTheirWord("bounded-queue", 10);
}

TEST_F(BoundedQueue, TheContrastPairDiffersInThePlacesOnly)
{
    expectThePairDiffersOnlyIn("bounded-queue", "maxsize");
}

TEST_F(BoundedQueue, RunsCanBeRepeated)
{
    for (const char* preset : {"three-places", "no-bound", "as-in-the-notes", "one-slow-reader",
                               "put-nowait", "give-up", "fooled-by-empty"})
        expectRunsCanBeRepeated("bounded-queue", preset, 3);
}

TEST_F(BoundedQueue, KillingAnyProcessAtAnyStepIsSurvived)
{
    expectKillsAreSurvived("bounded-queue", "as-in-the-notes", 60);
}

} // namespace
} // namespace forkscope

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    forkscope::useOwnRuntimeDirectory();
    return RUN_ALL_TESTS();
}
