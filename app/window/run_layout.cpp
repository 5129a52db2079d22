#include "app/window/run_layout.h"

#include "app/window/dock_title.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QMainWindow>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kSetupWidth = 248;
constexpr int kFactsWidth = 424;
constexpr int kDockVersion = 1; // of what QMainWindow saves

} // namespace

RunLayout::RunLayout(SidePanel* setupPanel, QWidget* centre, SidePanel* codePanel,
                     SidePanel* factsPanel, QWidget* parent)
    : QWidget(parent), m_docked(new QMainWindow(this)), m_leftRail(new Rail(this)),
      m_rightRail(new Rail(this)), m_leftDrawer(new Drawer(Qt::LeftEdge, this)),
      m_rightDrawer(new Drawer(Qt::RightEdge, this))
{
    m_leftRail->setEdge(Qt::RightEdge);
    m_rightRail->setEdge(Qt::LeftEdge);
    m_docked->setWindowFlags(Qt::Widget);
    m_docked->setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks);
    m_docked->setCentralWidget(centre);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_leftRail);
    layout->addWidget(m_docked, 1);
    layout->addWidget(m_rightRail);
    addDock(setup, setupPanel, "setup", Qt::LeftDockWidgetArea);
    addDock(code, codePanel, "code", Qt::RightDockWidgetArea);
    addDock(facts, factsPanel, "facts", Qt::RightDockWidgetArea);
    setupPanel->setMinimumWidth(216);
    setupPanel->setMaximumWidth(360);
    codePanel->setMinimumWidth(320);
    factsPanel->setMinimumWidth(320);
    addEntries(m_leftRail, m_leftDrawer, setupPanel, false);
    addEntries(m_rightRail, m_rightDrawer, codePanel, true);
    addEntries(m_rightRail, m_rightDrawer, factsPanel, false);
    for (Drawer* drawer : {m_leftDrawer, m_rightDrawer})
        connect(drawer, &Drawer::closed, this, &RunLayout::uncheck);
    setUnlocked(false);
    showRails();
}

void RunLayout::addDock(Panel panel, SidePanel* contents, const char* name,
                        Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(m_docked);
    dock->setObjectName(name);
    dock->setWidget(contents);
    m_docked->addDockWidget(area, dock);
    m_panels[panel] = contents;
    m_docks[panel] = dock;
}

// --- rails and drawers --------------------------------------------------------------------------

void RunLayout::addEntries(Rail* rail, Drawer* drawer, SidePanel* panel, bool whole)
{
    for (int tab = 0; tab < (whole ? 1 : panel->tabs()); ++tab) {
        const Entry entry{rail->addButton(panel->tabIcon(tab)), panel, whole ? -1 : tab};
        m_entries.push_back(entry);
        connect(entry.button, &RailButton::clicked, this,
                [this, entry, drawer] { openEntry(entry, drawer); });
    }
}

void RunLayout::openEntry(const Entry& entry, Drawer* drawer)
{
    const bool again = !drawer->isHidden() && drawer->panel() == entry.panel
                       && (entry.tab < 0 || entry.panel->current() == entry.tab);
    m_leftDrawer->close();
    m_rightDrawer->close();
    if (again) return;
    if (entry.tab >= 0) entry.panel->setCurrent(entry.tab);
    drawer->open(entry.panel);
    entry.button->setChecked(true);
}

void RunLayout::showTab(SidePanel* panel, int tab)
{
    panel->setCurrent(tab);
    if (!m_compact) {
        const auto found = std::find(m_panels.begin(), m_panels.end(), panel);
        return showPanel(Panel(found - m_panels.begin()), true);
    }
    Drawer* drawer = panel == m_panels[setup] ? m_leftDrawer : m_rightDrawer;
    if (!drawer->isHidden() && drawer->panel() == panel) return;
    for (const Entry& entry : m_entries)
        if (entry.panel == panel && (entry.tab == tab || entry.tab < 0))
            return openEntry(entry, drawer);
}

void RunLayout::uncheck()
{
    for (const Entry& entry : m_entries) entry.button->setChecked(false);
}

bool RunLayout::closeDrawer()
{
    const bool open = !m_leftDrawer->isHidden() || !m_rightDrawer->isHidden();
    m_leftDrawer->close();
    m_rightDrawer->close();
    return open;
}

void RunLayout::showRails()
{
    m_leftRail->setVisible(m_compact);
    m_rightRail->setVisible(m_compact);
    placeDrawers();
}

void RunLayout::placeDrawers()
{
    const int left = m_leftRail->isHidden() ? 0 : m_leftRail->width();
    const int right = m_rightRail->isHidden() ? 0 : m_rightRail->width();
    const QRect area(left, 0, width() - left - right, height());
    m_leftDrawer->place(area);
    m_rightDrawer->place(area);
}

void RunLayout::resizeEvent(QResizeEvent*) { placeDrawers(); }

// --- docks --------------------------------------------------------------------------------------

// The panels stay where they were in m_wanted, for when there is room again.
void RunLayout::giveUpPanels()
{
    if (!m_default.isEmpty()) m_wanted = m_docked->saveState(kDockVersion);
    for (QDockWidget* dock : m_docks) dock->hide();
}

void RunLayout::putPanelsBack()
{
    for (int panel = 0; panel < panels; ++panel) {
        if (m_docks[panel]->widget() != m_panels[panel]) m_docks[panel]->setWidget(m_panels[panel]);
        m_panels[panel]->show();
        m_docks[panel]->show();
    }
    if (m_default.isEmpty()) settle();
    else if (!m_wanted.isEmpty()) m_docked->restoreState(m_wanted, kDockVersion);
}

void RunLayout::setCompact(bool compact)
{
    if (compact == m_compact) return;
    closeDrawer();
    if (compact) giveUpPanels();
    m_compact = compact;
    if (!compact) putPanelsBack();
    showRails();
}

void RunLayout::setUnlocked(bool unlocked)
{
    using Dock = QDockWidget;
    for (QDockWidget* dock : m_docks) {
        if (!unlocked) dock->setFloating(false); // it could not be moved any more
        QWidget* title = dock->titleBarWidget();
        dock->setTitleBarWidget(unlocked ? new DockTitle(dock) : new QWidget(dock));
        delete title;
        dock->setFeatures(unlocked ? Dock::DockWidgetMovable | Dock::DockWidgetFloatable
                                         | Dock::DockWidgetClosable
                                   : Dock::NoDockWidgetFeatures);
    }
}

bool RunLayout::panelShown(Panel panel) const { return !m_docks[panel]->isHidden(); }

void RunLayout::showPanel(Panel panel, bool shown)
{
    if (m_compact) return;
    m_docks[panel]->setVisible(shown);
    if (shown) m_docks[panel]->raise();
}

QWidget* RunLayout::placeOf(Panel panel) const
{
    QWidget* rail = panel == setup ? m_leftRail : m_rightRail;
    QWidget* place = m_compact ? rail : m_panels[panel];
    return place->isVisible() ? place : nullptr;
}

void RunLayout::restoreDefault()
{
    m_wanted = m_default;
    if (!m_compact) putPanelsBack();
}

// The docks know their sizes only once they are shown.
void RunLayout::settle()
{
    if (!m_default.isEmpty() || !isVisible() || m_compact) return;
    m_docked->resizeDocks({m_docks[setup], m_docks[code]}, {kSetupWidth, kFactsWidth},
                          Qt::Horizontal);
    m_docked->resizeDocks({m_docks[code], m_docks[facts]}, {466, 422}, Qt::Vertical);
    m_default = m_docked->saveState(kDockVersion);
    if (!m_wanted.isEmpty()) m_docked->restoreState(m_wanted, kDockVersion);
}

void RunLayout::showEvent(QShowEvent*) { settle(); }

QByteArray RunLayout::saveState() const
{
    if (m_default.isEmpty() || m_compact) return m_wanted;
    return m_docked->saveState(kDockVersion);
}

void RunLayout::restoreState(const QByteArray& state)
{
    m_wanted = state;
    if (!m_default.isEmpty() && !m_compact && !state.isEmpty())
        m_docked->restoreState(state, kDockVersion);
}

void RunLayout::retranslate()
{
    const std::array<QString, panels> names{tr("Set-up"), tr("Code"), tr("Facts")};
    for (int panel = 0; panel < panels; ++panel) m_docks[panel]->setWindowTitle(names[panel]);
    for (const Entry& entry : m_entries) {
        const QString name = entry.tab >= 0 ? entry.panel->tabText(entry.tab) : tr("Code");
        entry.button->setText(name);
        entry.button->setAccessibleName(tr("Open %1").arg(name));
        entry.button->setToolTip(name);
    }
}

} // namespace forkscope
