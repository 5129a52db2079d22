#include "app/window/rail.h"

#include "app/support/icons.h"

#include <QFontMetrics>
#include <QPainter>
#include <QVBoxLayout>

namespace forkscope {

RailButton::RailButton(const char* iconName, QWidget* parent)
    : QAbstractButton(parent), m_icon(iconName)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void RailButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    if (isChecked() || underMouse())
        painter.fillRect(rect(), theme.color(isChecked() ? Token::selected : Token::hover));
    painter.drawPixmap((width() - 20) / 2, 6,
                       iconPixmap(m_icon, 20, theme.color(Token::fg), devicePixelRatioF()));
    const QFont font = Theme::uiFont(10, isChecked());
    painter.setFont(font);
    painter.setPen(theme.color(Token::fg2));
    painter.drawText(QRect(0, 27, width(), 18), Qt::AlignCenter,
                     QFontMetrics(font).elidedText(text(), Qt::ElideRight, width() - 2));
    if (!hasFocus()) return;
    painter.setPen(QPen(theme.color(Token::ink), 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

Rail::Rail(QWidget* parent) : Surface(Token::panel, parent), m_column(new QVBoxLayout(this))
{
    setFixedWidth(49);
    m_column->setContentsMargins(0, 4, 0, 0);
    m_column->setSpacing(2);
    m_column->addStretch();
}

RailButton* Rail::addButton(const char* iconName)
{
    auto* button = new RailButton(iconName, this);
    m_column->insertWidget(m_column->count() - 1, button);
    return button;
}

} // namespace forkscope
