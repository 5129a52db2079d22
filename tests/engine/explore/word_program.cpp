#include "tests/engine/explore/word_program.h"

#include "engine/record/semantics.h"

#include <algorithm>

namespace forkscope {

namespace {

// Steps that a search takes at once where nobody watches: they are told to nobody.
bool isTold(Operation operation)
{
    switch (operation) {
    case Operation::begin:
    case Operation::start:
    case Operation::put:
    case Operation::take:
    case Operation::sleep:
    case Operation::closeQueue:
    case Operation::endFeeder:
    case Operation::joinFeeder:
    case Operation::exit:
    case Operation::join:
        return false;
    default:
        return true;
    }
}

} // namespace

std::string WordProgram::text() const
{
    std::string text;
    const auto words = [&text](const std::vector<Word>& list) {
        for (const Word& word : list)
            text += " " + std::string(name(word.operation)) + "(" + std::to_string(word.object)
                    + "," + std::to_string(word.argument) + (word.addsLast ? "+last" : "")
                    + (word.skip ? ",skip " + std::to_string(word.skip) : "") + ")";
    };
    for (std::size_t i = 0; i < actors.size(); ++i) {
        text += "\n" + std::to_string(i) + ":";
        words(actors[i]);
        if (i < handlers.size() && !handlers[i].empty()) text += "  on a signal:";
        if (i < handlers.size()) words(handlers[i]);
    }
    for (const auto& [id, object] : objects)
        text += "\n" + std::string(name(object.kind)) + " " + std::to_string(id) + " = "
                + std::to_string(object.state);
    return text;
}

Newborn WordSubject::begin()
{
    m_actors.assign(m_program->actors.size(), {});
    m_states.clear();
    m_items.clear();
    m_count = m_most = 0;
    for (const auto& [id, object] : m_program->objects) m_states[id] = object.state;
    Happened ignored;
    bear(0, 0, ignored);
    return ignored.newborn.front();
}

void WordSubject::bear(ActorId actor, ActorId process, Happened& happened)
{
    m_actors[actor].born = m_actors[actor].alive = true;
    m_states[processWord(actor)] = kStarted;
    const ActorId parent = actor == 0 || process != actor ? kNobody : ActorId(0);
    happened.newborn.push_back({actor, process, parent, actor + 1u});
}

const Word* WordSubject::next(const One& one, ActorId actor) const
{
    static const Word begin{Operation::begin}, handle{Operation::handle}, exit{Operation::exit};
    const auto& words = m_program->actors[actor];
    if (!one.begun) return &begin;
    if (one.signalled) return &handle;
    if (one.handling >= 0) return &m_program->handlers[actor][std::size_t(one.handling)];
    return one.at < words.size() ? &words[one.at] : &exit;
}

Wish WordSubject::wish(ActorId actor) const
{
    const One& one = m_actors[actor];
    if (!one.born || !one.alive) return {};
    const Word& word = *next(one, actor);
    Wish wish{word.operation, word.object, word.argument, 0, std::uint16_t(one.at)};
    if (word.addsLast) wish.argument += one.last;
    if (word.operation == Operation::eventWait && one.wakes) {
        wish.operation = Operation::eventWake;
        wish.seen = one.seen;
    }
    if (word.operation == Operation::tally) wish.seen = 1;
    return wish;
}

std::vector<ActorId> WordSubject::children() const
{
    std::vector<ActorId> list;
    for (ActorId child : m_program->started)
        if (m_actors[child].born) list.push_back(child);
    return list;
}

bool WordSubject::blocked(ActorId actor, const Wish& wish) const
{
    if (wish.operation == Operation::waitAny) {
        bool any = false;
        for (ActorId child : children()) {
            if (state(processWord(child)) == kDead) return false;
            any |= state(processWord(child)) == kStarted;
        }
        return any;
    }
    if (wish.object == 0) return false;
    return transition(wish.operation, state(wish.object), actor, wish.argument, wish.seen).ruling
           == Ruling::blocks;
}

std::vector<ActorId> WordSubject::able() const
{
    std::vector<ActorId> list;
    for (std::size_t i = 0; i < m_actors.size(); ++i) {
        const Wish wanted = wish(ActorId(i));
        if (wanted.operation == Operation::none) continue;
        if (hasDeadline(wanted.operation, wanted.argument) || !blocked(ActorId(i), wanted))
            list.push_back(ActorId(i));
    }
    return list;
}

ObjectKind WordSubject::kind(ObjectId object) const
{
    if (isProcessWord(object)) return ObjectKind::process;
    const auto found = m_program->objects.find(object);
    return found == m_program->objects.end() ? ObjectKind::none : found->second.kind;
}

std::uint32_t WordSubject::state(ObjectId object) const
{
    const auto found = m_states.find(object);
    return found == m_states.end() ? kUnborn : found->second;
}

void WordSubject::proceed(One& one, std::int64_t result, const Word& word)
{
    one.last = result;
    if (one.handling >= 0) {
        if (++one.handling == int(m_program->handlers[std::size_t(&one - m_actors.data())].size())) {
            one.handling = -1;
            one.last = one.before;
        }
        return;
    }
    one.at += 1 + (result == 0 ? std::size_t(word.skip) : 0);
}

void WordSubject::finish(ActorId actor, Happened& happened, bool bySignal)
{
    One& one = m_actors[actor];
    if (!one.alive) return;
    one.alive = false;
    m_states[processWord(actor)] = kDead;
    const bool helps = std::ranges::any_of(m_program->feeders, [actor](const auto& feeder) {
        return feeder.second == actor;
    });
    if (bySignal && !helps) one.told += "!";
    happened.dead.push_back(actor);
    const auto feeder = m_program->feeders.find(actor);
    if (feeder != m_program->feeders.end() && m_actors[feeder->second].born)
        finish(feeder->second, happened, true);
}

void WordSubject::grant(ActorId actor, Happened& happened)
{
    One& one = m_actors[actor];
    const Word word = *next(one, actor);
    const Wish wanted = wish(actor);
    Event event;
    event.actor = actor;
    event.operation = wanted.operation;
    event.object = wanted.object;
    event.argument = wanted.argument;
    event.line = wanted.line;
    event.result = 1;
    std::string text;
    if (wanted.operation == Operation::waitAny)
        for (ActorId child : children())
            if (state(processWord(child)) == kDead && event.object == 0)
                event.object = processWord(child);
    if (event.object) {
        const std::uint32_t before = state(event.object);
        const Transition change =
            transition(event.operation, before, actor, wanted.argument, wanted.seen);
        event.before = before;
        event.flags = change.ruling == Ruling::changes ? kChange : kLook;
        if (change.ruling == Ruling::changes) m_states[event.object] = change.state;
        else event.result = change.ruling == Ruling::looks
                                ? resultOfLook(event.operation, before) : 0;
    } else if (wanted.operation == Operation::waitAny) {
        event.result = 0;
    }
    switch (event.operation) {
    case Operation::begin:
        one.begun = true;
        break;
    case Operation::handle:
        one.signalled = false;
        one.before = one.last;
        one.handling = 0;
        break;
    case Operation::exit:
        break;
    case Operation::endFeeder:
        one.alive = false;
        break;
    case Operation::start:
        bear(actorOfWord(event.object), actorOfWord(event.object), happened);
        event.flags = kChange;
        event.result = 1;
        break;
    case Operation::put: {
        text = std::to_string(actor) + "#" + std::to_string(one.at);
        m_items[event.object].push_back(text);
        const ActorId feeder = m_program->feeders.at(actor);
        if (!m_actors[feeder].born) bear(feeder, actor, happened);
        break;
    }
    case Operation::take:
        if (!(event.flags & kChange)) break;
        one.last = 1;
        text = m_items[event.object].front();
        m_items[event.object].erase(m_items[event.object].begin());
        break;
    case Operation::deliver:
        m_items[event.object].push_back(std::to_string(actor) + "@" + std::to_string(one.at));
        text = m_items[event.object].back();
        break;
    case Operation::receive:
        text = m_items[event.object].front();
        m_items[event.object].erase(m_items[event.object].begin());
        break;
    case Operation::tally:
        m_count += int(wanted.argument);
        m_most = std::max(m_most, m_count);
        break;
    case Operation::sendSignal: {
        const ActorId target = actorOfWord(event.object);
        if (!m_actors[target].born || !m_actors[target].alive) break;
        const bool handles = target < m_program->handlers.size()
                             && !m_program->handlers[target].empty();
        if (!handles) finish(target, happened, true);
        else if (m_actors[target].handling < 0 && !m_actors[target].signalled) {
            m_actors[target].signalled = true;
            happened.interrupted.push_back(target);
        }
        break;
    }
    default:
        break;
    }
    if (isTold(event.operation))
        one.told += std::to_string(event.result) + (event.operation == Operation::receive ? text : "")
                    + ",";
    const bool waits = event.operation == Operation::eventWait && event.result == 0;
    if (waits) {
        one.wakes = true;
        one.seen = event.before;
    } else if (event.operation == Operation::eventWake) {
        one.wakes = false;
        proceed(one, event.result, word);
    } else if (event.operation != Operation::begin && event.operation != Operation::handle
               && event.operation != Operation::exit) {
        proceed(one, event.result, word);
    }
    happened.events.push_back(event);
    happened.texts.push_back(text);
    if (event.operation == Operation::exit) finish(actor, happened, false);
}

std::string WordSubject::remains() const
{
    std::string text;
    for (std::size_t i = 0; i < m_actors.size(); ++i)
        text += "|" + std::to_string(i) + (m_actors[i].alive ? "+" : "-") + m_actors[i].told;
    for (const auto& [id, state] : m_states) {
        if (isProcessWord(id)) continue;
        const ObjectKind what = kind(id);
        if (what == ObjectKind::buffer) continue;
        text += "|" + std::to_string(what == ObjectKind::event ? isSet(state) : state);
        if (const auto items = m_items.find(id); items != m_items.end())
            for (const std::string& item : items->second) text += " " + item;
    }
    return text + "|" + std::to_string(m_most);
}

std::string WordSubject::hidden() const
{
    std::string text = ";" + std::to_string(m_count);
    for (const One& one : m_actors)
        text += "|" + std::to_string(one.at) + "," + std::to_string(one.begun * 4 + one.signalled * 2
                + one.wakes) + "," + std::to_string(one.handling) + "," + std::to_string(one.last)
                + "," + std::to_string(one.seen);
    for (const auto& [id, state] : m_states)
        text += "|" + std::to_string(state);
    for (const auto& [id, items] : m_items)
        for (const std::string& item : items) text += "/" + item;
    return text;
}

Ending WordSubject::conclude(bool stuck, const std::vector<ActorId>&)
{
    const std::string text = remains() + (stuck ? "stuck" : "");
    const auto number = std::uint32_t(m_outcomes.size());
    return {m_outcomes.try_emplace(text, number).first->second, stuck};
}

} // namespace forkscope
