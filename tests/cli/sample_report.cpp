#include "tests/cli/sample_report.h"

namespace forkscope {

namespace {

ExploredFinding oversold()
{
    ExploredFinding finding;
    finding.kind = FindingKind::claim;
    finding.text = {"2 sold, 1 existed.", "卖出 2 张，只有 1 张。"};
    finding.schedule = "0x4.1.2";
    finding.preemptions = 1;
    finding.steps = 2;
    finding.minimal = true;
    finding.witness = {{1, "client-1", {"client-1 reads 1", ""}, "read 1", false, 11},
                       {2, "client-2", {"client-2 reads 1", ""}, "read 1", true, 12}};
    return finding;
}

} // namespace

ExploreResult violated()
{
    ExploreResult result;
    result.facts.scenario = "ticket-grab";
    result.facts.knobs = {{"clients", "2"}, {"tickets", "1"}};
    ExploreReport& report = result.report;
    report.verdict = Verdict::violated;
    report.executions = 3;
    report.search = {"preemption bounds", 3, 0.01, {}};
    report.outcomes = {{{{"sold", 1}, {"left", 0}}, "finished", 2, "0x9", false},
                       {{{"sold", 2}, {"left", -1}}, "finished", 1, "0x4.1.2", true}};
    report.findings = {oversold()};
    report.summary.english = "A schedule breaks a claim.";
    report.executionsPerSecond = 2105.7;
    report.wallSeconds = 0.02;
    result.codes = {"FS-3KQ7-M2XD-T"};
    return result;
}

ExploreResult proved()
{
    ExploreResult result;
    result.facts.scenario = "dining-philosophers";
    ExploreReport& report = result.report;
    report.verdict = Verdict::proved;
    report.complete = true;
    report.executions = 31;
    report.search = {"reduction", 31, 0.02, {}};
    report.confirmation = {"states", 3415, 1.2, true};
    report.orders = "66468720";
    report.summary.english = "Every schedule was covered.";
    report.wallSeconds = 1.3;
    return result;
}

} // namespace forkscope
