#pragma once

// At which events each object changed. Looks at each event of a run once.

#include "engine/trace/history.h"

#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace forkscope {

class ObjectChanges
{
public:
    void clear();
    // Takes the events it has not seen; the history must be the same one, grown.
    void extend(const History& history);

    // Their numbers, in order. A queue has those of its parts, too, but for the taking
    // of its locks.
    std::span<const std::uint32_t> of(ObjectId object) const;
    // The last one before that which the cursor stands behind, and the first one after the cursor.
    std::optional<std::uint32_t> before(ObjectId object, std::uint32_t cursor) const;
    std::optional<std::uint32_t> after(ObjectId object, std::uint32_t cursor) const;

private:
    std::unordered_map<ObjectId, std::vector<std::uint32_t>> m_changes;
    std::unordered_map<ObjectId, ObjectId> m_owners;
    std::uint32_t m_seen = 0;
};

} // namespace forkscope
