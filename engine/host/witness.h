#pragma once

// What a search found, each with the gentlest schedule seen so far that shows it: the fewest
// preemptions, then the fewest steps, then the fewest switches.

#include "engine/explore/orders.h"
#include "engine/host/explored_program.h"
#include "engine/session/exploration.h"

#include <map>
#include <string>
#include <vector>

namespace forkscope {

// A schedule up to the failure; after it each actor goes on while it can.
struct Witness
{
    Finding finding;
    std::vector<ActorId> order; // who takes each move
    int preemptions = 0;
    int switches = 0;
    bool minimal = false;
    bool fails = false;         // it makes the run a failed one: a broken claim, or stuck

    auto cost() const { return std::tuple(preemptions, order.size(), switches); }
};

class Witnesses
{
public:
    Witnesses(const RunPlan& plan, ExploredProgram& program, int core)
        : m_plan(plan), m_program(program), m_core(core)
    {}

    // Of the execution that was just concluded: keeps what is new or gentler.
    void consider(const Execution& execution);
    // The fewest preemptions of a failure so far; empty while there is none.
    std::optional<int> preemptionsOfFailure() const;
    // All schedules up to the present failure's preemptions were executed.
    void noteAllSeen();
    // Each replayed on fresh processes by the ordinary way of a run, and told step by step. One that
    // does not show its finding again is left out, and `lost` says so. No execution can begin then.
    std::vector<ExploredFinding> confirmed(Execution& execution, int& lost);

private:
    bool isFailure(FindingKind kind) const;
    std::vector<std::size_t> movesFor(const Finding& finding, const Execution& execution) const;
    std::string keyOf(const Finding& finding) const;
    bool repeat(Execution& execution, const std::vector<ActorId>& order);
    std::vector<WitnessStep> stepsOf(const Execution& execution, std::size_t first,
                                     std::size_t count) const;
    std::optional<ExploredFinding> findingOf(Execution& execution, const std::string& key,
                                             const Witness& witness);
    bool rerun(ExploredFinding& finding) const;

    const RunPlan& m_plan;
    ExploredProgram& m_program;
    int m_core;
    std::map<std::string, Witness> m_witnesses;
};

} // namespace forkscope
