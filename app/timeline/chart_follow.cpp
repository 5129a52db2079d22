// What the series of a ChartData follow: tallies, numbers, permits, items, those who wait, states
// of processes, CPU time.

#include "app/timeline/chart_data.h"
#include "engine/analyze/phrases.h"
#include "engine/record/semantics.h"

#include <algorithm>

namespace forkscope {

namespace {

using Plot = SeriesInfo::Plot;
using Follows = SeriesSpec::Follows;

constexpr double kMillisecond = 1e6;
constexpr std::uint32_t kUnbounded = 1u << 20; // a queue without maxsize has more places than these

// A knob and an object that holds a number may share a name with a file: "tickets" stands in for
// "tickets.json" when the scenario keeps its number in a shared value.
bool named(const SeriesInfo& info, const std::string& name)
{
    const QString given = QString::fromStdString(name);
    return given == info.object || given == info.object.section('.', 0, 0);
}

bool fits(Plot plot, ObjectKind kind)
{
    switch (plot) {
    case Plot::line:
        return kind == ObjectKind::file || kind == ObjectKind::value;
    case Plot::taken:
        return kind == ObjectKind::semaphore || kind == ObjectKind::lock;
    case Plot::waiting:
        return kind != ObjectKind::printer && kind != ObjectKind::knob;
    case Plot::bands:
        return kind == ObjectKind::event;
    default:
        return kind == ObjectKind::queue;
    }
}

bool isMeant(const SeriesSpec& spec, const Event& make, const Texts& texts)
{
    const auto kind = ObjectKind(make.argument);
    if (spec.object != 0) return spec.object == make.object;
    if (spec.kind != ObjectKind::none)
        return spec.kind == kind && texts[make.text] == spec.info.object.toStdString();
    return fits(spec.info.plot, kind) && named(spec.info, texts[make.text]);
}

bool changesLives(Operation operation)
{
    switch (operation) {
    case Operation::start:
    case Operation::startFeeder:
    case Operation::born:
    case Operation::died:
    case Operation::reaped:
    case Operation::adopted:
    case Operation::join:
    case Operation::reap:
    case Operation::isAlive:
    case Operation::waitChild:
    case Operation::waitAny:
        return true;
    default:
        return false;
    }
}

double permitsTaken(const ObjectInfo& object)
{
    if (object.kind == ObjectKind::lock) return holderOf(object.state) != kNobody;
    return double(std::count_if(object.holdings.begin(), object.holdings.end(),
                                [](const Holding& one) { return one.actor != kNobody; }));
}

// An emptied file keeps its last number in the line: there is none to be drawn instead.
std::optional<double> numberIn(const SeriesInfo& info, const Event& event, const Texts& texts)
{
    if (event.operation == Operation::valueSet) return double(event.argument);
    const bool written =
        event.operation == Operation::fileWrite || event.operation == Operation::fileRename;
    if (!written) return {};
    if (!info.key.isEmpty()) return numberFor(info.key.toStdString(), texts[event.text]);
    const auto number = onlyNumber(texts[event.text]);
    return number ? std::optional(double(*number)) : std::nullopt;
}

} // namespace

void ChartData::follow(Source& source, const ChartSeries& series, const Event& event,
                       const Texts& texts)
{
    const SeriesInfo& info = series.info();
    if (series.ofState()) {
        source.value = m_inState[std::size_t(series.spec().state)];
        return;
    }
    if (series.ofProcesses()) {
        if (changesLives(event.operation)) source.value = countProcesses(info.plot);
        return;
    }
    if (event.phase == Phase::done && event.operation == Operation::tally) {
        if (!info.tally.isEmpty() && texts[event.text] == info.tally.toStdString())
            source.value += double(event.argument);
        return;
    }
    if (info.object.isEmpty()) return;
    const bool made = event.phase == Phase::done && event.operation == Operation::make;
    if (made && source.object == 0 && isMeant(series.spec(), event, texts))
        followMake(source, series.spec(), event);
    else if (source.object != 0)
        followObject(source, series.spec(), event, texts);
}

void ChartData::followMake(Source& source, const SeriesSpec& spec, const Event& event)
{
    const auto kind = ObjectKind(event.argument);
    const bool number = kind == ObjectKind::value || kind == ObjectKind::semaphore;
    source.object = event.object;
    source.known = spec.info.plot != Plot::line || spec.follows != Follows::info ||
                   kind == ObjectKind::value;
    const bool counts = spec.follows == Follows::permits || spec.follows == Follows::bound ||
                        (spec.follows == Follows::info && spec.info.plot == Plot::line);
    source.value = number && counts ? double(event.result) : 0;
    if (spec.follows == Follows::bound) source.known = kind == ObjectKind::semaphore;
}

void ChartData::followObject(Source& source, const SeriesSpec& spec, const Event& event,
                             const Texts& texts)
{
    if (spec.info.plot == Plot::waiting) return followWaiters(source, event);
    if (spec.info.plot == Plot::inBuffers) return followBuffers(source, event);
    if (spec.follows == Follows::bound) return followBound(source, event);
    const bool change = event.object == source.object && event.phase == Phase::done &&
                        (event.flags & kChange);
    const ObjectInfo* object = change && m_needsWorld ? m_world.object(source.object) : nullptr;
    if (change && spec.follows == Follows::info && spec.info.plot == Plot::line) {
        const auto number = numberIn(spec.info, event, texts);
        source.known |= number.has_value();
        source.value = number.value_or(source.value);
    } else if (object) {
        followChange(source, spec, *object, event);
    }
}

void ChartData::followChange(Source& source, const SeriesSpec& spec, const ObjectInfo& object,
                             const Event& event)
{
    switch (spec.follows) {
    case Follows::holder: {
        const ActorId holder = holderOf(object.state);
        source.value = holder == kNobody ? 0 : holder + 1.0;
        return;
    }
    case Follows::permits:
    case Follows::length:
        source.value = object.state;
        return;
    case Follows::received:
        source.value += event.operation == Operation::receive;
        return;
    default:
        break;
    }
    if (spec.info.plot == Plot::taken) source.value = permitsTaken(object);
    else if (spec.info.plot == Plot::bands) source.value = isSet(object.state);
    else source.value = double(object.items.size());
}

// The places of a queue are a part of it that is made later.
void ChartData::followBound(Source& source, const Event& event)
{
    if (event.operation != Operation::make) return;
    const ObjectInfo* places = m_world.partOf(source.object, ObjectKind::semaphore);
    if (!places || places->initial >= kUnbounded) return;
    source.known = true;
    source.value = places->initial;
}

// The object itself, or a part of it.
bool ChartData::concerns(ObjectId wanted, ObjectId object) const
{
    if (wanted == 0 || isProcessWord(wanted)) return false;
    if (wanted == object) return true;
    const ObjectInfo* part = m_world.object(wanted);
    return part && part->owner == object;
}

void ChartData::followWaiters(Source& source, const Event& event)
{
    const auto follow = [&](ActorId actor) {
        if (const ProcessInfo* process = m_world.process(actor)) followWaiter(source, *process);
    };
    if (event.actor != kNobody) follow(event.actor);
    if (isProcessWord(event.object)) return follow(actorOfWord(event.object));
    if (!(event.flags & kChange) || !concerns(event.object, source.object)) return;
    for (const ProcessInfo& process : m_world.processes)
        followWaiter(source, process);
}

// In the moment in which a permit is free all who wait could go on; the line is as long as before.
void ChartData::followWaiter(Source& source, const ProcessInfo& process)
{
    if (process.isHelper()) return;
    if (source.waits.size() <= process.actor) source.waits.resize(process.actor + 1u);
    const bool waited = source.waits[process.actor];
    const bool couldWait = process.state == ProcessState::waiting ||
                           (waited && process.state == ProcessState::ready);
    if (!couldWait && !waited) return; // most of them, at a price that counts
    const ObjectInfo* object = m_world.object(source.object);
    const bool stays = object && object->kind != ObjectKind::event && waited;
    const bool waits = couldWait && process.phase != Phase::done &&
                       concerns(process.object, source.object) &&
                       (process.state == ProcessState::waiting || stays);
    source.value += int(waits) - int(waited);
    source.waits[process.actor] = waits;
}

void ChartData::followBuffers(Source& source, const Event& event)
{
    const bool took = event.operation == Operation::take && event.phase == Phase::done;
    if (took && concerns(event.object, source.object) &&
        std::find(source.feeders.begin(), source.feeders.end(), event.actor) ==
            source.feeders.end())
        source.feeders.push_back(event.actor);
    const bool change = event.phase == Phase::done && (event.flags & kChange);
    const bool ends = event.operation == Operation::died || event.operation == Operation::endFeeder;
    if (!ends && !(change && concerns(event.object, source.object))) return;
    source.value = 0;
    for (const ObjectInfo& object : m_world.objects)
        if (object.kind == ObjectKind::buffer && object.owner == source.object)
            source.value += double(object.items.size());
    for (ActorId feeder : source.feeders)
        if (const ProcessInfo* process = m_world.process(feeder))
            source.value += process->carries != 0;
}

double ChartData::countProcesses(Plot plot) const
{
    const auto counts = [plot](const ProcessInfo& process) {
        if (process.isHelper() || process.state == ProcessState::gone) return false;
        const bool zombie = process.state == ProcessState::zombie;
        if (plot == Plot::zombies) return zombie;
        return !zombie && (plot == Plot::alive || process.orphan);
    };
    return double(std::count_if(m_world.processes.begin(), m_world.processes.end(), counts));
}

// An event changes the state of its actor and of the process it is about; a change of an object
// that of those who want it. Deaths and the teacher's acts reach further.
void ChartData::noteStates(const Event& event)
{
    const ObjectInfo* object = m_world.object(event.object);
    const bool wanted = object && object->wanted > 0 && (event.flags & kChange);
    const bool far = changesLives(event.operation) || event.operation == Operation::actStop ||
                     event.operation == Operation::actContinue;
    if (wanted || far) {
        for (const ProcessInfo& process : m_world.processes)
            noteState(process);
        return;
    }
    if (const ProcessInfo* process = m_world.process(event.actor)) noteState(*process);
    if (!isProcessWord(event.object)) return;
    if (const ProcessInfo* process = m_world.process(actorOfWord(event.object)))
        noteState(*process);
}

void ChartData::noteState(const ProcessInfo& process)
{
    if (process.isHelper()) return;
    if (m_states.size() <= process.actor)
        m_states.resize(process.actor + 1u, ProcessState::gone);
    ProcessState& known = m_states[process.actor];
    if (known == process.state) return;
    --m_inState[std::size_t(known)];
    ++m_inState[std::size_t(process.state)];
    known = process.state;
}

std::size_t ChartData::cpuSeriesOf(ActorId actor)
{
    const auto [found, isNew] = m_cpuOf.try_emplace(actor, m_series.size());
    if (isNew) {
        SeriesSpec spec;
        spec.follows = Follows::cpu;
        spec.actor = actor;
        m_series.emplace_back(spec);
        m_series.back().add({}, 0);
        m_sources.push_back({});
    }
    return found->second;
}

void ChartData::noteCpu(const Event& event, const LanePoint& at)
{
    if (event.operation != Operation::kernelView || event.actor == kNobody) return;
    const std::size_t own = cpuSeriesOf(event.actor);
    Source& all = m_sources.front();
    const double used = double(event.result) / kMillisecond;
    all.value += used - m_sources[own].value;
    m_sources[own].value = used;
    m_series[own].add(at, used);
    m_series.front().add(at, all.value);
}

} // namespace forkscope
