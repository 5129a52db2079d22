#include "app/panels/inspector_panel.h"

#include "app/panels/fact_row.h"
#include "app/support/button.h"
#include "app/support/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kBetween = 100;    // milliseconds between two pages while a run goes on
constexpr int kKernelLook = 500; // milliseconds between two looks at the kernel
constexpr int kWidestName = 150;

Button* tabButton()
{
    auto* button = new Button(Button::Kind::flat);
    button->setHeightHint(28);
    button->setMaximumTextWidth(kWidestName);
    return button;
}

} // namespace

InspectorPanel::InspectorPanel(RunModel& model, KernelReader reader, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_reader(std::move(reader)),
      m_all(tabButton()),
      m_process(tabButton()),
      m_thing(tabButton()),
      m_previous(new Button(Button::Kind::plain)),
      m_next(new Button(Button::Kind::plain)),
      m_changeBar(new QWidget),
      m_scroll(new QScrollArea),
      m_empty(new Label(13, false, Token::fg2))
{
    auto* tabs = new QHBoxLayout;
    tabs->setContentsMargins(8, 6, 8, 2);
    tabs->setSpacing(4);
    for (Button* button : {m_all, m_process, m_thing})
        tabs->addWidget(button);
    tabs->addStretch(1);
    auto* changes = new QHBoxLayout(m_changeBar);
    changes->setContentsMargins(16, 4, 16, 4);
    for (Button* button : {m_previous, m_next}) {
        button->setHeightHint(28);
        changes->addWidget(button);
    }
    m_previous->setIconName("step-back");
    m_next->setIconName("step");
    changes->addStretch(1);
    auto* page = new QWidget;
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(16, 6, 16, 14);
    m_column->setSpacing(0);
    m_column->addStretch(1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(page);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tabs);
    column->addWidget(m_changeBar);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_empty, 1);
    m_soon.setSingleShot(true);
    m_ask.setInterval(kKernelLook);
    listen();
    noteSelection();
    retranslate();
}

void InspectorPanel::listen()
{
    connect(m_all, &QAbstractButton::clicked, this, [this] { setPage(Page::everything); });
    connect(m_process, &QAbstractButton::clicked, this, [this] { setPage(Page::process); });
    connect(m_thing, &QAbstractButton::clicked, this, [this] { setPage(Page::object); });
    connect(m_previous, &QAbstractButton::clicked, this,
            [this] { goTo(m_changes.before(m_object, m_model.cursor())); });
    connect(m_next, &QAbstractButton::clicked, this,
            [this] { goTo(m_changes.after(m_object, m_model.cursor())); });
    connect(&m_soon, &QTimer::timeout, this, &InspectorPanel::refresh);
    connect(&m_ask, &QTimer::timeout, this, &InspectorPanel::askKernel);
    connect(&m_model, &RunModel::cleared, this, [this] {
        m_changes.clear();
        refreshSoon();
    });
    for (auto signal :
         {&RunModel::cursorChanged, &RunModel::statusChanged, &RunModel::languageChanged})
        connect(&m_model, signal, this, &InspectorPanel::refreshSoon);
    connect(&m_model, &RunModel::grown, this, [this] {
        if (m_page == Page::object) refreshSoon();
    });
    connect(&m_model, &RunModel::selectionChanged, this, &InspectorPanel::noteSelection);
}

// What was selected last is shown.
void InspectorPanel::noteSelection()
{
    const bool other = m_model.selected() != m_actor;
    const bool otherObject = m_model.selectedObject() != m_object;
    m_actor = m_model.selected();
    m_object = m_model.selectedObject();
    if (other) m_kernel.reset();
    if (otherObject && m_object != 0)
        m_page = Page::object;
    else if (other && m_actor != kNobody)
        m_page = Page::process;
    setPage(m_page);
}

void InspectorPanel::setPage(Page page)
{
    if (page == Page::process && m_actor == kNobody) page = Page::everything;
    if (page == Page::object && m_object == 0) page = Page::everything;
    if (page != m_page) m_scroll->verticalScrollBar()->setValue(0);
    m_page = page;
    refresh();
}

// A page a moment, however fast a run goes on.
void InspectorPanel::refreshSoon()
{
    if (!isVisible() || m_soon.isActive()) return;
    const qint64 since = m_last.isValid() ? m_last.elapsed() : kBetween;
    m_soon.start(int(std::clamp<qint64>(kBetween - since, 0, kBetween)));
}

void InspectorPanel::refresh()
{
    if (!isVisible()) return;
    m_soon.stop();
    m_last.start();
    const bool ask = m_page == Page::process && kernelThere();
    if (ask && !m_ask.isActive()) {
        m_ask.start();
        return askKernel();
    }
    if (!ask) {
        m_ask.stop();
        m_kernel.reset();
    }
    if (m_page == Page::object) m_changes.extend(m_model.history());
    showHead();
    switch (m_page) {
    case Page::everything:
        return showFacts(factsOfEverything(m_model));
    case Page::process:
        return showFacts(factsOfProcess(m_model, m_actor, m_kernel));
    case Page::object:
        return showFacts(factsOfObject(m_model, m_object, m_changes));
    }
}

void InspectorPanel::showHead()
{
    m_process->setVisible(m_actor != kNobody);
    m_thing->setVisible(m_object != 0);
    m_process->setLabel(processName(m_model, m_actor));
    m_thing->setLabel(thingName(m_model, m_object));
    m_all->setMarked(m_page == Page::everything);
    m_process->setMarked(m_page == Page::process);
    m_thing->setMarked(m_page == Page::object);
    m_changeBar->setVisible(m_page == Page::object);
    if (m_page != Page::object) return;
    m_previous->setEnabled(m_changes.before(m_object, m_model.cursor()).has_value());
    m_next->setEnabled(m_changes.after(m_object, m_model.cursor()).has_value());
}

void InspectorPanel::showFacts(InspectorFacts facts)
{
    m_empty->setVisible(facts.empty());
    m_scroll->setVisible(!facts.empty());
    m_empty->setText(m_page == Page::everything
                         ? tr("Nothing has happened yet. What there is will be listed here.")
                         : tr("It is not there at this point of the run."));
    if (facts == m_shown) return;
    m_shown = std::move(facts);
    while (m_rows.size() < m_shown.size()) {
        auto* row = new FactRow;
        connect(row, &FactRow::followed, this, &InspectorPanel::follow);
        m_column->insertWidget(int(m_rows.size()), row);
        m_rows.push_back(row);
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (i < m_shown.size()) m_rows[i]->setFact(m_shown[i]);
        m_rows[i]->setVisible(i < m_shown.size());
    }
    setAccessibleDescription(m_shown.empty() ? m_empty->text() : m_shown.front().text());
}

// The list of everything is left for what was chosen there, also when it was selected already.
void InspectorPanel::follow(const FactLink& link)
{
    switch (link.kind) {
    case FactLink::Kind::process:
        m_model.select(ActorId(link.id));
        return setPage(Page::process);
    case FactLink::Kind::object:
        m_model.selectObject(ObjectId(link.id));
        return setPage(Page::object);
    case FactLink::Kind::event:
        return goTo(link.id);
    case FactLink::Kind::none:
        return;
    }
}

void InspectorPanel::goTo(std::optional<std::uint32_t> event)
{
    if (!event) return;
    m_model.setCursor(*event + 1);
    m_model.showCursor();
}

// --- the kernel ---------------------------------------------------------------------------------

bool InspectorPanel::kernelThere() const
{
    const ProcessInfo* process = m_model.world().process(m_actor);
    const bool running = m_model.status().state != RunStatus::State::ended;
    return process && process->osPid > 0 && process->state != ProcessState::gone && running &&
           m_model.live() && !m_model.world().end;
}

void InspectorPanel::askKernel()
{
    m_kernel.reset();
    const ProcessInfo* process = m_model.world().process(m_actor);
    const auto row = process ? m_reader(process->osPid) : std::nullopt;
    if (row) m_kernel = KernelFacts{row->stat, row->wchan, row->cpu, row->resident};
    refresh();
}

void InspectorPanel::retranslate()
{
    setAccessibleName(tr("Inspector"));
    m_all->setLabel(tr("Everything"));
    m_previous->setLabel(tr("Previous change"));
    m_next->setLabel(tr("Next change"));
    refresh();
}

void InspectorPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void InspectorPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_ask.stop();
}

void InspectorPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace forkscope
