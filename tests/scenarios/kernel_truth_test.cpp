// What Forkscope says of the processes of a run beside what ps and /proc say of them, from outside
// and at the same moment: after each step of runs that rest between their steps.
#include "tests/support/run_helpers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <sys/wait.h>

namespace forkscope {
namespace {

// --- outside ----------------------------------------------------------------------------------

struct Listed
{
    int parent = 0;
    std::string state; // as ps prints it, such as "Ss" or "ZN"
};

std::map<int, Listed> psLists(const std::vector<int>& pids)
{
    std::string command = "ps -o pid=,ppid=,stat= -p 1";
    for (int pid : pids) command += "," + std::to_string(pid);
    std::map<int, Listed> listed;
    FILE* out = ::popen(command.c_str(), "r");
    std::array<char, 32> state;
    for (int pid, parent; std::fscanf(out, "%d %d %31s", &pid, &parent, state.data()) == 3;)
        listed[pid] = {parent, state.data()};
    ::pclose(out);
    return listed;
}

std::string lineOf(int pid, const char* file, const std::string& beginning)
{
    std::ifstream in("/proc/" + std::to_string(pid) + "/" + file);
    for (std::string line; std::getline(in, line);)
        if (line.starts_with(beginning)) return line;
    return "";
}

std::string lastWordOf(const std::string& line)
{
    std::istringstream words(line);
    std::string last;
    for (std::string word; words >> word;) last = word;
    return last;
}

// The number that a process has where its programs see it: the innermost of its numbers.
std::string pidInside(int pid) { return lastWordOf(lineOf(pid, "status", "NSpid:")); }

// The last field of /proc/PID/stat is the status that the kernel keeps of a zombie.
std::string keptExitCode(int pid)
{
    const int status = std::atoi(lastWordOf(lineOf(pid, "stat", "")).c_str());
    return std::to_string(WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status));
}

// --- both views as text -----------------------------------------------------------------------

std::vector<ProcessInfo> known(const World& world)
{
    std::vector<ProcessInfo> processes = world.processes;
    std::erase_if(processes, [](const ProcessInfo& p) { return p.isHelper() || p.osPid <= 0; });
    return processes;
}

std::string line(const Texts& texts, const ProcessInfo& process, const std::string& rest)
{
    return std::string(texts[process.role]) + ": " + rest + "\n";
}

// Main's parent is the stand-in shell, whose number without a namespace nobody is told.
bool parentIsTold(const ProcessInfo& process, bool namespaced)
{
    return namespaced || process.parent != kNobody;
}

std::string forkscopeSays(const World& world, const Texts& texts, bool namespaced)
{
    std::string said;
    for (const ProcessInfo& process : known(world)) {
        std::string rest(1, process.letter);
        if (process.state == ProcessState::gone) rest = "not listed";
        else if (parentIsTold(process, namespaced))
            rest += ", child of " + std::to_string(process.parentPid);
        if (process.state == ProcessState::zombie)
            rest += ", exit code " + std::to_string(process.exitCode.value_or(1000));
        said += line(texts, process, rest);
    }
    return said;
}

std::string kernelSays(const World& world, const Texts& texts, bool namespaced)
{
    std::vector<int> pids;
    for (const ProcessInfo& process : known(world)) pids.push_back(process.osPid);
    const std::map<int, Listed> listed = psLists(pids);
    std::string said;
    for (const ProcessInfo& process : known(world)) {
        const auto found = listed.find(process.osPid);
        if (found == listed.end()) {
            said += line(texts, process, "not listed");
            continue;
        }
        std::string rest = found->second.state.substr(0, 1);
        if (parentIsTold(process, namespaced))
            rest += ", child of " + pidInside(found->second.parent);
        if (rest[0] == 'Z') rest += ", exit code " + keptExitCode(process.osPid);
        said += line(texts, process, rest);
    }
    return said;
}

// --- a run that rests after each step ---------------------------------------------------------

RunRequest byHand(const std::string& scenario, const std::string& preset)
{
    RunRequest request;
    request.scenario = scenario;
    request.preset = preset;
    request.mode = RunMode::hand;
    return request;
}

// What was seen on the way, so that a test can't agree on nothing.
struct Seen
{
    int compared = 0;
    int zombies = 0; // most at once
    int orphans = 0;
    std::map<std::string, int> exitCodes; // of zombies, by role
};

class Witness
{
public:
    explicit Witness(const RunRequest& request)
        : m_session(request), m_history(m_session.facts().controlled)
    {
        while (!m_over && m_history.size() == 0) listen();
    }

    bool over() const { return m_over; }
    bool rests() const { return m_rests; }
    const World& world() const { return m_history.latest(); }
    const Texts& texts() const { return m_history.texts(); }
    Session& session() { return m_session; }
    const Seen& seen() const { return m_seen; }

    void step()
    {
        const std::uint32_t before = m_history.steps();
        m_session.step(kNobody, false);
        while (!m_over && m_history.steps() == before) listen();
    }

    void listen()
    {
        const Update update = m_session.receive(20);
        if (update.reset) m_history.clear(m_session.facts().controlled);
        for (const std::string& text : update.texts) m_history.addText(text);
        m_history.append(update.events);
        if (update.status) m_rests = update.status->state == RunStatus::State::paused;
        m_over |= update.summary || update.closed;
    }

    // A process that init has to reap may need a moment to be gone; nothing else may.
    void compare()
    {
        const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(5);
        std::string inside, outside;
        do {
            inside = forkscopeSays(world(), texts(), m_session.facts().namespaced);
            outside = kernelSays(world(), texts(), m_session.facts().namespaced);
            if (inside != outside) listen();
        } while (inside != outside && !m_over && std::chrono::steady_clock::now() < patience);
        if (m_over) return;
        EXPECT_EQ(inside, outside) << "step " << m_history.steps();
        note();
    }

private:
    void note()
    {
        ++m_seen.compared;
        int zombies = 0, orphans = 0;
        for (const ProcessInfo& process : known(world())) {
            const bool zombie = process.state == ProcessState::zombie;
            zombies += zombie;
            orphans += process.orphan && !zombie && process.state != ProcessState::gone;
            if (zombie) m_seen.exitCodes[std::string(texts()[process.role])] = *process.exitCode;
        }
        m_seen.zombies = std::max(m_seen.zombies, zombies);
        m_seen.orphans = std::max(m_seen.orphans, orphans);
    }

    Session m_session;
    History m_history;
    Seen m_seen;
    bool m_rests = false;
    bool m_over = false;
};

Seen compareAll(const RunRequest& request)
{
    Witness sut(request);
    while (!sut.over() && !testing::Test::HasFailure()) {
        sut.compare();
        sut.step();
    }
    EXPECT_GT(sut.seen().compared, 10);
    return sut.seen();
}

class KernelTruth : public testing::Test
{
protected:
    void SetUp() override { m_before = Residue::now(); }
    void TearDown() override { EXPECT_EQ(Residue::now(), m_before); }

private:
    Residue m_before;
};

// --- what is compared -------------------------------------------------------------------------

TEST_F(KernelTruth, ZombiesAreListedByPsWithTheExitCodeThatIsKept)
{
    const Seen seen = compareAll(byHand("zombie", "nobody-waits"));
    EXPECT_EQ(seen.zombies, 3);
    for (int n = 1; n <= 3; ++n) EXPECT_EQ(seen.exitCodes.at("child-" + std::to_string(n)), n);
}

TEST_F(KernelTruth, ReapedChildrenAreListedNoMore)
{
    compareAll(byHand("zombie", "parent-waits"));
    compareAll(byHand("zombie", "handler"));
    compareAll(byHand("zombie", "as-in-the-notes"));
}

TEST_F(KernelTruth, ZombiesOfAnEndedParentAreGoneWithIt)
{
    const Seen seen = compareAll(byHand("zombie", "parent-ends"));
    EXPECT_EQ(seen.zombies, 3);
    EXPECT_EQ(seen.exitCodes.at("parent"), -15);
}

TEST_F(KernelTruth, AnOrphansParentIsTheOneThatPsNames)
{
    for (const char* preset : {"parent-first", "terminated", "process-exit"})
        EXPECT_EQ(compareAll(byHand("orphan", preset)).orphans, 1) << preset;
    EXPECT_EQ(compareAll(byHand("orphan", "parent-waits")).orphans, 0);
}

TEST_F(KernelTruth, WhoAdoptsIsCalledInit)
{
    Witness sut(byHand("orphan", "parent-first"));
    while (!sut.over() && sut.seen().orphans == 0) {
        sut.step();
        sut.compare();
    }
    ASSERT_FALSE(sut.over());
    const ProcessInfo& child = sut.world().processes.at(2);
    const int parent = psLists({child.osPid})[child.osPid].parent;
    EXPECT_EQ(lineOf(parent, "comm", ""), "init");
    EXPECT_EQ(pidInside(parent), std::to_string(child.parentPid));
}

TEST_F(KernelTruth, WithoutANamespaceTheNumbersAreTheMachinesOwn)
{
    ::setenv("FORKSCOPE_NO_NAMESPACE", "1", 1);
    const Seen seen = compareAll(byHand("orphan", "parent-first"));
    ::unsetenv("FORKSCOPE_NO_NAMESPACE");
    EXPECT_EQ(seen.orphans, 1);
}

TEST_F(KernelTruth, DaemonsEndAsTheKernelSays)
{
    EXPECT_EQ(compareAll(byHand("daemon", "daemon-on")).exitCodes.at("foo"), -15);
    EXPECT_EQ(compareAll(byHand("daemon", "child-of-a-daemon")).exitCodes.at("foo"), 1);
    const Seen killed = compareAll(byHand("daemon", "parent-killed"));
    EXPECT_EQ(killed.exitCodes.at("parent"), -9);
    EXPECT_EQ(killed.orphans, 2);
}

TEST_F(KernelTruth, TheTerminatedEndAsTheKernelSays)
{
    EXPECT_EQ(compareAll(byHand("terminate", "no-handler")).exitCodes.at("worker"), -15);
    EXPECT_EQ(compareAll(byHand("terminate", "handler")).exitCodes.at("worker"), 0);
    EXPECT_EQ(compareAll(byHand("terminate", "kill")).exitCodes.at("worker"), -9);
    EXPECT_EQ(compareAll(byHand("terminate", "of-a-parent")).orphans, 1);
}

TEST_F(KernelTruth, AStoppedProcessHasLetterT)
{
    Witness sut(byHand("orphan", "parent-first"));
    while (!sut.over() && sut.world().processes.size() < 3) sut.step();
    for (Operation act : {Operation::actStop, Operation::actContinue}) {
        sut.session().act(act, sut.world().processes.at(2).actor);
        const char wanted = act == Operation::actStop ? 'T' : 'S';
        for (int i = 0; i < 200 && sut.world().processes[2].letter != wanted; ++i) sut.listen();
        EXPECT_EQ(sut.world().processes[2].letter, wanted);
        sut.compare();
    }
}

TEST_F(KernelTruth, APausedFreeRunAgreesToo)
{
    RunRequest request = byHand("zombie", "nobody-waits");
    request.mode = RunMode::free;
    Witness sut(request);
    const auto zombies = [&] {
        return std::ranges::count(sut.world().processes, ProcessState::zombie,
                                  &ProcessInfo::state);
    };
    while (!sut.over() && zombies() < 3) sut.listen();
    sut.session().pause();
    while (!sut.over() && !sut.rests()) sut.listen();
    sut.compare();
    EXPECT_EQ(sut.seen().zombies, 3);
}

} // namespace
} // namespace forkscope

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    forkscope::useOwnRuntimeDirectory();
    return RUN_ALL_TESTS();
}
