#pragma once

// Runs on real processes that a test steps by hand, to be the first of two.

#include "app/models/catalogue.h"
#include "app/models/run_model.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace forkscope {

inline const Catalogue& realCatalogue()
{
    static const Catalogue loaded = parseCatalogue(QByteArray::fromStdString(catalogueJson()));
    return loaded;
}

// A run by hand, as the window would hold it.
class HandRun
{
public:
    HandRun(const std::string& scenario, std::map<std::string, std::string> knobs)
        : m_session(request(scenario, std::move(knobs)))
    {
        model.clear(m_session.facts());
        await(0);
    }

    // Steps the process until this is what it wants next.
    void until(const std::string& role, Operation wanted)
    {
        for (int step = 0; step < 100 && find(role).operation != wanted; ++step) {
            const std::uint32_t before = model.history().steps();
            m_session.step(find(role).actor, false);
            await(before + 1);
        }
        EXPECT_EQ(name(find(role).operation), name(wanted)) << role;
    }

    // By the default policy.
    void finish()
    {
        m_session.setMode(RunMode::play);
        m_session.resume();
        while (!model.summary()) model.take(m_session.receive(1000));
    }

    std::int64_t outcome() const { return model.summary()->outcome.front().second.value_or(-1); }

    RunModel model;

private:
    static RunRequest request(const std::string& scenario,
                              std::map<std::string, std::string> knobs)
    {
        RunRequest request;
        request.scenario = scenario;
        request.knobs = std::move(knobs);
        request.mode = RunMode::hand;
        request.strategy = "run-on";
        return request;
    }

    void await(std::uint32_t steps)
    {
        while (!model.summary() && (model.status().state != RunStatus::State::paused
                                    || model.history().steps() < steps))
            model.take(m_session.receive(1000));
    }

    const ProcessInfo& find(const std::string& role) const
    {
        for (const ProcessInfo& process : model.history().latest().processes)
            if (model.history().texts()[process.role] == role) return process;
        throw std::runtime_error("no " + role);
    }

    Session m_session;
};

// Three clients want the last ticket.
inline std::map<std::string, std::string> ticketKnobs(const char* lock)
{
    return {{"clients", "3"},      {"tickets", "1"},         {"lock", lock}, {"file", "value"},
            {"search", "inside"},  {"arrival", "together"}, {"delay", "none"}};
}

// client-1 and client-2 both read the last ticket before one of them writes.
inline void bothRead(HandRun& run)
{
    run.until("main", Operation::join);
    run.until("client-1", Operation::valueSet);
    run.until("client-2", Operation::valueSet);
    run.finish();
}

} // namespace forkscope
