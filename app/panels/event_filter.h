#pragma once

#include "engine/trace/history.h"

#include <string>
#include <string_view>
#include <vector>

namespace forkscope {

// Decides which events a table shows. Words of the filter must all be found, each in the name of
// the process, the operation, the object or the text; a number is a step. What a word means for a
// name is found out once, so that an event costs a few look-ups.
class EventFilter
{
public:
    EventFilter(const History& history, std::string_view words, bool stepsOnly);

    bool empty() const { return m_words.empty() && !m_stepsOnly; }
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

    bool found(const Word& word, const Event& event) const;
    bool inActor(const Word& word, ActorId actor) const;
    bool inObject(const Word& word, ObjectId object) const;
    bool inText(const Word& word, TextId text) const;

    const History& m_history;
    std::vector<Word> m_words;
    bool m_stepsOnly;
};

} // namespace forkscope
