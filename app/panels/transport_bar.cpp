#include "app/panels/transport_bar.h"

#include "app/support/button.h"
#include "app/support/choice_box.h"
#include "app/support/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QTimer>

#include <algorithm>

namespace forkscope {

namespace {

using Mode = RunController::Mode;

constexpr int kMostChoices = 3;
constexpr int kControlHeight = 44;
constexpr int kCompactHeight = 40;
constexpr double kSpeeds[] = {0.1, 0.25, 0.5, 1, 2, 5, 10};
constexpr double kPaces[] = {1, 2, 4, 10, 25, 100, 0};

bool freely(const RunController& controller)
{
    if (controller.active()) return !controller.model().facts().controlled;
    return controller.mode() == Mode::free;
}

} // namespace

TransportBar::TransportBar(RunController& controller, QWidget* overview, QWidget* parent)
    : QWidget(parent), m_controller(controller), m_model(controller.model()), m_overview(overview)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 1, 0, 0);
    layout->setSpacing(0);
    if (overview) layout->addWidget(overview);
    layout->addLayout(makeControls(), 1);
    connect(&controller, &RunController::changed, this, &TransportBar::refreshLater);
    connect(&m_model, &RunModel::languageChanged, this, &TransportBar::retranslate);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    setCompact(false);
    retranslate();
}

Button* TransportBar::makeButton(const char* iconName, const QString& key, const char* name)
{
    auto* button = new Button(Button::Kind::plain, this);
    button->setIconName(iconName);
    button->setObjectName(name);
    if (!key.isEmpty()) button->setKeyCap(key);
    return button;
}

QHBoxLayout* TransportBar::makeControls()
{
    auto* layout = new QHBoxLayout;
    layout->setContentsMargins(16, 0, 16, 0);
    layout->setSpacing(8);
    m_restart = new Button(Button::Kind::flat, this);
    m_restart->setIconName("restart");
    m_restart->setObjectName("restart");
    m_stop = new Button(Button::Kind::flat, this);
    m_stop->setIconName("stop");
    m_stop->setObjectName("stop");
    m_run = makeButton("play", "F9", "run");
    m_back = makeButton("step-back", "←", "back");
    m_step = new Button(Button::Kind::primary, this);
    m_step->setIconName("step");
    m_step->setKeyCap("→");
    m_step->setObjectName("step");
    m_step->setMaximumTextWidth(180);
    layout->addWidget(m_restart);
    layout->addWidget(m_stop);
    layout->addWidget(m_run);
    layout->addWidget(new Hairline(Qt::Vertical, 32, this));
    layout->addWidget(m_back);
    layout->addWidget(m_step);
    layout->addSpacing(8);
    makeChoices(layout);
    layout->addStretch();
    makeSettings(layout);
    connect(m_restart, &Button::clicked, &m_controller, &RunController::restart);
    connect(m_stop, &Button::clicked, &m_controller, &RunController::stop);
    connect(m_run, &Button::clicked, &m_controller, &RunController::toggle);
    connect(m_back, &Button::clicked, &m_controller, &RunController::back);
    connect(m_step, &Button::clicked, &m_controller, &RunController::step);
    connect(m_live, &Button::clicked, &m_controller, &RunController::toLive);
    return layout;
}

void TransportBar::makeChoices(QHBoxLayout* layout)
{
    m_or = new Label(13, false, Token::fg2, this);
    layout->addWidget(m_or);
    for (int index = 0; index < kMostChoices; ++index) {
        auto* choice = new Button(Button::Kind::plain, this);
        choice->setObjectName("choice" + QString::number(index + 1));
        choice->setKeyCap(QString::number(index + 1), true);
        connect(choice, &Button::clicked, this, [this, index] { m_controller.stepOther(index); });
        layout->addWidget(choice);
        m_choices.push_back(choice);
    }
    m_more = new Button(Button::Kind::plain, this);
    m_more->setObjectName("more");
    m_more->setKeyCap("…", true);
    connect(m_more, &Button::clicked, this, &TransportBar::showAllChoices);
    layout->addWidget(m_more);
}

void TransportBar::makeSettings(QHBoxLayout* layout)
{
    m_mode = new ChoiceBox(this);
    m_mode->setObjectName("mode");
    m_pace = new ChoiceBox(this);
    m_pace->setObjectName("pace");
    for (ChoiceBox* combo : {m_mode, m_pace}) {
        combo->setFixedHeight(36);
        layout->addWidget(combo);
    }
    connect(m_mode, &ChoiceBox::activated, this,
            [this](int index) { m_controller.setMode(Mode(m_mode->itemData(index).toInt())); });
    connect(m_pace, &ChoiceBox::activated, this, &TransportBar::takePace);
    m_position = new Label(13, true, Token::fg, this);
    m_state = new Label(12, false, Token::fg2, this);
    m_position->setObjectName("position");
    m_state->setObjectName("state");
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    for (Label* label : {m_position, m_state}) {
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        column->addWidget(label);
    }
    auto* centred = new QVBoxLayout;
    centred->addStretch();
    centred->addLayout(column);
    centred->addStretch();
    layout->addLayout(centred);
    m_go = new Button(Button::Kind::flat, this);
    m_go->setIconName("star");
    m_go->setObjectName("go");
    connect(m_go, &Button::clicked, this, &TransportBar::showGoMenu);
    layout->addWidget(m_go);
    m_live = makeButton("live", "End", "live");
    layout->addWidget(m_live);
}

void TransportBar::setCompact(bool compact)
{
    m_compact = compact;
    setFixedHeight((m_overview ? (compact ? 20 : 32) : 0) + (compact ? 52 : 64));
    if (m_overview) m_overview->setFixedHeight(compact ? 20 : 32);
    const int high = compact ? kCompactHeight : kControlHeight;
    for (Button* button : {m_restart, m_stop, m_run, m_back, m_step, m_more, m_go, m_live})
        button->setHeightHint(high);
    for (Button* choice : m_choices) {
        choice->setHeightHint(high);
        choice->setMaximumTextWidth(compact ? 96 : 150);
    }
    m_live->setIconName(compact ? "" : "live");
    m_run->setKeyCap(compact ? QString() : "F9");
    m_live->setKeyCap(compact ? QString() : "End");
    retranslate();
}

void TransportBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::panel));
    painter.fillRect(0, 0, width(), 1, theme.color(Token::line2));
}

void TransportBar::resizeEvent(QResizeEvent*) { refreshLater(); }

void TransportBar::refreshLater()
{
    if (m_refreshing) return;
    m_refreshing = true;
    QTimer::singleShot(0, this, &TransportBar::refresh);
}

void TransportBar::refresh()
{
    m_refreshing = false;
    const Choices choices = m_controller.moving() ? Choices() : m_controller.choices();
    refreshButtons(choices);
    refreshSettings();
    refreshPosition();
    refreshChoices(choices);
}

QString TransportBar::nameOf(ActorId actor) const
{
    const ProcessInfo* process = m_model.world().process(actor);
    if (!process || process->role == 0) return actor == 0 ? "main" : QString();
    return QString::fromStdString(m_model.history().texts()[process->role]);
}

QString TransportBar::wordsOf(ActorId actor) const
{
    return QString::fromStdString(
        nextStep(m_model.world(), m_model.history().texts(), actor, m_model.language()));
}

void TransportBar::refreshButtons(const Choices& choices)
{
    const bool moving = m_controller.moving();
    const bool some = !m_model.empty();
    m_run->setIconName(moving ? "pause" : "play");
    m_run->setLabel(moving ? tr("Pause") : tr("Run"));
    m_restart->setEnabled(some);
    m_stop->setEnabled(m_controller.active());
    m_back->setEnabled(some && m_model.step() > 0);
    const ActorId next = some ? choices.next : ActorId(0);
    const QString name = next == kNobody ? QString() : nameOf(next);
    m_step->setLabel(name.isEmpty() ? tr("Step") : tr("Step %1").arg(name));
    m_step->setEnabled(!some || moving || next != kNobody);
    m_step->setToolTip(next == kNobody ? QString() : wordsOf(next));
    m_live->setEmphasis(m_controller.inThePast());
    m_live->setEnabled(m_controller.inThePast());
}

// As many as there is room for; the rest is behind the last button.
void TransportBar::refreshChoices(const Choices& choices)
{
    const int all = int(choices.others.size());
    int room = roomForChoices();
    int shown = 0;
    for (int index = 0; index < kMostChoices; ++index) {
        Button* button = m_choices[std::size_t(index)];
        const ActorId actor = choices.other(index);
        if (actor != kNobody) {
            button->setLabel(nameOf(actor), m_compact ? QString() : wordsOf(actor));
            button->setToolTip(wordsOf(actor));
            room -= button->sizeHint().width() + 8;
        }
        const bool fits = actor != kNobody && room >= 0;
        button->setVisible(fits);
        if (fits) ++shown;
        else room = -1;
    }
    m_or->setVisible(shown > 0);
    m_more->setVisible(all > shown);
    m_more->setLabel(shown > 0 ? tr("%n more", nullptr, all - shown)
                               : tr("%n could go", nullptr, all));
}

// What is left of the row once everything else has its place.
int TransportBar::roomForChoices() const
{
    int room = width() - 32 - 32;
    for (const QWidget* widget : std::initializer_list<const QWidget*>{
             m_restart, m_stop, m_run, m_back, m_step, m_mode, m_pace, m_go, m_live, m_or, m_more})
        room -= widget->sizeHint().width() + 8;
    return room - std::max(m_position->sizeHint().width(), m_state->sizeHint().width()) - 8;
}

void TransportBar::refreshSettings()
{
    m_mode->setCurrentIndex(m_mode->findData(int(m_controller.mode())));
    refreshPace();
}

void TransportBar::refreshPace()
{
    const bool free = freely(m_controller);
    const double wanted = free ? m_controller.speed() : m_controller.pace();
    if (m_pace->property("free") != QVariant(free)) {
        m_pace->clear();
        m_pace->setProperty("free", free);
        if (free)
            for (double speed : kSpeeds) m_pace->addItem(tr("%1x").arg(speed), speed);
        else
            for (double pace : kPaces)
                m_pace->addItem(pace > 0 ? tr("%1 steps/s").arg(pace) : tr("full speed"), pace);
    }
    m_pace->setCurrentIndex(m_pace->findData(wanted));
}

QString TransportBar::stateWords() const
{
    if (m_model.empty()) return m_controller.active() ? tr("starting") : tr("Run it, or step main");
    if (m_controller.inThePast()) return tr("in the past");
    const auto& end = m_model.world().end;
    if (!end) {
        if (m_controller.moving()) return tr("live");
        return m_controller.active() ? tr("paused") : tr("stops here");
    }
    switch (*end) {
    case RunEnd::finished: return tr("ended");
    case RunEnd::stuck: return tr("stuck: nobody can go on");
    case RunEnd::stopped: return tr("stopped");
    case RunEnd::timeout: return tr("ended by the time limit");
    case RunEnd::limit: return tr("ended by a limit");
    case RunEnd::diverged: return tr("went another way");
    case RunEnd::failed: return tr("failed");
    }
    return {};
}

void TransportBar::refreshPosition()
{
    const std::uint32_t step = m_model.step();
    const std::uint32_t all = m_model.history().steps();
    const bool past = m_controller.inThePast();
    m_position->setText(m_model.empty() ? tr("No run yet")
                        : past          ? tr("Step %1 of %2").arg(step).arg(all)
                                        : tr("Step %1", "position").arg(all));
    const QString time = QString::number(double(m_model.world().time) / 1e6, 'f', 1);
    const QString words = stateWords();
    m_state->setText(m_model.empty() || m_compact ? words : tr("%1 · %2 ms").arg(words, time));
}

void TransportBar::showAllChoices()
{
    const Choices choices = m_controller.choices();
    QMenu menu(this);
    for (int index = 0; index < int(choices.others.size()); ++index) {
        const ActorId actor = choices.other(index);
        const QString key = index < 9 ? "\t" + QString::number(index + 1) : QString();
        menu.addAction(nameOf(actor) + ": " + wordsOf(actor) + key, &m_controller,
                       [this, actor] { m_controller.stepActor(actor); });
    }
    const QPoint corner = m_more->mapToGlobal(QPoint(0, 0));
    menu.exec(corner - QPoint(0, menu.sizeHint().height() + 4));
}

void TransportBar::setGoMenu(QMenu* menu) { m_goMenu = menu; }

void TransportBar::showGoMenu()
{
    if (!m_goMenu) return;
    const QPoint corner = m_go->mapToGlobal(QPoint(0, 0));
    m_goMenu->popup(corner - QPoint(0, m_goMenu->sizeHint().height() + 4));
}

void TransportBar::changePace(int direction)
{
    const int index = m_pace->currentIndex() + direction;
    if (index < 0 || index >= m_pace->count()) return;
    takePace(index);
}

void TransportBar::takePace(int index)
{
    const double value = m_pace->itemData(index).toDouble();
    if (freely(m_controller)) m_controller.setSpeed(value);
    else m_controller.setPace(value);
}

void TransportBar::retranslate()
{
    m_go->setAccessibleName(tr("Go to…"));
    m_go->setToolTip(tr("Go to an event, a finding, a bookmark…"));
    m_restart->setAccessibleName(tr("Restart, same seed"));
    m_stop->setAccessibleName(tr("Stop"));
    for (Button* button : {m_restart, m_stop}) button->setToolTip(button->accessibleName());
    m_back->setLabel(tr("Back"));
    m_or->setText(m_compact ? tr("or") : tr("Or who goes next?"));
    m_live->setLabel(tr("Live"));
    m_mode->setAccessibleName(tr("Who decides who goes next"));
    m_mode->setToolTip(m_mode->accessibleName());
    m_pace->setAccessibleName(tr("Speed"));
    m_pace->setAccessibleDescription(m_pace->accessibleName());
    m_mode->clear();
    m_mode->addItem(tr("Free"), int(Mode::free));
    m_mode->addItem(tr("By hand"), int(Mode::hand));
    m_mode->addItem(tr("Random"), int(Mode::random));
    m_mode->addItem(tr("Round robin"), int(Mode::roundRobin));
    m_mode->addItem(tr("Run on"), int(Mode::runOn));
    m_mode->addItem(tr("Replay"), int(Mode::replay));
    m_pace->setProperty("free", QVariant());
    refresh();
}

void TransportBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace forkscope
