#include "app/panels/question_page.h"

#include "app/support/accessible_role.h"
#include "app/support/state_paint.h"
#include "app/support/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace forkscope {

namespace {
constexpr int kCap = 22;
} // namespace

AnswerBar::AnswerBar(QWidget* parent) : QWidget(parent)
{
    setAccessibleRole(*this, QAccessible::PushButton);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void AnswerBar::show(const QString& text, int key, int hands, int most, bool strong, bool large)
{
    m_text = text;
    m_key = key;
    m_hands = hands;
    m_most = most;
    m_strong = strong;
    m_large = large;
    setFocusPolicy(key > 0 ? Qt::TabFocus : Qt::NoFocus);
    setCursor(key > 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setAccessibleName(tr("%1: %n hand(s)", nullptr, hands).arg(text));
    updateGeometry();
    update();
}

void AnswerBar::setMagnification(double factor)
{
    m_magnification = factor;
    updateGeometry();
    update();
}

QSize AnswerBar::sizeHint() const
{
    return (QSizeF(240, m_large ? 48 : 24) * m_magnification).toSize();
}

void AnswerBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_large) {
        const bool focus = hasFocus();
        painter.setPen(QPen(theme.color(focus ? Token::ink : Token::line2), focus ? 2 : 1));
        painter.setBrush(theme.color(underMouse() ? Token::hover : Token::panel));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
    // From here on in desk pixels.
    painter.scale(m_magnification, m_magnification);
    const int wide = int(width() / m_magnification);
    const int high = int(height() / m_magnification);
    int x = m_large ? 10 : 0;
    if (m_key > 0) {
        const QRectF cap(x, (high - kCap) / 2.0, kCap, kCap);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Token::ink));
        painter.drawRoundedRect(cap, 3, 3);
        painter.setPen(theme.color(Token::onInk));
        painter.setFont(Theme::monoFont(13, true));
        painter.drawText(cap, Qt::AlignCenter, QString::number(m_key));
        x += kCap + 10;
    }
    const QFont font = Theme::uiFont(m_large ? 15 : 12, m_large);
    const int textRoom = m_large ? wide * 11 / 20 : wide / 2;
    painter.setFont(font);
    painter.setPen(theme.color(Token::fg));
    const QRect textRect(x, 0, textRoom - x - 8, high);
    painter.drawText(textRect, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(font).elidedText(m_text, Qt::ElideRight, textRect.width()));
    const int numberRoom = 44;
    const int room = wide - textRoom - numberRoom;
    const int bar = m_most > 0 ? room * m_hands / m_most : 0;
    const int thick = m_large ? 14 : 11;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(m_strong ? Token::ink : Token::line2));
    painter.drawRoundedRect(QRectF(textRoom, (high - thick) / 2.0, bar, thick), 2, 2);
    painter.setFont(Theme::uiFont(m_large ? 15 : 13, true));
    painter.setPen(theme.color(Token::fg));
    painter.drawText(QRect(textRoom + bar + 8, 0, numberRoom, high), Qt::AlignVCenter,
                     QString::number(m_hands));
}

void AnswerBar::mousePressEvent(QMouseEvent* event)
{
    if (m_key > 0) emit counted(event->button() == Qt::RightButton ? -1 : 1);
}

void AnswerBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space) emit counted(1);
    else if (event->key() == Qt::Key_Backspace) emit counted(-1);
    else QWidget::keyPressEvent(event);
}

bool AnswerBar::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

} // namespace forkscope
