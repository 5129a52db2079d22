#include "app/search/witness_list.h"

#include "app/support/theme.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kRow = 28;
constexpr int kCircle = 20;
constexpr int kText = 32; // where it begins

} // namespace

WitnessList::WitnessList(QWidget* parent) : QWidget(parent)
{
    setObjectName("witness-list");
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void WitnessList::setSteps(const QStringList& steps)
{
    m_steps = steps;
    setAccessibleName(steps.join("; "));
    updateGeometry();
    update();
}

QSize WitnessList::sizeHint() const
{
    const QFontMetrics metrics(Theme::uiFont(13));
    int widest = 0;
    for (const QString& step : m_steps) widest = std::max(widest, metrics.horizontalAdvance(step));
    return {kText + widest + 4, kRow * int(m_steps.size())};
}

QSize WitnessList::minimumSizeHint() const
{
    return {std::min(160, sizeHint().width()), sizeHint().height()};
}

void WitnessList::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int step = 0; step < int(m_steps.size()); ++step) {
        const QRectF circle(1.5, step * kRow + (kRow - kCircle) / 2 + 0.5, kCircle, kCircle);
        painter.setPen(QPen(theme.color(Token::fg), 1));
        painter.drawEllipse(circle);
        painter.setFont(Theme::uiFont(11, true));
        painter.drawText(circle, Qt::AlignCenter, QString::number(step + 1));
        painter.setFont(Theme::uiFont(13));
        const QRect room(kText, step * kRow, width() - kText, kRow);
        painter.drawText(room, Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_steps[step], Qt::ElideRight,
                                                          room.width()));
    }
}

bool WitnessList::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), m_steps.value(help->pos().y() / kRow), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace forkscope
