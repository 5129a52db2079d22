#include "app/gallery/scenario_card.h"

#include "app/gallery/pictures.h"
#include "app/support/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace forkscope {

ScenarioCard::ScenarioCard(const ScenarioInfo& scenario, QWidget* parent)
    : QAbstractButton(parent), m_scenario(scenario)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ScenarioCard::setLanguage(Language language)
{
    m_language = language;
    setText(m_scenario.title.get(language));
    setAccessibleDescription(m_scenario.summary.get(language));
    update();
}

// The contrast pair as two joined plates, only to be read.
void ScenarioCard::paintSides(QPainter& painter, const QRect& area) const
{
    const Theme& theme = Theme::current();
    const QFont font = Theme::uiFont(12);
    painter.setFont(font);
    int x = area.left();
    const auto pair = m_scenario.contrastPair();
    for (const PresetInfo* preset : pair) {
        const QString title = preset->title.get(m_language);
        const int wide = QFontMetrics(font).horizontalAdvance(title) + 18;
        if (x + wide > area.right()) break;
        const QRectF plate(x + 0.5, area.top() + 0.5, wide, area.height() - 1);
        painter.setPen(QPen(theme.color(Token::line2), 1));
        painter.setBrush(theme.color(Token::panel));
        painter.drawRect(plate);
        painter.setPen(theme.color(Token::fg));
        painter.drawText(plate, Qt::AlignCenter, title);
        x += wide;
    }
}

void ScenarioCard::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    const int picture = std::min(176, width() * 2 / 5);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath frame;
    frame.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    painter.fillPath(frame, theme.color(underMouse() ? Token::hover : Token::panel));
    painter.save();
    painter.setClipPath(frame);
    painter.fillRect(QRect(0, 0, picture, height()), theme.color(Token::canvas));
    painter.fillRect(QRect(picture, 0, 1, height()), theme.color(Token::line));
    painter.restore();
    painter.setPen(QPen(theme.color(hasFocus() ? Token::ink : Token::line2), hasFocus() ? 2 : 1));
    painter.drawPath(frame);
    paintScenario(painter, QRectF(0, 0, picture, height()), m_scenario.id, m_scenario.topic);
    const QRect area(picture + 16, 12, width() - picture - 32, height() - 24);
    painter.setFont(Theme::uiFont(16, true));
    painter.setPen(theme.color(Token::fg));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop, m_scenario.title.get(m_language));
    painter.setFont(Theme::uiFont(13));
    painter.setPen(theme.color(Token::fg2));
    painter.drawText(area.adjusted(0, 27, 0, -30), Qt::AlignLeft | Qt::TextWordWrap,
                     m_scenario.summary.get(m_language));
    paintSides(painter, QRect(area.left(), area.bottom() - 25, area.width(), 26));
}

void ScenarioCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    QAbstractButton::keyPressEvent(event);
}

bool ScenarioCard::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
        event->accept();
        return true;
    }
    return QAbstractButton::event(event);
}

} // namespace forkscope
