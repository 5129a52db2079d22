#pragma once

// A search of a scenario's schedules, from the request to the report:
//
//     find     random walks, then every schedule with 0, 1, 2 preemptions, within a budget
//     shrink   the failing one with the fewest preemptions, then steps; run once more
//     prove    one schedule of each class (explore/reduction.h)
//     confirm  every schedule by what can be told apart (explore/searches.h)
//
// A verdict never says more than was covered: without the confirmation nothing is proved.

#include "engine/explore/observer.h"
#include "engine/explore/orders.h"
#include "engine/host/explored_program.h"
#include "engine/host/witness.h"
#include "engine/session/exploration_wire.h"

#include <functional>
#include <set>

namespace forkscope {

class Search : public Observer
{
public:
    // `wire`: where progress, runs and the report go, and commands come from.
    Search(const RunPlan& plan, const ExploreRequest& request, Wire& wire, int core);

    // Blocks until the search has ended, and sends the report.
    void run();

private:
    using Phase = ExploreProgress::Phase;

    bool executed(const Execution& execution, const Ending& ending, std::int64_t atLeast) override;
    bool goesOn() override;

    void find();
    void prove();
    void confirm();
    void coverBound(int bound);
    void coverEveryOrder();
    void shrink();
    Progress inPhase(Phase phase, const std::function<Progress()>& search);
    Progress untilSure(const std::function<Progress()>& search);
    bool hasFailed() const { return m_failed; }
    std::string countedOrders();
    void tellOutcomes();

    void readCommands();
    void tellProgress(bool now);
    void tellRun(const Execution& execution, const Ending& ending);
    void sendRuns();
    void report();
    Verdict verdict() const;
    void describe(ExploreReport& report) const;

    const RunPlan& m_plan;
    const ExploreRequest m_request;
    Wire& m_wire;
    std::int64_t m_startedAt;
    ExploredProgram m_program;
    Execution m_execution;
    Witnesses m_witnesses;

    Phase m_phase = Phase::find;
    std::int64_t m_phaseStartedAt = 0;
    std::int64_t m_phaseRuns = 0;
    std::int64_t m_allRuns = 0;
    std::int64_t m_atLeast = 0;
    std::optional<int> m_bound;
    std::int64_t m_budget = 0;       // executions of this phase; 0: no limit
    bool m_stopsAtFailure = true;
    bool m_keepsOrders = false;
    int m_anew = 0;                  // how often something was learned that began a phase anew
    bool m_failed = false;
    bool m_enough = false;           // a limit or the user ended the search
    bool m_paused = false;
    Sentence m_reason;
    std::vector<std::int64_t> m_outcomeRuns; // of the deciding phase
    std::set<std::uint32_t> m_found, m_reduced, m_confirmed; // outcomes by phase
    std::vector<std::vector<Placed>> m_classes;
    std::vector<ExploredRun> m_runs; // not sent yet
    std::int64_t m_toldAt = 0;
    ExploreReport m_report;
};

} // namespace forkscope
