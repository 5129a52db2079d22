#pragma once

// A run under control: one actor at a time, chosen by a schedule, a recording, a strategy or the
// teacher; all of it on one core, time virtual. Between two steps every actor is parked at its
// gate, so the same choices give the same run.

#include "engine/control/schedule.h"
#include "engine/control/strategy.h"
#include "engine/host/run.h"
#include "engine/host/script.h"

#include <map>

namespace forkscope {

class ControlledRun : public Run
{
public:
    ControlledRun(const RunPlan& plan, Client& client, int commands, int core);
    RunSummary execute() override;

private:
    static constexpr std::int64_t kGlance = 5'000'000; // between looks at who is slow

    struct ActorState
    {
        bool resting = false;   // parked, its announcement told
        bool computing = false; // let go: uses CPU without an announcement
        std::int64_t grantedAt = 0;
        std::int64_t cpuBefore = -1; // of its process then; unknown while it is quick
        Operation told = Operation::none; // what it was told to want
        std::vector<Event> taken; // recorded, not told yet
        std::size_t looked = 0;   // of them, searched for signals
    };

    void tell(ActorId actor, const Event& event) override;
    void drainActor(ActorId actor, bool last) override;
    std::int64_t now() const override { return m_arena.header().virtualNow.load(); }
    void settleIntent(ActorId dead) override;
    void expectEffect(ActorId target, int signal) override;

    // Stepping.
    bool grantable(ActorId actor) const;
    bool due(ActorId actor) const;
    void grant(ActorId actor, const std::vector<Answer>& answers, std::int64_t notBefore = 0);
    bool settle(); // until every actor is parked; false when the run must end meanwhile
    bool allParked();
    void noteSecondThoughts(ActorId actor, ActorState& state);
    bool signalsSettled(ActorId actor) const;
    bool expectEffects();
    void deliverWhatWasSent();
    bool announceHandler(ActorId actor, int signal);
    bool computes(ActorId actor) const; // let go, and not back at the gate
    bool cameBack() const;              // one of those is at the gate again
    void lookAtSlow();
    void lookAtStopped();
    void tellResting(ActorId first);
    void tellActor(ActorId actor);
    void announceResting(ActorId actor);

    // Choosing.
    enum class Next { stepped, rest, ended };
    Next takeTurn();
    Next followScript();
    Next followSchedule();
    bool perform(const ScheduleItem& item);
    Next stepByStrategy();
    ActorId strategysChoice();
    void endScript();
    bool death(const ScriptItem& item);
    std::optional<ActorId> actorOfIndex(std::uint32_t index) const;
    void goWholeStep(ActorId actor);

    // The teacher.
    bool command(const Json& json);
    void sendStatus();
    void passTime(Next next);
    bool waitForPace();
    bool waitBell(std::uint32_t bell, std::int64_t until);
    RunSummary conclude();
    bool nobodyCanGoOn() const;
    bool stuck() const;

    int m_core;
    Drain m_drain;
    Script m_script;
    bool m_replaying = false;
    std::vector<ScheduleItem> m_schedule;
    std::size_t m_scheduleAt = 0;
    std::unique_ptr<Strategy> m_strategy;
    std::string m_strategyName;
    RunMode m_mode;
    bool m_paused = false;
    double m_pace = 0;
    std::int64_t m_nextStepAt = 0;
    std::map<ActorId, ActorState> m_actors;
    std::vector<ActorId> m_births;          // actors by schedule index
    std::vector<std::pair<ActorId, Event>> m_facts; // what the host has to tell, in order
    ActorId m_last = kNobody;
    std::optional<ActorId> m_choice; // the strategy's, until taken
    std::optional<ActorId> m_wanted; // a step the teacher asked for; kNobody: the strategy's
    bool m_wholeStep = true;
    std::set<ActorId> m_awaitDeath;
    std::set<ActorId> m_awaitMark; // by whom a signal is yet to be seen
    std::vector<std::pair<ActorId, int>> m_sentWhileStopped;
    std::optional<RunEnd> m_end;
    std::string m_sentence;
    std::int64_t m_publishedAt = 0;
    std::int64_t m_idleSince = 0; // wall clock; 0: somebody could go on
    std::int64_t m_lookedAt = 0;
};

} // namespace forkscope
