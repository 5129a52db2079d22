#pragma once

// A scenario's program as the explorer executes it: real processes, forked anew for each execution
// by a zygote that stays. Deaths take effect with the step that causes them; the kernel may be a
// little later, and whoever asks it (a join) waits for it there.

#include "engine/explore/subject.h"
#include "engine/host/chronicle.h"
#include "engine/host/drain.h"
#include "engine/host/enclosure.h"
#include "engine/host/run.h"
#include "engine/session/exploration.h"

#include <map>
#include <memory>
#include <set>

namespace forkscope {

class ExploredProgram : public Subject
{
public:
    // Throws std::system_error where the machine does not allow it.
    ExploredProgram(const RunPlan& plan, int commands, int core);
    ~ExploredProgram() override;

    Newborn begin() override;
    Wish wish(ActorId actor) const override;
    bool blocked(ActorId actor, const Wish&) const override;
    void grant(ActorId actor, Happened& happened) override;
    void stopAt(std::uint32_t what) override;
    std::int64_t now() const override { return m_arena.header().virtualNow.load(); }
    void setNow(std::int64_t time) override { m_arena.header().virtualNow.store(time); }
    std::uint64_t measures() const override;
    std::uint64_t identity(ObjectId object) const override;
    ObjectKind kind(ObjectId object) const override;
    std::uint32_t state(ObjectId object) const override;
    Ending conclude(bool stuck, const std::vector<ActorId>& polls) override;
    void end() override;

    // Ends the zygote and all it has; no execution can begin then.
    void close();

    // Of the execution that was concluded last.
    const RunSummary& summary() const { return m_summary; }
    const std::string& stuckIn() const { return m_stuckIn; } // empty: it finished
    const std::vector<Event>& events() const { return m_chronicle->events(); }
    const Texts& texts() const { return m_chronicle->texts(); }
    // All different outcomes so far, by number.
    const std::vector<ExploredOutcome>& outcomes() const { return m_outcomes; }
    // Of the event that a finding rests on: the move in which it happened; -1 before the first.
    int moveOf(std::uint32_t event) const;
    void noteMove() override { m_firstEvents.push_back(m_chronicle->events().size()); }
    // Of a move of the present execution: its step on an object, and where its events begin.
    std::size_t firstEventOf(std::size_t move) const { return m_firstEvents[move]; }
    std::string roleOf(ActorId actor) const { return m_arena.slot(actor).role; }
    const World& world() const { return m_chronicle->world(); }

private:
    void await(ActorId actor);
    void awaitHandler(ActorId actor);
    void noteMarks();
    template <class Ready>
    void awaitUntil(ActorId actor, Ready ready);
    void drain(ActorId actor, Happened& happened);
    void note(const Event& event, Happened& happened);
    void tell(Event event, Happened& happened);
    Event hostEvent(Operation operation, ActorId actor) const;
    void changeWord(Event& event, std::uint32_t state);
    void bear(const Event& start, Happened& happened);
    void exitOf(ActorId actor, Happened& happened);
    void dies(ActorId actor, int exitCode, Happened& happened);
    void reapByInit(ActorId actor, Happened& happened);
    void signal(ActorId target, int number, ActorId by, Happened& happened);
    std::size_t brokenClaims() const;
    void announceWhoIsLeft();
    std::string stuckFinding(const std::vector<ActorId>& polls);

    const RunPlan& m_plan;
    std::unique_ptr<Enclosure> m_enclosure;
    Arena m_arena;
    std::uint32_t m_actorsKept;
    std::uint32_t m_objectsKept;
    std::unique_ptr<Chronicle> m_chronicle;
    std::unique_ptr<Drain> m_drain;
    std::vector<Event> m_taken;
    std::set<ActorId> m_dead;
    mutable std::map<ObjectId, std::uint64_t> m_identities; // of objects, as far as asked for
    std::vector<std::uint32_t> m_marks; // of signals, by actor, before the grant
    std::uint32_t m_run = 0;
    bool m_running = false;
    RunSummary m_summary;
    std::string m_stuckIn;
    std::vector<ExploredOutcome> m_outcomes;
    std::vector<std::size_t> m_firstEvents; // by move
};

} // namespace forkscope
