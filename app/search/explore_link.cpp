#include "app/search/explore_link.h"

namespace forkscope {

namespace {

class RealExploration : public ExploreLink
{
public:
    explicit RealExploration(const ExploreRequest& request) : m_exploration(request) {}

    const RunFacts& facts() const override { return m_exploration.facts(); }
    int descriptor() const override { return m_exploration.descriptor(); }
    ExploreUpdate receive() override { return m_exploration.receive(0); }
    void pause() override { m_exploration.pause(); }
    void resume() override { m_exploration.resume(); }
    void stop() override { m_exploration.stop(); }

private:
    Exploration m_exploration;
};

class RealLuck : public LuckLink
{
public:
    explicit RealLuck(const LuckRequest& request) : m_luck(request) {}

    int descriptor() const override { return m_luck.descriptor(); }
    LuckUpdate receive() override { return m_luck.receive(0); }
    const LuckReport& report() const override { return m_luck.report(); }
    void stop() override { m_luck.stop(); }

private:
    Luck m_luck;
};

} // namespace

SearchStarters searchStarters()
{
    return {[](const ExploreRequest& request) { return std::make_unique<RealExploration>(request); },
            [](const LuckRequest& request) { return std::make_unique<RealLuck>(request); }};
}

} // namespace forkscope
