#pragma once

// A queue with its parts in a pretended world.

#include "tests/app/pretended_world.h"

#include <initializer_list>

namespace forkscope {

class PretendedQueue
{
public:
    // `maxsize` 0: no bound.
    PretendedQueue(PretendedWorld& world, const std::string& name, int maxsize);

    ObjectId id() const { return m_queue; }
    ObjectId places() const { return m_places; }
    ObjectId readersLock() const { return m_readers; }

    // Items in the pipe, the oldest first; each takes a place.
    void deliver(std::initializer_list<const char*> items);
    // Items in the buffer of a process, with a feeder behind it; the first one is in the feeder's
    // hand when `inHand`.
    void put(std::string_view role, std::initializer_list<const char*> items, bool inHand = false);
    // The feeder of this process finds no room in the pipe.
    void stickFeeder(std::string_view role);
    // This process has taken this item and given the place back.
    void got(std::string_view role, const char* item);
    // A place is taken by nothing that can be seen.
    void takePlace();
    void hold(std::string_view role); // the readers' lock

    ProcessInfo& waitingWriter(const std::string& role);
    ProcessInfo& waitingReader(const std::string& role);

private:
    ObjectInfo& part(ObjectId id) { return *m_world.world().object(id); }
    ActorId actor(std::string_view role) { return m_world.process(role).actor; }
    ObjectId addPart(ObjectKind kind, const char* name, std::uint32_t state);

    PretendedWorld& m_world;
    ObjectId m_queue;
    ObjectId m_places;
    ObjectId m_readers;
    ObjectId m_writers;
};

// Writers 1 and 2 are done, 3 and 8 have put, 3's item is in its feeder's hand, the others wait;
// readers 1 and 2 are zombies, 3 takes an item, the others sleep: the picture of the plan.
void pretendBoundedQueue(PretendedWorld& world);

} // namespace forkscope
