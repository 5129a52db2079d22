#include "tests/engine/host/bench.h"

#include "engine/api/multiprocessing.h"

#include <csignal>
#include <linux/membarrier.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace forkscope {

namespace {

using namespace api;

// What this process and a child of it are registered for (GET_REGISTRATIONS, Linux 6.3).
void tellRegistrations()
{
    const auto ask = [] {
        const long registered = ::syscall(SYS_membarrier, 1 << 9, 0, 0);
        const bool unknown = registered < 0;
        tally("asked");
        if (unknown || registered & MEMBARRIER_CMD_REGISTER_GLOBAL_EXPEDITED) tally("registered");
    };
    ask();
    Process child("child", ask);
    child.start();
    child.join();
}

// The file's disk is full after some bytes: as with a file size limit.
void fillTheDisk()
{
    std::signal(SIGXFSZ, SIG_IGN);
    replace_file("data", "");
    Process writer("writer", [] {
        const rlimit few{10, 10};
        ::setrlimit(RLIMIT_FSIZE, &few);
        File file = open("data", "w");
        file.write("0123456789abcdef");
        file.close();
    });
    writer.start();
    writer.join();
    print("then ", open("data").read());
}

void waitLong()
{
    Lock lock;
    lock.acquire();
    if (!lock.acquire(true, 1000)) tally("timed-out");
}

void parentDiesBesideItsChild()
{
    Process parent("parent", [] {
        Process child("child", [] {});
        child.start();
        while (stateOf(Actor::self().arena().object(processWord(2)).word.load()) != kDead) {}
        ::kill(::getpid(), SIGKILL); // its last announcement is still the start
    });
    parent.start();
    parent.join();
}

void play()
{
    const Knob what("play");
    if (what.is("registrations")) tellRegistrations();
    else if (what.is("full-disk")) fillTheDisk();
    else if (what.is("wait")) waitLong();
    else if (what.is("parent-dies")) parentDiesBesideItsChild();
}

bool fewSold(const Judgement& run) { return run.tally("sold") <= run.knob("tickets"); }
bool allSold(const Judgement& run) { return run.tally("sold") == run.knob("tickets"); }

Scenario made()
{
    Scenario scenario;
    scenario.id = "bench";
    scenario.topic = "tests";
    scenario.title = {"A bench", "工作台"};
    scenario.knobs = {
        {.name = "tickets", .type = KnobType::integer, .initial = "5", .least = 1, .most = 99},
        {.name = "lock", .type = KnobType::boolean, .initial = "off", .live = true},
        {.name = "delay", .type = KnobType::duration, .initial = "100ms", .least = 0,
         .most = 10'000},
        {.name = "play", .type = KnobType::choice, .initial = "nothing",
         .choices = {"nothing", "registrations", "full-disk", "wait", "parent-dies"},
         .choiceLabels = {{"nothing", "无"}}}};
    scenario.presets = {{.id = "off", .title = {"Off", "关"}, .set = {{"lock", "off"}},
                         .expects = {FindingKind::claim}, .contrast = true},
                        {.id = "on", .set = {{"lock", "on"}, {"tickets", "7"}}, .contrast = true}};
    scenario.claims = {{"few", {"Few are sold", "卖得不多"}, false, fewSold},
                       {"all", {"All are sold", "都卖了"}, true, allSold}};
    for (const char* key : {"sold", "asked", "registered", "timed-out"})
        scenario.outcome.push_back({key, nullptr});
    scenario.outcome[0].value = [](const Judgement& run) { return std::optional(run.tally("sold")); };
    scenario.outcome[1].value = [](const Judgement& run) { return std::optional(run.tally("asked")); };
    scenario.outcome[2].value = [](const Judgement& run) {
        return std::optional(run.tally("registered"));
    };
    scenario.outcome[3].value = [](const Judgement& run) {
        return std::optional(run.tally("timed-out"));
    };
    scenario.chart = {{.label = {"Sold", "已售"}, .tally = "sold"},
                      {.label = {"Left", "剩余"}, .object = "data.json", .key = "count"}};
    scenario.program = play;
    scenario.programText = "one();\ntwo(); //@ second\n";
    scenario.twinText = "two() #@ second\n";
    scenario.lesson = {"# Story\nOnce.\n# Words\n- **lock**: one at a time\n# Teacher\nAsk.\n",
                       "# Story\n从前。\n# Words\n- **锁**：一次一个\n"};
    scenario.predictions = R"([{"id": "p"}])";
    return scenario;
}

} // namespace

const std::vector<Scenario>& scenarios()
{
    static const std::vector<Scenario> all{made()};
    return all;
}

const Scenario& bench() { return scenarios().front(); }

} // namespace forkscope
