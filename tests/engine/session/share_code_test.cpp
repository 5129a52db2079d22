// A code says what it was made of, or it is refused.
#include "engine/session/share_code.h"

#include "engine/control/schedule.h"
#include "engine/session/share_bits.h"

#include <gtest/gtest.h>

#include <random>

namespace forkscope {
namespace {

using Trouble = ShareCodeError::Trouble;

// Two scenarios with knobs of each type.
std::string catalogue(const std::string& clients = "20")
{
    return R"({"scenarios": [{"id": "grab", "knobs": [
        {"name": "lock", "type": "bool", "default": "off", "min": null, "choices": []},
        {"name": "clients", "type": "int", "default": ")" + clients + R"(", "min": 1,
         "choices": []},
        {"name": "file", "type": "choice", "default": "json", "min": null,
         "choices": ["json", "rename", "value"]},
        {"name": "stay", "type": "duration", "default": "3000ms", "min": 0, "choices": []}]},
        {"id": "plain", "knobs": []}]})";
}

const ShareCodes& codes()
{
    static const ShareCodes codes(catalogue());
    return codes;
}

const SharedSchedule kRace{"grab", {{"clients", "3"}, {"file", "value"}}, 0,
                           "0x4.1.2.3.0.1x3.2x5.1x3.3x5.0x6"};

Trouble troubleOf(std::string_view code)
{
    try {
        codes().unpack(code);
    } catch (const ShareCodeError& error) {
        const std::string sentence = error.what();
        EXPECT_TRUE(sentence.ends_with('.')) << sentence;
        EXPECT_EQ(sentence.find('\n'), std::string::npos) << sentence;
        return error.trouble;
    }
    ADD_FAILURE() << code << " was taken";
    return {};
}

// The same for whoever reads it: the case, and letters that look like digits.
std::string plain(std::string code)
{
    for (char& character : code) {
        character = char(std::toupper(character));
        if (character == 'O') character = '0';
        if (character == 'I' || character == 'L') character = '1';
        if (character == ' ') character = '-';
    }
    return code;
}

class Random
{
public:
    explicit Random(unsigned seed) : m_engine(seed) {}

    std::uint32_t upTo(std::uint32_t most)
    {
        return std::uniform_int_distribution<std::uint32_t>(0, most)(m_engine);
    }

    // Mostly small, now and then as large as it goes.
    std::uint32_t number() { return upTo(19) > 0 ? upTo(9) : upTo(UINT32_MAX); }

    ScheduleItem item()
    {
        static const char* kActs[] = {"kill", "term", "stop", "cont"};
        static const ScheduleItem kKnobs[] = {
            {.act = "lock", .value = "on"},    {.act = "lock", .value = "perhaps"},
            {.act = "file", .value = "value"}, {.act = "clients", .value = "12"},
            {.act = "clients", .value = "-4"}, {.act = "clients", .value = "007"},
            {.act = "stay", .value = "1500ms"}, {.act = "stay", .value = "2000ms"},
            {.act = "stay", .value = "5e2ms"}, {.act = "stay", .value = "000ms"},
            {.act = "no", .value = "=票 !"}};
        if (upTo(9) == 0) return kKnobs[upTo(std::size(kKnobs) - 1)];
        ScheduleItem item{.index = number()};
        if (upTo(9) == 0) item.act = kActs[upTo(3)];
        else item.count = std::max(1u, number());
        return item;
    }

    std::vector<ScheduleItem> items()
    {
        std::vector<ScheduleItem> items(upTo(40));
        for (ScheduleItem& each : items) each = item();
        return items;
    }

private:
    std::mt19937 m_engine;
};

TEST(ShareCode, IsShortAndInGroups)
{
    const std::string code = codes().pack(kRace);
    EXPECT_LE(code.size(), 30u) << code;
    EXPECT_EQ(code.substr(0, 3), "FS-");
    for (std::size_t at = 2; at < code.size(); at += 5) EXPECT_EQ(code[at], '-') << code;
    EXPECT_EQ(code.find_first_of("ILOU"), std::string::npos) << code;
}

TEST(ShareCode, SaysWhatItWasMadeOf) { EXPECT_EQ(codes().unpack(codes().pack(kRace)), kRace); }

TEST(ShareCode, AnyScheduleThatCanBeReadComesBackTheSame)
{
    Random random(1);
    for (int i = 0; i < 3000; ++i) {
        const std::string text = scheduleText(random.items());
        const SharedSchedule shared{random.upTo(1) ? "grab" : "plain", {}, 0, text};
        const std::string code = codes().pack(shared);
        ASSERT_EQ(codes().unpack(code), shared) << code;
    }
}

TEST(ShareCode, ValuesOfAllKindsComeBackTheSame)
{
    const std::map<std::string, std::vector<std::string>> kValues = {
        {"lock", {"on"}},
        {"clients", {"1", "2", "19", "21", "200", "4294967296", "4294967297", "-5"}},
        {"file", {"rename", "value"}},
        {"stay", {"0ms", "1ms", "999ms", "1000ms", "3001ms", "60000ms", "0.25ms", "1e+06ms"}}};
    for (const auto& [name, values] : kValues)
        for (const std::string& value : values) {
            const SharedSchedule shared{"grab", {{name, value}}, 0, "0"};
            EXPECT_EQ(codes().unpack(codes().pack(shared)), shared) << name << "=" << value;
        }
}

TEST(ShareCode, SeedsOfAllSizesComeBackTheSame)
{
    for (const std::uint64_t seed : {0ull, 1ull, 7ull, 4294967295ull, 4294967296ull, ~0ull}) {
        const SharedSchedule shared{"plain", {}, seed, ""};
        EXPECT_EQ(codes().unpack(codes().pack(shared)), shared) << seed;
    }
}

TEST(ShareCode, LeavesOutWhatHasItsDefault)
{
    SharedSchedule all = kRace;
    all.knobs = {{"lock", "off"}, {"clients", "3"}, {"file", "value"}, {"stay", "3000ms"}};
    EXPECT_EQ(codes().pack(all), codes().pack(kRace));
}

TEST(ShareCode, NumbersComeBackInTheirShortestSpelling)
{
    EXPECT_EQ(codes().unpack(codes().pack({"plain", {}, 0, "00x1.01x02"})).schedule, "0.1x2");
}

TEST(ShareCode, OneChangedCharacterIsRefused)
{
    Random random(2);
    for (int i = 0; i < 60; ++i) {
        const std::string code = codes().pack({"grab", {}, 0, scheduleText(random.items())});
        for (std::size_t at = 0; at < code.size(); ++at)
            for (char other = ' '; other <= '~'; ++other) {
                std::string changed = code;
                changed[at] = other;
                if (plain(changed) == code) continue;
                EXPECT_THROW(codes().unpack(changed), ShareCodeError) << code << " " << changed;
            }
    }
}

TEST(ShareCode, TwoNeighboursThatChangedPlacesAreRefused)
{
    Random random(3);
    for (int i = 0; i < 300; ++i) {
        const std::string code = codes().pack({"grab", {}, 0, scheduleText(random.items())});
        for (std::size_t at = 0; at + 1 < code.size(); ++at) {
            std::string changed = code;
            std::swap(changed[at], changed[at + 1]);
            if (changed == code) continue;
            EXPECT_THROW(codes().unpack(changed), ShareCodeError) << code << " " << changed;
        }
    }
}

TEST(ShareCode, ALetterLeftOutOrPutInIsRefused)
{
    const std::string code = codes().pack(kRace);
    for (std::size_t at = 3; at + 1 < code.size(); ++at) {
        EXPECT_THROW(codes().unpack(code.substr(0, at) + code.substr(at + 1)), ShareCodeError);
        EXPECT_THROW(codes().unpack(code.substr(0, at) + "7" + code.substr(at)), ShareCodeError);
    }
}

TEST(ShareCode, MayBeTypedInSmallLettersWithoutDashesAndWithLookAlikes)
{
    std::string typed;
    for (const char character : codes().pack(kRace)) {
        if (character == '-') continue;
        typed += character == '0' ? 'o' : character == '1' ? 'l' : char(std::tolower(character));
    }
    EXPECT_TRUE(looksLikeShareCode(typed));
    EXPECT_EQ(codes().unpack(typed), kRace);
    EXPECT_EQ(codes().unpack("  " + codes().pack(kRace) + "\n"), kRace) << "as it was pasted";
}

TEST(ShareCode, RandomLettersGiveASentenceOrACodeThatIsWhole)
{
    Random random(4);
    for (int i = 0; i < 20'000; ++i) {
        std::string letters;
        for (std::uint32_t n = random.upTo(40); n > 0; --n)
            letters += "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[random.upTo(31)];
        try {
            const SharedSchedule shared = codes().unpack("FS" + letters);
            EXPECT_EQ(codes().unpack(codes().pack(shared)), shared);
        } catch (const ShareCodeError&) {
        }
    }
}

// What is behind the scenario's part is changed and the check character made to fit.
TEST(ShareCode, DamageThatFitsTheCheckIsNoScheduleOrAnotherOne)
{
    std::vector<std::uint8_t> values;
    for (const char letter : codes().pack(kRace).substr(2))
        if (const auto value = letterValue(letter)) values.push_back(*value);
    Random random(5);
    for (int i = 0; i < 5000; ++i) {
        std::vector<std::uint8_t> changed = values;
        const std::size_t at = 4 + random.upTo(std::uint32_t(changed.size()) - 6);
        changed[at] = std::uint8_t(random.upTo(31));
        changed.resize(at + 2 + random.upTo(8), 31);
        BitWriter bits;
        for (const std::uint8_t value : changed) bits.fixed(value, 5);
        const std::string code = "FS" + lettersOf(bits.bits());
        try {
            const SharedSchedule shared = codes().unpack(code);
            EXPECT_EQ(plain(codes().unpack(codes().pack(shared)).schedule), plain(shared.schedule));
        } catch (const ShareCodeError& error) {
            EXPECT_EQ(error.trouble, Trouble::unknown);
        }
    }
}

TEST(ShareCode, WhatIsNoCodeIsToldFromAMistypedOne)
{
    EXPECT_EQ(troubleOf(""), Trouble::noCode);
    EXPECT_EQ(troubleOf("0x3.1"), Trouble::noCode);
    EXPECT_EQ(troubleOf("FS"), Trouble::mistyped);
    EXPECT_EQ(troubleOf("FS-"), Trouble::mistyped);
    EXPECT_EQ(troubleOf("FS-3KQ7-M2XD-TU"), Trouble::mistyped);
    EXPECT_EQ(troubleOf("FS-3KQ7-票"), Trouble::mistyped);
    EXPECT_FALSE(looksLikeShareCode("0x3.1x2.!lock=on.0"));
}

TEST(ShareCode, IsNotReadAgainstOtherKnobsThanItWasMadeWith)
{
    EXPECT_EQ(troubleOf(ShareCodes(catalogue("21")).pack(kRace)), Trouble::unknown);
}

TEST(ShareCode, WhatDoesNotExistCantBePacked)
{
    EXPECT_THROW(codes().pack({"nothing", {}, 0, "0"}), BadInput);
    EXPECT_THROW(codes().pack({"grab", {{"speed", "1"}}, 0, "0"}), BadInput);
    EXPECT_THROW(codes().pack({"grab", {{"file", "xml"}}, 0, "0"}), BadInput);
    EXPECT_THROW(codes().pack({"grab", {}, 0, "0x0"}), BadInput);
}

} // namespace
} // namespace forkscope
