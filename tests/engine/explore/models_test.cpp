// What the explorer reaches with real processes is what SPIN 6.5.2 reaches with Promela models of
// the same programs: the expected sets come from its exhaustive runs, with and without its own
// partial-order reduction. Its model of a condition has to wait for conditions; the semaphore that
// hands its permits on is none of ours.
#include "engine/session/exploration.h"
#include "tests/support/run_helpers.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <set>
#include <sstream>

namespace forkscope {

namespace {

struct Row
{
    const char* model;
    std::map<std::string, std::string> knobs;
    std::vector<std::string> keys; // of the outcome, in the order of the texts
    std::set<std::string> outcomes; // "stuck" behind those in which somebody is left
    bool isLong = false;

    friend std::ostream& operator<<(std::ostream& out, const Row& row)
    {
        out << row.model;
        for (const auto& [name, value] : row.knobs) out << " " << name << "=" << value;
        return out;
    }
};

using Knobs = std::map<std::string, std::string>;

Knobs of(int n, int t, int mode, int first = 0, int gets = 0)
{
    return {{"n", std::to_string(n)},         {"t", std::to_string(t)},
            {"mode", std::to_string(mode)},   {"first", std::to_string(first)},
            {"gets", std::to_string(gets)}};
}

const std::vector<std::string> kSoldLeft{"a", "b"}, kSoldLeftErrors{"a", "b", "c"}, kCount{"a"},
    kMostAndFree{"most", "b"}, kMakespan{"c", "most"}, kQueue{"most", "left", "c"}, kTerminated{"a", "b", "c", "d"};

std::vector<Row> rows()
{
    return {
        {"ticket", of(2, 1, 0), kSoldLeft, {"1 0", "2 0"}},
        {"ticket", of(2, 2, 0), kSoldLeft, {"2 0", "2 1"}},
        {"ticket", of(3, 1, 0), kSoldLeft, {"1 0", "2 0", "3 0"}},
        {"ticket", of(3, 2, 0), kSoldLeft, {"2 0", "3 0", "3 1"}},
        {"ticket", of(2, 1, 1), kSoldLeft, {"1 0"}},
        {"ticket", of(2, 2, 1), kSoldLeft, {"2 0"}},
        {"ticket", of(3, 1, 1), kSoldLeft, {"1 0"}},
        {"ticket", of(3, 2, 1), kSoldLeft, {"2 0"}},
        {"ticket", of(2, 1, 2), kSoldLeft, {"1 0", "2 0"}},
        {"ticket", of(2, 2, 2), kSoldLeft, {"2 0", "2 1"}},
        {"ticket", of(3, 1, 2), kSoldLeft, {"1 0", "2 0", "3 0"}},
        {"ticket", of(3, 2, 2), kSoldLeft, {"2 0", "3 0", "3 1"}},
        {"ticket", of(2, 1, 3), kSoldLeft, {"1 0"}},
        {"ticket", of(2, 2, 3), kSoldLeft, {"2 0"}},
        {"ticket", of(3, 1, 3), kSoldLeft, {"1 0"}},
        {"ticket", of(3, 2, 3), kSoldLeft, {"2 0"}},
        {"ticket", of(2, 1, 4), kSoldLeft, {"1 0", "2 0"}},
        {"ticket", of(2, 2, 4), kSoldLeft, {"2 0", "2 1"}},
        {"ticket", of(3, 1, 4), kSoldLeft, {"1 0", "2 0", "3 0"}},
        {"ticket", of(3, 2, 4), kSoldLeft, {"2 0", "3 0", "3 1"}},
        {"ticket", of(2, 1, 0), kSoldLeftErrors, {"1 0 1", "1 0 2", "2 0 3"}},
        {"ticket", of(3, 1, 0), kSoldLeftErrors,
         {"1 0 1", "1 0 2", "1 0 4", "2 0 3", "2 0 5", "2 0 6", "3 0 7"}},
        {"ticket", of(3, 2, 0), kSoldLeftErrors,
         {"2 0 3", "2 0 5", "2 0 6", "3 0 7", "3 1 7"}},
        {"ticket", of(3, 1, 1), kSoldLeftErrors, {"1 0 1", "1 0 2", "1 0 4"}},
        {"jsonfile", of(2, 1, 0), kSoldLeftErrors, {"1 0 0", "1 0 1", "2 0 0"}},
        {"jsonfile", of(3, 1, 0), kSoldLeftErrors,
         {"1 0 0", "1 0 1", "1 0 2", "2 0 0", "2 0 1", "3 0 0"}},
        {"jsonfile", of(3, 2, 0), kSoldLeftErrors,
         {"1 1 2", "2 0 0", "2 0 1", "2 1 1", "3 0 0", "3 1 0"}},
        {"jsonfile", of(2, 1, 1), kSoldLeftErrors, {"1 0 0"}},
        {"jsonfile", of(3, 1, 1), kSoldLeftErrors, {"1 0 0"}},
        {"jsonfile", of(3, 2, 1), kSoldLeftErrors, {"2 0 0"}},
        {"jsonfile", of(2, 1, 2), kSoldLeftErrors, {"1 0 0", "1 0 1"}},
        {"jsonfile", of(3, 1, 2), kSoldLeftErrors, {"1 0 0", "1 0 1", "1 0 2"}},
        {"jsonfile", of(3, 2, 2), kSoldLeftErrors, {"1 1 2", "2 0 0", "2 0 1"}},
        {"jsonfile", of(2, 1, 3), kSoldLeftErrors, {"1 0 0", "2 0 0"}},
        {"jsonfile", of(3, 1, 3), kSoldLeftErrors, {"1 0 0", "2 0 0", "3 0 0"}},
        {"jsonfile", of(3, 2, 3), kSoldLeftErrors, {"2 0 0", "3 0 0", "3 1 0"}},
        {"counter", of(2, 1, 0), kCount, {"1", "2"}},
        {"counter", of(2, 2, 0), kCount, {"2", "3", "4"}},
        {"counter", of(3, 1, 0), kCount, {"1", "2", "3"}},
        {"counter", of(3, 2, 0), kCount, {"2", "3", "4", "5", "6"}},
        {"counter", of(2, 1, 1), kCount, {"2"}},
        {"counter", of(2, 2, 1), kCount, {"4"}},
        {"counter", of(3, 1, 1), kCount, {"3"}},
        {"counter", of(3, 2, 1), kCount, {"6"}},
        {"ktv", of(2, 2, 0), kMostAndFree, {"1 2", "2 2"}},
        {"ktv", of(3, 2, 0), kMostAndFree, {"1 2", "2 2", "3 2"}},
        {"ktv", of(4, 2, 0), kMostAndFree, {"1 2", "2 2", "3 2", "4 2"}},
        {"ktv", of(2, 2, 1), kMostAndFree, {"1 2", "2 2"}},
        {"ktv", of(3, 2, 1), kMostAndFree, {"1 2", "2 2"}},
        {"ktv", of(2, 2, 2), kMostAndFree, {"1 3", "2 3"}},
        {"ktv", of(3, 2, 2), kMostAndFree, {"1 3", "2 3"}},
        {"ktv", of(2, 2, 3), kMostAndFree, {"1 1", "1 2", "1 3", "2 1", "2 2", "2 3"}},
        {"ktv", of(3, 1, 1), kMostAndFree, {"1 1"}},
        {"ktv_time", of(3, 2, 0), kMakespan, {"3 2", "4 2"}},
        {"ktv_time", of(4, 2, 0), kMakespan, {"5 2", "6 2", "7 2"}, true},
        {"ktv_time", of(3, 2, 1), kMakespan, {"2 2"}, true},
        {"ktv_time", of(4, 2, 1), kMakespan, {"2 2"}, true},
        {"dining", of(2, 1, 0), kCount, {"0 stuck", "2"}},
        {"dining", of(3, 1, 0), kCount, {"0 stuck", "3"}},
        {"dining", of(2, 1, 1), kCount, {"2"}},
        {"dining", of(3, 1, 1), kCount, {"3"}},
        {"dining", of(2, 1, 2), kCount, {"2"}},
        {"dining", of(3, 1, 2), kCount, {"3"}},
        {"dining", of(2, 1, 3), kCount, {"0", "1", "2"}},
        {"dining", of(3, 1, 3), kCount, {"0", "1", "2", "3"}},
        {"dining", of(3, 2, 0), kCount, {"0 stuck", "1 stuck", "2 stuck", "3 stuck", "6"}},
        {"dining", of(3, 2, 1), kCount, {"6"}},
        {"prodcons", of(2, 1, 0), kQueue, {"2 2 2"}},
        {"prodcons", of(2, 1, 0, 1), kQueue, {"2 2 2", "3 3 3"}},
        {"prodcons", of(2, 2, 0), kQueue, {"2 2 2", "3 3 3"}},
        {"prodcons", of(2, 1, 1), kQueue, {"2 2 2"}},
        {"prodcons", of(2, 1, 1, 1), kQueue, {"2 2 2 stuck", "3 3 3"}},
        {"prodcons", of(2, 2, 1), kQueue, {"2 2 2 stuck", "3 3 3 stuck"}, true},
        {"prodcons", of(2, 1, 2), kQueue, {"2 2 2"}},
        {"prodcons", of(2, 1, 2, 1), kQueue, {"2 2 2"}},
        {"prodcons", of(2, 2, 2), kQueue, {"2 2 2"}},
        {"prodcons", of(2, 1, 3), kQueue, {"2 2 2"}},
        {"prodcons", of(2, 1, 3, 1), kQueue, {"2 2 2 stuck"}},
        {"prodcons", of(2, 2, 3), kQueue, {"2 2 2 stuck"}},
        {"terminate", of(1, 0, 0), kTerminated,
         {"0 0 0 0 stuck", "0 1 0 0 stuck", "0 0 1 0", "0 1 1 0", "1 1 1 0"}},
        {"terminate", of(2, 0, 0), kTerminated,
         {"0 0 0 0 stuck", "0 0 1 0 stuck", "0 1 0 0 stuck", "0 1 1 0 stuck", "0 0 2 0",
          "0 1 2 0", "1 1 2 0"}},
        {"terminate", of(1, 0, 1), kTerminated,
         {"0 0 1 0", "0 0 1 1", "0 1 1 0", "0 1 1 1", "1 1 1 0"}},
        {"terminate", of(2, 0, 1), kTerminated,
         {"0 0 2 0", "0 0 2 1", "0 1 2 0", "0 1 2 1", "1 1 2 0"}},
        {"terminate", of(1, 0, 2), kTerminated, {"0 0 1 0", "1 1 1 0"}},
        {"terminate", of(2, 0, 2), kTerminated, {"0 0 2 0", "1 1 2 0"}},
        {"joinq", of(0, 2, 0, 1), kCount, {"0 stuck"}},
        {"joinq", of(0, 2, 0, 2), kCount, {"2"}},
        {"joinq", of(0, 2, 1, 1), kCount, {"2"}},
        {"joinq", of(0, 2, 1, 2), kCount, {"2"}},
    };
}

ExploreReport explored(const Row& row)
{
    ::setenv("FORKSCOPE_HOST", MODELS_HOST, 1);
    ExploreRequest request;
    request.scenario = "models";
    request.knobs = row.knobs;
    request.knobs["model"] = row.model;
    request.exhaustive = true;
    request.keepsTime = row.model == std::string("ktv_time");
    Exploration exploration(request);
    for (;;) {
        const ExploreUpdate update = exploration.receive(1000);
        if (update.report) return *update.report;
        if (update.closed) return {};
    }
}

std::set<std::string> outcomesOf(const ExploreReport& report, const std::vector<std::string>& keys)
{
    std::set<std::string> outcomes;
    for (const ExploredOutcome& outcome : report.outcomes) {
        std::string text;
        for (const std::string& key : keys)
            for (const auto& [name, value] : outcome.values)
                if (name == key) text += (text.empty() ? "" : " ") + std::to_string(value.value_or(-1));
        outcomes.insert(text + (outcome.end == "finished" ? "" : " stuck"));
    }
    return outcomes;
}

class Model : public testing::TestWithParam<Row>
{
protected:
    void SetUp() override { m_before = Residue::now(); }
    void TearDown() override { EXPECT_EQ(Residue::now(), m_before); }

private:
    Residue m_before;
};

} // namespace

TEST_P(Model, HasTheOutcomesThatAnIndependentModelCheckerFound)
{
    const ExploreReport report = explored(GetParam());
    EXPECT_EQ(outcomesOf(report, GetParam().keys), GetParam().outcomes);
    EXPECT_TRUE(report.complete) << report.reason.english;
    EXPECT_TRUE(report.confirmation.agreed.value_or(false)) << report.reason.english;
    EXPECT_LE(report.redundant, report.executions / 5);
}

namespace {

// Those with tens of thousands of executions only on demand.
std::vector<Row> chosen()
{
    std::vector<Row> some = rows();
    if (!std::getenv("FORKSCOPE_LONG")) std::erase_if(some, &Row::isLong);
    return some;
}

std::string nameOf(const testing::TestParamInfo<Row>& info)
{
    std::string text = std::to_string(info.index) + "_" + info.param.model;
    for (const auto& [name, value] : info.param.knobs) text += "_" + name + value;
    return text;
}

} // namespace

INSTANTIATE_TEST_SUITE_P(Spin, Model, testing::ValuesIn(chosen()), nameOf);

} // namespace forkscope

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    forkscope::useOwnRuntimeDirectory();
    return RUN_ALL_TESTS();
}
