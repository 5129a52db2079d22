#include "app/window/presenter_bar.h"

#include "app/support/button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTimer>

#include <cmath>

namespace forkscope {

namespace {

constexpr int kMostChoices = 3;
// Sizes on a screen 1080 pixels high.
constexpr int kButton = 88;
constexpr int kHeight = 128;
constexpr int kText = 32;
constexpr int kPosition = 34;
constexpr int kInset = 40;
constexpr int kGap = 14;
constexpr double kDeskText = 13; // of a button that isn't magnified

} // namespace

PresenterBar::PresenterBar(RunController& controller, QWidget* parent)
    : Surface(Token::panel, parent), m_controller(controller)
{
    setEdge(Qt::TopEdge);
    makeButtons();
    connect(&controller, &RunController::changed, this, &PresenterBar::refreshLater);
    connect(&controller.model(), &RunModel::languageChanged, this, &PresenterBar::refreshLater);
    setUnit(1);
}

void PresenterBar::makeButtons()
{
    const auto button = [this](Button::Kind kind, const char* icon, const QString& key,
                               const char* name) {
        auto* made = new Button(kind, this);
        made->setIconName(icon);
        made->setKeyCap(key);
        made->setObjectName(name);
        return made;
    };
    m_back = button(Button::Kind::plain, "step-back", "←", "presenter-back");
    m_step = button(Button::Kind::primary, "step", "→", "presenter-step");
    m_run = button(Button::Kind::plain, "play", "F9", "presenter-run");
    m_or = new Label(kText, false, Token::fg2, this);
    m_more = new Label(kText, false, Token::fg2, this);
    m_position = new Label(kPosition, true, Token::fg, this);
    m_position->setObjectName("presenter-position");
    auto* layout = new QHBoxLayout(this);
    layout->addWidget(m_back);
    layout->addWidget(m_step);
    layout->addWidget(m_or);
    for (int index = 0; index < kMostChoices; ++index) {
        Button* choice = button(Button::Kind::plain, "", QString::number(index + 1), "");
        connect(choice, &Button::clicked, this, [this, index] { m_controller.stepOther(index); });
        layout->addWidget(choice);
        m_choices.push_back(choice);
    }
    layout->addWidget(m_more);
    layout->addStretch();
    layout->addWidget(m_run);
    layout->addWidget(m_position);
    connect(m_back, &Button::clicked, &m_controller, &RunController::back);
    connect(m_step, &Button::clicked, &m_controller, &RunController::step);
    connect(m_run, &Button::clicked, &m_controller, &RunController::toggle);
}

void PresenterBar::setUnit(double unit)
{
    m_unit = unit;
    const auto scaled = [unit](int pixels) { return int(std::lround(pixels * unit)); };
    setFixedHeight(scaled(kHeight));
    std::vector<Button*> buttons = m_choices;
    buttons.insert(buttons.end(), {m_back, m_step, m_run});
    for (Button* button : buttons) {
        button->setMagnification(kText / kDeskText * unit);
        button->setHeightHint(scaled(kButton));
        button->setMaximumTextWidth(scaled(420));
    }
    for (Label* label : {m_or, m_more}) label->setPixels(scaled(kText));
    m_position->setPixels(scaled(kPosition));
    layout()->setContentsMargins(scaled(kInset), 0, scaled(kInset), 0);
    layout()->setSpacing(scaled(kGap));
    refresh();
}

void PresenterBar::refreshLater()
{
    if (m_refreshing) return;
    m_refreshing = true;
    QTimer::singleShot(0, this, &PresenterBar::refresh);
}

QString PresenterBar::nameOf(ActorId actor) const
{
    const RunModel& model = m_controller.model();
    const ProcessInfo* process = model.world().process(actor);
    if (!process || process->role == 0) return actor == 0 ? "main" : QString();
    return QString::fromStdString(model.history().texts()[process->role]);
}

void PresenterBar::refresh()
{
    m_refreshing = false;
    const RunModel& model = m_controller.model();
    const bool moving = m_controller.moving();
    const Choices choices = moving ? Choices() : m_controller.choices();
    const ActorId next = model.empty() ? ActorId(0) : choices.next;
    m_back->setLabel(tr("Back"));
    m_back->setEnabled(!model.empty() && model.step() > 0);
    m_step->setLabel(next == kNobody ? tr("Step") : tr("Step %1").arg(nameOf(next)));
    m_step->setEnabled(model.empty() || moving || next != kNobody);
    m_run->setIconName(moving ? "pause" : "play");
    m_run->setLabel(moving ? tr("Pause") : tr("Run"));
    m_or->setText(tr("or"));
    m_position->setText(m_controller.inThePast()
                            ? tr("Step %1 of %2").arg(model.step()).arg(model.history().steps())
                            : tr("Step %1", "position").arg(model.step()));
    refreshChoices(choices);
}

// As many as there is room for; how many more is said.
void PresenterBar::refreshChoices(const Choices& choices)
{
    const int all = int(choices.others.size());
    int room = roomForChoices();
    int shown = 0;
    for (int index = 0; index < kMostChoices; ++index) {
        Button* button = m_choices[std::size_t(index)];
        const ActorId actor = choices.other(index);
        if (actor != kNobody) button->setLabel(nameOf(actor));
        room -= button->sizeHint().width() + layout()->spacing();
        const bool fits = actor != kNobody && shown == index && room >= 0;
        button->setVisible(fits);
        if (fits) ++shown;
    }
    m_or->setVisible(shown > 0);
    m_more->setVisible(shown > 0 && all > shown);
    m_more->setText(tr("and %n more", nullptr, all - shown));
}

int PresenterBar::roomForChoices() const
{
    int room = width() - 2 * int(kInset * m_unit);
    const QFontMetrics metrics(m_more->font());
    room -= metrics.horizontalAdvance(tr("and %n more", nullptr, 100)) + layout()->spacing();
    for (const QWidget* widget :
         std::initializer_list<const QWidget*>{m_back, m_step, m_or, m_run, m_position})
        room -= widget->sizeHint().width() + layout()->spacing();
    return room;
}

void PresenterBar::resizeEvent(QResizeEvent*) { refreshLater(); }

void PresenterBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) refreshLater();
    Surface::changeEvent(event);
}

} // namespace forkscope
