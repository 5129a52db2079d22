#include "app/stage/stage_accessible.h"

#include "app/stage/stage_view.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <algorithm>

namespace forkscope {

namespace {

class StageAccessible : public QAccessibleWidget
{
public:
    explicit StageAccessible(StageView* view) : QAccessibleWidget(view, QAccessible::List) {}
    ~StageAccessible() override;

    StageView& view() const { return *static_cast<StageView*>(widget()); }

    int childCount() const override { return int(view().items().size()); }
    QAccessibleInterface* child(int index) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override;
    int indexOfChild(const QAccessibleInterface* child) const override;

private:
    // Made when asked for and kept; what they say is looked up when they are asked.
    mutable std::vector<QAccessible::Id> m_children;
};

class ItemAccessible : public QAccessibleInterface
{
public:
    ItemAccessible(const StageAccessible* stage, int index) : m_stage(stage), m_index(index) {}

    int index() const { return m_index; }
    bool isValid() const override { return item().has_value(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override { return const_cast<StageAccessible*>(m_stage); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override {}

    QString text(QAccessible::Text kind) const override
    {
        const auto found = item();
        return found && kind == QAccessible::Name ? found->name : QString();
    }

    QRect rect() const override
    {
        const auto found = item();
        if (!found) return {};
        const QRect local = found->rect.toAlignedRect();
        return {m_stage->view().mapToGlobal(local.topLeft()), local.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        const auto found = item();
        if (!found) return state;
        state.selectable = state.focusable = found->actor != kNobody;
        state.selected = found->actor != kNobody && found->actor == m_stage->view().selected();
        state.focused = state.selected && m_stage->view().hasFocus();
        return state;
    }

private:
    std::optional<StageItem> item() const
    {
        auto items = m_stage->view().items();
        if (m_index >= int(items.size())) return std::nullopt;
        return items[std::size_t(m_index)];
    }

    const StageAccessible* m_stage;
    int m_index;
};

StageAccessible::~StageAccessible()
{
    for (const QAccessible::Id id : m_children)
        QAccessible::deleteAccessibleInterface(id);
}

QAccessibleInterface* StageAccessible::child(int index) const
{
    if (index < 0 || index >= childCount()) return nullptr;
    while (int(m_children.size()) <= index)
        m_children.push_back(QAccessible::registerAccessibleInterface(
            new ItemAccessible(this, int(m_children.size()))));
    return QAccessible::accessibleInterface(m_children[std::size_t(index)]);
}

QAccessibleInterface* StageAccessible::childAt(int x, int y) const
{
    const QPointF point = view().mapFromGlobal(QPoint(x, y));
    const auto items = view().items();
    const auto found = std::find_if(items.begin(), items.end(), [&](const StageItem& item) {
        return item.rect.contains(point);
    });
    return found == items.end() ? nullptr : child(int(found - items.begin()));
}

QAccessibleInterface* StageAccessible::focusChild() const
{
    const auto items = view().items();
    const auto found = std::find_if(items.begin(), items.end(), [&](const StageItem& item) {
        return item.actor != kNobody && item.actor == view().selected();
    });
    return found == items.end() ? nullptr : child(int(found - items.begin()));
}

int StageAccessible::indexOfChild(const QAccessibleInterface* child) const
{
    const auto* item = dynamic_cast<const ItemAccessible*>(child);
    return item ? item->index() : -1;
}

QAccessibleInterface* makeAccessible(const QString&, QObject* object)
{
    auto* view = qobject_cast<StageView*>(object);
    return view ? new StageAccessible(view) : nullptr;
}

} // namespace

void installStageAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    (void)installed;
}

void announceSelection(StageView& view)
{
    if (!QAccessible::isActive() || !view.hasFocus()) return;
    QAccessibleInterface* stage = QAccessible::queryAccessibleInterface(&view);
    QAccessibleInterface* child = stage ? stage->focusChild() : nullptr;
    if (!child) return;
    QAccessibleEvent event(child, QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

} // namespace forkscope
