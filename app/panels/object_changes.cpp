#include "app/panels/object_changes.h"

#include <algorithm>

namespace forkscope {

namespace {

bool isMaking(const Event& event)
{
    return event.operation == Operation::make && event.phase == Phase::done;
}

} // namespace

void ObjectChanges::clear()
{
    m_changes.clear();
    m_owners.clear();
    m_seen = 0;
}

void ObjectChanges::extend(const History& history)
{
    for (; m_seen < history.size(); ++m_seen) {
        const Event& event = history.event(m_seen);
        if (event.object <= kMaxActors) continue; // none, or a process word
        if (isMaking(event))
            m_owners[event.object] = ObjectId(event.before);
        else if (!(event.flags & kChange))
            continue;
        m_changes[event.object].push_back(m_seen);
        const auto owner = m_owners.find(event.object);
        const bool inner = event.operation == Operation::acquire
                           || event.operation == Operation::release || isMaking(event);
        if (owner != m_owners.end() && owner->second != 0 && !inner) m_changes[owner->second].push_back(m_seen);
    }
}

std::span<const std::uint32_t> ObjectChanges::of(ObjectId object) const
{
    const auto found = m_changes.find(object);
    return found == m_changes.end() ? std::span<const std::uint32_t>() : found->second;
}

// A cursor behind an event stands at number + 1, so what is before it is below cursor - 1.
std::optional<std::uint32_t> ObjectChanges::before(ObjectId object, std::uint32_t cursor) const
{
    const auto all = of(object);
    const std::uint32_t here = cursor == 0 ? 0 : cursor - 1;
    const auto next = std::lower_bound(all.begin(), all.end(), here);
    return next == all.begin() ? std::nullopt : std::optional(*std::prev(next));
}

std::optional<std::uint32_t> ObjectChanges::after(ObjectId object, std::uint32_t cursor) const
{
    const auto all = of(object);
    const auto next = std::lower_bound(all.begin(), all.end(), cursor);
    return next == all.end() ? std::nullopt : std::optional(*next);
}

} // namespace forkscope
