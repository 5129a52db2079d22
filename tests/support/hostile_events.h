#pragma once

// Events as only a damaged file could hold them: a few objects and processes, and any operation on
// any of them, in any order.

#include "engine/record/event.h"

#include <initializer_list>
#include <random>

namespace forkscope {

class HostileEvents
{
public:
    explicit HostileEvents(std::uint64_t seed) : m_random(seed) {}

    Event next()
    {
        if (m_made < kKinds) return make(m_made++);
        Event event;
        event.time = pick({0, 100, -5, kForever});
        event.argument = pick({0, 1, 2, 9, 19, -1, 70'000, kForever, -kForever - 1});
        event.result = pick({0, 1, 2, 5, -1, kForever});
        event.version = std::uint32_t(pick({0, 1, 7, -1}));
        event.before = std::uint32_t(pick({0, 1, kFirst, 70'000, -1}));
        event.actor = ActorId(pick({0, 1, 2, 3, 4, 2047, kNobody}));
        event.object = ObjectId(pick({0, 1, 2, 3, 4, 5, kMaxActors, kFirst, kFirst + 1, kFirst + 2,
                                      kFirst + 3, 60'000}));
        event.operation = Operation(m_random() % (std::uint64_t(Operation::count) + 2));
        event.phase = Phase(m_random() % 3);
        event.flags = std::uint8_t(pick({0, kLook, kChange, kChange, kTransparent}));
        event.text = TextId(pick({0, 1, 2}));
        return event;
    }

private:
    static constexpr std::int64_t kFirst = kMaxActors + 1;
    static constexpr int kKinds = 4; // semaphore, event, queue, buffer

    static Event make(int number)
    {
        return {.argument = std::int64_t(ObjectKind::semaphore) + number, .actor = 0,
                .object = ObjectId(kFirst + number), .operation = Operation::make};
    }

    std::int64_t pick(std::initializer_list<std::int64_t> choices)
    {
        return choices.begin()[m_random() % choices.size()];
    }

    std::mt19937_64 m_random;
    int m_made = 0;
};

} // namespace forkscope
