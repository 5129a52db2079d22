#include "engine/control/strategy.h"

#include <algorithm>
#include <map>
#include <random>
#include <vector>

namespace forkscope {

namespace {

// std::mt19937_64 is specified to the last bit; std::uniform_int_distribution is not.
std::uint64_t below(std::mt19937_64& source, std::uint64_t limit) { return source() % limit; }

class Random : public Strategy
{
public:
    explicit Random(std::uint64_t seed) : m_source(seed) {}
    ActorId choose(std::span<const ActorId> ready, ActorId) override
    {
        return ready[below(m_source, ready.size())];
    }

private:
    std::mt19937_64 m_source;
};

class RoundRobin : public Strategy
{
public:
    ActorId choose(std::span<const ActorId> ready, ActorId last) override
    {
        if (last == kNobody) return ready.front();
        const auto next = std::upper_bound(ready.begin(), ready.end(), last);
        return next == ready.end() ? ready.front() : *next;
    }
};

class RunOn : public Strategy
{
public:
    ActorId choose(std::span<const ActorId> ready, ActorId last) override
    {
        const bool canGoOn = std::binary_search(ready.begin(), ready.end(), last);
        return canGoOn ? last : ready.front();
    }
};

// Random priorities; at two random steps the running actor's falls below all others.
class Pct : public Strategy
{
public:
    explicit Pct(std::uint64_t seed) : m_source(seed)
    {
        for (std::uint64_t& point : m_changes) point = below(m_source, kExpectedSteps);
    }

    ActorId choose(std::span<const ActorId> ready, ActorId last) override
    {
        if (last != kNobody && std::ranges::find(m_changes, m_step) != std::end(m_changes))
            m_priorities[last] = m_lowest--;
        ++m_step;
        return *std::ranges::max_element(
            ready, {}, [this](ActorId actor) { return priority(actor); });
    }

private:
    static constexpr std::uint64_t kExpectedSteps = 200;

    std::int64_t priority(ActorId actor)
    {
        const auto [place, isNew] = m_priorities.try_emplace(actor, 0);
        if (isNew) place->second = std::int64_t(m_source() >> 2) + 1;
        return place->second;
    }

    std::mt19937_64 m_source;
    std::map<ActorId, std::int64_t> m_priorities;
    std::uint64_t m_changes[2];
    std::uint64_t m_step = 0;
    std::int64_t m_lowest = 0;
};

} // namespace

std::unique_ptr<Strategy> makeStrategy(std::string_view name, std::uint64_t seed)
{
    if (name == "random") return std::make_unique<Random>(seed);
    if (name == "round-robin") return std::make_unique<RoundRobin>();
    if (name == "run-on") return std::make_unique<RunOn>();
    if (name == "pct") return std::make_unique<Pct>(seed);
    return nullptr;
}

} // namespace forkscope
