// Share codes on the command line.
#include "tests/cli/program.h"

#include "engine/session/share_code.h"

namespace forkscope {
namespace {

using Json = nlohmann::json;

const ShareCodes& codes()
{
    static const ShareCodes codes(catalogueJson());
    return codes;
}

class ShareCodeCommandTest : public ProgramTest
{
protected:
    // A played run with a seed and knobs of its own.
    Json sample()
    {
        return run({"run", "ticket-grab", "--set", "clients=3", "--set", "tickets=1", "--mode",
                    "play", "--seed", "5", "--json"})
            .json();
    }

    static std::string codeOf(const Json& run)
    {
        return codes().pack({run.at("scenario"), run.at("knobs"), run.at("seed"),
                             run.at("schedule")});
    }
};

TEST_F(ShareCodeCommandTest, ACodeGivesTheRunItWasMadeOf)
{
    const Json one = sample();
    const Json again =
        run({"run", "ticket-grab", "--json", "--schedule", codeOf(one)}).json();
    for (const char* key : {"knobs", "seed", "schedule", "outcome"})
        EXPECT_EQ(again.at(key), one.at(key)) << key;
}

TEST_F(ShareCodeCommandTest, ACodeOfAnotherScenarioIsRefused)
{
    const Said said = run({"run", "ktv-rooms", "--schedule", codeOf(sample())});
    EXPECT_EQ(said.status, 2);
    EXPECT_TRUE(isOneLine(said.err)) << said.err;
    EXPECT_NE(said.err.find("of ticket-grab, not of ktv-rooms"), std::string::npos) << said.err;
}

TEST_F(ShareCodeCommandTest, AMistypedCodeIsRefused)
{
    std::string code = codeOf(sample());
    code[5] = code[5] == '7' ? '8' : '7';
    const Said said = run({"run", "ticket-grab", "--schedule", code});
    EXPECT_EQ(said.status, 2);
    EXPECT_EQ(said.out, "");
    EXPECT_TRUE(isOneLine(said.err)) << said.err;
    EXPECT_NE(said.err.find("has a mistake in it"), std::string::npos) << said.err;
}

TEST_F(ShareCodeCommandTest, EachScenarioHasCodesOfItsOwn)
{
    const Json catalogue = Json::parse(catalogueJson());
    for (const Json& scenario : catalogue.at("scenarios")) {
        const std::string id = scenario.at("id");
        EXPECT_EQ(codes().unpack(codes().pack({id, {}, 0, "0x2.1"})).scenario, id);
    }
}

TEST_F(ShareCodeCommandTest, EachPresetsKnobsComeBack)
{
    const Json catalogue = Json::parse(catalogueJson());
    for (const Json& scenario : catalogue.at("scenarios")) {
        std::map<std::string, std::string> defaults;
        for (const Json& knob : scenario.at("knobs")) defaults[knob.at("name")] = knob.at("default");
        for (const Json& preset : scenario.at("presets")) {
            SharedSchedule shared{scenario.at("id"), preset.at("set"), 0, "0x2.1"};
            const SharedSchedule back = codes().unpack(codes().pack(shared));
            std::erase_if(shared.knobs, [&](const auto& knob) {
                return defaults.at(knob.first) == knob.second;
            });
            EXPECT_EQ(back, shared) << shared.scenario << " " << preset.at("id");
        }
    }
}

} // namespace
} // namespace forkscope
