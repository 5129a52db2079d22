#pragma once

// A controlled run written by hand, event by event, as a host would send it: for tests and pictures
// of what only certain runs show.

#include "engine/record/operation.h"
#include "engine/session/session.h"

#include <map>
#include <string>
#include <vector>

namespace forkscope {

class MadeRun
{
public:
    MadeRun(); // main has begun, it is actor 0 with pid 3

    // The parent forks a child, which takes its first step.
    ActorId start(ActorId parent, const std::string& role, bool daemon = false);
    ActorId startFeeder(ActorId process, const std::string& role);
    ObjectId make(ObjectKind kind, const std::string& name, std::uint32_t state = 0,
                  ObjectId owner = 0, ActorId maker = 0);

    // The actor is at the gate with this.
    void wants(ActorId actor, Operation operation, ObjectId object = 0,
               std::int64_t argument = kForever, const std::string& text = {});
    // It takes the step; what it does to its object follows from the object's state.
    void does(ActorId actor, Operation operation, ObjectId object = 0, std::int64_t argument = 0,
              const std::string& text = {});
    void dies(ActorId actor, int exitCode);
    // What the host or the teacher did.
    void host(ActorId actor, Operation operation, std::int64_t argument = 0);
    void passes(int milliseconds);

    std::int64_t now() const { return m_time; }
    const Update& update() const { return m_update; }

private:
    void add(Event event);
    TextId text(const std::string& words);

    Update m_update;
    std::map<std::string, TextId> m_texts;
    std::map<ObjectId, std::uint32_t> m_states;
    std::map<ObjectId, std::uint32_t> m_versions;
    std::vector<std::uint32_t> m_indices; // by actor: events so far
    ObjectId m_nextObject = 0;
    std::int64_t m_time = 0;
    std::uint32_t m_step = 0;
};

// A few steps of each of the runs that teach about turns, messages and life.
MadeRun roomsRun();     // two rooms and four users; the knob `rooms`
MadeRun lightRun();     // an event that is set, cleared and set again, with three cars
MadeRun queueRun();     // a queue with three places, two writers with feeders, a reader
MadeRun zombieRun();    // a zombie that SIGKILL leaves as it is, an orphan, a daemon

} // namespace forkscope
