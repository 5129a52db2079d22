#pragma once

#include "engine/trace/history.h"

#include <string>
#include <string_view>
#include <vector>

namespace forkscope {

// Groups of operations that a table can be narrowed to.
enum class EventKind : std::uint8_t {
    all,
    changes,    // an object is another now
    looks,      // an object was only looked at
    waits,      // somebody announced what it could not do at once, or waits in a free run
    life,       // births, ends, joins and adoptions
    output,     // lines and tallies
    signs,   // sent and handled, and what the teacher did
    judgements, // broken claims and findings
    count
};
EventKind kindOf(const Event& event);

// What is looked for besides words.
struct EventChoice
{
    bool stepsOnly = false;
    ActorId actor = kNobody; // kNobody: everybody
    ObjectId object = 0;     // with the parts of a queue; 0: every one
    EventKind kind = EventKind::all;

    bool operator==(const EventChoice&) const = default;
};

// Decides which events a table shows. Words of the filter must all be found, each in the name of
// the process, the operation, the object or the text; a number is a step. What a word means for a
// name is found out once, so that an event costs a few look-ups.
class EventFilter
{
public:
    EventFilter(const History& history, std::string_view words, const EventChoice& choice);

    bool empty() const { return m_words.empty() && m_choice == EventChoice(); }
    bool matches(const Event& event) const;

private:
    enum class Answer : std::uint8_t { unknown, no, yes };

    // One word, with what is known so far about names it is found in.
    struct Word
    {
        std::string text;       // lower case
        std::int64_t step = -1; // when it is a number
        mutable std::vector<Answer> actors;
        mutable std::vector<Answer> operations;
        mutable std::vector<Answer> objects;
        mutable std::vector<Answer> texts;
    };

    bool isChosen(const Event& event) const;
    bool found(const Word& word, const Event& event) const;
    bool inActor(const Word& word, ActorId actor) const;
    bool inObject(const Word& word, ObjectId object) const;
    bool inText(const Word& word, TextId text) const;

    const History& m_history;
    std::vector<Word> m_words;
    EventChoice m_choice;
};

} // namespace forkscope
