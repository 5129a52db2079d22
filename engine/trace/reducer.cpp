#include "engine/trace/world.h"

#include "engine/record/semantics.h"

#include <algorithm>

namespace forkscope {

namespace {

constexpr std::int32_t kShellPid = 2; // the parent of main
constexpr std::int64_t kMaxClaims = 64;

// Numbers in events may come from a file.
template <class Enum>
Enum enumFrom(std::int64_t number, Enum count, Enum otherwise)
{
    return number >= 0 && number < std::int64_t(count) ? Enum(number) : otherwise;
}

bool over(const ProcessInfo& process)
{
    return process.state == ProcessState::zombie || process.state == ProcessState::gone;
}

// What the kernel shows for a state, as long as no sample says otherwise.
char letterOf(const ProcessInfo& process)
{
    switch (process.state) {
    case ProcessState::running:
    case ProcessState::computing:
        return 'R';
    case ProcessState::ready:
        return process.held ? 'S' : 'R';
    case ProcessState::stopped:
        return 'T';
    case ProcessState::zombie:
        return 'Z';
    case ProcessState::gone:
        return '-';
    default:
        return 'S';
    }
}

std::uint32_t stateOfWord(const ProcessInfo* process)
{
    if (!process) return kUnborn;
    if (process->state == ProcessState::gone) return kReaped;
    return process->state == ProcessState::zombie ? kDead : kStarted;
}

std::uint32_t stateOf(const World& world, ObjectId id)
{
    if (isProcessWord(id)) return stateOfWord(world.process(actorOfWord(id)));
    const ObjectInfo* object = world.object(id);
    return object ? object->state : 0;
}

// Applies one event to a world; the members are what every rule needs at hand.
class Reducer
{
public:
    Reducer(World& world, const Event& event)
        : m_world(world), m_event(event), m_actor(world.process(event.actor))
    {
    }

    void run();

private:
    void runHostEvent();
    void runOwnEvent();
    void want();
    void perform();
    void performOnObject();
    void performStep();

    ProcessInfo& bear(ActorId actor);
    void start();
    void born();
    void die();
    void reap(ActorId actor);
    void make();
    void tally();
    void breakClaim();
    void sample();
    void stop();
    void goOn();

    void change(ObjectInfo& object);
    void changeFile(ObjectInfo& object);
    void remember(std::int64_t value, TextId text);
    void settle(ProcessInfo& process);
    void settleWaiters(ObjectId id);
    void setState(ProcessInfo& process, ProcessState state);

    bool made() const { return !(m_event.flags & kLook); }

    World& m_world;
    const Event& m_event;
    ProcessInfo* m_actor;
};

void Reducer::run()
{
    m_world.time = std::max(m_world.time, m_event.time);
    m_world.step = m_event.step;
    if (traits(m_event.operation).byHost) runHostEvent();
    else runOwnEvent();
    ++m_world.events;
}

void Reducer::runHostEvent()
{
    switch (m_event.operation) {
    case Operation::born:
        return born();
    case Operation::died:
        return die();
    case Operation::reaped:
        return reap(m_event.actor);
    case Operation::adopted:
        if (!m_actor) return;
        m_actor->orphan = true;
        m_actor->parentPid = std::int32_t(m_event.argument);
        return;
    case Operation::kernelView:
        return sample();
    case Operation::computing:
        if (m_actor && m_actor->state == ProcessState::running)
            setState(*m_actor, ProcessState::computing);
        return;
    case Operation::actStop:
        return stop();
    case Operation::actContinue:
        return goOn();
    case Operation::claimBroken:
        return breakClaim();
    case Operation::ended:
        m_world.end = enumFrom(m_event.argument, RunEnd(int(RunEnd::failed) + 1), RunEnd::failed);
        return;
    default: // actKnob, noChange: changes of an object, though not by a process
        if (ObjectInfo* object = m_world.object(m_event.object)) change(*object);
    }
}

void Reducer::runOwnEvent()
{
    if (m_actor) m_actor->lastEvent = m_world.events;
    if (m_event.phase == Phase::done) return perform();
    if (m_actor) want();
}

// The actor is at the gate, or can't go on yet: what it wants and whether it could have it.
void Reducer::want()
{
    m_actor->operation = m_event.operation;
    m_actor->phase = m_event.phase;
    m_actor->object = m_event.object;
    m_actor->argument = m_event.argument;
    m_actor->text = m_event.text;
    m_actor->line = m_event.line;
    settle(*m_actor);
}

void Reducer::perform()
{
    const bool step = traits(m_event.operation).isStep && !(m_event.flags & kTransparent);
    if (step) m_world.lastActor = m_event.actor;
    if (step && m_actor) {
        ++m_actor->steps;
        if (m_event.operation == Operation::begin) m_actor->begun = 1;
        want();
    }
    performOnObject();
    performStep();
}

void Reducer::performOnObject()
{
    ObjectInfo* object = m_world.object(m_event.object);
    if (object && made() && traits(m_event.operation).effect == Effect::change) change(*object);
}

void Reducer::performStep()
{
    switch (m_event.operation) {
    case Operation::start:
        return start();
    case Operation::join:
    case Operation::reap:
        if (made() && isProcessWord(m_event.object)) reap(actorOfWord(m_event.object));
        return;
    case Operation::make:
        return make();
    case Operation::print:
        ++m_world.lines;
        return;
    case Operation::tally:
        return tally();
    case Operation::decodeError:
        ++m_world.decodeErrors;
        return;
    case Operation::valueGet:
    case Operation::knobLook:
        return remember(m_event.result, 0);
    case Operation::valueSet:
        return remember(m_event.argument, 0);
    case Operation::fileRead:
    case Operation::fileWrite:
    case Operation::fileRename:
        return remember(0, m_event.text);
    default:
        return;
    }
}

// The process entry of an actor, made when it is first heard of. m_actor may move with it.
ProcessInfo& Reducer::bear(ActorId actor)
{
    if (ProcessInfo* known = m_world.process(actor)) return *known;
    ProcessInfo& process = m_world.processes.emplace_back();
    process.actor = actor;
    process.parentPid = kShellPid;
    process.bornAt = process.since = m_event.time;
    process.sinceEvent = m_world.events;
    process.sinceStep = m_event.step;
    process.letter = letterOf(process);
    m_actor = m_world.process(m_event.actor);
    return process;
}

void Reducer::start()
{
    if (!isProcessWord(m_event.object) || !made()) return;
    const std::int32_t parentPid = m_actor ? m_actor->pid : kShellPid;
    ProcessInfo& child = bear(actorOfWord(m_event.object));
    child.parent = m_event.actor;
    child.pid = std::int32_t(m_event.result);
    if (!child.orphan) child.parentPid = parentPid;
}

void Reducer::born()
{
    if (m_event.actor >= kMaxActors) return;
    ProcessInfo& process = bear(m_event.actor);
    process.pid = std::int32_t(m_event.argument);
    process.osPid = std::int32_t(m_event.result);
    process.role = m_event.text;
}

void Reducer::die()
{
    if (!m_actor || over(*m_actor)) return;
    m_actor->exitCode = int(m_event.argument);
    m_actor->diedAt = m_event.time;
    setState(*m_actor, ProcessState::zombie);
    settleWaiters(processWord(m_event.actor));
}

void Reducer::reap(ActorId actor)
{
    ProcessInfo* process = m_world.process(actor);
    if (!process || process->state == ProcessState::gone) return;
    process->reapedAt = m_event.time;
    setState(*process, ProcessState::gone);
    settleWaiters(processWord(actor));
}

void Reducer::make()
{
    if (m_event.object == 0 || isProcessWord(m_event.object)) return;
    ObjectInfo* known = m_world.object(m_event.object);
    ObjectInfo& object = known ? *known : m_world.objects.emplace_back();
    object = {};
    object.id = m_event.object;
    object.kind = enumFrom(m_event.argument, ObjectKind::count, ObjectKind::none);
    object.name = m_event.text;
    object.version = m_event.version;
    object.state = std::uint32_t(m_event.result);
}

void Reducer::tally()
{
    for (Tally& tally : m_world.tallies) {
        if (tally.name != m_event.text) continue;
        // Unsigned, since a hostile recording may count beyond any limit.
        tally.count = std::int64_t(std::uint64_t(tally.count) + std::uint64_t(m_event.argument));
        return;
    }
    m_world.tallies.push_back({m_event.text, m_event.argument});
}

void Reducer::breakClaim()
{
    if (m_event.argument < 0 || m_event.argument >= kMaxClaims) return;
    const auto claim = std::size_t(m_event.argument);
    if (m_world.brokenClaims.size() <= claim) m_world.brokenClaims.resize(claim + 1);
    m_world.brokenClaims[claim] = 1;
}

void Reducer::sample()
{
    if (!m_actor) return;
    m_actor->letter = char(m_event.argument);
    m_actor->letterSampled = true;
    m_actor->cpu = m_event.result;
}

void Reducer::stop()
{
    if (m_actor && !over(*m_actor)) setState(*m_actor, ProcessState::stopped);
}

void Reducer::goOn()
{
    if (!m_actor || m_actor->state != ProcessState::stopped) return;
    setState(*m_actor, ProcessState::running);
    settle(*m_actor);
}

void Reducer::change(ObjectInfo& object)
{
    const Transition next =
        transition(m_event.operation, object.state, m_event.actor, m_event.argument);
    object.state = next.state;
    object.version = m_event.version;
    object.changedBy = traits(m_event.operation).byHost ? kNobody : m_event.actor;
    object.changedAtEvent = m_world.events;
    object.changedAtStep = m_event.step;
    if (m_event.operation == Operation::acquire) object.heldSinceStep = m_event.step;
    if (object.kind == ObjectKind::file) changeFile(object);
    if (object.kind == ObjectKind::lock) settleWaiters(object.id); // nobody waits for the others
}

void Reducer::changeFile(ObjectInfo& object)
{
    if (m_event.operation == Operation::noChange) return;
    object.half = m_event.operation == Operation::fileTruncate;
    object.content = object.half ? 0 : m_event.text;
}

// What the actor saw of the object, or put there itself.
void Reducer::remember(std::int64_t value, TextId text)
{
    if (!m_actor) return;
    const Memory memory{m_event.object, m_event.version, value, text, m_world.events};
    for (Memory& known : m_actor->memories) {
        if (known.object != memory.object) continue;
        known = memory;
        return;
    }
    m_actor->memories.push_back(memory);
}

// The state of a living process follows from what it wants. A timed wait counts as waiting for its
// object, though its time may come.
void Reducer::settle(ProcessInfo& process)
{
    if (over(process) || process.state == ProcessState::stopped) return;
    if (process.phase == Phase::done)
        return setState(process, process.begun ? ProcessState::running : ProcessState::fresh);
    if (process.operation == Operation::sleep) return setState(process, ProcessState::sleeping);
    const std::uint32_t state = stateOf(m_world, process.object);
    const Transition next =
        transition(process.operation, state, process.actor, process.argument);
    const bool blocked = next.verdict == Verdict::blocks;
    setState(process, blocked ? ProcessState::waiting : ProcessState::ready);
}

void Reducer::settleWaiters(ObjectId id)
{
    for (ProcessInfo& process : m_world.processes)
        if (process.object == id && process.phase != Phase::done) settle(process);
}

void Reducer::setState(ProcessInfo& process, ProcessState state)
{
    if (process.state != state) {
        process.state = state;
        process.since = m_event.time;
        process.sinceEvent = m_world.events;
        process.sinceStep = m_event.step;
    }
    process.held = m_world.controlled && state == ProcessState::ready;
    process.letter = letterOf(process);
    process.letterSampled = false;
}

} // namespace

void apply(World& world, const Event& event) { Reducer(world, event).run(); }

} // namespace forkscope
