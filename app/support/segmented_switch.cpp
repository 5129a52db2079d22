#include "app/support/segmented_switch.h"

#include "app/support/accessible_role.h"
#include "app/support/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace forkscope {

namespace {
constexpr int kHeight = 34;
constexpr int kInset = 12;
} // namespace

SegmentedSwitch::SegmentedSwitch(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAccessibleRole(*this, QAccessible::PageTabList);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SegmentedSwitch::setLabels(const QStringList& labels)
{
    m_labels = labels;
    updateGeometry();
    update();
}

void SegmentedSwitch::setCurrent(int index)
{
    if (index == m_current) return;
    m_current = index;
    setAccessibleDescription(m_labels.value(index));
    update();
}

int SegmentedSwitch::segmentWidth(int index) const
{
    // As wide as the bold text, so that a choice moves nothing.
    return QFontMetrics(Theme::uiFont(13, true)).horizontalAdvance(m_labels[index]) + 2 * kInset;
}

QRect SegmentedSwitch::segment(int index) const
{
    int x = 0;
    for (int before = 0; before < index; ++before) x += segmentWidth(before);
    return {x, (height() - kHeight) / 2, segmentWidth(index), kHeight};
}

int SegmentedSwitch::segmentAt(const QPoint& point) const
{
    for (int index = 0; index < m_labels.size(); ++index)
        if (segment(index).contains(point)) return index;
    return -1;
}

QSize SegmentedSwitch::sizeHint() const
{
    if (m_labels.isEmpty()) return {0, kHeight};
    return {segment(int(m_labels.size()) - 1).right() + 1, kHeight};
}

void SegmentedSwitch::paintEvent(QPaintEvent*)
{
    if (m_labels.isEmpty()) return;
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole(0.5, (height() - kHeight) / 2 + 0.5, sizeHint().width() - 1, kHeight - 1);
    QPainterPath outline;
    outline.addRoundedRect(whole, 6, 6);
    painter.fillPath(outline, theme.color(Token::panel));
    painter.setClipPath(outline);
    for (int index = 0; index < m_labels.size(); ++index) {
        const bool current = index == m_current;
        const QRect rect = segment(index);
        if (current || index == m_hover)
            painter.fillRect(rect, theme.color(current ? Token::ink : Token::hover));
        if (index > 0)
            painter.fillRect(rect.left(), rect.top(), 1, rect.height(), theme.color(Token::line2));
        painter.setFont(Theme::uiFont(13, current));
        painter.setPen(theme.color(current ? Token::onInk : Token::fg));
        painter.drawText(rect, Qt::AlignCenter, m_labels[index]);
    }
    painter.setClipping(false);
    painter.setPen(QPen(theme.color(hasFocus() ? Token::ink : Token::line2), hasFocus() ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline);
}

void SegmentedSwitch::choose(int index)
{
    if (index < 0 || index >= m_labels.size()) return;
    setCurrent(index);
    emit chosen(index);
}

void SegmentedSwitch::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) choose(segmentAt(event->pos()));
}

void SegmentedSwitch::mouseMoveEvent(QMouseEvent* event)
{
    m_hover = segmentAt(event->pos());
    update();
}

void SegmentedSwitch::leaveEvent(QEvent*)
{
    m_hover = -1;
    update();
}

void SegmentedSwitch::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Left) return choose(std::max(0, m_current - 1));
    if (event->key() == Qt::Key_Right) return choose(m_current + 1);
    QWidget::keyPressEvent(event);
}

bool SegmentedSwitch::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace forkscope
