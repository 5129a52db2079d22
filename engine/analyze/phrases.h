#pragma once

// What all sentences about a world are built from, in the language of the listener.

#include "engine/analyze/words.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace forkscope {

// Puts the parts in the places of %1, %2, ... of the pattern.
std::string fill(std::string_view pattern, std::initializer_list<std::string_view> parts);
// The same for Chinese: between a part and its neighbours stands a blank where one of the two is
// Chinese and the other is not, and none where both are.
std::string fillChinese(std::string_view pattern, std::initializer_list<std::string_view> parts);

// "41 ms", "0.4 ms", "1.9 s".
std::string durationWords(std::int64_t nanoseconds);

// "SIGKILL", "signal 40".
std::string signalName(int number, Language language);

// The text of an item, shortened where it is long.
std::string briefly(std::string_view text);

// The number in a content such as {"count": 3}; empty when there is none, or more than one.
std::optional<std::int64_t> onlyNumber(std::string_view content);

struct Speaker
{
    const World& world;
    const Texts& texts;
    Language language;

    // The sentence in the listener's language, filled.
    std::string say(std::string_view english, std::string_view chinese,
                    std::initializer_list<std::string_view> parts = {}) const;

    std::string role(ActorId actor) const;   // "client-3"
    // The first few of them: "client-1, client-2, …".
    std::string roles(const std::vector<ActorId>& actors) const;
    // "lock db", "tickets.json"; of a part of a queue: "the readers' lock of queue q".
    std::string thing(ObjectId id) const;
    std::string parentOf(const ProcessInfo& process) const; // "main", or "pid 1" for an orphan
    std::string itemOf(const ProcessInfo& process) const; // what it puts or carries: "7"

    // The queue that an object is, or is a part of; null when it is neither.
    const ObjectInfo* queueOf(ObjectId id) const;
    // Whether a lock is the one that readers of a queue take.
    bool isReadersLock(const ObjectInfo& lock) const;

    // The parts of doing(), for a process that is known.
    std::string doing(const ProcessInfo& process) const;
    std::string waiting(const ProcessInfo& process) const;
    std::string nextStep(const ProcessInfo& process) const;

    // The process whose act the waiting one needs: a lock's holder, the only one that has a permit,
    // the child it joins, a zombie's parent; kNobody when there is none, or more than one. See
    // releasersOf().
    ActorId neededBy(const ProcessInfo& process) const;
};

// Whether the process can't do anything any more.
bool isOver(const ProcessInfo& process);
// Whether what it wants may also end because its time comes.
bool isTimed(const ProcessInfo& process);
// What is left of its time, nanoseconds; 0 when it is up.
std::int64_t timeLeft(const World& world, const ProcessInfo& process);
// Those who have a permit of a semaphore, in the order of their rooms.
std::vector<ActorId> holdersOf(const ObjectInfo& semaphore);

} // namespace forkscope
