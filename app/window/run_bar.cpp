#include "app/window/run_bar.h"

#include "app/panels/claim_strip.h"
#include "app/support/button.h"
#include "app/support/segmented_switch.h"
#include "app/window/bar_tail.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>

namespace forkscope {

RunBar::RunBar(RunController& controller, const ScenarioInfo& scenario, QMenu* menu,
               QWidget* parent)
    : Surface(Token::panel, parent), m_controller(controller), m_scenario(scenario),
      m_mainMenu(menu), m_menu(new Button(Button::Kind::flat, this)),
      m_gallery(new Button(Button::Kind::flat, this)),
      m_title(new Label(18, true, Token::fg, this)), m_pair(new SegmentedSwitch(this)),
      m_presets(new Button(Button::Kind::flat, this)),
      m_claims(new ClaimStrip(controller.model(), scenario, ClaimStrip::Form::chips, this)),
      m_replay(new Button(Button::Kind::plain, this)),
      m_present(new Button(Button::Kind::flat, this)), m_line(new Hairline(Qt::Vertical, 24, this)),
      m_tail(new BarTail(this))
{
    setEdge(Qt::BottomEdge);
    m_menu->setIconName("menu");
    m_gallery->setIconName("back");
    m_presets->setTrailingIcon("chevron-down");
    m_presets->setObjectName("presets");
    m_replay->setIconName("restart");
    m_replay->setObjectName("replay");
    m_present->setIconName("present");
    m_present->setObjectName("present");
    m_pair->setObjectName("pair");
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 0, 16, 0);
    layout->setSpacing(8);
    layout->addWidget(m_menu);
    layout->addWidget(m_gallery);
    layout->addWidget(new Hairline(Qt::Vertical, 24, this));
    layout->addSpacing(4);
    layout->addWidget(m_title);
    layout->addSpacing(8);
    layout->addWidget(m_pair);
    layout->addWidget(m_presets);
    layout->addWidget(m_claims, 1);
    addSearches(layout);
    layout->addWidget(m_replay);
    layout->addWidget(m_line);
    layout->addWidget(m_present);
    layout->addWidget(m_tail);
    m_tail->followInTabOrder(m_present);
    connect(m_menu, &Button::clicked, this, [this] {
        if (m_mainMenu) m_mainMenu->popup(m_menu->mapToGlobal(QPoint(0, m_menu->height() + 4)));
    });
    connect(m_gallery, &Button::clicked, this, &RunBar::galleryWanted);
    connect(m_pair, &SegmentedSwitch::chosen, &controller, &RunController::chooseSide);
    connect(m_presets, &Button::clicked, this, &RunBar::showPresets);
    connect(m_replay, &Button::clicked, &controller, &RunController::replay);
    connect(m_present, &Button::clicked, this, &RunBar::presentWanted);
    connect(&controller, &RunController::changed, this, &RunBar::refresh);
    connect(&controller.model(), &RunModel::languageChanged, this, &RunBar::retranslate);
    setCompact(false);
    retranslate();
}

void RunBar::addSearches(QHBoxLayout* layout)
{
    const auto add = [&](const char* icon, const char* name, void (RunBar::*wanted)()) {
        auto* button = new Button(Button::Kind::plain, this);
        button->setIconName(icon);
        button->setObjectName(name);
        connect(button, &Button::clicked, this, wanted);
        layout->addWidget(button);
        return button;
    };
    m_find = add("search", "find", &RunBar::findWanted);
    m_prove = add("shield", "prove", &RunBar::proveWanted);
    m_luck = add("dice", "luck", &RunBar::luckWanted);
    m_twin = add("split", "twin", &RunBar::twinWanted);
}

// What it is called, and what it does, where there is only room for its picture.
void RunBar::nameSearches()
{
    for (auto [button, name, tip] :
         {std::tuple{m_find, tr("Find a failure"),
                     tr("The shortest schedule that fails (F2)")},
          std::tuple{m_prove, tr("Prove"), tr("Every schedule of a small setting (F3)")},
          std::tuple{m_luck, tr("Luck"), tr("Many free runs, and how they end (F4)")},
          std::tuple{m_twin, tr("Twin run"),
                     tr("The same order of steps on the other side, side by side (T)")}}) {
        button->setLabel(name);
        button->setAccessibleName(name);
        button->setToolTip(name + " - " + tip);
    }
}

void RunBar::setCompact(bool compact)
{
    m_compact = compact;
    setFixedHeight(compact ? 48 : 56);
    // The stretch of the bar stays even where the claims have a strip of their own.
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setRetainSizeWhenHidden(true);
    m_claims->setSizePolicy(policy);
    m_claims->setVisible(compact);
    retranslate();
}

// Words go before things do: first those of what is seldom used or said elsewhere, too.
void RunBar::fit()
{
    nameSearches();
    m_replay->setLabel(m_compact ? tr("Replay") : tr("Replay this run"));
    m_present->setLabel(tr("Present"));
    m_presets->setLabel(presetsLabel());
    m_claims->setNumbers(true);
    const auto tooWide = [this] {
        layout()->activate();
        const int spare = m_claims->sizeHint().width() - m_claims->minimumSizeHint().width();
        return layout()->minimumSize().width() + (m_compact ? spare : 0) > width();
    };
    for (Button* button : {m_present, m_replay, m_twin, m_luck, m_prove, m_presets})
        if (tooWide()) button->setLabel(QString());
    if (m_compact && tooWide()) m_claims->setNumbers(false);
    if (tooWide()) m_find->setLabel(QString());
}

QString RunBar::presetsLabel() const
{
    const QString preset = m_controller.setup().preset();
    const PresetInfo* present = m_scenario.preset(preset);
    const bool other = present && m_controller.setup().side() < 0;
    if (other) return present->title.get(m_controller.model().language());
    return m_compact ? tr("Presets") : tr("More presets");
}

void RunBar::resizeEvent(QResizeEvent*) { fit(); }

void RunBar::showPresets()
{
    const Language language = m_controller.model().language();
    QMenu menu(this);
    for (const PresetInfo& preset : m_scenario.presets) {
        QAction* action = menu.addAction(preset.title.get(language), this, [this, &preset] {
            m_controller.choosePreset(preset.id);
        });
        action->setCheckable(true);
        action->setChecked(m_controller.setup().preset() == preset.id);
    }
    menu.exec(m_presets->mapToGlobal(QPoint(0, m_presets->height() + 4)));
}

void RunBar::refresh()
{
    m_pair->setCurrent(m_controller.setup().side());
    m_presets->setEmphasis(false);
    m_replay->setVisible(!m_controller.model().empty());
    m_line->setVisible(!m_controller.model().empty());
    m_twin->setEnabled(!m_controller.model().empty());
    fit();
}

void RunBar::retranslate()
{
    const Language language = m_controller.model().language();
    m_menu->setAccessibleName(tr("Menu"));
    m_menu->setToolTip(tr("Menu"));
    m_gallery->setLabel(m_compact ? QString() : tr("Gallery"));
    m_gallery->setAccessibleName(tr("Back to the gallery"));
    m_title->setText(m_scenario.title.get(language));
    QStringList sides;
    for (const PresetInfo* preset : m_scenario.contrastPair())
        sides << preset->title.get(language);
    m_pair->setLabels(sides);
    m_pair->setVisible(!sides.isEmpty());
    m_pair->setAccessibleName(tr("The two sides to compare"));
    m_replay->setToolTip(tr("Repeats this run on new processes, a step at a time"));
    m_replay->setAccessibleName(tr("Replay this run"));
    m_presets->setAccessibleName(tr("Presets"));
    m_present->setAccessibleName(tr("Present"));
    m_present->setToolTip(tr("Large type for a class (F5)"));
    refresh();
}

void RunBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace forkscope
