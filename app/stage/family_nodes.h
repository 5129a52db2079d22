#pragma once

// The nodes of a family, not placed yet.

#include "app/stage/family_tree.h"

namespace forkscope {

inline constexpr std::size_t kInit = 0; // the stand-ins' places in the list
inline constexpr std::size_t kShell = 1;

// How much is drawn as one.
enum class Grouping : std::uint8_t { nobody, gone, everybody };

// Main is the first generation; those from `depth` on are drawn as one per state. `apart` are never
// drawn together with others.
std::vector<FamilyNode> familyNodes(const World& world, Grouping grouping, int depth,
                                    const std::vector<ActorId>& apart);

int generations(const World& world);

} // namespace forkscope
