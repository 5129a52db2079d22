#pragma once

// A run in which the kernel decides. This side only watches: it drains the rings every few
// milliseconds, merges by versions, and never makes a process wait but at a closed gate.

#include "engine/host/order.h"
#include "engine/host/run.h"
#include "engine/host/tick_clock.h"

#include <map>
#include <unordered_map>

namespace forkscope {

class FreeRun : public Run
{
public:
    FreeRun(const RunPlan& plan, Client& client, int commands);
    RunSummary execute() override;

private:
    struct Progress
    {
        std::uint64_t head = 0;
        std::int64_t quiet = 0; // run time up to which everything it did is in its ring
    };

    struct Computing
    {
        std::uint64_t head = 0; // of its ring, when it last announced something
        std::uint64_t repeat = 0;
        std::int64_t cpu = 0;   // that it had used by then
        bool told = false;
    };

    void tell(ActorId actor, const Event& event) override;
    void drainActor(ActorId actor, bool last) override;
    std::int64_t now() const override { return m_arena.now(); }
    void settleIntent(ActorId dead) override;

    void tellCreators();
    void take();            // drains everybody and places what is certain
    std::int64_t horizon();
    void place(std::int64_t until);
    void chronicle(const Event& event);
    bool resolveIntents();
    bool resolve(ActorId dead);
    void keep(ActorId queue, const Event& event);

    bool command(const Json& json); // false: stop
    void closeGate();
    void openGate();
    void sendStatus();
    void sampleKernel();
    void noteComputing(ActorId actor, std::int64_t cpu);
    bool stuck();
    std::vector<std::uint64_t> waitPattern() const;
    RunSummary end(RunEnd how, const std::string& sentence);
    void settleOrder();

    TickClock m_clock;
    Drain m_drain;
    Order m_order;
    std::unordered_map<std::uint32_t, std::vector<Event>> m_all; // by queue, for a second placing
    std::map<ActorId, Progress> m_progress;
    std::map<ActorId, Computing> m_computing;
    std::vector<ActorId> m_intents; // dead actors whose last version may be unrecorded
    std::vector<Event> m_taken;
    std::vector<Event> m_placed;
    std::map<ActorId, std::pair<char, std::int64_t>> m_sampled;
    std::int64_t m_sampledAt = 0;
    std::vector<std::uint64_t> m_lastPattern;
    bool m_stop = false;
};

} // namespace forkscope
