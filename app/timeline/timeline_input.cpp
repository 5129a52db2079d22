// What mouse and keys do to a TimelineView.

#include "app/timeline/axis_gestures.h"
#include "app/timeline/axis_switch.h"
#include "app/timeline/lane_metrics.h"
#include "app/timeline/lane_races.h"
#include "app/timeline/lane_spans.h"
#include "app/timeline/timeline_accessible.h"
#include "app/timeline/timeline_view.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cstdlib>

namespace forkscope {

namespace {

constexpr int kNotch = 120; // Qt's unit of a wheel's notch

} // namespace

// The step whose bar is under the point.
std::optional<std::uint32_t> TimelineView::stepAt(QPoint point)
{
    const TimelineFrame& frame = this->frame();
    const LaneRow* row = frame.rowAt(point);
    if (!row) return {};
    const Lane& lane = *m_lanes.lane(row->actor);
    const LaneSight sight(m_lanes, lane, frame.axis, frame.mapper);
    for (const StepSpan& span : sight.steps())
        if (!span.crowd && point.x() >= span.begin && point.x() < span.end)
            return lane.steps[span.step].at.step;
    return {};
}

// A press on a bar shows the world after that step; elsewhere the nearest place counts.
void TimelineView::scrub(QPoint point, bool press, bool snap)
{
    if (m_model.empty()) return;
    const auto step = press ? stepAt(point) : std::nullopt;
    m_model.setCursor(step && snap ? m_model.history().eventsUpTo(*step)
                                   : placeAt(point.x(), snap));
    if (!press) m_model.showCursor();
}

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    const QPoint point = onSheet(event->position());
    m_pointer = point;
    if (event->button() == Qt::MiddleButton) {
        m_drag = Drag::pan;
        return;
    }
    if (event->button() != Qt::LeftButton) return;
    const TimelineFrame& frame = this->frame();
    if (point.x() < frame.area.left()) {
        const LaneRow* row = frame.rowAt(point);
        if (!row) return;
        if (row->hasHelpers && frame.foldRect(*row).contains(point))
            return showHelpers(row->actor, row->folded);
        return m_model.select(row->actor);
    }
    const bool snap = !(event->modifiers() & Qt::AltModifier);
    if (event->modifiers() & Qt::ShiftModifier && !m_model.empty()) {
        m_drag = Drag::mark;
        m_pressedX = point.x();
        m_markedFrom = placeAt(point.x(), snap);
        return;
    }
    if (goToRace(event->position() / m_magnification)) return;
    if (const auto index = frame.blockIndexAt(point))
        m_model.select(frame.rows.block[std::size_t(*index)]);
    m_drag = Drag::scrub;
    m_lens.reset();
    scrub(point, true, snap);
}

// The world after the access, with its process selected.
bool TimelineView::goToRace(QPointF point)
{
    const LaneRace* race = raceAt(frame(), point);
    if (!race) return false;
    const Event access = m_model.history().event(accessAt(*race, point));
    m_model.select(access.actor);
    m_model.setStep(access.step);
    return true;
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint point = onSheet(event->position());
    const QPoint before = m_pointer;
    const bool snap = !(event->modifiers() & Qt::AltModifier);
    m_pointer = point;
    if (m_drag == Drag::scrub) return scrub(point, false, snap);
    if (m_drag == Drag::mark) return mark(point.x(), snap);
    if (m_drag == Drag::pan) return panAxis(m_model, frame().mapper, before.x() - point.x());
    setCursor(raceAt(frame(), event->position() / m_magnification) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const bool inBodies = frame().area.contains(point);
    const auto lens = inBodies ? frame().blockIndexAt(point) : std::nullopt;
    if (!lens && !m_lens) return;
    m_lens = lens;
    update();
}

void TimelineView::mouseReleaseEvent(QMouseEvent*)
{
    m_drag = Drag::none;
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QPoint point = onSheet(event->position());
    const LaneRow* row = point.x() < laneHeadWidth() ? frame().rowAt(point) : nullptr;
    if (row && event->button() == Qt::LeftButton)
        emit stepRequested(row->actor);
    else
        mousePressEvent(event);
}

void TimelineView::leaveEvent(QEvent*)
{
    m_lens.reset();
    update();
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    const QPoint delta = event->angleDelta();
    const bool upright = std::abs(delta.y()) >= std::abs(delta.x());
    const bool scrolls = event->modifiers() == Qt::NoModifier && upright && m_scrollBar->maximum() > 0;
    if (scrolls) {
        m_scrollBar->setValue(m_scrollBar->value() - delta.y() * 3 * kLowestRow / kNotch);
    } else {
        wheelOnAxis(m_model, widgetMapper(), *event);
    }
    event->accept();
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    if (marksKey(*event) || lanesKey(*event)) return;
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Up:
        return selectNeighbour(-1);
    case Qt::Key_Down:
        return selectNeighbour(1);
    case Qt::Key_X:
        return m_axisSwitch->click();
    case Qt::Key_F:
        return toggleHelpers();
    case Qt::Key_PageUp:
        return m_scrollBar->triggerAction(QScrollBar::SliderPageStepSub);
    case Qt::Key_PageDown:
        return m_scrollBar->triggerAction(QScrollBar::SliderPageStepAdd);
    default:
        if (!keyOnAxis(m_model, frame().mapper, event->key())) QWidget::keyPressEvent(event);
    }
}

void TimelineView::focusInEvent(QFocusEvent*)
{
    update();
    announceSelection();
}

void TimelineView::focusOutEvent(QFocusEvent*)
{
    update();
}

void TimelineView::selectNeighbour(int direction)
{
    const std::vector<ActorId> order = laneOrder();
    if (order.empty()) return;
    const auto at = std::find(order.begin(), order.end(), m_model.selected());
    if (at == order.end()) return m_model.select(order.front());
    const auto next = std::clamp<std::ptrdiff_t>(at - order.begin() + direction, 0,
                                                 std::ptrdiff_t(order.size()) - 1);
    m_model.select(order[std::size_t(next)]);
}

// Of the selected process where it has some, else of all.
void TimelineView::toggleHelpers()
{
    const std::vector<LaneRow>& rows = frame().rows.rows;
    const ActorId selected = m_model.selected();
    const auto chosen = std::find_if(rows.begin(), rows.end(), [selected](const LaneRow& row) {
        return row.actor == selected && row.hasHelpers;
    });
    if (chosen != rows.end()) return showHelpers(selected, chosen->folded);
    m_helpers.exceptions.clear();
    m_helpers.all = std::any_of(rows.begin(), rows.end(),
                                [](const LaneRow& row) { return row.folded; });
    invalidate();
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event)
{
    ActorId actor = m_model.selected();
    QPoint at = laneRect(actor).center();
    if (event->reason() == QContextMenuEvent::Mouse) {
        at = event->pos();
        const TimelineFrame& frame = this->frame();
        const QPoint point = onSheet(at);
        const LaneRow* row = frame.rowAt(point);
        const auto index = frame.blockIndexAt(point);
        actor = row ? row->actor : index ? frame.rows.block[std::size_t(*index)] : kNobody;
        if (actor != kNobody) m_model.select(actor);
        const bool head = point.x() < frame.area.left();
        if (head && actor != kNobody) return showLaneMenu(actor, mapToGlobal(at));
    }
    if (actor != kNobody) emit actsRequested(actor, mapToGlobal(at));
}

void TimelineView::showRow(ActorId actor)
{
    const LaneRow* row = frame().rows.rowOf(actor);
    if (!row) return;
    const int height = m_frame.area.height() - (m_frame.rows.hidden > 0 ? kHiddenRow : 0);
    const int most = std::max(m_frame.scroll, row->top + row->height - height);
    m_scrollBar->setValue(std::min(most, row->top));
}

void TimelineView::announceSelection()
{
    if (hasFocus() && m_model.selected() != kNobody) announceFocusedLane(*this, m_model.selected());
}

QString TimelineView::tipAt(QPoint point)
{
    const TimelineFrame& frame = this->frame();
    for (const MarkFlag& mark : frame.marks)
        if (std::abs(mark.x - point.x()) <= 3 || mark.plate.contains(point)) return mark.whole;
    if (const LaneRace* race = raceAt(frame, point)) return race->text;
    const LaneRow* row = frame.rowAt(point);
    if (!row) return {};
    if (point.x() < frame.area.left()) return laneName(row->actor);
    const Lane& lane = *m_lanes.lane(row->actor);
    const double position = frame.mapper.position(point.x());
    if (position < lane.segments.front().from.on(frame.axis)) return {};
    if (const auto step = stepAt(point))
        return tr("%1, step %2: %3")
            .arg(m_words.role(row->actor))
            .arg(*step)
            .arg(m_words.step(
                lane.steps[firstStepAfter(lane.steps, LaneAxis::steps, *step - 0.5)]));
    return m_words.tip(lane, std::uint32_t(segmentAt(lane.segments, frame.axis, position)));
}

bool TimelineView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && wants(*static_cast<QKeyEvent*>(event)))
        event->accept();
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto& help = *static_cast<QHelpEvent*>(event);
    const QString tip = tipAt(onSheet(help.pos()));
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help.globalPos(), tip, this);
    return true;
}

} // namespace forkscope
