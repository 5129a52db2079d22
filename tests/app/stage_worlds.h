#pragma once

// Rooms with guests and a light with cars, as a run might have brought them about: worlds for the
// tests and pictures of these two compositions.

#include "tests/app/pretended_world.h"

namespace forkscope {

class StageWorld : public PretendedWorld
{
public:
    // Main and `users`: the first `done` have ended (the last three of them not joined yet), the
    // next `inside` have a permit of a semaphore for `rooms`, `coming` are on their way, the rest
    // waits in line.
    StageWorld& rooms(int rooms, int users, int done, int inside, int coming = 0);
    // The same with a Value in place of the semaphore.
    StageWorld& counter(int rooms, int users, int done, int inside);
    // Main, a process that switches the light, cars and police cars: the first `through` have
    // passed, the last `coming` are on their way, the rest stands before the light.
    StageWorld& light(int cars, int police, int through, bool green, int coming = 3);

    StageWorld& die(ActorId actor); // killed where it is
    // Event numbers begin at 1; the world has seen all of them.
    Event& happened(ActorId actor, Operation operation, ObjectId object, std::int64_t result);

    StageInput input(QSizeF size, Language language = Language::english) const;

private:
    void switcher();
    void arrive(const std::string& role, bool timed, ObjectId light, int number);
    void pass(const std::string& role, ObjectId light, int number, int through);

    std::vector<Event> m_events{Event{}};
};

} // namespace forkscope
