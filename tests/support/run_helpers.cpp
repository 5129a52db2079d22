#include "tests/support/run_helpers.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <unistd.h>

namespace forkscope {

namespace {

bool varies(const Event& event)
{
    return event.operation == Operation::kernelView || event.operation == Operation::computing
           || event.phase != Phase::done;
}

int entries(const std::filesystem::path& folder, const std::string& prefix)
{
    int count = 0;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored))
        count += entry.path().filename().string().starts_with(prefix);
    return count;
}

std::string runtimeDirectory()
{
    const char* folder = std::getenv("XDG_RUNTIME_DIR");
    return folder ? folder : "/tmp";
}

// Processes of runs that this program started: their environment names its own directory.
int runProcesses()
{
    int count = 0;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator("/proc", ignored)) {
        if (!std::isdigit(entry.path().filename().string()[0])) continue;
        if (entry.path().filename() == std::to_string(::getpid())) continue;
        std::ifstream file(entry.path() / "environ");
        const std::string wanted = "XDG_RUNTIME_DIR=" + runtimeDirectory();
        for (std::string variable; std::getline(file, variable, '\0');)
            count += variable == wanted;
    }
    return count;
}

} // namespace

std::int64_t FinishedRun::outcome(const std::string& key) const
{
    for (const auto& [name, value] : summary.outcome)
        if (name == key) return value.value_or(-1);
    return -1;
}

bool FinishedRun::found(FindingKind kind) const
{
    return std::ranges::any_of(summary.findings,
                               [kind](const Finding& finding) { return finding.kind == kind; });
}

std::vector<std::string> FinishedRun::lines() const
{
    std::vector<std::string> lines;
    for (const Line& line : history.lines()) lines.push_back(history.texts()[line.text]);
    return lines;
}

std::vector<std::string> FinishedRun::told(bool withTimes) const
{
    std::vector<std::string> told;
    for (std::uint32_t i = 0; i < history.size(); ++i) {
        const Event& event = history.event(i);
        if (varies(event)) continue;
        const bool pid = event.operation == Operation::born || event.operation == Operation::start
                         || event.operation == Operation::adopted;
        const bool time = event.operation == Operation::sleep;
        std::string text = std::to_string(event.actor) + " " + std::string(name(event.operation))
                           + " object " + std::to_string(event.object) + " version "
                           + std::to_string(event.version) + " before "
                           + std::to_string(event.before);
        if (!pid) text += " result " + std::to_string(event.result);
        if (!pid && !(time && !withTimes)) text += " of " + std::to_string(event.argument);
        if (event.text) text += " '" + history.texts()[event.text] + "'";
        if (withTimes) text += " at " + std::to_string(event.time);
        told.push_back(text);
    }
    return told;
}

std::vector<Event> FinishedRun::events() const
{
    std::vector<Event> events;
    for (std::uint32_t i = 0; i < history.size(); ++i) events.push_back(history.event(i));
    return events;
}

std::vector<std::string> FinishedRun::texts() const
{
    std::vector<std::string> texts;
    for (TextId id = 0; id < history.texts().size(); ++id) texts.push_back(history.texts()[id]);
    return texts;
}

FinishedRun runToEnd(const RunRequest& request,
                     const std::function<void(Session&, const History&)>& watch)
{
    Session session(request);
    FinishedRun run;
    run.facts = session.facts();
    run.history.clear(run.facts.controlled);
    for (bool closed = false; !closed;) {
        const Update update = session.receive(20);
        closed = update.closed;
        if (update.reset) run.history.clear(run.facts.controlled);
        for (const std::string& text : update.texts) run.history.addText(text);
        run.history.append(update.events);
        if (update.summary) {
            run.summary = *update.summary;
            run.hasSummary = true;
        } else if (watch && !closed) {
            watch(session, run.history);
        }
    }
    return run;
}

FinishedRun replayOf(const FinishedRun& run)
{
    RunRequest request;
    request.scenario = run.facts.scenario;
    request.preset = run.facts.preset;
    request.knobs = run.facts.knobs;
    request.seed = run.facts.seed;
    request.mode = RunMode::play;
    request.replay = true;
    request.endAfterReplay = true;
    const std::vector<Event> events = run.events();
    request.recorded = events;
    request.recordedTexts = run.texts();
    return runToEnd(request);
}

void useOwnRuntimeDirectory()
{
    static std::string folder = "/tmp/forkscope-test-XXXXXX";
    if (!::mkdtemp(folder.data())) std::abort();
    ::setenv("XDG_RUNTIME_DIR", folder.c_str(), 1);
    std::atexit([] { std::filesystem::remove_all(folder); });
}

Residue Residue::now()
{
    Residue residue;
    std::ifstream children("/proc/self/task/" + std::to_string(::getpid()) + "/children");
    for (int pid; children >> pid;) ++residue.children;
    residue.descriptors = entries("/proc/self/fd", "");
    residue.directories = entries(runtimeDirectory(), "forkscope-");
    residue.processes = runProcesses();
    return residue;
}

std::ostream& operator<<(std::ostream& out, const Residue& residue)
{
    return out << residue.children << " children, " << residue.descriptors << " descriptors, "
               << residue.directories << " directories, " << residue.processes << " processes of runs";
}

} // namespace forkscope
