#pragma once

// What free and controlled runs have in common: deaths and what follows from them, acts of the
// teacher, limits, and the end.

#include "engine/host/chronicle.h"
#include "engine/host/client.h"
#include "engine/host/drain.h"
#include "engine/host/enclosure.h"
#include "engine/host/gate_view.h"
#include "engine/host/healer.h"

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace forkscope {

// A run as it was asked for, with everything resolved.
struct RunPlan
{
    const Scenario* scenario = nullptr;
    RunRequest request;
    KnobValues knobs;
    std::uint64_t seed = 0;
    std::vector<Event> recorded;
    std::vector<std::string> recordedTexts;
    bool controlled() const { return request.mode != RunMode::free || request.replay; }
};

inline constexpr std::int64_t kComputing = 200'000'000; // of CPU without an announcement

class Run
{
public:
    Run(const RunPlan& plan, Client& client, int commands, int core);
    virtual ~Run() = default;

    // From the first event to the summary; returns it after it was sent.
    virtual RunSummary execute() = 0;
    const Chronicle& chronicle() const { return m_chronicle; }

protected:
    // Where events about an actor go: behind its own.
    virtual void tell(ActorId actor, const Event& event) = 0;
    // Takes what the actor recorded, for good if `last`.
    virtual void drainActor(ActorId actor, bool last) = 0;
    virtual std::int64_t now() const = 0;
    // An unrecorded change of the dead: at once where nobody else ran, later in free runs.
    virtual void settleIntent(ActorId dead) = 0;
    // A signal goes to this process from now on; controlled runs wait for what comes of it.
    virtual void expectEffect(ActorId, int /*signal*/) {}

    // Whether what the actor announced can't be done now, whoever is asked.
    bool blocked(ActorId actor) const { return blockedAt(m_arena, actor); }
    // The process an actor belongs to: itself, unless it helps another.
    ActorId processOf(ActorId actor) const { return processAt(m_arena, actor); }
    bool isStopped(ActorId actor) const { return m_stopped.contains(processOf(actor)); }

    void announceSetup(); // knobs and main come into being
    bool handleDeaths();  // true if there were any
    void noteLive();      // whose start is written, recorded or not; helpers that ended go
    void handleDeath(ActorId actor);
    void tellLastCpuTime(ActorId dead);
    bool noteReaped();    // those that init or the shell took
    void noteStarted(ActorId child);
    bool overdue() const; // the wall-clock limit has passed
    bool lingersTooLong() const;
    bool allOver() const { return m_live.empty() && m_awaitReap.empty(); }

    // Acts. False when the target can't be reached any more; a zombie can, and stays what it is.
    bool actOn(Operation act, ActorId target);
    static int signalOf(Operation act);
    bool turnKnob(const std::string& name, const std::string& value);

    // Findings for a run that can't go on, from who waits for what.
    RunSummary concludeStuck();
    RunSummary finish(RunEnd end, const std::string& sentence);
    void wakeAllWaiters();
    // Robust locks that the dead actor held are free again. In a replay it waits for its place.
    void markLocksOf(ActorId dead, ObjectId only = 0);

    const RunPlan& m_plan;
    Client& m_client;
    Enclosure m_enclosure;
    Arena m_arena;
    Chronicle m_chronicle;
    std::int64_t m_startedAt;
    std::set<ActorId> m_live;      // started and not dead
    std::set<ActorId> m_awaitReap; // dead, to be taken by init or the shell
    std::set<ActorId> m_dead;      // reaped or not
    std::set<ActorId> m_stopped;
    std::optional<std::int64_t> m_mainDied;
    bool m_scheduleRanOut = false;

private:
    std::vector<ActorId> m_deadUnborn; // killed before their start was written

    Event hostEvent(Operation operation, ActorId actor) const;
    void changeWord(Event& event, std::uint32_t state);
    void adoptChildren(ActorId dead);
    bool orphaned(ActorId actor) const;
    void healWhatItLeft(ActorId actor);
    void tellParent(ActorId dead);
    bool isChanging(ActorId process) const;
    std::vector<ActorId> helpersOf(ActorId process) const { return helpersAt(m_arena, process); }
    bool stop(ActorId target);
};

} // namespace forkscope
