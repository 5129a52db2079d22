#include "engine/host/server.h"

#include "engine/host/controlled_run.h"
#include "engine/host/doctor.h"
#include "engine/host/free_run.h"
#include "engine/host/search.h"
#include "engine/host/zygote.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>
#include <sched.h>
#include <sys/resource.h>
#include <unistd.h>

namespace forkscope {

namespace {

// 1,000 processes need a pidfd each; desktops start with 1,024 descriptors.
void raiseDescriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

std::uint64_t drawnSeed()
{
    std::random_device source;
    return source() % 1'000'000; // short enough to be read out to a class
}

// A search of the plan's schedules, where that is what was asked for.
using Asked = std::optional<ExploreRequest>;

RunPlan readPlan(Wire& wire, Asked& search)
{
    RunPlan plan;
    while (auto frame = wire.receive(-1)) {
        switch (frame->frame) {
        case Frame::recordedTexts: {
            for (std::string& text : unpackTexts(frame->payload))
                plan.recordedTexts.push_back(std::move(text));
            break;
        }
        case Frame::recordedEvents: {
            const std::vector<Event> events = unpackEvents(frame->payload);
            plan.recorded.insert(plan.recorded.end(), events.begin(), events.end());
            break;
        }
        case Frame::request:
            plan.request = requestFrom(Json::parse(frame->payload));
            return plan;
        case Frame::explore:
            search = exploreRequestFrom(Json::parse(frame->payload));
            plan.request.scenario = search->scenario;
            plan.request.preset = search->preset;
            plan.request.knobs = search->knobs;
            plan.request.seed = search->seed;
            plan.request.mode = RunMode::play;
            return plan;
        default:
            break;
        }
    }
    throw std::runtime_error("The connection ended before a request came.");
}

// Everything the user can have named wrongly, in one sentence.
void resolve(RunPlan& plan)
{
    const RunRequest& request = plan.request;
    plan.scenario = findScenario(request.scenario);
    if (!plan.scenario) {
        std::string known;
        for (const Scenario& scenario : scenarios())
            known += (known.empty() ? "" : ", ") + scenario.id;
        throw std::invalid_argument("There is no scenario '" + request.scenario
                                    + "'; there is: " + known + ".");
    }
    plan.knobs = resolveKnobs(*plan.scenario, request.preset, request.knobs);
    if (!makeStrategy(request.strategy, 0))
        throw std::invalid_argument("There is no strategy '" + request.strategy
                                    + "'; there are random, round-robin, run-on and pct.");
    for (const ScheduleItem& item : parseSchedule(request.schedule)) {
        const auto knob = std::ranges::find(plan.scenario->knobs, item.act, &KnobSpec::name);
        const bool process = item.act.empty() || item.act == "kill" || item.act == "term"
                             || item.act == "stop" || item.act == "cont";
        if (process) continue;
        if (knob == plan.scenario->knobs.end() || !knob->live)
            throw std::invalid_argument("The schedule turns '" + item.act
                                        + "', which is no live knob of " + plan.scenario->id + ".");
        checkedValue(*knob, item.value);
    }
    const bool draws = request.mode == RunMode::free && !request.replay;
    plan.seed = request.seed ? *request.seed : draws ? drawnSeed() : 0;
}

RunFacts factsOf(const RunPlan& plan)
{
    RunFacts facts;
    facts.scenario = plan.scenario->id;
    facts.preset = plan.request.preset;
    facts.knobs = plan.knobs;
    facts.seed = plan.seed;
    facts.controlled = plan.controlled();
    facts.namespaced = Enclosure::mayUseNamespaces();
    facts.arrangement = facts.namespaced
                            ? "Processes run in a pid namespace of their own."
                            : "No pid namespace is to be had here: processes run under a "
                              "subreaper, and orphans are adopted by it.";
    return facts;
}

void refuse(Wire& wire, const char* kind, const std::string& sentence)
{
    wire.send(Frame::refused, Json{{"kind", kind}, {"sentence", sentence}});
}

int serve(int socket)
{
    // Ctrl-C in a terminal is for whoever started the host, and who then tells it to stop.
    ::setpgid(0, 0);
    setInheritable(socket, false);
    raiseDescriptorLimit();
    sweepRunDirectories();
    Wire wire{Descriptor(socket)};
    RunPlan plan;
    Asked search;
    try {
        plan = readPlan(wire, search);
        resolve(plan);
    } catch (const std::exception& error) {
        refuse(wire, "input", error.what());
        return 2;
    }
    Client client(wire);
    try {
        if (search) {
            Search explorer(plan, *search, wire, ::sched_getcpu());
            wire.send(Frame::accepted, toJson(factsOf(plan)));
            explorer.run();
            return 0;
        }
        std::unique_ptr<Run> run;
        if (plan.controlled())
            run = std::make_unique<ControlledRun>(plan, client, wire.descriptor(),
                                                  ::sched_getcpu());
        else run = std::make_unique<FreeRun>(plan, client, wire.descriptor());
        wire.send(Frame::accepted, toJson(factsOf(plan)));
        run->execute();
        return 0;
    } catch (const std::system_error& error) {
        refuse(wire, "permission",
               std::string("The system did not allow the run: ") + error.what() + ".");
        return 3;
    }
}

int usage()
{
    std::fputs("forkscope-host is started by forkscope; by hand it takes --catalogue, --doctor or "
               "--version.\n",
               stderr);
    return 2;
}

} // namespace

int hostMain(int argc, char** argv)
{
    const std::string what = argc > 1 ? argv[1] : "";
    if (what == "--zygote" && argc == 5)
        return zygoteMain(std::atoi(argv[2]), std::atoi(argv[3]),
                          std::strcmp(argv[4], "guard") == 0);
    if (what == "--session" && argc == 3) return serve(std::atoi(argv[2]));
    if (what == "--catalogue") std::printf("%s\n", catalogue(scenarios()).c_str());
    else if (what == "--doctor") std::printf("%s\n", doctorReport().c_str());
    else if (what == "--version") std::printf("forkscope-host %s\n", FORKSCOPE_VERSION);
    else return usage();
    return 0;
}

} // namespace forkscope
