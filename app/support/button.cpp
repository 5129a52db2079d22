#include "app/support/button.h"

#include "app/support/icons.h"
#include "app/support/state_paint.h"
#include "app/support/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace forkscope {

namespace {

constexpr int kInset = 12;
constexpr int kGap = 8;
constexpr int kIcon = 20;
constexpr int kTrailing = 14;
constexpr int kKeyHeight = 20;

int advance(const QFont& font, const QString& text)
{
    return QFontMetrics(font).horizontalAdvance(text);
}

} // namespace

struct Button::Colors
{
    QColor fill;
    QColor line;
    QColor text;
    QColor second;
    bool onInk = false;
};

Button::Button(Kind kind, QWidget* parent) : QAbstractButton(parent), m_kind(kind)
{
    setFocusPolicy(Qt::TabFocus); // a click must not take Space and the arrows from the run
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    if (kind == Kind::link) setCursor(Qt::PointingHandCursor);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Button::setLabel(const QString& text, const QString& secondLine)
{
    if (text == m_text && secondLine == m_second) return;
    m_text = text;
    m_second = secondLine;
    setText(secondLine.isEmpty() ? text : text + ", " + secondLine); // what assistive tools read
    updateGeometry();
    update();
}

void Button::setIconName(const char* name)
{
    m_icon = name;
    updateGeometry();
    update();
}

void Button::setTrailingIcon(const char* name)
{
    m_trailing = name;
    updateGeometry();
}

void Button::setKeyCap(const QString& key, bool before)
{
    m_key = key;
    m_keyBefore = before;
    updateGeometry();
    update();
}

void Button::setEmphasis(bool on)
{
    if (on == m_emphasis) return;
    m_emphasis = on;
    updateGeometry();
    update();
}

void Button::setHeightHint(int pixels)
{
    m_height = pixels;
    updateGeometry();
}

void Button::setMaximumTextWidth(int pixels)
{
    m_maximumText = pixels;
    updateGeometry();
}

void Button::setMagnification(double factor)
{
    if (factor == m_magnification) return;
    m_magnification = factor;
    updateGeometry();
    update();
}

int Button::scaled(int pixels) const { return int(std::lround(pixels * m_magnification)); }

void Button::setMarked(bool on)
{
    m_marked = on;
    update();
}

QFont Button::textFont() const
{
    const bool bold = m_kind == Kind::primary || m_emphasis || !m_second.isEmpty();
    return Theme::uiFont(scaled(13), bold);
}

QFont Button::secondFont() const { return Theme::uiFont(scaled(12)); }

int Button::textWidth() const
{
    const int first = advance(textFont(), m_text);
    const int second = m_second.isEmpty() ? 0 : advance(secondFont(), m_second);
    return std::min(std::max(first, second) + 1, m_maximumText);
}

QSize Button::sizeHint() const
{
    if (m_kind == Kind::link) return {textWidth(), QFontMetrics(textFont()).height() + 2};
    int wide = 0;
    const auto part = [this, &wide](int size) { wide += (wide > 0 ? scaled(kGap) : 0) + size; };
    if (!m_icon.isEmpty()) part(scaled(kIcon));
    if (hasText()) part(textWidth());
    if (!m_key.isEmpty()) part(keyCapWidth(m_key, scaled(kKeyHeight)));
    if (!m_trailing.isEmpty()) part(scaled(kTrailing));
    const bool iconOnly = !hasText() && m_key.isEmpty() && m_trailing.isEmpty();
    return {iconOnly ? m_height : wide + 2 * scaled(kInset), m_height};
}

Button::Colors Button::colors() const
{
    const Theme& theme = Theme::current();
    const bool hot = isEnabled() && underMouse();
    const bool down = isDown() || isChecked() || m_marked;
    Colors colors{theme.color(Token::panel), theme.color(Token::line2), theme.color(Token::fg),
                  theme.color(Token::fg2)};
    if (m_kind == Kind::flat) colors.fill = colors.line = Qt::transparent;
    if (m_kind == Kind::primary) {
        colors.fill = colors.line = theme.color(hot ? Token::fg2 : Token::ink);
        colors.text = colors.second = theme.color(Token::onInk);
        colors.onInk = true;
    } else if (down) {
        colors.fill = theme.color(Token::selected);
    } else if (hot) {
        colors.fill = theme.color(Token::hover);
    }
    if (m_emphasis) colors.line = theme.color(Token::ink);
    if (!isEnabled()) {
        colors = {m_kind == Kind::flat ? Qt::transparent : theme.color(Token::panel),
                  m_kind == Kind::flat ? Qt::transparent : theme.color(Token::line),
                  theme.color(Token::fg3), theme.color(Token::fg3)};
    }
    return colors;
}

// Icon and key cap left of the text; returns where the text begins.
int Button::paintLead(QPainter& painter, int x, const Colors& colors) const
{
    const int gap = scaled(kGap);
    if (!m_icon.isEmpty()) {
        const int side = scaled(kIcon);
        const QColor ink = isEnabled() ? colors.text : Theme::current().color(Token::line2);
        painter.drawPixmap(x, (height() - side) / 2,
                           iconPixmap(m_icon, side, ink, devicePixelRatioF()));
        x += side + gap;
    }
    if (!m_key.isEmpty() && m_keyBefore) {
        const int high = scaled(kKeyHeight);
        const int wide = keyCapWidth(m_key, high);
        paintKeyCap(painter, QRectF(x, (height() - high) / 2.0, wide, high), m_key, colors.onInk);
        x += wide + gap;
    }
    return x;
}

void Button::paintText(QPainter& painter, int x, int room, const Colors& colors) const
{
    const auto line = [&](const QFont& font, const QColor& color, const QString& text, QRect rect) {
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
    };
    if (m_second.isEmpty()) return line(textFont(), colors.text, m_text, {x, 0, room, height()});
    const int middle = height() / 2;
    const int high = scaled(18);
    line(textFont(), colors.text, m_text, {x, middle - high, room, high});
    line(secondFont(), colors.second, m_second, {x, middle - 1, room, high});
}

void Button::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors colors = this->colors();
    if (m_kind == Kind::link) {
        QFont font = textFont();
        font.setUnderline(true);
        painter.setFont(font);
        painter.setPen(colors.text);
        painter.drawText(rect(), Qt::AlignCenter, m_text);
    } else {
        const double line = m_emphasis ? 2 : 1;
        painter.setPen(QPen(colors.line, line));
        painter.setBrush(colors.fill);
        painter.drawRoundedRect(
            QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), 6, 6);
        const bool iconOnly = !hasText() && m_key.isEmpty() && m_trailing.isEmpty();
        const int left = iconOnly ? (width() - scaled(kIcon)) / 2 : scaled(kInset);
        const int x = paintLead(painter, left, colors);
        int right = width() - scaled(kInset);
        if (!m_trailing.isEmpty()) {
            const int side = scaled(kTrailing);
            right -= side;
            painter.drawPixmap(right, (height() - side) / 2,
                               iconPixmap(m_trailing, side, colors.text, devicePixelRatioF()));
            right -= scaled(kGap);
        }
        if (!m_key.isEmpty() && !m_keyBefore) {
            const int high = scaled(kKeyHeight);
            const int wide = keyCapWidth(m_key, high);
            right -= wide;
            paintKeyCap(painter, QRectF(right, (height() - high) / 2.0, wide, high), m_key,
                        colors.onInk);
            right -= scaled(kGap);
        }
        if (hasText()) paintText(painter, x, right - x, colors);
    }
    if (!hasFocus()) return;
    const QColor ring = Theme::current().color(m_kind == Kind::primary ? Token::onInk : Token::ink);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ring, 2));
    const int inset = m_kind == Kind::primary ? 3 : 1;
    painter.drawRoundedRect(rect().adjusted(inset, inset, -inset, -inset), 5, 5);
}

void Button::enterEvent(QEnterEvent*) { update(); }
void Button::leaveEvent(QEvent*) { update(); }

// Space and Enter press a focused button, whatever they mean elsewhere in the window.
bool Button::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter) {
            event->accept();
            return true;
        }
    }
    return QAbstractButton::event(event);
}

void Button::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    QAbstractButton::keyPressEvent(event);
}

} // namespace forkscope
