// Which lanes a TimelineView shows, and how one is found by its name.

#include "app/timeline/timeline_view.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace forkscope {

namespace {

bool toggle(std::set<ActorId>& actors, ActorId actor)
{
    if (actors.erase(actor) > 0) return false;
    return actors.insert(actor).second;
}

} // namespace

// The last one stays: an empty timeline would say that nothing happened.
void TimelineView::hideLane(ActorId actor)
{
    const std::vector<ActorId> order = laneOrder();
    const bool shown = std::find(order.begin(), order.end(), actor) != order.end();
    if (!shown || order.size() < 2) return;
    if (m_model.selected() == actor) selectNeighbour(order.back() == actor ? -1 : 1);
    m_choice.hidden.insert(actor);
    invalidate();
}

void TimelineView::pinLane(ActorId actor)
{
    if (!m_lanes.lane(actor)) return;
    if (m_choice.pins(actor))
        std::erase(m_choice.pinned, actor);
    else
        m_choice.pinned.push_back(actor);
    invalidate();
}

void TimelineView::soloLane(ActorId actor)
{
    frame();
    if (m_choice.only)
        m_choice.only.reset();
    else if (m_lanes.lane(actor))
        m_choice.only = touchedBy(m_lanes, actor);
    invalidate();
}

void TimelineView::collapseLane(ActorId actor)
{
    toggle(m_choice.collapsed, actor);
    invalidate();
}

void TimelineView::showAllLanes()
{
    m_choice.hidden.clear();
    m_choice.only.reset();
    m_choice.collapsed.clear();
    if (m_showAll->hasFocus()) setFocus();
    invalidate();
}

bool TimelineView::lanesKey(const QKeyEvent& event)
{
    const ActorId actor = m_model.selected();
    if (event.modifiers() == Qt::ControlModifier && event.key() == Qt::Key_F) findLane();
    else if (event.modifiers() == Qt::ShiftModifier && event.key() == Qt::Key_H) showAllLanes();
    else if (event.modifiers() != Qt::NoModifier) return false;
    else if (event.key() == Qt::Key_H) hideLane(actor);
    else if (event.key() == Qt::Key_U) pinLane(actor);
    else if (event.key() == Qt::Key_O) soloLane(actor);
    else if (event.key() == Qt::Key_C) collapseLane(actor);
    else return false;
    return true;
}

void TimelineView::showLaneMenu(ActorId actor, QPoint at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, const QString& key, auto slot) {
        return menu->addAction(key.isEmpty() ? text : text + '\t' + key, this, slot);
    };
    add(tr("Act on the process…"), "K", [this, actor, at] { emit actsRequested(actor, at); });
    menu->addSeparator();
    add(tr("Hide this lane"), "H", [this, actor] { hideLane(actor); });
    add(m_choice.pins(actor) ? tr("Unpin this lane") : tr("Pin this lane on top"), "U",
        [this, actor] { pinLane(actor); });
    add(m_choice.only ? tr("Show the others again") : tr("Only this one and what it touched"), "O",
        [this, actor] { soloLane(actor); });
    const LaneRow* row = frame().rows.rowOf(actor);
    if (row && row->hasChildren)
        add(row->collapsed ? tr("Show its children") : tr("Fold its children away"), "C",
            [this, actor] { collapseLane(actor); });
    menu->addSeparator();
    add(tr("Find a lane…"), "Ctrl+F", [this] { findLane(); });
    add(tr("Show all lanes"), "Shift+H", [this] { showAllLanes(); })
        ->setEnabled(m_frame.rows.hidden > 0 || !m_choice.collapsed.empty());
    menu->popup(at);
}

void TimelineView::nameParts()
{
    m_search->setAccessibleName(tr("Find a lane by name"));
    m_search->setPlaceholderText(tr("Name of a lane"));
    m_showAll->setToolTip(tr("Show all lanes (Shift+H)"));
}

void TimelineView::findLane()
{
    m_search->clear();
    m_search->show();
    m_search->raise();
    m_search->setFocus();
}

void TimelineView::searchNames(const QString& text)
{
    m_found.clear();
    if (!text.isEmpty())
        for (const Lane& lane : m_lanes.all())
            if (m_words.role(lane.actor).contains(text, Qt::CaseInsensitive))
                m_found.insert(lane.actor);
    invalidate();
}

// The next one below the selected, then those above.
void TimelineView::nextFound()
{
    std::vector<ActorId> order = laneOrder();
    const auto at = std::find(order.begin(), order.end(), m_model.selected());
    if (at != order.end()) std::rotate(order.begin(), at + 1, order.end());
    const auto next = std::find_if(order.begin(), order.end(),
                                   [this](ActorId actor) { return m_found.contains(actor); });
    if (next != order.end()) m_model.select(*next);
}

void TimelineView::closeSearch()
{
    if (m_search->isHidden()) return;
    m_search->hide();
    searchNames({});
    setFocus();
}

// Esc in the search box ends the search.
bool TimelineView::eventFilter(QObject* object, QEvent* event)
{
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (object != m_search || !key || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
        return QWidget::eventFilter(object, event);
    if (event->type() == QEvent::KeyPress) closeSearch();
    event->accept();
    return true;
}

} // namespace forkscope
