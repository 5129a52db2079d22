#pragma once

// What every scenario promises (design §8), for the tests of single ones: each check runs real
// processes and reports through GoogleTest.

#include "tests/support/model_check.h"
#include "tests/support/run_helpers.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <map>
#include <string>

namespace forkscope {

using Knobs = std::map<std::string, std::string>;

// A run of one scenario in virtual time, by the strategy "random".
FinishedRun playPreset(const std::string& scenario, const std::string& preset,
                       std::uint64_t seed = 0, const Knobs& knobs = {});
// On the kernel's own schedule, sleeps shortened by `speed`.
FinishedRun runFreely(const std::string& scenario, const std::string& preset, double speed = 1,
                      const Knobs& knobs = {});

// Each preset ends by itself and shows what it expects and nothing else, over so many seeds.
void expectPresetsKeepTheirWord(const std::string& scenario, int seeds);
// The two presets of the contrast pair differ in this knob and in no other.
void expectThePairDiffersOnlyIn(const std::string& scenario, const std::string& knob);
// Equal seeds give equal runs; a recording replays to the same events; so does its schedule text.
void expectRunsCanBeRepeated(const std::string& scenario, const std::string& preset, int seeds);
// SIGKILL of each process after every so many steps of a run: it ends with a finding or goes on.
void expectKillsAreSurvived(const std::string& scenario, const std::string& preset,
                            std::size_t every = 1);

// Nothing is left behind by what a test does.
class ScenarioTest : public testing::Test
{
protected:
    void SetUp() override { m_before = Residue::now(); }
    void TearDown() override { EXPECT_EQ(Residue::now(), m_before); }

private:
    Residue m_before;
};

} // namespace forkscope
