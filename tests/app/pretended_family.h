#pragma once

// Families in a pretended world.

#include "tests/app/pretended_world.h"

namespace forkscope {

// Moves a process under another parent.
void setParent(PretendedWorld& world, std::string_view child, std::string_view parent);
// Its parent is dead: init has taken it, `when` milliseconds into the run.
void orphan(PretendedWorld& world, std::string_view role, int when);

// Two zombies, one who counts, one who is reaped, a daemon, and an orphan of one of the zombies:
// the picture of the plan.
void pretendFamily(PretendedWorld& world);

// Main with so many children: two in three are zombies, the rest asleep, gone or at work.
void pretendFactory(PretendedWorld& world, int children);

// A chain of so many generations.
void pretendGenerations(PretendedWorld& world, int generations);

} // namespace forkscope
