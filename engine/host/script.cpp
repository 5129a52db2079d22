#include "engine/host/script.h"

#include "engine/record/semantics.h"
#include "engine/trace/schedule_of.h"

#include <utility>

namespace forkscope {

namespace {

bool byActor(const Event& event)
{
    return event.phase == Phase::done && !traits(event.operation).byHost
           && event.actor != kNobody;
}

// Whether this operation's argument is a time, which differs from run to run.
bool argumentIsTime(Operation operation) { return hasDeadline(operation, 0); }

// Whether its result is the system's to say.
bool asksSystem(Operation operation)
{
    switch (operation) {
    case Operation::getpid:
    case Operation::getppid:
    case Operation::random:
    case Operation::clock:
    case Operation::cpuTime:
    case Operation::procState:
        return true;
    default:
        return false;
    }
}

std::string described(const Event& event, const std::string& text)
{
    std::string words(name(event.operation));
    if (!text.empty()) words += " '" + text.substr(0, 60) + "'";
    else if (traits(event.operation).effect == Effect::look)
        words += " " + std::to_string(event.result);
    return words;
}

// " (result 6 instead of 5)"
std::string differences(const Event& wanted, const Event& event)
{
    std::string words;
    const auto compare = [&words](const char* what, std::int64_t before, std::int64_t now) {
        if (before == now) return;
        words += (words.empty() ? " (" : ", ") + std::string(what) + " " + std::to_string(now)
                 + " instead of " + std::to_string(before);
    };
    compare("object", wanted.object, event.object);
    compare("version", wanted.version, event.version);
    compare("state before", wanted.before, event.before);
    if (event.operation != Operation::start) compare("result", wanted.result, event.result);
    if (!argumentIsTime(event.operation)) compare("argument", wanted.argument, event.argument);
    return words.empty() ? words : words + ")";
}

// What an actor must be told so that it goes the recorded way after this event of its own: the
// results of what it looks at on the way to its next announcement.
class AnswersAfter
{
public:
    // Called from the last event to the first; a look may have repeated.
    void take(const Event& event, std::uint32_t times)
    {
        if (isStep(event)) {
            const bool told =
                event.operation == Operation::reap || event.operation == Operation::handle;
            if (told) m_following.push_front(answer(event));
            else m_following.clear();
            if (event.operation == Operation::start && event.flags & kChange)
                m_following.push_front(answer(event));
            return;
        }
        if (event.operation == Operation::startFeeder || event.operation == Operation::make)
            m_following.push_front(answer(event));
        if (event.operation == Operation::knobLook)
            m_following.insert(m_following.begin(), times, answer(event));
    }
    const std::deque<Answer>& following() const { return m_following; }

    // Of a start: which slot the child takes, and instead of the version its pid.
    static Answer answer(const Event& event)
    {
        if (event.operation == Operation::handle) return {event.operation, 0, 0, event.argument};
        const bool start = event.operation == Operation::start
                           || event.operation == Operation::startFeeder;
        const std::uint32_t version =
            event.operation == Operation::start ? std::uint32_t(event.result) : event.version;
        return {event.operation, event.object, version,
                start ? std::int64_t(actorOfWord(event.object)) : event.result};
    }

private:
    std::deque<Answer> m_following;
};

} // namespace

Script::Script(std::vector<Event> events, std::vector<std::string> texts)
    : m_texts(std::move(texts))
{
    build(events);
}

void Script::build(const std::vector<Event>& events)
{
    std::map<ActorId, AnswersAfter> answers;
    std::map<ActorId, std::uint32_t> repeats; // of the look before the event seen last
    // Where somebody found a process alive that had taken its exit step, the exit is granted where
    // the death was seen.
    std::map<ActorId, Event> exits;
    std::map<ActorId, bool> died;
    std::map<ActorId, bool> foundAlive;
    for (const Event& event : events) {
        if (event.operation == Operation::exit && event.phase == Phase::done)
            exits[event.actor] = event;
        if (event.operation == Operation::died) died[event.actor] = true;
        if (event.phase == Phase::done && event.flags & kLook && isProcessWord(event.object)) {
            const ActorId seen = actorOfWord(event.object);
            if (exits.contains(seen) && !died[seen]) foundAlive[seen] = true;
        }
        if (event.operation == Operation::born && event.actor == 0)
            m_mainPid = std::int32_t(event.argument);
    }

    for (auto it = events.rbegin(); it != events.rend(); ++it) {
        const Event& event = *it;
        if (byActor(event)) {
            ScriptItem item{ScriptItem::Kind::step, event.actor, event, 1, {}};
            item.times = 1 + std::exchange(repeats[event.actor], event.repeats);
            const auto& after = answers[event.actor].following();
            const bool choseChild =
                event.operation == Operation::waitAny && event.flags & kChange;
            if (asksSystem(event.operation) || choseChild)
                item.answers.push_back(AnswersAfter::answer(event));
            if (event.operation == Operation::fileWrite && event.flags & kHealed)
                item.answers.push_back({event.operation, event.object, 0, event.argument});
            item.answers.insert(item.answers.end(), after.begin(), after.end());
            answers[event.actor].take(event, item.times);
            m_expected[event.actor].insert(m_expected[event.actor].begin(), item.times, event);
            const bool later = event.operation == Operation::exit && died[event.actor]
                               && foundAlive[event.actor];
            if (isStep(event) && !later) m_items.push_front(std::move(item));
            continue;
        }
        switch (event.operation) {
        case Operation::died:
            if (const auto exit = exits.find(event.actor); exit == exits.end())
                m_items.push_front({ScriptItem::Kind::death, event.actor, event, 1, {}});
            else if (foundAlive[event.actor])
                m_items.push_front({ScriptItem::Kind::step, event.actor, exit->second, 1, {}});
            break;
        case Operation::noChange:
            m_items.push_front({ScriptItem::Kind::heal, event.actor, event, 1, {}});
            break;
        case Operation::ownerDied:
            m_items.push_front({ScriptItem::Kind::mark, event.actor, event, 1, {}});
            break;
        case Operation::actStop:
        case Operation::actContinue:
        case Operation::actKnob:
            m_items.push_front({ScriptItem::Kind::act, event.actor, event, 1, {}});
            break;
        default:
            break;
        }
    }
}

void Script::noteSignal(const Event& event)
{
    const auto forget = [this](ActorId actor, std::int64_t signal) {
        std::erase(m_sent, std::pair(actor, int(signal)));
    };
    if (event.operation == Operation::sendSignal && event.result != 0)
        m_sent.emplace_back(actorOfWord(event.object), int(event.argument));
    if (event.operation == Operation::handle) forget(event.actor, event.argument);
}

std::string Script::compare(const Event& event, const Texts& texts, const std::string& role)
{
    noteSignal(event);
    if (!byActor(event)) return {};
    auto& expected = m_expected[event.actor];
    if (expected.empty()) return {}; // beyond the recording
    const Event& wanted = expected.front();
    const bool healed = wanted.flags & kHealed;
    bool same = wanted.operation == event.operation && wanted.object == event.object;
    if (same && !healed) {
        same = wanted.version == event.version && wanted.before == event.before
               && (wanted.flags & (kLook | kChange)) == (event.flags & (kLook | kChange))
               && text(wanted.text) == texts[event.text];
        if (event.operation != Operation::start) same = same && wanted.result == event.result;
        if (!argumentIsTime(event.operation)) same = same && wanted.argument == event.argument;
    }
    std::string sentence;
    if (!same) {
        sentence = "The replay went another way: " + role + " was to "
                   + described(wanted, text(wanted.text)) + " but did "
                   + described(event, texts[event.text]);
        if (wanted.operation == event.operation) sentence += differences(wanted, event);
        sentence += ".";
    }
    expected.pop_front();
    return sentence;
}

} // namespace forkscope
