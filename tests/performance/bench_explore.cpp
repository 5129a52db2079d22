// Searches through the façade that window and command line use: bench_explore execution | unlocked |
// locked | confirm-unlocked | confirm-locked | failure prints nanoseconds.

#include "engine/os/clock.h"
#include "engine/session/exploration.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <string>

using namespace forkscope;

namespace {

struct Searched
{
    ExploreReport report;
    std::int64_t firstFailure = 0; // from the request to the news of it; 0: none
};

Searched search(const ExploreRequest& request)
{
    const std::int64_t begin = monotonicNow();
    Exploration exploration(request);
    Searched searched;
    for (;;) {
        const ExploreUpdate update = exploration.receive(1000);
        const bool failed = std::ranges::any_of(update.runs, &ExploredRun::bad);
        if (failed && searched.firstFailure == 0) searched.firstFailure = monotonicNow() - begin;
        if (update.closed && !update.report) throw std::runtime_error("the host is gone");
        if (!update.report) continue;
        searched.report = *update.report;
        return searched;
    }
}

// Each client reads the count and writes one less.
ExploreRequest tickets(int clients, bool lock)
{
    ExploreRequest request;
    request.scenario = "ticket-grab";
    request.knobs = {{"clients", std::to_string(clients)}, {"tickets", "1"},
                     {"file", "value"},                    {"search", "none"},
                     {"delay", "none"},                    {"arrival", "together"},
                     {"lock", lock ? "on" : "off"}};
    request.exhaustive = true;
    return request;
}

// Of three clients that look first and then read and write: every order, one after another.
double execution()
{
    ExploreRequest request = tickets(3, false);
    request.knobs["search"] = "inside";
    request.everyOrder = true;
    request.maxExecutions = 1500;
    const ExploreReport report = search(request).report;
    return report.seconds * 1e9 / double(report.executions);
}

double proof(bool lock, bool confirmation)
{
    const ExploreReport report = search(tickets(5, lock)).report;
    const std::int64_t fewest = lock ? 120 : 1305;
    if (report.executions != fewest || !report.complete)
        throw std::runtime_error("not the fewest executions: " + std::to_string(report.executions));
    return (confirmation ? report.confirmation.seconds : report.seconds) * 1e9;
}

// The slowest of all presets whose runs may break a claim or get stuck.
double failure()
{
    std::int64_t slowest = 0;
    std::string which;
    const auto catalogue = nlohmann::json::parse(catalogueJson());
    for (const auto& scenario : catalogue.at("scenarios"))
        for (const auto& preset : scenario.at("presets")) {
            const auto& kinds = preset.at("expects");
            const auto fails = [](const std::string& kind) {
                return kind == "claim" || kind == "deadlock" || kind == "owner-died"
                       || kind == "lost-wakeup" || kind == "undrained-queue";
            };
            if (std::none_of(kinds.begin(), kinds.end(), fails)) continue;
            ExploreRequest request;
            request.scenario = scenario.at("id");
            request.preset = preset.at("id");
            request.tellRuns = true;
            request.maxSeconds = 5;
            const Searched searched = search(request);
            const std::int64_t took = searched.firstFailure ? searched.firstFailure : 5'000'000'000;
            if (took > 200'000'000)
                std::fprintf(stderr, "%s %s: %.2f s%s\n", request.scenario.c_str(),
                             request.preset.c_str(), double(took) / 1e9,
                             searched.firstFailure ? "" : ", nothing found");
            slowest = std::max(slowest, took);
        }
    return double(slowest);
}

} // namespace

int main(int count, char** words)
{
    const std::string what = count == 2 ? words[1] : "";
    try {
        if (what == "execution") std::printf("%.0f\n", execution());
        else if (what == "unlocked") std::printf("%.0f\n", proof(false, false));
        else if (what == "locked") std::printf("%.0f\n", proof(true, false));
        else if (what == "confirm-unlocked") std::printf("%.0f\n", proof(false, true));
        else if (what == "confirm-locked") std::printf("%.0f\n", proof(true, true));
        else if (what == "failure") std::printf("%.0f\n", failure());
        else return 2;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
