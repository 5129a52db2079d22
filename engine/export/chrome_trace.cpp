#include "engine/export/chrome_trace.h"

#include "engine/analyze/words.h"
#include "engine/trace/lanes.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <unordered_map>

namespace forkscope {

namespace {

using Json = nlohmann::ordered_json;

double microseconds(std::int64_t nanoseconds) { return double(nanoseconds) / 1e3; }

std::string_view nameOf(LaneArrow::Kind kind)
{
    switch (kind) {
    case LaneArrow::Kind::fork: return "fork";
    case LaneArrow::Kind::handOver: return "hand over";
    case LaneArrow::Kind::wake: return "wake up";
    case LaneArrow::Kind::put: return "put";
    case LaneArrow::Kind::message: return "message";
    case LaneArrow::Kind::signal: return "signal";
    case LaneArrow::Kind::adoption: return "adoption";
    }
    return "";
}

// Where a track is in the trace. A process has two: slices of one track must lie inside each
// other, and a step may end where a state does.
struct Track
{
    std::int64_t pid = 0;
    std::int64_t tid = 0;
};

struct Slice
{
    std::int64_t begin = 0; // nanoseconds
    std::int64_t end = 0;
};

class TraceWriter
{
public:
    TraceWriter(std::ostream& out, const RunFacts& facts, const History& history,
                const RunSummary* summary, const std::function<bool()>& goOn)
        : m_out(out), m_facts(facts), m_history(history), m_summary(summary), m_goOn(goOn)
    {
        m_lanes.extend(history);
        m_end = std::max(m_lanes.end().time, history.latest().time);
    }

    void write();

private:
    void nameTracks();
    void addLane(const Lane& lane);
    void addState(const Lane& lane, const LaneSegment& segment, std::int64_t until);
    void addStep(const Lane& lane, const LaneStep& step, const Slice& slice);
    void addArrow(const LaneArrow& arrow);
    std::int64_t addFlow(const char* phase, const LaneArrow& arrow, ActorId actor,
                         const LanePoint& at, std::int64_t earliest);
    void addFindings();
    void addInstant(const Finding& finding, std::uint32_t number);
    void add(const Json& event);
    Json other() const;

    std::string text(TextId id) const { return m_history.texts()[id]; }
    std::string role(ActorId actor) const;
    std::string objectName(ObjectId id) const;
    std::int64_t pidOf(ActorId actor) const;
    Track states(ActorId actor) const { return {pidOf(actor), 2 * std::int64_t(actor) + 1}; }
    Track steps(ActorId actor) const { return {pidOf(actor), 2 * std::int64_t(actor) + 2}; }
    const std::vector<Slice>& slicesOf(const Lane& lane);

    std::ostream& m_out;
    const RunFacts& m_facts;
    const History& m_history;
    const RunSummary* m_summary;
    const std::function<bool()>& m_goOn;
    Lanes m_lanes;
    std::unordered_map<ActorId, std::vector<Slice>> m_slices; // of the steps
    std::int64_t m_end = 0;
    std::uint32_t m_flows = 0;
    bool m_first = true;
};

void TraceWriter::write()
{
    m_out << "{\"displayTimeUnit\":\"ms\",\"otherData\":"
          << other().dump(-1, ' ', false, Json::error_handler_t::replace) << ",\"traceEvents\":[";
    nameTracks();
    for (const Lane& lane : m_lanes.all())
        if (m_goOn()) addLane(lane);
    for (const LaneArrow& arrow : m_lanes.arrows())
        if (m_goOn()) addArrow(arrow);
    addFindings();
    m_out << "\n]}\n";
}

void TraceWriter::add(const Json& event)
{
    m_out << (m_first ? "\n" : ",\n")
          << event.dump(-1, ' ', false, Json::error_handler_t::replace);
    m_first = false;
}

// The format wants texts here.
Json TraceWriter::other() const
{
    Json other{{"scenario", m_facts.scenario}, {"seed", std::to_string(m_facts.seed)}};
    if (!m_facts.preset.empty()) other["preset"] = m_facts.preset;
    for (const auto& [knob, value] : m_facts.knobs) other["knob " + knob] = value;
    return other;
}

std::string TraceWriter::role(ActorId actor) const
{
    const ProcessInfo* process = m_history.latest().process(actor);
    return process ? text(process->role) : std::string();
}

std::string TraceWriter::objectName(ObjectId id) const
{
    if (id == 0) return {};
    if (isProcessWord(id)) return role(actorOfWord(id));
    const ObjectInfo* object = m_history.latest().object(id);
    return object ? text(object->name) : std::string();
}

// The pid that the program sees. A helper is a thread of the process it belongs to, and has no pid
// of its own.
std::int64_t TraceWriter::pidOf(ActorId actor) const
{
    const ProcessInfo* process = m_history.latest().process(actor);
    if (process && process->isHelper()) return pidOf(process->creator);
    return process ? process->pid : 0;
}

void TraceWriter::nameTracks()
{
    std::int64_t place = 0;
    for (const Lane& lane : m_lanes.all()) {
        const std::string role = this->role(lane.actor);
        const auto say = [&](const char* what, const Track& track, const Json& args) {
            add({{"ph", "M"}, {"name", what}, {"pid", track.pid}, {"tid", track.tid},
                 {"args", args}});
        };
        const Track states = this->states(lane.actor), steps = this->steps(lane.actor);
        if (lane.creator == kNobody) {
            say("process_name", states, {{"name", role}});
            say("process_sort_index", states, {{"sort_index", place}});
        }
        say("thread_name", states, {{"name", role + ": states"}});
        say("thread_sort_index", states, {{"sort_index", 2 * place}});
        say("thread_name", steps, {{"name", role + ": steps"}});
        say("thread_sort_index", steps, {{"sort_index", 2 * place + 1}});
        ++place;
    }
}

void TraceWriter::addLane(const Lane& lane)
{
    for (std::size_t i = 0; i < lane.segments.size(); ++i) {
        const bool last = i + 1 == lane.segments.size();
        addState(lane, lane.segments[i], last ? m_end : lane.segments[i + 1].from.time);
    }
    const std::vector<Slice>& slices = slicesOf(lane);
    for (std::size_t i = 0; i < lane.steps.size(); ++i) addStep(lane, lane.steps[i], slices[i]);
}

// A process that is gone has no state; one that lasted no time can't be seen.
void TraceWriter::addState(const Lane& lane, const LaneSegment& segment, std::int64_t until)
{
    if (segment.state == ProcessState::gone || until <= segment.from.time) return;
    const Track track = states(lane.actor);
    Json args{{"event", segment.from.event}, {"step", segment.from.step}};
    if (segment.object) args["for"] = objectName(segment.object);
    if (segment.operation != Operation::none) args["operation"] = name(segment.operation);
    add({{"ph", "X"},
         {"name", name(segment.state)},
         {"cat", "state"},
         {"pid", track.pid},
         {"tid", track.tid},
         {"ts", microseconds(segment.from.time)},
         {"dur", microseconds(until - segment.from.time)},
         {"args", args}});
}

// Steps of one track neither overlap nor vanish: an arrow needs a slice to hold on to. Of two at
// the same time the later one moves on by a nanosecond.
const std::vector<Slice>& TraceWriter::slicesOf(const Lane& lane)
{
    std::vector<Slice>& slices = m_slices[lane.actor];
    std::int64_t free = 0;
    for (std::size_t i = slices.size(); i < lane.steps.size(); ++i) {
        const std::int64_t begin = std::max(lane.steps[i].begin, free);
        free = std::max(lane.steps[i].at.time, begin + 1);
        slices.push_back({begin, free});
    }
    return slices;
}

void TraceWriter::addStep(const Lane& lane, const LaneStep& step, const Slice& slice)
{
    const Event& event = m_history.event(step.at.event);
    const World& world = m_history.latest();
    const Track track = steps(lane.actor);
    Json args{{"event", step.at.event},
              {"step", step.at.step},
              {"operation", name(event.operation)},
              {"says", told(event, world, m_history.texts(), Language::english)}};
    if (event.object) args["object"] = objectName(event.object);
    if (event.line) args["line"] = event.line;
    std::string label = stepLabel(event, world, m_history.texts(), Language::english);
    if (label.empty()) label = name(event.operation);
    add({{"ph", "X"},
         {"name", label},
         {"cat", "step"},
         {"pid", track.pid},
         {"tid", track.tid},
         {"ts", microseconds(slice.begin)},
         {"dur", microseconds(slice.end - slice.begin)},
         {"args", args}});
}

void TraceWriter::addArrow(const LaneArrow& arrow)
{
    if (!m_lanes.lane(arrow.fromActor) || !m_lanes.lane(arrow.toActor)) return;
    ++m_flows;
    const std::int64_t from = addFlow("s", arrow, arrow.fromActor, arrow.from, 0);
    addFlow("f", arrow, arrow.toActor, arrow.to, from);
}

// An arrow's end holds on to the step that made it, just before it is done, else to the state that
// began there. Returns its time.
std::int64_t TraceWriter::addFlow(const char* phase, const LaneArrow& arrow, ActorId actor,
                                  const LanePoint& at, std::int64_t earliest)
{
    const Lane& lane = *m_lanes.lane(actor);
    const std::vector<LaneStep>& all = lane.steps;
    const auto step = std::lower_bound(
        all.begin(), all.end(), at.event,
        [](const LaneStep& one, std::uint32_t event) { return one.at.event < event; });
    const bool isStep = step != all.end() && step->at.event == at.event;
    const Track track = isStep ? steps(actor) : states(actor);
    const std::int64_t there =
        isStep ? slicesOf(lane)[std::size_t(step - all.begin())].end - 1 : at.time;
    const std::int64_t time = std::max(there, earliest);
    Json event{{"ph", phase},      {"id", m_flows},     {"name", nameOf(arrow.kind)},
               {"cat", "arrow"},   {"pid", track.pid},  {"tid", track.tid},
               {"ts", microseconds(time)}};
    if (*phase == 'f') event["bp"] = "e"; // the slice it lies in, not the next one
    add(event);
    return time;
}

void TraceWriter::addFindings()
{
    if (!m_summary) return;
    for (const Finding& finding : m_summary->findings) {
        if (finding.events.empty() && m_history.size() > 0)
            addInstant(finding, m_history.size() - 1);
        for (const std::uint32_t number : finding.events)
            if (number < m_history.size()) addInstant(finding, number);
    }
}

// On the track of whoever did it; over all tracks where nobody did.
void TraceWriter::addInstant(const Finding& finding, std::uint32_t number)
{
    const Event& event = m_history.event(number);
    const bool somebody = m_lanes.lane(event.actor) != nullptr;
    Json instant{{"ph", "i"},
                 {"name", name(finding.kind)},
                 {"cat", "finding"},
                 {"s", somebody ? "t" : "g"},
                 {"ts", microseconds(event.time)}};
    const Track track = somebody ? steps(event.actor) : states(0);
    instant["pid"] = track.pid;
    instant["tid"] = track.tid;
    instant["args"] = {{"says", finding.english}, {"event", number}};
    add(instant);
}

} // namespace

void writeChromeTrace(std::ostream& out, const RunFacts& facts, const History& history,
                      const RunSummary* summary, const std::function<bool()>& goOn)
{
    TraceWriter(out, facts, history, summary, goOn).write();
}

} // namespace forkscope
