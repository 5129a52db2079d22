#include "app/timeline/chart_data.h"

#include "engine/record/semantics.h"

#include <algorithm>

namespace forkscope {

namespace {

using Plot = SeriesInfo::Plot;

ChartInfo processesByState()
{
    return {{"Processes by state", QStringLiteral("各状态的进程数")},
            {{{"alive", QStringLiteral("活着")}, {}, {}, {}, {}, Plot::alive},
             {{"adopted (orphan)", QStringLiteral("被收养（孤儿）")},
              {}, {}, {}, {}, Plot::orphans},
             {{"zombie", QStringLiteral("僵尸")}, {}, {}, {}, {}, Plot::zombies}}};
}

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
    return written ? numberFor(info.key.toStdString(), texts[event.text]) : std::nullopt;
}

std::optional<double> knobValue(const std::map<std::string, std::string>& knobs,
                                const QString& knob)
{
    const auto found = knobs.find(knob.toStdString());
    if (found == knobs.end()) return {};
    bool isNumber = false;
    const double value = QString::fromStdString(found->second).toDouble(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

} // namespace

void ChartData::setChart(const ChartInfo& info)
{
    const ChartInfo shown = info.series.empty() ? processesByState() : info;
    m_title = shown.title;
    m_series.clear();
    for (const SeriesInfo& series : shown.series)
        m_series.emplace_back(series);
    m_needsWorld = std::any_of(m_series.begin(), m_series.end(), [](const ChartSeries& series) {
        return series.plot() != Plot::line;
    });
    start({}, false);
}

void ChartData::start(const std::map<std::string, std::string>& knobs, bool controlled)
{
    m_sources.assign(m_series.size(), {});
    m_broken.clear();
    m_world = {};
    m_world.controlled = controlled;
    m_seen = 0;
    m_time = 0;
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        ChartSeries& series = m_series[i];
        series.clear();
        m_sources[i].known = series.info().object.isEmpty() && !series.constant();
        if (m_sources[i].known) series.add({}, 0);
        if (!series.constant()) continue;
        if (const auto value = knobValue(knobs, series.info().knob)) series.add({}, *value);
    }
}

void ChartData::extend(const History& history)
{
    for (; m_seen < history.size(); ++m_seen) {
        const Event& event = history.event(m_seen);
        m_time = std::max(m_time, event.time);
        take(event, history.texts());
    }
}

void ChartData::take(const Event& event, const Texts& texts)
{
    if (m_needsWorld) apply(m_world, event);
    const LanePoint at{m_time, m_seen, event.step};
    if (event.operation == Operation::claimBroken) m_broken.push_back(at);
    bool changed = false;
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        Source& source = m_sources[i];
        const bool known = source.known;
        const double before = source.value;
        follow(source, m_series[i], event, texts);
        changed |= source.known != known || source.value != before;
    }
    if (changed) addPoints(at);
}

void ChartData::follow(Source& source, const ChartSeries& series, const Event& event,
                       const Texts& texts)
{
    const SeriesInfo& info = series.info();
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
    if (event.phase == Phase::done && event.operation == Operation::make)
        followMake(source, info, event, texts);
    else if (source.object != 0)
        followObject(source, info, event, texts);
}

void ChartData::followMake(Source& source, const SeriesInfo& info, const Event& event,
                           const Texts& texts)
{
    const auto kind = ObjectKind(event.argument);
    if (!fits(info.plot, kind) || !named(info, texts[event.text])) return;
    source.object = event.object;
    source.known = info.plot != Plot::line || kind == ObjectKind::value;
    source.value = kind == ObjectKind::value ? double(event.result) : 0;
}

void ChartData::followObject(Source& source, const SeriesInfo& info, const Event& event,
                             const Texts& texts)
{
    if (info.plot == Plot::waiting) return followWaiters(source, event);
    if (info.plot == Plot::inBuffers) return followBuffers(source, event);
    const bool change = event.object == source.object && event.phase == Phase::done &&
                        (event.flags & kChange);
    if (!change) return;
    const ObjectInfo* object = m_world.object(source.object);
    if (info.plot == Plot::line) {
        const auto number = numberIn(info, event, texts);
        source.known |= number.has_value();
        source.value = number.value_or(source.value);
    } else if (object && info.plot == Plot::taken) {
        source.value = permitsTaken(*object);
    } else if (object && info.plot == Plot::bands) {
        source.value = isSet(object->state);
    } else if (object) {
        source.value = double(object->items.size());
    }
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
    if (event.actor != kNobody) followWaiter(source, event.actor);
    if (isProcessWord(event.object)) return followWaiter(source, actorOfWord(event.object));
    if (!(event.flags & kChange) || !concerns(event.object, source.object)) return;
    for (const ProcessInfo& process : m_world.processes)
        followWaiter(source, process.actor);
}

// In the moment in which a permit is free all who wait could go on; the line is as long as before.
void ChartData::followWaiter(Source& source, ActorId actor)
{
    const ProcessInfo* process = m_world.process(actor);
    if (!process || process->isHelper()) return;
    if (source.waits.size() <= actor) source.waits.resize(actor + 1u);
    const ObjectInfo* object = m_world.object(source.object);
    const bool wants = process->phase != Phase::done && concerns(process->object, source.object);
    const bool stays = object && object->kind != ObjectKind::event && source.waits[actor] &&
                       process->state == ProcessState::ready;
    const bool waits = wants && (process->state == ProcessState::waiting || stays);
    source.value += int(waits) - int(source.waits[actor]);
    source.waits[actor] = waits;
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

// Areas of one kind stand on each other; orphans are among those who are alive.
void ChartData::addPoints(const LanePoint& at)
{
    double queue = 0, processes = 0;
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        ChartSeries& series = m_series[i];
        const double value = m_sources[i].value;
        if (!m_sources[i].known) continue;
        if (!series.stacked()) {
            series.add(at, value);
        } else if (!series.ofProcesses()) {
            series.add(at, value, queue += value);
        } else {
            double own = value;
            for (std::size_t other = i + 1; series.plot() == Plot::alive && other < m_series.size();
                 ++other)
                if (m_series[other].plot() == Plot::orphans) own -= m_sources[other].value;
            series.add(at, value, processes += own);
        }
    }
}

} // namespace forkscope
