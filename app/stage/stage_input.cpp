// What the pointer and the keys do on the stage.

#include "app/stage/stage_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace forkscope {

namespace {

constexpr double kWheelZoom = 1.2; // a notch of the wheel
constexpr double kNotch = 120;
constexpr double kKeyZoom = 1.5;

} // namespace

ActorId StageView::actorAt(QPointF point)
{
    const Cell* cell = scene().cellAt(toScene(point));
    return cell && cell->style != CellStyle::count ? cell->actor() : kNobody;
}

void StageView::mousePressEvent(QMouseEvent* event)
{
    m_dragged = event->position();
    if (event->button() == Qt::LeftButton) m_model.select(actorAt(event->position()));
}

void StageView::mouseReleaseEvent(QMouseEvent*) { m_dragged.reset(); }

void StageView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const ActorId actor = actorAt(event->position());
    if (event->button() == Qt::LeftButton && actor != kNobody) emit stepRequested(actor);
}

void StageView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragged && event->buttons() != Qt::NoButton && zoom() > 1) {
        m_zoom.pan(event->position() - std::exchange(*m_dragged, event->position()), size());
        return update();
    }
    const ActorId actor = actorAt(event->position());
    if (actor == m_hovered) return;
    m_hovered = actor;
    update();
}

void StageView::wheelEvent(QWheelEvent* event)
{
    const QPointF turn = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier)
        zoomTo(zoom() * std::pow(kWheelZoom, turn.y() / kNotch), event->position());
    else if (zoom() > 1) {
        m_zoom.pan(turn / 2, size());
        update();
    } else
        QWidget::wheelEvent(event);
}

void StageView::leaveEvent(QEvent*)
{
    m_hovered = kNobody;
    update();
}

// The next or previous process in reading order.
void StageView::selectNeighbour(int direction)
{
    std::vector<ActorId> actors;
    for (const StageItem& item : items())
        if (item.actor != kNobody) actors.push_back(item.actor);
    if (actors.empty()) return;
    const auto at = std::find(actors.begin(), actors.end(), m_model.selected());
    const auto count = std::ptrdiff_t(actors.size());
    const auto index = at == actors.end() ? (direction > 0 ? 0 : count - 1)
                                          : (at - actors.begin() + direction + count) % count;
    m_model.select(actors[std::size_t(index)]);
    if (const Cell* cell = scene().cellOf(m_model.selected()))
        m_zoom.reveal({cell->rect.topLeft() * m_magnification, cell->rect.size() * m_magnification},
                      size());
}

void StageView::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    const bool plus = event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal;
    if (control && plus) return setZoom(zoom() * kKeyZoom);
    if (control && event->key() == Qt::Key_Minus) return setZoom(zoom() / kKeyZoom);
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Right:
        return selectNeighbour(1);
    case Qt::Key_Up:
    case Qt::Key_Left:
        return selectNeighbour(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_model.selected() != kNobody) emit stepRequested(m_model.selected());
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace forkscope
