#pragma once

// Which steps of different actors may not change places: the relation that the reduction rests on.
// Two steps are independent when doing them in either order leads to the same state with the same
// results, and neither lets the other go on or keeps it from it.
//
// The table (the same object; everything on different objects is independent):
//
//     value        get-get independent
//     file         read-read independent
//     lock         all dependent; a release may come from a non-owner, as in CPython
//     semaphore    release-release independent where it is not bounded, look-look independent
//     event        set-set, clear-clear and looks (is-set, wait, wake) among each other independent
//     queue        deliver k and receive j depend where j takes what k brought, or where k has room
//                  only after j; deliveries among each other, receipts among each other, poll with both
//     process      looks independent; exit, signals and reaping depend on each other and on looks
//     tally        up and down of one name depend, up-up and down-down do not
//
// A signal depends on every step of the process that it is sent to: it may end it, or be handled
// before its next step.

#include "engine/record/event.h"

#include <vector>

namespace forkscope {

// What a step does to one object, or would do.
struct Touch
{
    Operation operation = Operation::none;
    ObjectId object = 0;
    std::int64_t argument = 0;
    std::uint32_t seen = 0;    // as announced; of a tally: the hash of its name
    bool changed = false;
    std::uint32_t before = 0;  // the object's state
    std::uint32_t after = 0;
    // Of messages through a pipe: the how-manieth, and how many bytes went before it.
    std::uint64_t ordinal = 0;
    std::uint64_t offset = 0;
};

// One step as others are affected by it.
struct Deed
{
    ActorId actor = kNobody;
    ActorId process = kNobody; // that the actor belongs to
    bool ends = false;         // an exit: what helps the process ends with it
    std::vector<Touch> touches;
    std::vector<ActorId> signals; // processes that get a signal by it
};

bool dependent(const Touch& one, const Touch& other);
bool dependent(const Deed& one, const Deed& other);

// Whether the operation waits for the end of a process and sees nothing else of it.
bool waitsForEnd(Operation operation);

} // namespace forkscope
