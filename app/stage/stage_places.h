#pragma once

// Who stands where on the stage, decided from the world alone: no scenario is known by name here.

#include "engine/trace/world.h"

#include <functional>
#include <optional>
#include <vector>

namespace forkscope {

enum class StagePlace : std::uint8_t {
    before, // on its way: begun or asleep, and has met no shared thing yet
    door,   // wants a lock
    inside, // holds a lock, or remembers what it saw of a file or value
    done,   // about to leave, a zombie, or gone
};

// Looks up an event by its number; empty or returning null when it is not known.
using EventLookup = std::function<const Event*(std::uint32_t)>;

// All processes of the world, each in exactly one list. Those at the door stand in order of
// arrival, those inside in the order in which they looked, those done in the order of their death.
struct Standing
{
    std::vector<ActorId> before;
    std::vector<ActorId> door;
    std::vector<ActorId> inside;
    std::vector<ActorId> done;
};
Standing whoStandsWhere(const World& world, const EventLookup& eventAt);

// What a process carries in its head about the board it looked at last.
struct Knowledge
{
    const Memory* memory = nullptr;
    const ObjectInfo* object = nullptr;
    bool written = false; // it knows because it wrote it
    bool stale = false;   // the board has changed since
};
std::optional<Knowledge> knowledgeOf(const World& world, const ProcessInfo& process,
                                     const EventLookup& eventAt);

// A file or value: something that can be read, remembered and written back.
bool isBoard(const ObjectInfo& object);

// The locks in the order in which their doors deserve room: waited for, held, used, the rest.
std::vector<const ObjectInfo*> locksOf(const World& world);

// Whether a live knob named "lock", or as this lock, says that nobody takes it now.
bool isSwitchedOff(const World& world, const ObjectInfo& lock,
                   const std::function<bool(TextId)>& isNamedLock);

} // namespace forkscope
