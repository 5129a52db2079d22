// Bookmarks on the overview of the run.

#include "app/models/bookmarks.h"
#include "app/support/theme.h"
#include "app/timeline/overview_strip.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>
#include <numbers>

namespace forkscope {

namespace {

constexpr double kStar = 6.5; // from the middle to a point
constexpr int kReach = 7;     // pixels around the middle in which the note is shown

QPolygonF star(QPointF middle)
{
    QPolygonF points;
    for (int i = 0; i < 10; ++i) {
        const double angle = std::numbers::pi * (i / 5.0 - 0.5);
        const double radius = i % 2 ? kStar * 0.42 : kStar;
        points << middle + QPointF(std::cos(angle), std::sin(angle)) * radius;
    }
    return points;
}

} // namespace

void OverviewStrip::setBookmarks(const Bookmarks* bookmarks)
{
    if (m_bookmarks) m_bookmarks->disconnect(this);
    m_bookmarks = bookmarks;
    if (bookmarks) connect(bookmarks, &Bookmarks::changed, this, qOverload<>(&QWidget::update));
    update();
}

QPointF OverviewStrip::starAt(std::uint32_t count) const
{
    return {mapper().x(m_model.axisPosition(count)), band().top() + kStar - 3};
}

// Ink with an edge of paper: they stand on ticks as well as on the ground.
void OverviewStrip::paintBookmarks(QPainter& painter) const
{
    if (!m_bookmarks) return;
    painter.setPen(QPen(Theme::current().color(Token::canvas), 1.6));
    painter.setBrush(Theme::current().color(Token::ink));
    for (const Bookmark& bookmark : m_bookmarks->list())
        painter.drawPolygon(star(starAt(bookmark.count)));
    painter.setBrush(Qt::NoBrush);
}

QString OverviewStrip::noteAt(QPoint point) const
{
    if (!m_bookmarks || m_model.empty()) return {};
    for (const Bookmark& bookmark : m_bookmarks->list()) {
        if (std::abs(starAt(bookmark.count).x() - point.x()) > kReach) continue;
        if (!bookmark.note.isEmpty()) return bookmark.note;
        const std::uint32_t step = m_model.history().event(bookmark.count - 1).step;
        return tr("Step %1 of %2").arg(step).arg(m_model.history().steps());
    }
    return {};
}

bool OverviewStrip::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto& help = *static_cast<QHelpEvent*>(event);
    const QString note = noteAt(help.pos());
    if (note.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help.globalPos(), QString("<span>%1</span>").arg(note.toHtmlEscaped()),
                           this);
    return true;
}

} // namespace forkscope
