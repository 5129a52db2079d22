#include "engine/session/share_code.h"

#include "engine/session/share_schedule.h"

#include <algorithm>

namespace forkscope {

namespace {

using Trouble = ShareCodeError::Trouble;

constexpr std::size_t kGroup = 4; // letters
constexpr int kFingerprintBits = ScenarioShape::kFingerprintBits;
constexpr int kLowSeed = 3;

const std::string kExample = "a share code looks like FS-3KQ7-M2XD-T.";

void packSeed(BitWriter& out, std::uint64_t seed)
{
    out.bit(seed != 0);
    if (seed == 0) return;
    out.bit(seed > UINT32_MAX);
    if (seed > UINT32_MAX) out.fixed(seed, 64);
    else out.number(std::uint32_t(seed), kLowSeed);
}

std::uint64_t unpackSeed(BitReader& in)
{
    if (!in.bit()) return 0;
    return in.bit() ? in.fixed(64) : in.number(kLowSeed);
}

bool isGap(char character) { return character == '-' || character == ' '; }

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kSpace = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kSpace);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kSpace) + 1 - first);
}

// A letter that was left out or put in shows in the size of its group. Letters without any gap
// between them are a group of their own.
bool groupsAreWhole(std::string_view letters)
{
    if (std::ranges::none_of(letters, isGap)) return true;
    std::size_t size = 0;
    for (const char character : letters) {
        if (isGap(character) && size != kGroup) return false;
        size = isGap(character) ? 0 : size + 1;
    }
    return size >= 1 && size <= kGroup;
}

std::vector<std::uint8_t> valuesOf(std::string_view letters)
{
    std::vector<std::uint8_t> values;
    for (const char character : letters) {
        if (isGap(character)) continue;
        const auto value = letterValue(character);
        if (!value)
            throw ShareCodeError(Trouble::mistyped, "There is a character in the share code that "
                                                    "none has: only digits, and letters without "
                                                    "I, L, O and U, can stand there.");
        values.push_back(*value);
    }
    return values;
}

std::vector<std::uint8_t> checkedValues(std::string_view code)
{
    code = trimmed(code);
    if (!looksLikeShareCode(code))
        throw ShareCodeError(Trouble::noCode, "This is no share code; " + kExample);
    std::string_view letters = code.substr(2);
    if (!letters.empty() && isGap(letters.front())) letters.remove_prefix(1);
    if (!groupsAreWhole(letters))
        throw ShareCodeError(Trouble::mistyped, "A letter of the share code is missing, or there "
                                                "is one too many: its groups are of four.");
    std::vector<std::uint8_t> values = valuesOf(letters);
    if (values.size() * 5 < std::size_t(kFingerprintBits) + 5 || !checks(values))
        throw ShareCodeError(Trouble::mistyped, "The share code has a mistake in it: its last "
                                                "character doesn't fit the others.");
    return values;
}

[[noreturn]] void throwUnknown()
{
    throw ShareCodeError(Trouble::unknown, "The share code is whole, but this version of Forkscope "
                                           "has no such scenario, or has it with other knobs.");
}

SharedSchedule unpackFrom(BitReader& in, const std::vector<ScenarioShape>& shapes)
{
    const auto shape = std::ranges::find(shapes, std::uint32_t(in.fixed(kFingerprintBits)),
                                         &ScenarioShape::fingerprint);
    if (shape == shapes.end()) throwUnknown();
    SharedSchedule shared;
    shared.scenario = shape->id;
    shared.seed = unpackSeed(in);
    shared.knobs = unpackKnobs(in, *shape);
    shared.schedule = scheduleText(unpackSchedule(in, *shape));
    return shared;
}

} // namespace

bool looksLikeShareCode(std::string_view text)
{
    text = trimmed(text);
    return text.size() >= 2 && (text[0] == 'F' || text[0] == 'f')
           && (text[1] == 'S' || text[1] == 's');
}

ShareCodes::ShareCodes(const std::string& catalogue)
{
    auto shapes = std::make_shared<std::vector<ScenarioShape>>();
    const nlohmann::json json = nlohmann::json::parse(catalogue);
    for (const auto& scenario : json.at("scenarios")) shapes->push_back(scenarioShape(scenario));
    m_shapes = shapes;
}

std::string ShareCodes::pack(const SharedSchedule& shared) const
{
    const auto shape = std::ranges::find(*m_shapes, shared.scenario, &ScenarioShape::id);
    if (shape == m_shapes->end())
        throw BadInput("There is no scenario '" + shared.scenario + "'.");
    for (const auto& [name, value] : shared.knobs) {
        const KnobShape* knob = shape->knob(name);
        if (!knob) throw BadInput(shape->id + " has no knob '" + name + "'.");
        if (!canPack(*knob, value)) throw BadInput("'" + name + "' can't be '" + value + "'.");
    }
    BitWriter out;
    out.fixed(shape->fingerprint, kFingerprintBits);
    packSeed(out, shared.seed);
    packKnobs(out, *shape, shared.knobs);
    try {
        packSchedule(out, *shape, parseSchedule(shared.schedule));
    } catch (const ScheduleError& error) {
        throw BadInput(error.what());
    }
    const std::string letters = lettersOf(out.bits());
    std::string code = "FS";
    for (std::size_t at = 0; at < letters.size(); at += kGroup)
        code += "-" + letters.substr(at, kGroup);
    return code;
}

SharedSchedule ShareCodes::unpack(std::string_view code) const
{
    const std::vector<std::uint8_t> values = checkedValues(code);
    try {
        const std::vector<bool> bits = bitsOf(values);
        BitReader in(bits);
        const SharedSchedule shared = unpackFrom(in, *m_shapes);
        // Each thing is packed in one way only; what another way gives is no code.
        if (checkedValues(pack(shared)) == values) return shared;
    } catch (const BitsError&) {
    } catch (const ShareCodeError&) {
        throw;
    } catch (const BadInput&) {
    }
    throwUnknown();
}

} // namespace forkscope
