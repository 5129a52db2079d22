#pragma once

// Free runs on trial: the same scenario again and again on the kernel's own scheduling, several
// runs at once, and how often each outcome came. Driven like a Session: wait for the descriptor (or
// a timer), then receive(). One thread, no call blocks longer than it takes to start a process.

#include "engine/session/session.h"

namespace forkscope {

struct LuckRequest
{
    // Mode and schedule don't matter: luck runs free. With a seed, the first run has it and each
    // further one the next number; without, each run draws its own. `timeout` is that of one run.
    RunRequest run;
    std::int64_t runs = 100;
    int atOnce = 0; // 0: one for each core, at most four
};

// One run that is over.
struct LuckRun
{
    std::int64_t number = 0; // from 1, in the order they were started
    std::uint64_t seed = 0;
    std::uint32_t outcome = 0; // place in LuckReport::outcomes
    RunEnd end = RunEnd::finished;
    std::vector<FindingKind> findings; // each kind once; a broken claim is one of them
    // It failed: something else than a race or a limit was found. A race may do harm in a run, and
    // mostly it does none.
    bool bad = false;
};

// A bar of the histogram, in order of discovery.
struct LuckOutcome
{
    std::vector<std::pair<std::string, std::optional<std::int64_t>>> values;
    std::string end; // "finished", "timeout", or what it was stuck in: "deadlock", ...
    std::int64_t runs = 0;
    std::int64_t badRuns = 0; // of them
    std::uint64_t firstSeed = 0;
};

struct LuckReport
{
    std::int64_t asked = 0;
    std::int64_t runs = 0; // that are over
    std::int64_t badRuns = 0;
    std::vector<LuckOutcome> outcomes;
    std::vector<std::pair<FindingKind, std::int64_t>> findings; // and in how many runs
    double wallSeconds = 0;
};

// The whole of the first run that failed: what a recording holds. Where none failed, of the first
// with a race; that is known at the end only.
struct LuckFailure
{
    std::int64_t number = 0;
    RunFacts facts;
    Update run; // all texts and events, and the summary
};

struct LuckUpdate
{
    std::vector<LuckRun> runs; // that ended since the last call
    std::optional<LuckFailure> firstFailure; // comes once
    // A run could not be started or its host died: one sentence, and nothing more is run.
    std::string trouble;
    bool over = false; // nothing runs any more
};

class Luck
{
public:
    // Starts the first run. Throws BadInput or NotPermitted as Session does.
    explicit Luck(const LuckRequest& request);
    ~Luck(); // ends what still runs, and every process in it
    Luck(Luck&&) noexcept;
    Luck& operator=(Luck&&) noexcept;

    const RunFacts& facts() const; // of the first run
    // Readable when receive() has something to do, also when that is to start the next run. The
    // same number all the time.
    int descriptor() const;
    // Takes what the runs have told and starts at most one new run. Waits at most so long for
    // something to do.
    LuckUpdate receive(int milliseconds = 0);
    // The histogram so far.
    const LuckReport& report() const;

    // No further runs; those under way are ended and not counted. receive() says when it is over.
    void stop();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace forkscope
