#include "engine/host/run.h"

#include "engine/os/clock.h"
#include "engine/os/futex.h"
#include "engine/os/kernel_view.h"
#include "engine/record/semantics.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <iterator>
#include <thread>

namespace forkscope {

namespace {

EnclosureSetup setupOf(const RunPlan& plan, int commands, int core)
{
    EnclosureSetup setup;
    setup.scenario = plan.scenario;
    setup.knobs = plan.knobs;
    setup.seed = plan.seed;
    setup.controlled = plan.controlled();
    setup.replaying = plan.request.replay;
    setup.speed = plan.request.speed;
    setup.commands = commands;
    setup.core = core;
    return setup;
}

int signalOf(Operation act)
{
    switch (act) {
    case Operation::actKill:
        return SIGKILL;
    case Operation::actTerminate:
        return SIGTERM;
    case Operation::actStop:
        return SIGSTOP;
    default:
        return SIGCONT;
    }
}

// The number of the new parent as the scenario would see it.
std::int64_t parentOf(pid_t osPid)
{
    const auto view = kernelViewOf(osPid);
    return view ? innermostPid(view->parent) : 0;
}

// Waits until the kernel shows the process stopped, or no longer so; deliveries take microseconds.
void awaitLetter(const ActorSlot& slot, bool stopped)
{
    for (int i = 0; i < 2000; ++i) {
        const auto view = kernelViewOf(slot.osPid.load());
        if (!view || view->letter == 'Z' || (view->letter == 'T') == stopped) return;
        std::this_thread::sleep_for(std::chrono::microseconds(50));
    }
}

} // namespace

Run::Run(const RunPlan& plan, Client& client, int commands, int core)
    : m_plan(plan),
      m_client(client),
      m_enclosure(setupOf(plan, commands, core)),
      m_arena(m_enclosure.arena()),
      m_chronicle(*plan.scenario, plan.knobs, plan.controlled()),
      m_startedAt(monotonicNow())
{
    m_live.insert(0);
}

Event Run::hostEvent(Operation operation, ActorId actor) const
{
    Event event;
    event.time = now();
    event.operation = operation;
    event.actor = actor;
    return event;
}

// Makes the next version of the event's object, whoever else changes it meanwhile.
void Run::changeWord(Event& event, std::uint32_t state)
{
    ObjectRecord& object = m_arena.object(event.object);
    std::uint64_t word = object.word.load();
    while (!object.word.compare_exchange_weak(word, makeWord(versionOf(word) + 1, state))) {}
    event.version = versionOf(word) + 1;
    event.before = stateOf(word);
    event.flags |= kChange;
    wakeEverybody(object);
}

void Run::announceSetup()
{
    for (std::uint16_t i = 0; i < m_arena.header().knobCount; ++i) {
        const KnobRecord& knob = m_arena.header().knobs[i];
        if (!knob.object) continue;
        Event made = hostEvent(Operation::make, kNobody);
        made.time = 0;
        made.object = knob.object;
        made.argument = std::int64_t(ObjectKind::knob);
        made.result = stateOf(m_arena.object(knob.object).word.load());
        made.text = m_chronicle.texts().add(knob.name);
        made.flags = kTransparent;
        m_chronicle.append(made);
    }
}

// Called when a start took its place in the order (or, for main, when it is registered).
void Run::noteStarted(ActorId child)
{
    const ActorSlot& slot = m_arena.slot(child);
    Event born = hostEvent(Operation::born, child);
    born.time = m_chronicle.world().time;
    born.argument = slot.pid;
    born.result = slot.osPid.load();
    born.text = m_chronicle.texts().add(slot.role);
    m_chronicle.append(born);
}

bool Run::handleDeaths()
{
    std::vector<ActorId> dead = std::exchange(m_deadUnborn, {});
    std::ranges::copy(m_enclosure.watch().takeDead(), std::back_inserter(dead));
    noteLive();
    bool any = false;
    for (ActorId actor : dead) {
        // Its parent, or who heals that one, is yet to write the start: the death comes after.
        if (stateOf(m_arena.object(processWord(actor)).word.load()) == kUnborn) {
            m_deadUnborn.push_back(actor);
            continue;
        }
        handleDeath(actor);
        any = true;
    }
    return any;
}

void Run::noteLive()
{
    const std::uint32_t used = m_arena.header().actors.load();
    for (std::uint32_t i = 0; i < used; ++i) {
        const auto actor = ActorId(i);
        if (m_live.contains(actor) || m_dead.contains(actor)) continue;
        const std::uint64_t word = m_arena.object(processWord(actor)).word.load();
        if (stateOf(word) == kStarted) m_live.insert(actor);
    }
}

bool Run::orphaned(ActorId actor) const
{
    const ActorId parent = m_arena.slot(actor).parent;
    return parent == kNobody || m_dead.contains(parent);
}

// The order matters: what it recorded, what it left half done, then its death, then what others
// see of it.
void Run::handleDeath(ActorId actor)
{
    ActorSlot& slot = m_arena.slot(actor);
    const auto view = kernelViewOf(slot.osPid.load());
    drainActor(actor, true);
    Drain drain(m_arena, m_chronicle.texts(), nullptr);
    const Healed healed = heal(m_arena, drain, actor, m_chronicle.texts(), now());
    for (const Event& event : healed.events) tell(actor, event);
    settleIntent(actor);
    if (healed.unborn != kNobody) {
        m_live.insert(healed.unborn);
        m_enclosure.watch().release(healed.unborn);
    }
    // A start gate may still be shut because its parent never got to say so.
    const std::uint32_t used = m_arena.header().actors.load();
    for (std::uint32_t child = 0; child < used; ++child)
        if (m_arena.slot(ActorId(child)).parent == actor)
            m_enclosure.watch().release(ActorId(child));

    Event died = hostEvent(Operation::died, actor);
    died.object = processWord(actor);
    died.argument = view ? exitCodeOf(view->exitStatus) : 0;
    changeWord(died, kDead);
    tell(actor, died);

    m_live.erase(actor);
    m_stopped.erase(actor);
    m_dead.insert(actor);
    if (actor == 0) m_mainDied = now();
    if (orphaned(actor)) m_awaitReap.insert(actor);
    adoptChildren(actor);
    slot.dead.store(1);
    futexWake(slot.dead, kWakeAll);
    wakeAllWaiters();
}

// The kernel re-parents before the parent is seen dead (find_new_reaper in exit.c).
void Run::adoptChildren(ActorId dead)
{
    const std::uint32_t used = m_arena.header().actors.load();
    for (std::uint32_t i = 0; i < used; ++i) {
        const auto child = ActorId(i);
        if (m_arena.slot(child).parent != dead) continue;
        const std::uint64_t word = m_arena.object(processWord(child)).word.load();
        if (stateOf(word) == kDead) m_awaitReap.insert(child);
        if (!m_live.contains(child)) continue;
        Event adopted = hostEvent(Operation::adopted, child);
        adopted.argument = parentOf(m_arena.slot(child).osPid.load());
        tell(dead, adopted);
    }
}

bool Run::noteReaped()
{
    bool any = false;
    for (auto it = m_awaitReap.begin(); it != m_awaitReap.end();) {
        const ActorId actor = *it;
        if (m_arena.slot(actor).reapedByInit.load() == 0) {
            ++it;
            continue;
        }
        Event reaped = hostEvent(Operation::reaped, actor);
        reaped.object = processWord(actor);
        if (stateOf(m_arena.object(reaped.object).word.load()) == kDead) {
            changeWord(reaped, kReaped);
            tell(actor, reaped);
        }
        it = m_awaitReap.erase(it);
        any = true;
    }
    return any;
}

void Run::wakeAllWaiters()
{
    const std::uint32_t objects =
        std::min<std::uint32_t>(m_arena.header().objects.load(), kMaxObjects);
    for (std::uint32_t id = kMaxActors + 1; id < objects; ++id)
        wakeEverybody(m_arena.object(ObjectId(id)));
    const std::uint32_t actors = m_arena.header().actors.load();
    for (std::uint32_t id = 0; id < actors; ++id)
        wakeEverybody(m_arena.object(processWord(ActorId(id))));
}

bool Run::overdue() const
{
    return double(monotonicNow() - m_startedAt) / 1e9 > m_plan.request.timeout;
}

bool Run::lingersTooLong() const
{
    if (!m_mainDied || m_live.empty()) return false;
    return now() - *m_mainDied > std::int64_t(m_plan.scenario->linger * 1e9);
}

bool Run::actOn(Operation act, ActorId target)
{
    if (!m_live.contains(target)) return false;
    tell(target, hostEvent(act, target));
    if (act == Operation::actStop) return stop(target);
    if (!m_enclosure.watch().sendSignal(target, signalOf(act))) return false;
    if (act == Operation::actContinue) {
        awaitLetter(m_arena.slot(target), false);
        m_stopped.erase(target);
    }
    return true;
}

// A stop must not catch its victim inside a change, where everybody else would wait for it.
bool Run::stop(ActorId target)
{
    for (int attempt = 0; attempt < 50; ++attempt) {
        if (!m_enclosure.watch().sendSignal(target, SIGSTOP)) return false;
        awaitLetter(m_arena.slot(target), true);
        const Announcement intent = unpack(m_arena.slot(target).announcement.load());
        const bool changing = traits(intent.operation).twoStep
                              && isOdd(m_arena.object(intent.object).word.load())
                              && m_arena.slot(target).phase.load() == ActorPhase::inside;
        if (!changing) break;
        m_enclosure.watch().sendSignal(target, SIGCONT);
        awaitLetter(m_arena.slot(target), false);
    }
    m_stopped.insert(target);
    return true;
}

bool Run::turnKnob(const std::string& name, const std::string& value)
{
    const auto& specs = m_plan.scenario->knobs;
    const auto spec = std::ranges::find(specs, name, &KnobSpec::name);
    if (spec == specs.end() || !spec->live) return false;
    const ObjectId object = m_arena.findObject(ObjectKind::knob, name);
    Event turned = hostEvent(Operation::actKnob, kNobody);
    turned.object = object;
    turned.argument = knobState(*spec, value);
    turned.text = m_chronicle.texts().add(value);
    changeWord(turned, std::uint32_t(turned.argument));
    tell(kNobody, turned);
    return true;
}

RunSummary Run::concludeStuck()
{
    const World& world = m_chronicle.world();
    const Texts& texts = m_chronicle.texts();
    FindingKind kind = FindingKind::deadlock;
    std::string english = "Nobody can go on:";
    std::string chinese = "谁也走不下去了：";
    std::vector<std::uint32_t> events;
    for (const ProcessInfo& process : world.processes) {
        if (process.state != ProcessState::waiting) continue;
        const std::string role = texts[process.role];
        english += " " + role + " waits";
        chinese += role + " 在等";
        events.push_back(process.lastEvent);
        const ObjectInfo* object = world.object(process.object);
        if (!object || object->kind != ObjectKind::lock) {
            english += " for a process;";
            chinese += "一个进程；";
            continue;
        }
        const ProcessInfo* holder = world.process(holderOf(object->state));
        const std::string lock = texts[object->name];
        if (object->state == 0) kind = FindingKind::lostWakeup;
        const bool ownerDead = holder && (holder->state == ProcessState::zombie
                                          || holder->state == ProcessState::gone);
        if (ownerDead) kind = FindingKind::ownerDied;
        const std::string whose = holder ? texts[holder->role] : "";
        english += " for lock " + lock + (holder ? ", which " + whose : "")
                   + (ownerDead ? " held when it died;" : holder ? " holds;" : ";");
        chinese += "锁 " + lock + (holder ? "，持有者是 " + whose : "")
                   + (ownerDead ? "，它已经死了；" : "；");
    }
    english.back() = '.';
    chinese.replace(chinese.size() - 3, 3, "。");
    if (!events.empty()) m_chronicle.addFinding(kind, english, chinese, std::move(events));
    return finish(RunEnd::stuck, english);
}

RunSummary Run::finish(RunEnd end, const std::string& sentence)
{
    RunSummary summary = m_chronicle.conclude(end, sentence);
    summary.scheduleRanOut = m_scheduleRanOut;
    summary.wallSeconds = double(monotonicNow() - m_startedAt) / 1e9;
    m_client.publish(m_chronicle);
    RunStatus status;
    status.state = RunStatus::State::ended;
    status.mode = m_plan.request.mode;
    m_client.send(status);
    m_client.send(summary);
    return summary;
}

} // namespace forkscope
