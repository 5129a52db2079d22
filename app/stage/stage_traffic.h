#pragma once

// Who stands where at an event, and what each did there before.

#include "app/stage/stage_scene.h"

namespace forkscope {

// What somebody at the light deserves a remark for.
enum class AtLight : std::uint8_t {
    nothing,
    timed,     // waits, but not for ever
    wokeAgain, // was woken, found the event cleared, and is here again
    woken,     // was woken, and has not looked again yet
    idle,      // saw it set, and sleeps here
};

struct Traveller
{
    ActorId actor = kNobody;
    AtLight remark = AtLight::nothing;
    bool timed = false; // its present wait has a deadline
};

// All processes of the world, each in one list.
struct Traffic
{
    std::vector<Traveller> way;     // has not met the light
    std::vector<Traveller> line;    // waits, looks, or has seen it cleared; by arrival
    std::vector<Traveller> through; // went on, or has ended; in that order
    std::vector<ActorId> beside;    // only with vehicles: who is no car, as main or who switches
};
Traffic trafficAt(const StageInput& input, const ObjectInfo& event);

// The event whose story this is: waited for, changed, else the first; null without one.
const ObjectInfo* chosenEvent(const World& world);

} // namespace forkscope
