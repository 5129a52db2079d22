#include "app/panels/main_knob.h"

#include "app/support/icons.h"
#include "app/support/label.h"
#include "app/support/switch.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace forkscope {

MainKnob::MainKnob(RunController& controller, const KnobInfo& knob, QWidget* parent)
    : QWidget(parent), m_controller(controller), m_knob(knob),
      m_name(new Label(16, true, Token::fg, this)), m_word(new Label(13, true, Token::fg, this)),
      m_help(new Label(12, false, Token::fg2, this)), m_switch(new Switch(this))
{
    auto* door = new QLabel(this);
    door->setPixmap(icon("door").pixmap(24, 24));
    connect(&Theme::current(), &Theme::changed, door,
            [door] { door->setPixmap(icon("door").pixmap(24, 24)); });
    m_name->setWordWrap(true);
    m_help->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 12, 12);
    layout->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(door);
    row->addWidget(m_name, 1);
    row->addWidget(m_word);
    row->addWidget(m_switch);
    layout->addLayout(row);
    layout->addWidget(m_help);
    connect(m_switch, &Switch::clicked, this, &MainKnob::toggle);
    connect(&controller, &RunController::changed, this, &MainKnob::refresh);
    connect(&controller.model(), &RunModel::languageChanged, this, &MainKnob::refresh);
    refresh();
}

void MainKnob::toggle()
{
    const bool on = m_controller.knobValue(m_knob.name) == "on";
    m_controller.turnKnob(m_knob.name, on ? "off" : "on");
    refresh();
}

QString MainKnob::consequence() const
{
    if (!m_controller.knobTurnsRun(m_knob.name)) {
        if (m_controller.model().empty()) return m_knob.help.get(m_controller.model().language());
        return tr("Turning it is for the next run.");
    }
    if (m_controller.inThePast())
        return tr("Can be turned during a run. Here, in the past, turning it starts a new branch.");
    return tr("Can be turned during a run: it counts from the next look at it.");
}

void MainKnob::refresh()
{
    const Language language = m_controller.model().language();
    const bool on = m_controller.knobValue(m_knob.name) == "on";
    m_name->setText(m_knob.label.get(language));
    m_word->setText(on ? tr("on") : tr("off"));
    m_help->setText(consequence());
    m_switch->setChecked(on);
    m_switch->setAccessibleName(m_knob.label.get(language));
    m_switch->setToolTip(m_knob.help.get(language));
}

void MainKnob::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) refresh();
    QWidget::changeEvent(event);
}

void MainKnob::mousePressEvent(QMouseEvent*) { toggle(); }

void MainKnob::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(Token::ink), 2));
    painter.setBrush(theme.color(Token::panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

} // namespace forkscope
