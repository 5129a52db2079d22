#include "tests/support/model_check.h"

#include "engine/record/semantics.h"

#include <deque>
#include <map>

namespace forkscope {

namespace {

struct Thing
{
    std::uint32_t version = 0xFFFFFF00;
    std::uint32_t state = 0;
    std::string content;
    std::deque<std::string> items;
};

std::string at(std::uint32_t number, const Event& event, const std::string& what)
{
    return "event " + std::to_string(number) + " (" + std::string(name(event.operation))
           + " by actor " + std::to_string(event.actor) + "): " + what;
}

class Model
{
public:
    explicit Model(const History& history) : m_history(history)
    {
        m_things[processWord(0)] = {0xFFFFFF01, kStarted, {}, {}}; // main's start has no event
    }

    std::string take(std::uint32_t number, const Event& event)
    {
        if (event.phase != Phase::done) return {};
        if (std::string wrong = life(event); !wrong.empty()) return at(number, event, wrong);
        if (event.operation == Operation::make) m_things[event.object].state = std::uint32_t(event.result);
        if (event.flags & kLook) return wrap(number, event, look(event));
        if (event.flags & kChange) return wrap(number, event, change(event));
        return {};
    }

private:
    static std::string wrap(std::uint32_t number, const Event& event, const std::string& wrong)
    {
        return wrong.empty() ? wrong : at(number, event, wrong);
    }

    // Nobody does anything before its birth or after its death.
    std::string life(const Event& event)
    {
        if (event.operation == Operation::startFeeder && event.flags & kChange) {
            m_creator[actorOfWord(event.object)] = event.actor;
            m_born[actorOfWord(event.object)] = true;
        }
        const auto creator = m_creator.find(event.actor);
        if (creator != m_creator.end() && m_dead[creator->second])
            return "its process is dead already";
        if (event.operation == Operation::ownerDied && !m_dead[event.actor])
            return "its owner is not dead yet";
        if (event.operation == Operation::died) m_dead[event.actor] = true;
        else if (event.actor != kNobody && !traits(event.operation).byHost && m_dead[event.actor])
            return "it is dead already";
        if (event.operation == Operation::born) m_born[event.actor] = true;
        else if (event.actor != kNobody && !m_born[event.actor]) return "it is not born yet";
        return {};
    }

    std::string look(const Event& event)
    {
        const Thing& thing = m_things[event.object];
        if (event.version != thing.version) return "looked at another version";
        if (event.before != thing.state) return "saw another state";
        const Transition next =
            transition(event.operation, thing.state, event.actor, event.argument);
        if (next.ruling == Ruling::looks && event.operation != Operation::fileRead
            && event.result != resultOfLook(event.operation, thing.state))
            return "was told something else";
        if (event.operation == Operation::fileRead
            && m_history.texts()[event.text] != thing.content)
            return "read '" + m_history.texts()[event.text] + "', not '" + thing.content + "'";
        return {};
    }

    std::string change(const Event& event)
    {
        Thing& thing = m_things[event.object];
        if (event.operation == Operation::start && event.actor == kNobody) return {};
        const std::uint32_t step = traits(event.operation).twoStep ? 2 : 1;
        if (event.version != thing.version + step) return "made a version out of turn";
        if (event.before != thing.state) return "replaced another state";
        const Transition next =
            transition(event.operation, thing.state, event.actor, event.argument);
        if (next.ruling != Ruling::changes) return "was not possible";
        thing.version = event.version;
        thing.state = next.state;
        const std::string& text = m_history.texts()[event.text];
        if (event.operation == Operation::deliver) thing.items.push_back(text);
        if (event.operation == Operation::receive) {
            if (thing.items.empty()) return "took a message out of nothing";
            if (thing.items.front() != text)
                return "took '" + text + "', not '" + thing.items.front() + "'";
            thing.items.pop_front();
        }
        if (event.operation == Operation::fileTruncate) thing.content.clear();
        if (event.operation == Operation::fileWrite || event.operation == Operation::fileRename)
            thing.content = text;
        return {};
    }

    const History& m_history;
    std::map<ObjectId, Thing> m_things;
    std::map<ActorId, ActorId> m_creator; // of feeders
    std::map<ActorId, bool> m_dead;
    std::map<ActorId, bool> m_born;
};

} // namespace

std::string contradiction(const History& history)
{
    Model model(history);
    for (std::uint32_t i = 0; i < history.size(); ++i)
        if (std::string wrong = model.take(i, history.event(i)); !wrong.empty()) return wrong;
    return {};
}

} // namespace forkscope
