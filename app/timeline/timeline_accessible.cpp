#include "app/timeline/timeline_accessible.h"

#include "app/timeline/timeline_view.h"

#include <QAccessibleWidget>

#include <algorithm>
#include <map>

namespace forkscope {

namespace {

class LaneAccessible : public QAccessibleInterface
{
public:
    LaneAccessible(TimelineView& view, ActorId actor) : m_view(view), m_actor(actor) {}

    bool isValid() const override { return true; }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(&m_view);
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override {}

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? m_view.laneName(m_actor) : QString();
    }

    QRect rect() const override
    {
        const QRect rect = m_view.laneRect(m_actor);
        return {m_view.mapToGlobal(rect.topLeft()), rect.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = state.focusable = true;
        state.selected = m_view.model().selected() == m_actor;
        state.focused = state.active = state.selected && m_view.hasFocus();
        state.offscreen = !m_view.rect().intersects(m_view.laneRect(m_actor));
        return state;
    }

private:
    TimelineView& m_view;
    ActorId m_actor;
};

class TimelineAccessible : public QAccessibleWidget
{
public:
    explicit TimelineAccessible(TimelineView& view)
        : QAccessibleWidget(&view, QAccessible::List), m_view(view)
    {}

    ~TimelineAccessible() override
    {
        for (const auto& [actor, id] : m_lanes)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return int(m_view.laneOrder().size()); }

    QAccessibleInterface* child(int index) const override
    {
        const std::vector<ActorId> order = m_view.laneOrder();
        return index >= 0 && index < int(order.size()) ? lane(order[std::size_t(index)]) : nullptr;
    }

    int indexOfChild(const QAccessibleInterface* child) const override
    {
        const std::vector<ActorId> order = m_view.laneOrder();
        for (std::size_t i = 0; i < order.size(); ++i)
            if (lane(order[i]) == child) return int(i);
        return -1;
    }

    QAccessibleInterface* childAt(int x, int y) const override
    {
        const QPoint point = m_view.mapFromGlobal(QPoint(x, y));
        for (ActorId actor : m_view.laneOrder())
            if (m_view.laneRect(actor).contains(point)) return lane(actor);
        return nullptr;
    }

    QAccessibleInterface* focusChild() const override
    {
        const ActorId selected = m_view.model().selected();
        return m_view.hasFocus() && selected != kNobody ? lane(selected) : nullptr;
    }

    QAccessibleInterface* lane(ActorId actor) const
    {
        auto known = m_lanes.find(actor);
        if (known == m_lanes.end()) {
            auto* made = new LaneAccessible(m_view, actor);
            known = m_lanes.emplace(actor, QAccessible::registerAccessibleInterface(made)).first;
        }
        return QAccessible::accessibleInterface(known->second);
    }

private:
    TimelineView& m_view;
    mutable std::map<ActorId, QAccessible::Id> m_lanes;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* view = qobject_cast<TimelineView*>(object);
    return view ? new TimelineAccessible(*view) : nullptr;
}

} // namespace

void installTimelineAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed);
}

void announceFocusedLane(TimelineView& view, ActorId actor)
{
    if (!QAccessible::isActive()) return;
    auto* interface =
        dynamic_cast<TimelineAccessible*>(QAccessible::queryAccessibleInterface(&view));
    if (!interface) return;
    QAccessibleEvent event(interface->lane(actor), QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

} // namespace forkscope
