// The programs of cases.py in C++. Each is a choice of one scenario's knob.
#include "engine/host/scenario.h"
#include "tests/conformance/cases.h"

namespace forkscope {

namespace {

cases::Programs allPrograms()
{
    cases::Programs all = cases::aboutObjects();
    all.insert(cases::aboutQueues().begin(), cases::aboutQueues().end());
    all.insert(cases::aboutProcesses().begin(), cases::aboutProcesses().end());
    return all;
}

void runCase() { allPrograms().at(api::Knob("case").text())(); }

} // namespace

const std::vector<Scenario>& scenarios()
{
    static const std::vector<Scenario> all = [] {
        Scenario scenario;
        scenario.id = "conformance";
        scenario.topic = "tests";
        scenario.program = runCase;
        KnobSpec which{.name = "case", .type = KnobType::choice, .initial = "lock"};
        for (const auto& [name, program] : allPrograms()) which.choices.push_back(name);
        scenario.knobs = {which};
        return std::vector{scenario};
    }();
    return all;
}

} // namespace forkscope
