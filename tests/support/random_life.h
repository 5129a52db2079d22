#pragma once

// A plausible controlled run of everything that processes can do to each other, made by chance and
// without any process: locks, permits, events, queues with their feeders, signals, death, adoption.
// It keeps its own account of all of it, for tests to compare a world with.

#include "engine/record/event.h"
#include "engine/record/texts.h"

#include <deque>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace forkscope {

class RandomLife
{
public:
    static constexpr std::int64_t kStepTime = 100'000;
    static constexpr std::int64_t kItemBytes = 30'000; // two fit into a pipe

    // What an actor asks for next.
    struct Wish
    {
        Operation operation = Operation::begin;
        ObjectId object = 0;
        std::int64_t argument = 0;
        std::string text = {};
    };

    struct Being
    {
        ActorId actor = kNobody;
        ActorId parent = kNobody;
        ActorId creator = kNobody; // of a feeder
        bool alive = true;
        bool orphan = false;
        int exitCode = 0;
        Wish wish;             // announced, as long as it lives
        std::deque<Wish> plan; // what comes after
        std::uint32_t seen = 0;
        std::map<ObjectId, ObjectId> buffers; // by queue
        std::map<ObjectId, ActorId> feeders;
        std::string carries;

        bool isChildOf(ActorId other) const { return parent == other && creator == kNobody; }
    };

    struct Thing
    {
        ObjectKind kind = ObjectKind::none;
        ObjectId owner = 0;
        std::uint32_t version = 0;
        std::uint32_t state = 0;
        std::deque<std::string> items;
        std::multiset<ActorId> holders;
    };

    explicit RandomLife(std::uint64_t seed, int maxActors = 12);

    // One step of somebody; false when nobody can go on. Events and texts grow with it.
    bool step();

    const std::vector<Event>& events() const { return m_events; }
    const Texts& texts() const { return m_texts; }
    const std::vector<Being>& beings() const { return m_beings; } // by actor
    const Thing& thing(ObjectId id) const { return m_things.at(id); }
    const std::map<ObjectId, Thing>& things() const { return m_things; }

    // Whether it has to wait for somebody at this moment.
    bool blocked(const Being& being) const;

private:
    struct QueueParts
    {
        ObjectId queue, places, readers, writers;
    };

    ObjectId make(ObjectKind kind, const std::string& name, std::uint32_t state,
                  ObjectId owner = 0, ActorId maker = 0);
    void bear(ActorId parent);
    void plan(Being& being);
    void planChild(Being& being);
    void planPut(Being& being, const QueueParts& queue);
    void planGet(Being& being, const QueueParts& queue);
    void planFeeder(Being& feeder, ObjectId buffer, const QueueParts& queue);
    void announce(Being& being);
    void perform(ActorId actor);
    void performChange(Being& being, const Event& done);
    void performStart(Being& being);
    void performWaitAny(Being& being);
    void performSignal(Being& being);
    void follow(Being& being, const Event& done, bool changed);
    void startFeeder(Being& being, const QueueParts& queue);
    void ensureFeeder(Being& being, ObjectId buffer);
    void die(ActorId actor, int exitCode);
    void markLocksOf(ActorId dead);
    void reap(ActorId actor);
    Event eventFor(const Being& being);
    void add(Event event);
    TextId text(const std::string& content) { return m_texts.add(content); }
    int draw(int first, int last);
    std::int64_t deadline();
    ObjectId one(ObjectKind kind);

    std::mt19937_64 m_random;
    int m_maxActors;
    Texts m_texts;
    std::vector<Event> m_events;
    std::vector<Being> m_beings;
    std::map<ObjectId, Thing> m_things;
    std::vector<QueueParts> m_queues;
    std::int64_t m_time = 0;
    std::uint32_t m_step = 0;
    ObjectId m_nextObject = kMaxActors + 1;
    int m_items = 0;
};

} // namespace forkscope
