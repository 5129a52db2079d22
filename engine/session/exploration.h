#pragma once

// The façade over a search of schedules: starts a host that runs the scenario again and again on
// fresh processes, and tells how far it is and what it found. See engine/explore for the method.

#include "engine/session/session.h"


namespace forkscope {

// What is to be searched. Knob values are texts as on the command line.
struct ExploreRequest
{
    std::string scenario;
    std::string preset;
    std::map<std::string, std::string> knobs; // win over the preset
    std::uint64_t seed = 0;
    // Only schedules with at most so many preemptions; empty: all of them.
    std::optional<int> bound;
    // Goes straight to the proof, and on after a failure. Without it (and without a bound) a short
    // search comes first, and everything stops at the first failure.
    bool exhaustive = false;
    // For an atlas: every order one after another, none left out as equal to another.
    bool everyOrder = false;
    // Sleeps and timeouts take the time they say, as in play. Fewer schedules; whatever is proved
    // holds under that assumption only.
    bool keepsTime = false;
    bool tellRuns = false;        // each execution is reported as an ExploredRun
    std::int64_t maxExecutions = 0; // 0: no limit
    double maxSeconds = 0;          // 0: no limit
};

enum class Verdict : std::uint8_t {
    proved,     // every schedule was covered; no claim broke, none ended stuck
    violated,   // one did
    bounded,    // nothing found within the bound
    incomplete, // a limit ended it, or something kept the search from being sure
};
std::string_view name(Verdict verdict);

// A sentence in both languages.
struct Sentence
{
    std::string english;
    std::string chinese;
};

// One execution of the scenario.
struct ExploredRun
{
    std::vector<std::uint16_t> choices; // who took each step on an object; actors by schedule index
    std::string schedule;               // text form of the whole run
    std::uint32_t outcome = 0;          // number of its outcome in the report, in order of discovery
    bool bad = false;                   // a claim broke, or it ended stuck
    std::uint32_t preemptions = 0;
};

struct ExploreProgress
{
    enum class Phase : std::uint8_t { find, prove, confirm, shrink };
    Phase phase = Phase::find;
    std::int64_t executions = 0;      // of this phase
    std::int64_t allExecutions = 0;   // of all phases
    std::int64_t atLeast = 0;         // that are still to come in this phase: a floor, no estimate
    double perSecond = 0;
    double seconds = 0;
    std::optional<int> bound;         // find: the preemptions allowed now
    bool paused = false;
};

// An outcome and how often it came in the deciding phase.
struct ExploredOutcome
{
    std::vector<std::pair<std::string, std::optional<std::int64_t>>> values;
    std::string end;         // "finished", or what it was stuck in: "deadlock", "owner-died", ...
    std::int64_t executions = 0;
    std::string schedule;    // of the first run that had it
    bool bad = false;
};

// The step of a witness: one change or look on an object, without what follows it at once.
struct WitnessStep
{
    std::uint16_t actor = 0; // by schedule index
    std::string role;
    Sentence text;           // "client-1 reads 1"
    std::string label;       // "read 1"
    bool preempts = false;   // the actor before could have gone on
    std::uint32_t event = 0; // its number in the witness's run
};

// Something that was found, with the shortest schedule that shows it, replayed once more.
struct ExploredFinding
{
    FindingKind kind = FindingKind::claim;
    Sentence text;
    std::string schedule;        // text form of the whole run
    std::uint32_t preemptions = 0;
    std::uint32_t steps = 0;     // on objects, up to the failure
    std::vector<WitnessStep> witness;
    bool minimal = false;        // no schedule with fewer preemptions, or as many and fewer steps
};

// One of the two methods that have to agree.
struct ExploredPart
{
    std::string method;
    std::int64_t executions = 0;
    double seconds = 0;
    std::optional<bool> agreed; // empty: not run, or nothing to compare
};

struct ExploreReport
{
    Verdict verdict = Verdict::incomplete;
    bool complete = false;
    std::optional<int> bound;
    std::int64_t executions = 0; // of the reduction; of the bounded search where a bound was given
    std::int64_t redundant = 0;  // of them, ended early as equal to an earlier one
    double seconds = 0;          // of them
    ExploredPart search;
    ExploredPart confirmation;
    // Of a proof: how many orders of the steps its executions stand for, as a decimal number;
    // empty where it was not counted.
    std::string orders;
    std::vector<ExploredOutcome> outcomes;
    std::vector<ExploredFinding> findings;
    std::vector<std::string> roles; // of the actors, by schedule index
    Sentence summary;  // the verdict in one sentence, with what it covers
    Sentence reason;   // incomplete: what kept it from the end, and what to do
    double executionsPerSecond = 0;
    double wallSeconds = 0;
};

struct ExploreUpdate
{
    std::vector<ExploredRun> runs; // with tellRuns, in the order they were executed
    std::optional<ExploreProgress> progress;
    std::optional<ExploreReport> report; // the last that comes
    bool closed = false;                 // the host is gone; without a report it died
};

class Exploration
{
public:
    // Starts a host and the search. Throws BadInput or NotPermitted as Session does.
    explicit Exploration(const ExploreRequest& request);
    ~Exploration(); // ends it, and every process in it
    Exploration(Exploration&&) noexcept;
    Exploration& operator=(Exploration&&) noexcept;

    const RunFacts& facts() const; // scenario and all knobs, as they were resolved
    int descriptor() const; // readable when receive() has something; -1 after the host is gone
    ExploreUpdate receive(int milliseconds = 0); // waits at most so long for news

    void pause();  // between two executions
    void resume();
    void stop();   // a report of what was covered so far follows

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace forkscope
