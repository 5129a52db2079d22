#include "engine/session/exploration.h"

#include "engine/session/connection.h"
#include "engine/session/exploration_wire.h"

namespace forkscope {

struct Exploration::Impl
{
    HostConnection connection;
    RunFacts facts;

    void command(const char* what)
    {
        connection.wire().send(Frame::command, Json{{"do", what}});
    }
};

Exploration::Exploration(const ExploreRequest& request) : m_impl(std::make_unique<Impl>())
{
    m_impl->connection.wire().send(Frame::explore, toJson(request));
    m_impl->facts = m_impl->connection.awaitAnswer();
}

Exploration::~Exploration() = default;
Exploration::Exploration(Exploration&&) noexcept = default;
Exploration& Exploration::operator=(Exploration&&) noexcept = default;

const RunFacts& Exploration::facts() const { return m_impl->facts; }

int Exploration::descriptor() const
{
    const Wire& wire = m_impl->connection.wire();
    return wire.closed() ? -1 : wire.descriptor();
}

ExploreUpdate Exploration::receive(int milliseconds)
{
    constexpr std::size_t kEnough = 5'000; // the rest is left in the socket for the next call
    ExploreUpdate update;
    Wire& wire = m_impl->connection.wire();
    while (auto frame = update.runs.size() < kEnough ? wire.receive(milliseconds)
                                                     : wire.takeFrame()) {
        milliseconds = 0;
        switch (frame->frame) {
        case Frame::exploredRuns:
            for (const Json& run : Json::parse(frame->payload))
                update.runs.push_back(exploredRunFrom(run));
            break;
        case Frame::exploreProgress:
            update.progress = exploreProgressFrom(Json::parse(frame->payload));
            break;
        case Frame::exploreReport:
            update.report = exploreReportFrom(Json::parse(frame->payload));
            break;
        default:
            break;
        }
    }
    update.closed = wire.closed();
    return update;
}

void Exploration::pause() { m_impl->command("pause"); }
void Exploration::resume() { m_impl->command("resume"); }
void Exploration::stop() { m_impl->command("stop"); }

} // namespace forkscope
