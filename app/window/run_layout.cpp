#include "app/window/run_layout.h"

#include <QDataStream>
#include <QHBoxLayout>
#include <QSplitter>

namespace forkscope {

namespace {

constexpr int kSetupWidth = 248;
constexpr int kFactsWidth = 424;

QSplitter* makeSplitter(Qt::Orientation orientation, QWidget* parent)
{
    auto* splitter = new QSplitter(orientation, parent);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

} // namespace

RunLayout::RunLayout(SidePanel* setup, QWidget* centre, SidePanel* code, SidePanel* facts,
                     QWidget* parent)
    : QWidget(parent), m_setup(setup), m_centre(centre), m_code(code), m_facts(facts),
      m_leftRail(new Rail(this)), m_rightRail(new Rail(this)),
      m_columns(makeSplitter(Qt::Horizontal, this)), m_right(makeSplitter(Qt::Vertical, this)),
      m_leftDrawer(new Drawer(Qt::LeftEdge, this)), m_rightDrawer(new Drawer(Qt::RightEdge, this))
{
    m_leftRail->setEdge(Qt::RightEdge);
    m_rightRail->setEdge(Qt::LeftEdge);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_leftRail);
    layout->addWidget(m_columns, 1);
    layout->addWidget(m_rightRail);
    m_columns->addWidget(m_setup);
    m_columns->addWidget(m_centre);
    m_columns->addWidget(m_right);
    m_right->addWidget(m_code);
    m_right->addWidget(m_facts);
    m_setup->setMinimumWidth(216);
    m_setup->setMaximumWidth(360);
    m_right->setMinimumWidth(320);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({kSetupWidth, 1200, kFactsWidth});
    m_right->setSizes({466, 422});
    addEntries(m_leftRail, m_leftDrawer, m_setup, false);
    addEntries(m_rightRail, m_rightDrawer, m_code, true);
    addEntries(m_rightRail, m_rightDrawer, m_facts, false);
    for (Drawer* drawer : {m_leftDrawer, m_rightDrawer})
        connect(drawer, &Drawer::closed, this, &RunLayout::uncheck);
    m_leftRail->hide();
    m_rightRail->hide();
}

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
    if (!m_compact) return;
    Drawer* drawer = panel == m_setup ? m_leftDrawer : m_rightDrawer;
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

void RunLayout::putPanelsBack()
{
    m_columns->insertWidget(0, m_setup);
    m_right->insertWidget(0, m_code);
    m_right->insertWidget(1, m_facts);
    for (SidePanel* panel : {m_setup, m_code, m_facts}) panel->show();
}

void RunLayout::setCompact(bool compact)
{
    if (compact == m_compact) return;
    m_compact = compact;
    closeDrawer();
    m_leftRail->setVisible(compact);
    m_rightRail->setVisible(compact);
    m_right->setVisible(!compact);
    m_setup->setVisible(!compact);
    if (!compact) putPanelsBack();
    placeDrawers();
}

void RunLayout::retranslate()
{
    for (const Entry& entry : m_entries) {
        const QString name = entry.tab >= 0 ? entry.panel->tabText(entry.tab) : tr("Code");
        entry.button->setText(name);
        entry.button->setAccessibleName(tr("Open %1").arg(name));
        entry.button->setToolTip(name);
    }
}

void RunLayout::placeDrawers()
{
    const int left = m_compact ? m_leftRail->width() : 0;
    const int right = m_compact ? m_rightRail->width() : 0;
    const QRect area(left, 0, width() - left - right, height());
    m_leftDrawer->place(area);
    m_rightDrawer->place(area);
}

void RunLayout::resizeEvent(QResizeEvent*) { placeDrawers(); }

QByteArray RunLayout::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_columns->saveState() << m_right->saveState();
    return state;
}

void RunLayout::restoreState(const QByteArray& state)
{
    QDataStream stream(state);
    QByteArray columns, right;
    stream >> columns >> right;
    if (stream.status() != QDataStream::Ok) return;
    m_columns->restoreState(columns);
    m_right->restoreState(right);
}

} // namespace forkscope
