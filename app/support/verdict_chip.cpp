#include "app/support/verdict_chip.h"

#include "app/support/icons.h"
#include "app/support/state_paint.h"
#include "app/support/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace forkscope {

namespace {
constexpr int kHeight = 26;
constexpr int kInset = 8;
constexpr int kMark = 16;
} // namespace

VerdictChip::VerdictChip(QWidget* parent) : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setPressable(false);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void VerdictChip::show(Kind kind, const QString& text)
{
    m_kind = kind;
    setText(text);
    updateGeometry();
    update();
}

void VerdictChip::setPressable(bool on)
{
    setFocusPolicy(on ? Qt::TabFocus : Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, !on);
    setCursor(on ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

QFont VerdictChip::textFont() const { return Theme::uiFont(12, m_kind == Kind::broken); }

void VerdictChip::setMagnification(double factor)
{
    m_magnification = factor;
    updateGeometry();
    update();
}

QSize VerdictChip::sizeHint() const
{
    const int mark = m_kind == Kind::plain ? 0 : kMark + 4;
    const int wide = QFontMetrics(textFont()).horizontalAdvance(text()) + 2 * kInset + mark;
    return (QSizeF(wide + 1, kHeight) * m_magnification).toSize();
}

QSize VerdictChip::minimumSizeHint() const
{
    if (m_kind != Kind::held) return sizeHint();
    return (QSizeF(2 * kInset + kMark, kHeight) * m_magnification).toSize();
}

void VerdictChip::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    const bool broken = m_kind == Kind::broken;
    const QColor ink = theme.color(broken ? Token::onFinding : Token::fg);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(m_magnification, m_magnification);
    const int wide = int(width() / m_magnification);
    const int high = int(height() / m_magnification);
    const double line = broken || hasFocus() ? 1.6 : 1;
    painter.setPen(QPen(theme.color(broken || hasFocus() ? Token::fg : Token::line2), line));
    painter.setBrush(theme.color(broken ? Token::finding : Token::panel));
    painter.drawRoundedRect(QRectF(0, 0, wide, high).adjusted(0.8, 0.8, -0.8, -0.8), 4, 4);
    const bool wordless = m_kind == Kind::held && width() < sizeHint().width();
    int x = wordless ? (wide - kMark) / 2 : kInset;
    if (m_kind != Kind::plain) {
        const QRect mark(x, (high - kMark) / 2, kMark, kMark);
        if (broken) paintFindingShape(painter, mark, ink);
        else painter.drawPixmap(mark.topLeft(),
                                iconPixmap("check", kMark, ink,
                                           devicePixelRatioF() * m_magnification));
        x += kMark + 4;
    }
    if (wordless) return;
    painter.setFont(textFont());
    painter.setPen(ink);
    painter.drawText(QRect(x, 0, wide - x, high), Qt::AlignVCenter, text());
}

bool VerdictChip::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
        event->accept();
        return true;
    }
    return QAbstractButton::event(event);
}

} // namespace forkscope
