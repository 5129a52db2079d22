// How an actor records: events and texts in its own rings, room first.
#include "engine/control/actor.h"

#include "engine/os/clock.h"

#include <algorithm>
#include <cstring>

namespace forkscope {

namespace {

constexpr std::uint32_t kLongestText = kTextBytes / 2;

} // namespace

// Room for one event is made sure of before an operation takes effect: nothing is ever dropped.
void Actor::makeRoom()
{
    while (m_head - m_tail > m_ringMask) {
        const std::uint32_t seen = m_slot->room.load();
        m_tail = m_slot->tail.load(std::memory_order_acquire);
        if (m_head - m_tail <= m_ringMask) return;
        m_arena.ring();
        futexWait(m_slot->room, seen, monotonicNow() + 50'000'000);
    }
}

void Actor::makeTextRoom(std::uint32_t bytes)
{
    while (m_textHead + bytes - m_slot->textTail.load(std::memory_order_acquire) > kTextBytes) {
        const std::uint32_t seen = m_slot->room.load();
        if (m_textHead + bytes - m_slot->textTail.load() <= kTextBytes) return;
        m_arena.ring();
        futexWait(m_slot->room, seen, monotonicNow() + 50'000'000);
    }
}

// Copies the text into the actor's text ring; returns length << 32 | position.
std::uint64_t Actor::keepText(std::string_view text)
{
    const auto length = std::uint32_t(std::min<std::size_t>(text.size(), kLongestText));
    if (length == 0) return 0;
    makeTextRoom(length);
    const std::uint32_t at = std::uint32_t(m_textHead) & (kTextBytes - 1);
    const std::uint32_t first = std::min(length, kTextBytes - at);
    std::memcpy(m_ring.text + at, text.data(), first);
    std::memcpy(m_ring.text, text.data() + first, length - first);
    const std::uint64_t place = std::uint64_t(length) << 32 | std::uint32_t(m_textHead);
    m_textHead += length;
    m_slot->textHead.store(m_textHead, std::memory_order_release);
    return place;
}

// Whether a kept text is this one (as far as it was kept).
bool Actor::tells(std::uint64_t kept, std::string_view text) const
{
    text = text.substr(0, kLongestText);
    if (kept >> 32 != text.size()) return false;
    const std::uint32_t at = std::uint32_t(kept) & (kTextBytes - 1);
    const std::size_t first = std::min<std::size_t>(text.size(), kTextBytes - at);
    return std::memcmp(m_ring.text + at, text.data(), first) == 0
           && std::memcmp(m_ring.text, text.data() + first, text.size() - first) == 0;
}

// A look that only repeats the last event is counted, not written; the count travels with the next
// event. It names the ring index it belongs to: a death in between must not give it to another.
bool Actor::repeatsLast(const Call& call, std::uint32_t version, std::int64_t result)
{
    if (m_controlled || m_callText != 0 || m_head == m_firstHead) return false;
    const Event& last = m_ring.events[(m_head - 1) & m_ringMask];
    if (last.operation != call.operation || last.object != call.object
        || last.version != version || last.result != result || last.line != call.line
        || last.phase != Phase::done || !(last.flags & kLook))
        return false;
    ++m_repeats;
    m_slot->repeat.store((m_head - 1) << 24 | std::min(m_repeats, 0xFFFFFFu),
                         std::memory_order_release);
    return true;
}

void Actor::record(const Call& call, std::uint8_t flags, std::uint32_t version,
                   std::uint32_t before, std::int64_t result, Phase phase)
{
    const bool look = flags & kLook && phase == Phase::done;
    if (look && repeatsLast(call, version, result)) return;

    Event& event = m_ring.events[m_head & m_ringMask];
    event.time = m_controlled ? m_arena.header().virtualNow.load(std::memory_order_relaxed)
                              : ticks(m_cycles);
    event.argument = call.argument;
    event.result = result;
    event.index = std::uint32_t(m_head);
    event.version = version;
    event.before = before;
    event.repeats = m_repeats;
    event.text = TextId(m_callText); // its position; the length goes in `step`
    event.step = std::uint32_t(m_callText >> 32);
    event.actor = m_id;
    event.object = call.object;
    event.operation = call.operation;
    event.line = call.line;
    event.phase = phase;
    event.flags = flags;
    crashPoint(m_arena, m_id, CrashPlace::afterRecord);
    m_slot->head.store(++m_head, std::memory_order_release);
    m_repeats = 0;
}

} // namespace forkscope
