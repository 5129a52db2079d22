#pragma once

// A program that can be executed again and again, one granted step at a time: real processes of a
// scenario (engine/host), or a program of words in tests.

#include "engine/record/event.h"

#include <cstdint>
#include <string>
#include <vector>

namespace forkscope {

// What an actor stands at its gate for.
struct Wish
{
    Operation operation = Operation::none; // none: it does not exist any more
    ObjectId object = 0;
    std::int64_t argument = 0;
    std::uint32_t seen = 0;
    std::uint16_t line = 0;

    bool operator==(const Wish&) const = default;
};

// An actor that the last grant brought into being.
struct Newborn
{
    ActorId actor = kNobody;
    ActorId process = kNobody; // that it belongs to: itself, unless it helps
    ActorId parent = kNobody;  // who forked the process
    std::uint64_t path = 0;    // the same in every execution
};

// What came of one grant: everything that was recorded, by whomever, in order.
struct Happened
{
    std::vector<Event> events;
    std::vector<std::string> texts;     // of the events, by position; empty where there is none
    std::vector<Newborn> newborn;
    std::vector<ActorId> dead;          // actors that were ended by a signal, or by an exit
    std::vector<ActorId> interrupted;   // actors that are to handle a signal now
    bool broken = false;                // a claim is broken since this grant

    void clear() { *this = {}; }
};

// How an execution ended.
struct Ending
{
    std::uint32_t outcome = 0; // its number; equal outcomes have equal numbers
    bool bad = false;          // a claim broke, or it is stuck
};

// The program did something that can't be searched, or not the same twice; in one sentence.
struct Unsearchable
{
    std::string english;
    std::string chinese;
};

class Subject
{
public:
    virtual ~Subject() = default;

    // Starts a new execution. Main stands at its gate then.
    virtual Newborn begin() = 0;
    virtual Wish wish(ActorId actor) const = 0;
    // Whether this can't be done in the present state, its time aside.
    virtual bool blocked(ActorId actor, const Wish& wish) const = 0;
    virtual void grant(ActorId actor, Happened& happened) = 0;
    // A move begins: what is granted until the next call belongs to it.
    virtual void noteMove() {}
    // From the next execution on these are steps of their own; of record/arena.h's Exploring.
    virtual void stopAt(std::uint32_t what) = 0;

    // Virtual time, where a search respects it; see Execution::keepTime().
    virtual std::int64_t now() const { return 0; }
    virtual void setNow(std::int64_t) {}

    // What an outcome may depend on beside the present state: highest counts and the like.
    virtual std::uint64_t measures() const { return 0; }
    // The same kind of thing with the same name has the same number in every execution.
    virtual std::uint64_t identity(ObjectId object) const = 0;
    virtual ObjectKind kind(ObjectId object) const = 0;
    virtual std::uint32_t state(ObjectId object) const = 0;

    // Judges the execution. `stuck`: somebody is left who can never go on.
    // `polls`: of those who are left, who look again and again at what nobody will change.
    virtual Ending conclude(bool stuck, const std::vector<ActorId>& polls) = 0;
    // Ends whoever is left. Called after each execution, concluded or not.
    virtual void end() = 0;
};

} // namespace forkscope
