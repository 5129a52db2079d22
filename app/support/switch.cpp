#include "app/support/switch.h"

#include "app/support/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace forkscope {

Switch::Switch(QWidget* parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Switch::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    const QColor ink = theme.color(isEnabled() ? Token::ink : Token::line2);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(QPen(ink, 2));
    painter.setBrush(isChecked() ? ink : theme.color(Token::panel));
    painter.drawRoundedRect(track, track.height() / 2, track.height() / 2);
    const double radius = track.height() / 2 - 3.5;
    const double x = isChecked() ? track.right() - radius - 4 : track.left() + radius + 4;
    painter.setPen(Qt::NoPen);
    painter.setBrush(isChecked() ? theme.color(Token::panel) : ink);
    painter.drawEllipse(QPointF(x, track.center().y()), radius, radius);
    if (!hasFocus()) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.color(isChecked() ? Token::onInk : Token::fg3), 1.5));
    const QRectF ring = track.adjusted(2.5, 2.5, -2.5, -2.5);
    painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2);
}

// Space turns a focused switch, whatever it means elsewhere in the window.
bool Switch::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
        event->accept();
        return true;
    }
    return QAbstractButton::event(event);
}

} // namespace forkscope
