#include "app/models/run_model.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace forkscope {

namespace {

constexpr double kFewestSteps = 4;
constexpr double kShortestTime = 1000; // nanoseconds
// A run that has just begun is shown with the room it will need.
constexpr double kRoomySteps = 60;
constexpr double kRoomyTime = 3e9;

} // namespace

RunModel::RunModel(QObject* parent) : QObject(parent) {}

double RunModel::axisLength() const
{
    if (m_axis == Axis::steps) return m_history.steps() + 1.0;
    return double(std::max<std::int64_t>(m_history.latest().time, 1));
}

double RunModel::axisPosition(std::uint32_t count) const
{
    if (count == 0) return 0;
    const Event& event = m_history.event(std::min(count, m_history.size()) - 1);
    return m_axis == Axis::steps ? double(event.step) : double(event.time);
}

std::uint32_t RunModel::countAt(double position) const
{
    if (position < 0) return 0;
    if (m_axis == Axis::time) return m_history.eventsUpToTime(std::int64_t(position));
    return m_history.eventsUpTo(std::min(std::uint32_t(position), m_history.steps()));
}

void RunModel::moveCursor(std::uint32_t count)
{
    if (count == m_cursor) return;
    m_cursor = count;
    emit cursorChanged();
}

void RunModel::setCursor(std::uint32_t count)
{
    count = std::min(count, m_history.size());
    m_live = count == m_history.size();
    moveCursor(count);
}

void RunModel::setStep(std::uint32_t step)
{
    setCursor(m_history.eventsUpTo(std::min(step, m_history.steps())));
    showCursor();
}

void RunModel::goLive()
{
    m_live = true;
    moveCursor(m_history.size());
    showCursor();
}

void RunModel::setAxis(Axis axis)
{
    if (axis == m_axis) return;
    const std::uint32_t first = countAt(m_range.begin);
    const std::uint32_t last = countAt(m_range.end);
    m_axis = axis;
    emit axisChanged();
    setRange({axisPosition(first), axisPosition(last)});
}

void RunModel::setRange(AxisRange range)
{
    const double shortest = m_axis == Axis::steps ? kFewestSteps : kShortestTime;
    const double whole = std::max(axisLength(), shortest);
    const double roomy = m_axis == Axis::steps ? kRoomySteps : kRoomyTime;
    const double longest = std::max(whole * 1.05, roomy);
    const double length = std::clamp(range.length(), shortest, longest);
    range.begin = std::clamp(range.begin, 0.0, std::max(0.0, longest - length));
    range.end = range.begin + length;
    if (range == m_range) return;
    m_range = range;
    emit rangeChanged();
}

void RunModel::zoom(double factor, double around)
{
    const double before = around - m_range.begin;
    const double after = m_range.end - around;
    setRange({around - before * factor, around + after * factor});
}

void RunModel::showCursor()
{
    const double position = axisPosition(m_cursor);
    const double length = m_range.length();
    if (position >= m_range.begin && position <= m_range.end) return;
    if (position > m_range.end) setRange({position - length * 0.9, position + length * 0.1});
    else setRange({position - length * 0.1, position + length * 0.9});
}

void RunModel::select(ActorId actor)
{
    if (actor == m_selected) return;
    m_selected = actor;
    emit selectionChanged();
}

void RunModel::selectObject(ObjectId object)
{
    if (object == m_selectedObject) return;
    m_selectedObject = object;
    emit selectionChanged();
}

void RunModel::setMarker(Marker which, std::optional<std::uint32_t> count)
{
    if (count) count = std::min(*count, m_history.size());
    std::optional<std::uint32_t>& marker = m_markers[std::size_t(which)];
    if (count == marker) return;
    marker = count;
    emit markersChanged();
}

void RunModel::setLanguage(Language language)
{
    if (language == m_language) return;
    m_language = language;
    emit languageChanged();
}

void RunModel::clear(const RunFacts& facts)
{
    m_facts = facts;
    m_status = {};
    m_summary.reset();
    m_history.clear(facts.controlled);
    m_cursor = 0;
    m_live = true;
    m_selected = kNobody;
    m_selectedObject = 0;
    m_markers = {};
    m_range = {0, m_axis == Axis::steps ? kRoomySteps : kRoomyTime};
    emit cleared();
    emit cursorChanged();
    emit rangeChanged();
    emit selectionChanged();
    emit markersChanged();
    emit statusChanged();
    emit summaryChanged();
}

void RunModel::take(const Update& update)
{
    if (update.reset) m_history.clear(m_facts.controlled);
    for (const std::string& text : update.texts) m_history.addText(text);
    if (!update.events.empty()) m_history.append(update.events);
    if (update.reset) m_cursor = std::min(m_cursor, m_history.size());
    if (update.reset) emit cleared();
    if (!update.events.empty()) {
        emit grown();
        if (m_live) {
            moveCursor(m_history.size());
            showCursor();
        }
    }
    if (update.status) setStatus(*update.status);
    if (update.summary) {
        m_summary = update.summary;
        emit summaryChanged();
    }
}

void RunModel::show(const RunFacts& facts, History history,
                    const std::optional<RunSummary>& summary)
{
    clear(facts);
    m_history = std::move(history);
    emit grown();
    moveCursor(m_history.size());
    setRange({0, axisLength()});
    RunStatus status;
    status.state = summary ? RunStatus::State::ended : RunStatus::State::paused;
    status.mode = facts.controlled ? RunMode::hand : RunMode::free;
    setStatus(status);
    m_summary = summary;
    emit summaryChanged();
}

History RunModel::release()
{
    m_cursor = 0;
    return std::exchange(m_history, History(m_facts.controlled));
}

void RunModel::setStatus(const RunStatus& status)
{
    m_status = status;
    emit statusChanged();
}

} // namespace forkscope
