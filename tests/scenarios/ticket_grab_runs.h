#pragma once

// Runs of ticket grab for its tests.

#include "tests/support/run_helpers.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <string>

namespace forkscope {

// How many runs: a sample in every test run, all of it with `tests/run --long`.
inline int runs(int sample, int all) { return std::getenv("FORKSCOPE_LONG") ? all : sample; }

inline RunRequest tickets(std::map<std::string, std::string> knobs = {})
{
    RunRequest request;
    request.scenario = "ticket-grab";
    request.knobs = std::move(knobs);
    request.timeout = 30;
    return request;
}

inline RunRequest played(std::uint64_t seed, std::map<std::string, std::string> knobs = {})
{
    RunRequest request = tickets(std::move(knobs));
    request.mode = RunMode::play;
    request.seed = seed;
    return request;
}

inline RunRequest quickly(RunRequest request)
{
    request.speed = 50;
    return request;
}

class TicketGrab : public testing::Test
{
protected:
    void SetUp() override { m_before = Residue::now(); }
    void TearDown() override { EXPECT_EQ(Residue::now(), m_before); }

    const Residue& before() const { return m_before; }

private:
    Residue m_before;
};

} // namespace forkscope
