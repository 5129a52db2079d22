#include "app/timeline/axis_switch.h"

#include "app/support/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

namespace forkscope {

namespace {

constexpr int kHeight = 20;
constexpr int kPadding = 7;

QColor color(Token token)
{
    return Theme::current().color(token);
}

} // namespace

AxisSwitch::AxisSwitch(QWidget* parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setFont(Theme::uiFont(11));
    retranslate();
}

void AxisSwitch::retranslate()
{
    setAccessibleName(tr("Axis in milliseconds"));
    setToolTip(tr("Axis: equal steps, or the run's clock (X)"));
    updateGeometry();
    update();
}

int AxisSwitch::stepsWidth() const
{
    return fontMetrics().horizontalAdvance(tr("steps")) + int(2 * kPadding * m_magnification);
}

void AxisSwitch::setMagnification(double factor)
{
    m_magnification = factor;
    setFont(Theme::uiFont(int(11 * factor + 0.5)));
    updateGeometry();
    update();
}

QSize AxisSwitch::sizeHint() const
{
    return {stepsWidth() + fontMetrics().horizontalAdvance(tr("ms"))
                + int(2 * kPadding * m_magnification),
            int(kHeight * m_magnification)};
}

void AxisSwitch::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const int middle = stepsWidth();
    QPainterPath outline;
    outline.addRoundedRect(whole, 4, 4);
    painter.fillPath(outline, color(underMouse() ? Token::hover : Token::panel));
    painter.setClipPath(outline);
    const QRectF chosen = isChecked() ? QRectF(middle, 0, width() - middle, height())
                                      : QRectF(0, 0, middle, height());
    painter.fillRect(chosen, color(Token::ink));
    painter.setClipping(false);
    painter.setPen(QPen(color(hasFocus() ? Token::ink : Token::line2), hasFocus() ? 2 : 1));
    painter.drawPath(outline);
    painter.setPen(color(isChecked() ? Token::fg2 : Token::onInk));
    painter.drawText(QRect(0, 0, middle, height()), Qt::AlignCenter, tr("steps"));
    painter.setPen(color(isChecked() ? Token::onInk : Token::fg2));
    painter.drawText(QRect(middle, 0, width() - middle, height()), Qt::AlignCenter, tr("ms"));
}

void AxisSwitch::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QAbstractButton::changeEvent(event);
}

} // namespace forkscope
