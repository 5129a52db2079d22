#include "app/gallery/topic_button.h"

#include "app/support/theme.h"

#include <QPainter>

namespace forkscope {

TopicButton::TopicButton(QWidget* parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TopicButton::show(const QString& title, int scenarios)
{
    setText(title);
    m_scenarios = scenarios;
    update();
}

void TopicButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(isChecked() ? Token::selected : Token::hover));
        painter.drawRoundedRect(rect(), 6, 6);
    }
    const QRect area = rect().adjusted(12, 0, -12, 0);
    painter.setFont(Theme::uiFont(14, isChecked()));
    painter.setPen(theme.color(Token::fg));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setFont(Theme::uiFont(12));
    painter.setPen(theme.color(Token::fg2));
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, QString::number(m_scenarios));
    if (!hasFocus()) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.color(Token::ink), 2));
    painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 6, 6);
}

} // namespace forkscope
