#include "app/support/label.h"

#include <QPainter>

namespace forkscope {

Label::Label(int pixels, bool bold, Token color, QWidget* parent)
    : QLabel(parent), m_color(color), m_pixels(pixels), m_bold(bold)
{
    setTextFormat(Qt::PlainText);
    setFont(Theme::uiFont(pixels, bold));
    connect(&Theme::current(), &Theme::changed, this, &Label::recolor);
    recolor();
}

void Label::setToken(Token color)
{
    m_color = color;
    recolor();
}

void Label::setMono(bool mono)
{
    m_mono = mono;
    setPixels(m_pixels);
}

void Label::setPixels(int pixels)
{
    m_pixels = pixels;
    setFont(m_mono ? Theme::monoFont(m_pixels, m_bold) : Theme::uiFont(m_pixels, m_bold));
}

void Label::recolor()
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, Theme::current().color(m_color));
    setPalette(colors);
}

Hairline::Hairline(Qt::Orientation orientation, int length, QWidget* parent) : QWidget(parent)
{
    const bool flat = orientation == Qt::Horizontal;
    if (flat) setFixedHeight(1);
    else setFixedWidth(1);
    if (length > 0 && flat) setFixedWidth(length);
    if (length > 0 && !flat) setFixedHeight(length);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Hairline::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), Theme::current().color(Token::line2));
}

Surface::Surface(Token fill, QWidget* parent) : QWidget(parent), m_fill(fill)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Surface::setEdge(Qt::Edge edge)
{
    m_edge = edge;
    update();
}

void Surface::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(m_fill));
    const QColor line = Theme::current().color(Token::line2);
    if (m_edge == Qt::TopEdge) painter.fillRect(0, 0, width(), 1, line);
    if (m_edge == Qt::BottomEdge) painter.fillRect(0, height() - 1, width(), 1, line);
    if (m_edge == Qt::LeftEdge) painter.fillRect(0, 0, 1, height(), line);
    if (m_edge == Qt::RightEdge) painter.fillRect(width() - 1, 0, 1, height(), line);
}

} // namespace forkscope
