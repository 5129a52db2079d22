#include "app/panels/event_filter.h"

#include "engine/trace/schedule_of.h"

#include <algorithm>
#include <cctype>
#include <sstream>

namespace forkscope {

namespace {

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char character) { return char(std::tolower(character)); });
    return result;
}

std::int64_t numberOf(const std::string& text)
{
    const bool digits = !text.empty() && text.size() < 10 &&
                        std::all_of(text.begin(), text.end(), [](unsigned char character) {
                            return std::isdigit(character);
                        });
    return digits ? std::stoll(text) : -1;
}

bool contains(std::string_view name, const std::string& word)
{
    return lowered(name).find(word) != std::string::npos;
}

// Asks once for each id and remembers the answer.
template <class Answers, class Ask>
bool remembered(Answers& answers, std::size_t id, Ask ask)
{
    using Answer = typename Answers::value_type;
    if (answers.size() <= id) answers.resize(id + 1, Answer::unknown);
    if (answers[id] == Answer::unknown) answers[id] = ask() ? Answer::yes : Answer::no;
    return answers[id] == Answer::yes;
}

} // namespace

EventKind kindOf(const Event& event)
{
    switch (event.operation) {
    case Operation::print:
    case Operation::tally:
        return EventKind::output;
    case Operation::sendSignal:
    case Operation::setHandler:
    case Operation::handle:
    case Operation::actKill:
    case Operation::actTerminate:
    case Operation::actStop:
    case Operation::actContinue:
    case Operation::actKnob:
        return EventKind::signs;
    case Operation::claimBroken:
    case Operation::finding:
    case Operation::ended:
        return EventKind::judgements;
    case Operation::begin:
    case Operation::exit:
    case Operation::born:
    case Operation::died:
    case Operation::reaped:
    case Operation::adopted:
        return EventKind::life;
    default:
        break;
    }
    if (event.phase != Phase::done) return EventKind::waits;
    if (isProcessWord(event.object)) return EventKind::life;
    if (event.flags & kChange) return EventKind::changes;
    return event.flags & kLook ? EventKind::looks : EventKind::all;
}

EventFilter::EventFilter(const History& history, std::string_view words, const EventChoice& choice)
    : m_history(history), m_choice(choice)
{
    std::istringstream stream{std::string(words)};
    std::string word;
    while (stream >> word)
        m_words.push_back({lowered(word), numberOf(word), {}, {}, {}, {}});
}

bool EventFilter::matches(const Event& event) const
{
    return isChosen(event)
           && std::all_of(m_words.begin(), m_words.end(),
                       [&](const Word& word) { return found(word, event); });
}

bool EventFilter::isChosen(const Event& event) const
{
    if (m_choice.stepsOnly && !isStep(event)) return false;
    if (m_choice.kind != EventKind::all && kindOf(event) != m_choice.kind) return false;
    const bool itself = event.actor == m_choice.actor
                        || event.object == processWord(m_choice.actor);
    if (m_choice.actor != kNobody && !itself) return false;
    if (m_choice.object == 0 || event.object == m_choice.object) return true;
    const ObjectInfo* part = m_history.latest().object(event.object);
    return part && part->owner == m_choice.object;
}

bool EventFilter::found(const Word& word, const Event& event) const
{
    if (word.step >= 0) return std::int64_t(event.step) == word.step;
    const bool inOperation = remembered(word.operations, std::size_t(event.operation),
                                        [&] { return contains(name(event.operation), word.text); });
    return inOperation || inActor(word, event.actor) || inObject(word, event.object) ||
           inText(word, event.text);
}

// Names are given at birth, so what is not known yet is not remembered either.
bool EventFilter::inActor(const Word& word, ActorId actor) const
{
    const ProcessInfo* process = m_history.latest().process(actor);
    if (!process || process->role == 0) return false;
    return remembered(word.actors, actor,
                      [&] { return contains(m_history.texts()[process->role], word.text); });
}

bool EventFilter::inObject(const Word& word, ObjectId object) const
{
    if (object == 0) return false;
    if (isProcessWord(object)) return inActor(word, actorOfWord(object));
    const ObjectInfo* info = m_history.latest().object(object);
    if (!info) return false;
    return remembered(word.objects, object,
                      [&] { return contains(m_history.texts()[info->name], word.text); });
}

bool EventFilter::inText(const Word& word, TextId text) const
{
    if (text == 0 || text >= m_history.texts().size()) return false;
    return remembered(word.texts, text,
                      [&] { return contains(m_history.texts()[text], word.text); });
}

} // namespace forkscope
