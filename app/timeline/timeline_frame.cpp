#include "app/timeline/timeline_frame.h"

#include "app/timeline/lane_metrics.h"
#include "app/timeline/lane_picture.h"
#include "app/timeline/lane_races.h"
#include "app/timeline/timeline_text.h"

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr double kTickSpacing = 56;
constexpr double kFinestTime = 1000; // nanoseconds

RowWishes wishesFor(const FrameRequest& request, const World& world, ActorId last, int height)
{
    if (!request.choice.hidden.empty() || request.choice.only) height -= kHiddenRow;
    RowWishes wishes{{request.model.selected()}, height, request.helpers, request.choice};
    wishes.helpers.selected = request.model.selected();
    for (const ObjectInfo& object : world.objects)
        if (object.kind == ObjectKind::lock && object.state)
            wishes.pinned.push_back(ActorId(object.state - 1));
    wishes.pinned.push_back(request.model.status().next);
    wishes.pinned.push_back(last);
    return wishes;
}

void addCursor(TimelineFrame& frame, const FrameRequest& request)
{
    const RunModel& model = request.model;
    const double position = model.axisPosition(model.cursor());
    frame.cursor = model.cursor();
    frame.future = frame.cursor < model.history().size();
    frame.cursorX = frame.mapper.column(position);
    frame.cursorInView = position >= frame.mapper.begin && position <= frame.mapper.end;
    if (!frame.cursorInView) return;
    const bool steps = frame.axis == LaneAxis::steps;
    const double interval = frame.mapper.perPixel();
    const QString label = axisLabel(position, frame.axis, interval);
    frame.cursorText =
        steps ? TimelineText::tr("step %1").arg(label) : TimelineText::tr("%1 ms").arg(label);
    const int width = request.cache.width(TextRole::labelBold, frame.cursorText) + 16;
    const int left = std::clamp(frame.cursorX - width / 2, frame.area.left(),
                                std::max(frame.area.left(), frame.area.right() - width));
    frame.cursorFlag = {left, 3, width, kRulerHeight - 8};
}

void addParting(TimelineFrame& frame, const FrameRequest& request)
{
    if (!request.parting || request.model.empty()) return;
    const std::uint32_t events = request.model.history().eventsUpTo(*request.parting);
    const double position = request.model.axisPosition(events);
    if (position < frame.mapper.begin || position > frame.mapper.end) return;
    frame.partingX = frame.mapper.column(position);
}

// Races that are drawn on the lanes need no flag.
bool onLanes(const LaneMark& mark, const RunModel& model)
{
    return mark.operation == Operation::finding && FindingKind(mark.argument) == FindingKind::race
           && !racesOf(model).empty();
}

// The recording's words are English; the summary knows the others.
QString findingIn(const FrameRequest& request, const std::string& english)
{
    const RunModel& model = request.model;
    if (model.language() == Language::chinese && model.summary())
        for (const Finding& finding : model.summary()->findings)
            if (finding.english == english && !finding.chinese.empty())
                return QString::fromStdString(finding.chinese);
    return QString::fromStdString(english);
}

QString nameOf(const LaneMark& mark, const FrameRequest& request)
{
    if (mark.operation == Operation::finding)
        return findingIn(request, request.model.history().texts()[mark.text]);
    const auto number = std::size_t(mark.argument);
    if (number >= request.claims.size()) return TimelineText::tr("claim broken");
    return TimelineText::tr("broken: %1")
        .arg(request.claims[number].text.get(request.model.language()));
}

// The cursor's flag stays readable: a finding's moves to the side on which it lies, or the other.
QRect besideCursor(QRect plate, int x, const TimelineFrame& frame)
{
    constexpr int kGap = 5;
    if (!plate.intersects(frame.cursorFlag.adjusted(-kGap, 0, kGap, 0))) return plate;
    const int before = frame.cursorFlag.left() - kGap - plate.width();
    const int after = frame.cursorFlag.right() + 1 + kGap;
    const bool fitsBefore = before >= frame.area.left();
    const bool fitsAfter = after + plate.width() <= frame.area.right() + 1;
    const bool left = x <= frame.cursorX ? fitsBefore || !fitsAfter : !fitsAfter && fitsBefore;
    plate.moveLeft(left ? before : after);
    return plate;
}

} // namespace

QRect TimelineFrame::rowRect(const LaneRow& row) const
{
    return {0, area.top() + row.top - scroll, area.right() + 1, row.height};
}

QRect TimelineFrame::foldRect(const LaneRow& row) const
{
    const QRect rect = rowRect(row);
    return {headLeft(row.depth) - 13, rect.top(), 13, rect.height()};
}

QRect TimelineFrame::headRect(const LaneRow& row) const
{
    QRect rect = rowRect(row);
    rect.setRight(laneHeadWidth() - 2);
    return rect;
}

const LaneRow* TimelineFrame::rowAt(QPoint point) const
{
    if (point.y() < area.top() || point.y() > area.bottom()) return nullptr;
    return rows.rowAt(point.y() - area.top() + scroll);
}

std::optional<int> TimelineFrame::blockIndexAt(QPoint point) const
{
    if (point.y() < area.top() || rowAt(point)) return {};
    return rows.blockIndexAt(point.y() - area.top() + scroll);
}

QString axisLabel(double position, LaneAxis axis, double interval)
{
    if (axis == LaneAxis::steps) return QString::number(std::lround(position));
    const double finest = std::log10(std::max(interval, 1.0) / 1e6);
    const int decimals = std::clamp(int(std::ceil(-finest - 1e-9)), 0, 6);
    return QString::number(position / 1e6, 'f', decimals);
}

TimelineFrame prepareFrame(const FrameRequest& request)
{
    const RunModel& model = request.model;
    TimelineFrame frame;
    frame.area = QRect(laneHeadWidth(), kRulerHeight,
                       std::max(1, request.size.width() - laneHeadWidth() - laneRightGap()),
                       std::max(1, request.size.height() - kRulerHeight));
    frame.axis = model.axis() == RunModel::Axis::steps ? LaneAxis::steps : LaneAxis::time;
    frame.mapper = {double(frame.area.left()), double(frame.area.width()), model.range().begin,
                    model.range().end};
    frame.ticks =
        axisTicks(frame.mapper, kTickSpacing, frame.axis == LaneAxis::steps ? 1 : kFinestTime);
    addCursor(frame, request);
    addMarks(frame, request);
    addRange(frame, request);
    addParting(frame, request);
    if (request.lanes.all().empty()) return frame;

    // Words of other moments are looked up before world() is asked for: both share one cache.
    const std::uint32_t step = frame.cursor ? model.history().event(frame.cursor - 1).step : 0;
    frame.last = model.history().actorOfStep(step);
    frame.rows = arrangeRows(request.lanes.all(),
                             wishesFor(request, model.world(), frame.last, frame.area.height()));
    if (frame.rows.hidden > 0) frame.rows.height += kHiddenRow;
    frame.scroll =
        std::clamp(request.scroll, 0, std::max(0, frame.rows.height - frame.area.height()));
    addLabels(frame, request);
    addCurves(frame, request);
    addRaces(frame, request);
    return frame;
}

void addMarks(TimelineFrame& frame, const FrameRequest& request)
{
    for (const LaneMark& mark : request.lanes.marks()) {
        if (onLanes(mark, request.model)) continue;
        const double position = mark.at.on(frame.axis);
        if (position < frame.mapper.begin || position > frame.mapper.end) continue;
        MarkFlag flag{frame.mapper.column(position), mark.at.event, nameOf(mark, request)};
        flag.future = mark.at.event >= frame.cursor;
        const int widest = frame.area.width() / 2;
        flag.text = request.cache.fitted(TextRole::labelBold, flag.whole, widest, 0);
        const int width = request.cache.width(TextRole::labelBold, flag.text) + 28;
        const int left = std::clamp(flag.x - width / 2, frame.area.left(),
                                    std::max(frame.area.left(), frame.area.right() + 1 - width));
        flag.plate = besideCursor({left, 3, width, kRulerHeight - 8}, flag.x, frame);
        // One that would hide another says nothing new: findings come in the order of the run.
        if (!frame.marks.empty() && frame.marks.back().plate.intersects(flag.plate)) {
            flag.text.clear();
            flag.plate = {};
        }
        frame.marks.push_back(flag);
    }
}

} // namespace forkscope
