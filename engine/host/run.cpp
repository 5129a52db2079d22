#include "engine/host/run.h"

#include "engine/os/clock.h"
#include "engine/os/futex.h"
#include "engine/os/kernel_view.h"
#include "engine/record/semantics.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <thread>

namespace forkscope {

namespace {

// Numbers of actors and objects that the recording has given away.
void keepRecorded(const std::vector<Event>& recorded, EnclosureSetup& setup)
{
    for (const Event& event : recorded) {
        const bool word = isProcessWord(event.object);
        const ActorId actor = word ? actorOfWord(event.object) : event.actor;
        if (actor < kMaxActors)
            setup.actorsKept = std::max<ActorId>(setup.actorsKept, ActorId(actor + 1));
        if (!word && event.object < kMaxObjects)
            setup.objectsKept = std::max<ObjectId>(setup.objectsKept, ObjectId(event.object + 1));
    }
}

EnclosureSetup setupOf(const RunPlan& plan, int commands, int core)
{
    EnclosureSetup setup;
    setup.scenario = plan.scenario;
    setup.knobs = plan.knobs;
    setup.seed = plan.seed;
    setup.controlled = plan.controlled();
    setup.replaying = plan.request.replay;
    keepRecorded(plan.recorded, setup);
    setup.speed = plan.request.speed;
    setup.commands = commands;
    setup.core = core;
    return setup;
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

int Run::signalOf(Operation act)
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
    if (target >= kMaxActors || processOf(target) != target) return false;
    const bool zombie = stateOf(m_arena.object(processWord(target)).word.load()) == kDead;
    if (!m_live.contains(target) && !zombie) return false;
    tell(target, hostEvent(act, target));
    if (act == Operation::actStop && !zombie) return stop(target);
    if (!m_enclosure.watch().sendSignal(target, signalOf(act))) return false;
    if (zombie) return true;
    if (act == Operation::actContinue) {
        awaitLetter(m_arena.slot(target), false);
        m_stopped.erase(target);
    } else {
        expectEffect(target, signalOf(act));
    }
    return true;
}

bool Run::isChanging(ActorId actor) const
{
    const ActorSlot& slot = m_arena.slot(actor);
    const Announcement intent = unpack(slot.announcement.load());
    const std::uint64_t word = m_arena.object(intent.object).word.load();
    return traits(intent.operation).twoStep && isOdd(word) && oddHolder(stateOf(word)) == actor;
}

// A stop must not catch its victim inside a change, where everybody else would wait for it.
bool Run::stop(ActorId target)
{
    for (int attempt = 0; attempt < 50; ++attempt) {
        if (!m_enclosure.watch().sendSignal(target, SIGSTOP)) return false;
        awaitLetter(m_arena.slot(target), true);
        const std::vector<ActorId> helpers = helpersOf(target);
        const auto changes = [this](ActorId actor) { return isChanging(actor); };
        if (!isChanging(target) && std::ranges::none_of(helpers, changes)) break;
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
    const std::optional<Stuck> stuck = m_chronicle.addStuckFinding();
    return finish(RunEnd::stuck, stuck ? stuck->english : "Nobody can go on.");
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
