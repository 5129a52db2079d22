#include "app/cli/shared_request.h"

#include "tests/cli/sample_result.h"

#include <gtest/gtest.h>

namespace forkscope {
namespace {

const SharedSchedule kShared{"ticket-grab", {{"clients", "3"}, {"lock", "on"}}, 7, "0x3.1"};

RunRequest asked()
{
    RunRequest request;
    request.scenario = "ticket-grab";
    request.schedule = "FS-";
    request.mode = RunMode::play;
    return request;
}

std::string refusalOf(const RunRequest& request)
{
    try {
        asShared(request, kShared, sampleScenario());
    } catch (const BadInput& error) {
        return error.what();
    }
    return {};
}

TEST(SharedRequest, TakesKnobsSeedAndScheduleFromTheCode)
{
    const RunRequest sut = asShared(asked(), kShared, sampleScenario());
    EXPECT_EQ(sut.knobs, kShared.knobs);
    EXPECT_EQ(sut.seed, 7u);
    EXPECT_EQ(sut.schedule, "0x3.1");
    EXPECT_EQ(sut.mode, RunMode::play);
}

TEST(SharedRequest, MayBeToldAgainWhatTheCodeSays)
{
    RunRequest request = asked();
    request.preset = "lock-on";
    request.knobs = {{"clients", "3"}};
    request.seed = 7;
    EXPECT_EQ(asShared(request, kShared, sampleScenario()).preset, "");
}

TEST(SharedRequest, RefusesWhatTheCodeWasNotMadeWith)
{
    RunRequest request = asked();
    request.scenario = "ktv-rooms";
    EXPECT_NE(refusalOf(request).find("of ticket-grab, not of ktv-rooms."), std::string::npos);
    request = asked();
    request.knobs = {{"clients", "4"}};
    EXPECT_NE(refusalOf(request).find("clients=3, not with clients=4"), std::string::npos);
    request = asked();
    request.seed = 8;
    EXPECT_NE(refusalOf(request).find("seed 7, not with 8"), std::string::npos);
}

TEST(SharedRequest, APresetThatDiffersIsRefusedAndAKnobOverItIsNot)
{
    SharedSchedule off = kShared;
    off.knobs.erase("lock");
    RunRequest request = asked();
    request.preset = "lock-on";
    EXPECT_THROW(asShared(request, off, sampleScenario()), BadInput);
    request.knobs = {{"lock", "off"}};
    EXPECT_EQ(asShared(request, off, sampleScenario()).knobs, off.knobs);
}

} // namespace
} // namespace forkscope
