#pragma once

// Small programs of words instead of real processes, with the meaning of semantics.h: what the
// explorer is tried on by the thousand, against brute force over every step.

#include "engine/explore/subject.h"
#include "engine/record/arena.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace forkscope {

struct Word
{
    Operation operation = Operation::none;
    ObjectId object = 0;
    std::int64_t argument = 0;
    bool addsLast = false; // the argument is added to the last result
    int skip = 0;          // so many words are skipped where the result is 0
};

struct WordObject
{
    ObjectKind kind = ObjectKind::value;
    std::uint32_t state = 0;
};

// Actor 0 is main and starts the others. A feeder is named by its process's first `put`.
struct WordProgram
{
    std::vector<std::vector<Word>> actors;
    std::vector<std::vector<Word>> handlers; // by actor: what it does on a signal; empty: it ends
    std::map<ActorId, ActorId> feeders;      // process -> the actor that feeds its queue
    std::map<ObjectId, WordObject> objects;
    std::vector<ActorId> started;            // by main, in this order

    std::string text() const;
};

class WordSubject : public Subject
{
public:
    explicit WordSubject(const WordProgram& program) : m_program(&program) {}

    Newborn begin() override;
    Wish wish(ActorId actor) const override;
    bool blocked(ActorId actor, const Wish& wish) const override;
    void grant(ActorId actor, Happened& happened) override;
    void stopAt(std::uint32_t what) override { m_tallies |= what == kStopsAtTallies; }
    std::uint64_t identity(ObjectId object) const override { return object; }
    ObjectKind kind(ObjectId object) const override;
    std::uint32_t state(ObjectId object) const override;
    std::uint64_t measures() const override { return std::uint64_t(m_most); }
    Ending conclude(bool stuck, const std::vector<ActorId>& polls) override;
    void end() override {}

    // Everybody that could take a step, whoever would notice.
    std::vector<ActorId> able() const;
    // What the processes were told and what the objects hold: equal for equal runs.
    std::string remains() const;
    // The whole state, for brute force.
    std::string whole() const { return remains() + hidden(); }
    const std::map<std::string, std::uint32_t>& outcomes() const { return m_outcomes; }

private:
    struct One
    {
        bool born = false;
        bool alive = false;
        bool begun = false;
        bool signalled = false;
        bool closed = false;      // its queue
        std::size_t at = 0;
        int handling = -1;        // word of its handler; -1: none
        std::int64_t last = 0;
        std::int64_t before = 0;  // `last` when the handler began
        std::uint32_t seen = 0;
        bool wakes = false;       // in the second half of a wait
        std::string told;
    };

    const Word* next(const One& one, ActorId actor) const;
    std::string hidden() const;
    void bear(ActorId actor, ActorId process, Happened& happened);
    void finish(ActorId actor, Happened& happened, bool bySignal);
    void proceed(One& one, std::int64_t result, const Word& word);
    std::vector<ActorId> children() const;

    const WordProgram* m_program;
    std::vector<One> m_actors;
    std::map<ObjectId, std::uint32_t> m_states;
    std::map<ObjectId, std::vector<std::string>> m_items;
    std::map<std::string, std::uint32_t> m_outcomes;
    int m_count = 0, m_most = 0;
    bool m_tallies = false;
};

} // namespace forkscope
