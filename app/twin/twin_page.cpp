#include "app/twin/twin_page.h"

#include "app/support/accessible_role.h"
#include "app/support/button.h"
#include "app/support/verdict_chip.h"
#include "app/timeline/lane_metrics.h"
#include "app/timeline/timeline_view.h"
#include "app/twin/twin_side.h"
#include "app/twin/twin_words.h"
#include "app/window/banner.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kRoomForChart = 760; // pixels of height
constexpr double kReadableStep = 46;

// The dashes that mark the line on the timelines, before the sentence about it.
class Dashes : public QWidget
{
public:
    explicit Dashes(QWidget* parent) : QWidget(parent) { setFixedSize(36, 20); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setPen(QPen(Theme::current().color(Token::ink), 2, Qt::DashLine));
        painter.drawLine(0, 10, width(), 10);
    }
};

} // namespace

TwinPage::TwinPage(RunStarter start, const ScenarioInfo& scenario, QWidget* parent)
    : Surface(Token::bg, parent), m_scenario(scenario), m_run(std::move(start)),
      m_banner(new Banner(this)), m_title(new Label(14, true, Token::fg, this)),
      m_subtitle(new Label(13, false, Token::fg2, this)), m_parts(new VerdictChip(this)),
      m_first(new TwinSide(m_run.first(), scenario, this)),
      m_second(new TwinSide(m_run.second(), scenario, this)),
      m_setting(new Button(Button::Kind::plain, this)),
      m_saying(new Label(14, true, Token::fg, this)),
      m_sentence(new Label(14, false, Token::fg, this)), m_leave(makeButton("leave", "back", "Esc")),
      m_back(makeButton("twin-back", "step-back", "←")),
      m_step(new Button(Button::Kind::primary, this)), m_go(makeButton("parting", "split", "P")),
      m_place(new Label(13, true, Token::fg, this))
{
    setFocusPolicy(Qt::ClickFocus);
    setAccessibleRole(*this, QAccessible::Document);
    m_setting->setTrailingIcon("chevron-down");
    m_setting->setObjectName("setting");
    m_setting->setHeightHint(30);
    m_second->addToHead(m_setting);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(12);
    sides->addWidget(m_first, 1);
    sides->addWidget(m_second, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTop());
    layout->addWidget(m_banner);
    layout->addLayout(sides, 1);
    layout->addWidget(makeSaying());
    layout->addWidget(makeControls());
    connect(&m_run, &TwinRun::changed, this, &TwinPage::refresh);
    connect(&m_run, &TwinRun::settled, this, &TwinPage::settle);
    connect(&m_run, &TwinRun::failed, this,
            [this](const QString& sentence) { m_banner->show(sentence); });
    connect(m_setting, &Button::clicked, this, &TwinPage::showSettings);
    retranslate();
}

Button* TwinPage::makeButton(const char* name, const char* icon, const QString& key)
{
    auto* button = new Button(Button::Kind::plain, this);
    button->setObjectName(name);
    button->setIconName(icon);
    button->setKeyCap(key);
    button->setHeightHint(40);
    return button;
}

QWidget* TwinPage::makeTop()
{
    auto* top = new QWidget(this);
    top->setFixedHeight(44);
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(12);
    row->addWidget(m_title);
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_subtitle, 1);
    row->addWidget(m_parts);
    return top;
}

QWidget* TwinPage::makeSaying()
{
    auto* strip = new QWidget(this);
    auto* row = new QHBoxLayout(strip);
    row->setContentsMargins(16, 10, 16, 10);
    row->setSpacing(12);
    row->addWidget(new Dashes(strip));
    row->addWidget(m_saying);
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName("parting-sentence");
    row->addWidget(m_sentence, 1);
    return strip;
}

QWidget* TwinPage::makeControls()
{
    auto* bar = new Surface(Token::panel, this);
    bar->setFixedHeight(60);
    m_step->setObjectName("step-both");
    m_step->setIconName("step");
    m_step->setKeyCap("→");
    m_step->setHeightHint(40);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    row->addWidget(m_leave);
    row->addStretch(1);
    for (Button* button : {m_back, m_step, m_go}) row->addWidget(button);
    row->addStretch(1);
    row->addWidget(m_place);
    connect(m_leave, &Button::clicked, this, &TwinPage::backWanted);
    connect(m_back, &Button::clicked, &m_run, &TwinRun::back);
    connect(m_step, &Button::clicked, &m_run, &TwinRun::forward);
    connect(m_go, &Button::clicked, &m_run, &TwinRun::toParting);
    return bar;
}

void TwinPage::begin(const RunModel& present)
{
    m_banner->hide();
    const KnobValues other = otherSetting(m_scenario, knobsOf(present.facts()));
    m_run.begin(present, other);
    retranslate();
}

// The steps before and after the parting are in view, wide enough to be read.
void TwinPage::settle()
{
    m_first->timeline().setParting({});
    m_second->timeline().setParting({});
    if (const auto& parting = m_run.parting()) {
        m_first->timeline().setParting(parting->firstStep - 1);
        m_second->timeline().setParting(parting->secondSteps);
        m_run.first().select(parting->firstActor); // its lane comes into view
        m_run.second().select(parting->secondActor);
    }
    RunModel& first = m_run.first();
    if (first.axis() == RunModel::Axis::steps) {
        const double length = m_first->timeline().laneArea().width() / kReadableStep;
        const double middle = first.axisPosition(first.cursor());
        const double begin = std::max(0.0, middle - length / 2);
        first.setRange({begin, begin + length});
    }
    refresh();
}

void TwinPage::showSettings()
{
    const KnobValues present = knobsOf(m_run.first().facts());
    const Language language = m_run.first().language();
    QMenu menu(this);
    const auto offer = [&](const KnobValues& setting) {
        const QString name = settingName(m_scenario, setting, present, language);
        for (const QAction* action : menu.actions())
            if (action->text() == name) return;
        if (setting == present || name.isEmpty()) return;
        QAction* action = menu.addAction(name, this, [this, setting] {
            m_run.beginAgain(setting);
            retranslate();
        });
        action->setCheckable(true);
        action->setChecked(setting == m_run.setting());
    };
    offer(otherSetting(m_scenario, present));
    for (const PresetInfo& preset : m_scenario.presets) offer(withPreset(preset, present));
    for (const KnobInfo& knob : m_scenario.knobs) {
        KnobValues setting = present;
        if (knob.type != KnobInfo::Type::boolean) continue;
        setting[knob.name] = present.value(knob.name) == "on" ? "off" : "on";
        offer(setting);
    }
    menu.exec(m_setting->mapToGlobal(QPoint(0, m_setting->height() + 4)));
}

void TwinPage::refresh()
{
    const bool following = m_run.following();
    const bool known = !following && m_run.second().history().size() > 0;
    m_parts->show(VerdictChip::Kind::plain,
                  following ? tr("The second run goes on…")
                            : partingTitle(m_run.first(), m_run.parting()));
    m_saying->setText(m_run.parting() ? tr("They part here.") : tr("They do not part."));
    m_sentence->setText(known ? partingSentence(m_run.first(), m_run.second(), m_run.parting())
                              : QString());
    m_saying->setVisible(known);
    m_back->setEnabled(known && m_run.place() > 0);
    m_step->setEnabled(known && m_run.place() < m_run.places());
    m_go->setEnabled(known && m_run.place() != m_run.partingPlace());
    m_place->setText(tr("Step %1 of %2 · right: %3 of %4")
                         .arg(m_run.first().step()).arg(m_run.first().history().steps())
                         .arg(m_run.second().step()).arg(m_run.second().history().steps()));
}

void TwinPage::setLanguage(Language language)
{
    m_run.first().setLanguage(language);
    m_run.second().setLanguage(language);
    retranslate();
}

void TwinPage::retranslate()
{
    const Language language = m_run.first().language();
    const KnobValues first = knobsOf(m_run.first().facts());
    const KnobValues& second = m_run.setting();
    m_title->setText(tr("Twin run: %1").arg(m_scenario.title.get(language)));
    setAccessibleName(m_title->text());
    m_subtitle->setText(tr("the same order of steps, another setting: follow them side by side"));
    m_first->setHead(settingName(m_scenario, first, second, language), tr("what happened"));
    m_second->setHead(settingName(m_scenario, second, first, language),
                      tr("same order, as far as it can be followed"));
    m_setting->setLabel(tr("Compare with"));
    m_setting->setAccessibleName(tr("What to compare with"));
    m_leave->setLabel(tr("Back to the run"));
    m_back->setLabel(tr("Back"));
    m_step->setLabel(tr("Step both"));
    m_go->setLabel(tr("Go to the parting"));
    m_first->retranslate();
    m_second->retranslate();
    refresh();
}

void TwinPage::fit()
{
    for (TwinSide* side : {m_first, m_second}) side->setRoomForChart(height() >= kRoomForChart);
}

void TwinPage::resizeEvent(QResizeEvent*) { fit(); }

// Nobody looks: the processes of the second run need not stay.
void TwinPage::hideEvent(QHideEvent* event)
{
    if (!event->spontaneous()) m_run.end();
}

void TwinPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    Surface::changeEvent(event);
}

} // namespace forkscope
