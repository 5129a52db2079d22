#pragma once

// The façade that window and command line use: starts a host, sends it commands, receives the
// events of the run. No call blocks longer than it takes to start a process.

#include "engine/record/event.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace forkscope {

enum class RunMode : std::uint8_t {
    free, // the kernel decides, real time
    play, // a strategy decides, virtual time
    hand, // the teacher decides, virtual time
};

// What is to be run. Knob values are texts as on the command line.
struct RunRequest
{
    std::string scenario;
    std::string preset;                       // empty: the defaults
    std::map<std::string, std::string> knobs; // win over the preset
    RunMode mode = RunMode::free;
    std::string strategy = "random"; // play: random, round-robin, run-on, pct
    std::optional<std::uint64_t> seed; // free: drawn when empty; else 0
    std::string schedule;  // text form; played first
    double speed = 1;      // free: on sleeps and timeouts
    double stepsPerSecond = 0; // play and replay: 0 is unpaced
    double timeout = 60;   // seconds of wall clock

    // Replays these events first (a whole recording, or its beginning) on real processes and
    // compares; then goes on in `mode`, or ends when `endAfterReplay`.
    bool replay = false;
    bool endAfterReplay = false;
    std::span<const Event> recorded;
    std::vector<std::string> recordedTexts; // by id
};

// Who could go next, in controlled modes while the run rests.
struct Candidate
{
    ActorId actor = kNobody;
    bool grantable = false;
    bool due = true; // false: a sleeper or timed waiter whose time has not come
};

struct RunStatus
{
    enum class State : std::uint8_t { starting, running, paused, ended };
    State state = State::starting;
    RunMode mode = RunMode::free;
    bool replaying = false; // still inside the recorded schedule
    std::string strategy;
    double speed = 1;
    double stepsPerSecond = 0;
    std::vector<Candidate> candidates; // paused controlled runs: all live actors
    ActorId next = kNobody;            // whom the strategy would choose
};

struct Finding
{
    FindingKind kind = FindingKind::claim;
    std::string english;
    std::string chinese;
    std::vector<std::uint32_t> events; // numbers, in the order of the run
};

struct ClaimResult
{
    std::string id;
    std::optional<bool> held;                // empty: not judged
    std::optional<std::uint32_t> brokenAt;   // step
    std::optional<std::uint32_t> brokenEvent;
};

// Known when the run has ended.
struct RunSummary
{
    RunEnd end = RunEnd::finished;
    std::string sentence; // why, where that needs words
    std::vector<std::pair<std::string, std::optional<std::int64_t>>> outcome;
    std::vector<ClaimResult> claims;
    std::vector<Finding> findings;
    std::string schedule;
    double wallSeconds = 0;
    bool scheduleRanOut = false; // the text ended and `run-on` went on
};

// What arrived since the last call.
struct Update
{
    std::vector<std::string> texts; // new texts, in the order of their ids
    std::vector<Event> events;
    // The order of the run became known better: all earlier events and texts are void, `texts` and
    // `events` start anew.
    bool reset = false;
    std::optional<RunStatus> status;
    std::optional<RunSummary> summary;
    bool closed = false; // the host is gone; without a summary it died
};

// How the run was set up, known from the start.
struct RunFacts
{
    std::string scenario;
    std::string preset;
    std::map<std::string, std::string> knobs; // all of them
    std::uint64_t seed = 0;
    bool controlled = false;
    bool namespaced = true; // false: the subreaper fallback
    std::string arrangement; // one line on how processes are contained
};

// The user's mistake, in one sentence. Exit status 2.
class BadInput : public std::runtime_error
{
    using std::runtime_error::runtime_error;
};

// The machine did not allow it, in one sentence. Exit status 3.
class NotPermitted : public std::runtime_error
{
    using std::runtime_error::runtime_error;
};

class Session
{
public:
    // Starts a host and the run. Returns when the host has accepted the request; throws BadInput
    // or NotPermitted with the host's sentence when it has not.
    explicit Session(const RunRequest& request);
    ~Session(); // ends the run and everything in it
    Session(Session&&) noexcept;
    Session& operator=(Session&&) noexcept;

    const RunFacts& facts() const;

    // Readable when receive() has something. -1 after the host is gone.
    int descriptor() const;
    // Waits at most `milliseconds` for news; 0 never blocks.
    Update receive(int milliseconds = 0);

    void pause();
    void resume();
    // Controlled modes: grants one step to this actor, or to the strategy's choice (kNobody).
    // With `whole`, the objectless steps that follow (print, tally, random) are taken with it.
    void step(ActorId actor = kNobody, bool whole = true);
    void setMode(RunMode mode);              // between play and hand; rests until resume()
    void setStrategy(const std::string& name);
    void setPace(double stepsPerSecond);
    void setSpeed(double speed);             // free mode
    void act(Operation act, ActorId target); // actKill, actTerminate, actStop, actContinue
    void turnKnob(const std::string& name, const std::string& value); // live knobs
    void stop(); // the run ends; a summary follows

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

// The catalogue of scenarios as JSON text, from `forkscope-host --catalogue`.
std::string catalogueJson();

// Where forkscope-host is: beside this executable as installed, or FORKSCOPE_HOST.
std::string hostPath();

} // namespace forkscope
