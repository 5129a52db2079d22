#include "app/cli/doctor.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace forkscope {
namespace {

const std::vector<Check> kFine = {{"pidfd", true, "works", "", true},
                                  {"namespaces", false, "not permitted", "Allow them.", false}};
const std::vector<Check> kBad = {{"proc", false, "not readable", "Mount /proc.", true}};

TEST(Doctor, OnlyWhatIsRequiredMakesARunImpossible)
{
    EXPECT_EQ(statusOf(kFine), kNothingFound);
    EXPECT_EQ(statusOf(kBad), kNotPermitted);
}

TEST(Doctor, AdviceStandsUnderWhatIsMissing)
{
    const std::string sut = checksAsText(kFine);
    EXPECT_NE(sut.find("no   namespaces: not permitted\n     Allow them.\n"), std::string::npos);
    EXPECT_NE(sut.find("Forkscope can run here.\n"), std::string::npos);
    EXPECT_NE(checksAsText(kBad).find("Forkscope can't run here.\n"), std::string::npos);
}

TEST(Doctor, TheJsonSaysTheSame)
{
    const auto sut = nlohmann::json::parse(checksAsJson(kBad));
    EXPECT_EQ(sut.at("ok"), false);
    EXPECT_EQ(sut.at("checks").at(0).at("id"), "proc");
    EXPECT_EQ(sut.at("checks").at(0).at("advice"), "Mount /proc.");
}

} // namespace
} // namespace forkscope
