#pragma once

// What a process does and why it waits, in words, in both languages. Command line and window use
// the same sentences.

#include "engine/record/texts.h"
#include "engine/trace/world.h"

#include <string>

namespace forkscope {

enum class Language : std::uint8_t { english, chinese };

std::string stateWord(ProcessState state, Language language);            // "waiting", "等待"
// One line for a card or lane: "waits for lock db: client-3 holds it", "sleeps, 41 ms left",
// "next: reads tickets.json", "bought a ticket"-like texts are the program's own and not ours.
std::string doing(const World& world, const Texts& texts, ActorId actor, Language language);
// The short form for buttons: "empties the file", "takes lock db".
std::string nextStep(const World& world, const Texts& texts, ActorId actor, Language language);
// The label of a finished operation on a lane: "read 3", "clear", "write 2".
std::string stepLabel(const Event& event, const Texts& texts, Language language);
// The same where the world is at hand, as of any time after the event: an operation on a part of a
// queue is said of the queue, "size 2", "place".
std::string stepLabel(const Event& event, const World& world, const Texts& texts,
                      Language language);
// What happened in an event, in a sentence without its full stop: "client-1 reads 1 from count",
// "client-3 takes lock db", "main terminates worker". The world may be as of any time after it.
// Empty for what is not done yet.
std::string told(const Event& event, const World& world, const Texts& texts, Language language);
// "0", "1: an uncaught error, or exit(1)", "-9: ended by SIGKILL".
std::string exitWords(int exitCode, Language language);

// One of those who wait for each other in a ring, and what it waits for: an object that the next
// one has, or a process word where it waits for the next one's end.
struct RingLink
{
    ActorId actor = kNobody;
    ObjectId object = 0;

    bool operator==(const RingLink&) const = default;
};

// Several sentences for the Why? pane; empty when the process waits for nobody.
struct Why
{
    std::string title;
    std::vector<std::string> sentences;
    std::vector<ActorId> chain; // whom it waits for, whom that one waits for, ...
    // Where the way ends in a deadlock: each waits for the next, the last for the first.
    std::vector<RingLink> ring;
};
Why why(const World& world, const Texts& texts, ActorId actor, Language language);

} // namespace forkscope
