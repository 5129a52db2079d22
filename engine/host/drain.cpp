#include "engine/host/drain.h"

#include "engine/os/futex.h"

#include <algorithm>

namespace forkscope {

std::string Drain::textAt(ActorId actor, std::uint32_t position, std::uint32_t length) const
{
    const char* ring = m_arena.ring(actor).text;
    const std::uint32_t at = position & (kTextBytes - 1);
    length = std::min(length, kTextBytes);
    const std::uint32_t first = std::min(length, kTextBytes - at);
    return std::string(ring + at, first) + std::string(ring, length - first);
}

std::string Drain::announcedText(ActorId actor) const
{
    const std::uint64_t place = m_arena.slot(actor).announcedText.load();
    return textAt(actor, std::uint32_t(place), std::uint32_t(place >> 32));
}

void Drain::take(ActorId actor, std::vector<Event>& events, bool all)
{
    ActorSlot& slot = m_arena.slot(actor);
    const Ring ring = m_arena.ring(actor);
    const std::uint32_t mask = m_arena.header().ringEvents - 1;
    const std::uint64_t head = slot.head.load(std::memory_order_acquire);
    const std::uint64_t first = slot.tail.load(std::memory_order_relaxed);
    std::uint64_t tail = first;
    std::uint64_t textTail = slot.textTail.load(std::memory_order_relaxed);
    const std::uint64_t firstText = textTail;
    for (; tail != head; ++tail) {
        Event event = ring.events[tail & mask];
        const bool childUnknown = event.operation == Operation::start && event.flags & kChange
                                  && m_arena.slot(ActorId(event.argument)).osPid.load() == 0;
        if (childUnknown && !all) break;
        if (const std::uint32_t length = event.step) {
            const std::uint32_t position = event.text;
            event.text = m_texts.add(textAt(actor, position, length));
            textTail += std::uint32_t(position + length - std::uint32_t(textTail));
        }
        event.step = 0;
        if (m_clock) event.time = m_clock->runTime(event.time);
        events.push_back(event);
    }
    if (tail == first) return;
    slot.tail.store(tail, std::memory_order_release);
    slot.textTail.store(textTail, std::memory_order_release);
    // A writer waits for room only when its ring is full, so only then is there anybody to wake.
    const std::uint64_t textHead = slot.textHead.load(std::memory_order_acquire);
    if (tail - first > mask / 2 || textHead - firstText >= kTextBytes / 2 || head != tail) {
        slot.room.fetch_add(1);
        futexWake(slot.room, kWakeAll);
    }
}

} // namespace forkscope
