#pragma once

// Share codes: scenario, knobs and schedule in a few letters that can be read aloud, written on a
// blackboard or pasted. "FS-3KQ7-M2XD-T": groups of four in Crockford's base32 (no I, L, O, U;
// capital or not is the same), the last one a check character that finds any one wrong character
// and any two neighbours that changed places. No file stands behind a code: it holds everything.
//
//   bits     what
//   20       the scenario: a hash of its id and of its knobs with their defaults, so that a code
//            is never read against other knobs than it was made with
//   1, ...   the seed, unless it is 0
//   1, ...   the knobs, unless all have their defaults: one bit for each, then the values
//   1, ...   whether there are acts; then the schedule's items up to the end: who goes next, as
//            the place in the list of those who went before, and how many steps
//   1 to 5   a one and zeros
//   5        the check character

#include "engine/session/session.h"

#include <string_view>

namespace forkscope {

// What a code stands for.
struct SharedSchedule
{
    std::string scenario;
    std::map<std::string, std::string> knobs; // those that differ from the defaults
    std::uint64_t seed = 0;
    std::string schedule; // text form

    bool operator==(const SharedSchedule&) const = default;
};

// What is wrong with a code, in one sentence.
class ShareCodeError : public BadInput
{
public:
    enum class Trouble : std::uint8_t {
        noCode,   // it doesn't look like one
        mistyped, // a character that no code has, or the check doesn't fit
        unknown,  // sound, but its scenario or its knobs are not those of this version
    };

    ShareCodeError(Trouble trouble, const std::string& sentence)
        : BadInput(sentence), trouble(trouble)
    {
    }

    Trouble trouble;
};

// Whether a text that was given as a schedule is meant as a share code: it begins with "FS".
bool looksLikeShareCode(std::string_view text);

struct ScenarioShape;

class ShareCodes
{
public:
    // From the catalogue's text, as catalogueJson() gives it.
    explicit ShareCodes(const std::string& catalogue);

    // Knobs may be all of a run's or only some; those with their default value are left out. Throws
    // BadInput when scenario, knob, value or schedule isn't one.
    std::string pack(const SharedSchedule& shared) const;
    // Numbers in the schedule come back in their shortest spelling, all else as it was packed.
    // Throws ShareCodeError.
    SharedSchedule unpack(std::string_view code) const;

private:
    std::shared_ptr<const std::vector<ScenarioShape>> m_shapes;
};

} // namespace forkscope
