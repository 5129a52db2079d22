#pragma once

// What all sentences about a world are built from, in the language of the listener.

#include "engine/analyze/words.h"

#include <initializer_list>
#include <string>
#include <string_view>

namespace forkscope {

// Puts the parts in the places of %1, %2, ... of the pattern.
std::string fill(std::string_view pattern, std::initializer_list<std::string_view> parts);

// "41 ms", "0.4 ms", "1.9 s".
std::string durationWords(std::int64_t nanoseconds);

struct Speaker
{
    const World& world;
    const Texts& texts;
    Language language;

    // The sentence in the listener's language, filled.
    std::string say(std::string_view english, std::string_view chinese,
                    std::initializer_list<std::string_view> parts = {}) const;

    std::string role(ActorId actor) const;   // "client-3"
    std::string thing(ObjectId id) const;    // "lock db", "tickets.json"
    std::string parentOf(const ProcessInfo& process) const; // "main", or "pid 1" for an orphan

    // The parts of doing(), for a process that is known.
    std::string doing(const ProcessInfo& process) const;
    std::string waiting(const ProcessInfo& process) const;
    std::string nextStep(const ProcessInfo& process) const;

    // The process whose act the waiting one needs: a lock's holder, the child it joins, a zombie's
    // parent; kNobody when there is none.
    ActorId neededBy(const ProcessInfo& process) const;
};

// Whether the process can't do anything any more.
bool isOver(const ProcessInfo& process);

} // namespace forkscope
