#pragma once

// Moments of a lane that deserve a word of their own though they are no state: it was adopted, a
// signal left it as it was, it was born a daemon. Found in the events as they arrive.

#include "engine/trace/lanes.h"

#include <vector>

namespace forkscope {

struct LaneNote
{
    enum class Kind { adopted, noEffect, daemon };
    Kind kind = Kind::adopted;
    ActorId actor = kNobody;
    LanePoint at;
    int signal = 0; // noEffect: which

    bool operator==(const LaneNote&) const = default;
};

class LaneNotes
{
public:
    void clear() { *this = LaneNotes(); }
    // Takes the events of `history` that it has not seen.
    void extend(const History& history);
    const std::vector<LaneNote>& all() const { return m_notes; } // in the order of the run

private:
    void take(const History& history, std::uint32_t number);

    std::vector<LaneNote> m_notes;
    std::uint32_t m_seen = 0;
    std::int64_t m_time = 0; // never steps back
};

} // namespace forkscope
