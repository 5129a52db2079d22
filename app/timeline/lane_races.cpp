#include "app/timeline/lane_races.h"

#include "app/timeline/lane_anchor.h"

#include <QPainterPathStroker>

#include <algorithm>

namespace forkscope {

namespace {

constexpr std::size_t kMostRaces = 24; // more would cover what they are about
constexpr double kMark = 11;
constexpr double kBend = 16;
constexpr double kReach = 9; // width of what the pointer finds

QRectF markAt(QPointF middle)
{
    return {middle.x() - kMark / 2, middle.y() - kMark / 2, kMark, kMark};
}

LanePoint pointOf(const History& history, std::uint32_t number)
{
    const Event& event = history.event(number);
    return {event.time, number, event.step};
}

// The marks sit on the edges of the bars that face each other.
std::optional<LaneRace> place(const TimelineFrame& frame, const FrameRequest& request,
                              const Finding& finding)
{
    const History& history = request.model.history();
    LaneRace race;
    race.earlier = std::min(finding.events[0], finding.events[1]);
    race.later = std::max(finding.events[0], finding.events[1]);
    const auto anchor = [&](std::uint32_t number) {
        return anchorOf(frame, request.lanes, history.event(number).actor,
                        pointOf(history, number));
    };
    const LaneAnchor from = anchor(race.earlier);
    const LaneAnchor to = anchor(race.later);
    const bool apart = from.row && to.row && from.row != to.row;
    if (!apart || to.end < frame.area.left() || from.begin > frame.area.right()) return {};
    const bool down = to.top > from.top;
    const QPointF start(from.center(), down ? from.bottom : from.top);
    const QPointF tip(to.center(), down ? to.top : to.bottom);
    const QPointF lean(0, (down ? 1 : -1) * std::max(kBend, std::abs(tip.y() - start.y()) / 3));
    race.first = markAt(start);
    race.second = markAt(tip);
    race.path.moveTo(start);
    race.path.cubicTo(start + lean, tip - lean, tip);
    QPainterPathStroker stroker;
    stroker.setWidth(kReach);
    race.reach = stroker.createStroke(race.path);
    race.reach.addRect(race.first);
    race.reach.addRect(race.second);
    const bool chinese = request.model.language() == Language::chinese;
    race.text = QString::fromStdString(chinese ? finding.chinese : finding.english);
    race.future = frame.future && race.later >= frame.cursor;
    return race;
}

} // namespace

std::vector<const Finding*> racesOf(const RunModel& model)
{
    std::vector<const Finding*> races;
    if (!model.summary()) return races;
    const auto known = [&](std::uint32_t event) { return event < model.history().size(); };
    for (const Finding& finding : model.summary()->findings)
        if (finding.kind == FindingKind::race && finding.events.size() >= 2
            && known(finding.events[0]) && known(finding.events[1]))
            races.push_back(&finding);
    return races;
}

void addRaces(TimelineFrame& frame, const FrameRequest& request)
{
    for (const Finding* finding : racesOf(request.model)) {
        if (frame.races.size() >= kMostRaces) break;
        if (const auto race = place(frame, request, *finding)) frame.races.push_back(*race);
    }
    // Those of the future are behind the marks that they share with others.
    std::stable_partition(frame.races.begin(), frame.races.end(),
                          [](const LaneRace& race) { return race.future; });
}

const LaneRace* raceAt(const TimelineFrame& frame, QPointF point)
{
    for (const LaneRace& race : frame.races)
        if (race.reach.contains(point)) return &race;
    return nullptr;
}

std::uint32_t accessAt(const LaneRace& race, QPointF point)
{
    return race.first.contains(point) ? race.earlier : race.later;
}

std::vector<std::uint32_t> placesOfFindings(const RunModel& model)
{
    const std::vector<const Finding*> races = racesOf(model);
    std::vector<std::uint32_t> places;
    for (std::uint32_t number = 0; number < model.history().size(); ++number) {
        const Event& event = model.history().event(number);
        const bool race = event.operation == Operation::finding
                          && FindingKind(event.argument) == FindingKind::race && !races.empty();
        if (race) continue; // it is found where the accesses are
        if (event.operation == Operation::claimBroken || event.operation == Operation::finding)
            places.push_back(number + 1);
    }
    for (const Finding* race : races)
        places.push_back(std::max(race->events[0], race->events[1]) + 1);
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

} // namespace forkscope
