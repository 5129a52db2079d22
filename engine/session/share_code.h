#pragma once

// Share codes: scenario, knobs and schedule in a few letters that can be read aloud, written on a
// blackboard or pasted. "FS-3KQ7-M2XD-T": Crockford's base32 (no I, L, O, U; small letters, dashes
// and spaces don't matter), the last one is a check character that finds any one wrong character
// and any two neighbours that changed places. No file stands behind a code: it holds everything.
//
// bits        what
// 20          the scenario: a hash of its id and of its knobs with their defaults, so that a code
//             is never read against other knobs than it was made with
// 1 + ...     the seed, unless 0
// 1 + ...     the knobs that differ from their defaults: one bit for each, then their values
// ...         the schedule, entropy coded: who goes next, for how many steps; acts
// 5           check character

#include "engine/session/session.h"

#include <string_view>

namespace forkscope {

// What a code stands for.
struct SharedSchedule
{
    std::string scenario;
    std::map<std::string, std::string> knobs; // those that differ from the defaults
    std::uint64_t seed = 0;
    std::string schedule; // text form; numbers in their shortest spelling

    bool operator==(const SharedSchedule&) const = default;
};

// Whether a text that was given as a schedule is meant as a share code: it begins with "FS".
bool looksLikeShareCode(std::string_view text);

class ShareCodes
{
public:
    // From the catalogue's text, as catalogueJson() gives it.
    explicit ShareCodes(const std::string& catalogue);
    ~ShareCodes();

    // Knobs may be all of a run's or only some; those with their default value are left out. Throws
    // BadInput when scenario, knob, value or schedule isn't one.
    std::string pack(const SharedSchedule& shared) const;
    // Throws BadInput with one sentence: a typing mistake, or a scenario (or knobs) that this
    // version doesn't have.
    SharedSchedule unpack(std::string_view code) const;

private:
    struct Shape;
    const Shape& shapeOf(std::string_view scenario) const;
    std::vector<Shape> m_shapes;
};

} // namespace forkscope
