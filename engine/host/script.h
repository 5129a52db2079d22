#pragma once

// A recorded run as instructions for a replay: whom to grant, what to tell it, whom to kill when,
// and what must come of it.

#include "engine/record/arena.h"
#include "engine/record/texts.h"

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace forkscope {

struct ScriptItem
{
    enum class Kind { step, death, act, heal, mark } kind = Kind::step;
    ActorId actor = kNobody;
    Event event;                  // the recorded one
    std::uint32_t times = 1;      // a look that repeated
    std::vector<Answer> answers;  // for the step and what follows it
};

class Script
{
public:
    Script() = default;
    Script(std::vector<Event> events, std::vector<std::string> texts);

    bool done() const { return m_items.empty(); }
    const ScriptItem& next() const { return m_items.front(); }
    void advance() { m_items.pop_front(); }

    // Compares what an actor did in the replay with what it did in the recording; empty if it is
    // the same, else a sentence.
    std::string compare(const Event& event, const Texts& texts, const std::string& role);

    // Signals that programs sent in the replay and that showed no effect in it: no handler ran, and
    // the process did not end.
    const std::vector<std::pair<ActorId, int>>& unanswered() const { return m_sent; }

    // The pid that main had; 0 when there is nothing to replay.
    std::int32_t mainPid() const { return m_mainPid; }

    const std::string& text(TextId id) const { return m_texts[id < m_texts.size() ? id : 0]; }

private:
    void build(const std::vector<Event>& events);
    void noteSignal(const Event& event);

    std::vector<std::string> m_texts;
    std::deque<ScriptItem> m_items;
    std::map<ActorId, std::deque<Event>> m_expected;
    std::vector<std::pair<ActorId, int>> m_sent;
    std::int32_t m_mainPid = 0;
};

} // namespace forkscope
