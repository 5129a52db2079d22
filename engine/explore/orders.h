#pragma once

// The orders in which the moves of one execution could have happened with the same effect: all
// linear extensions of its happens-before relation.

#include "engine/explore/big_number.h"
#include "engine/explore/execution.h"

#include <optional>

namespace forkscope {

// A move as counting needs it.
struct Placed
{
    ActorId actor = kNobody;
    Bits past;
};
std::vector<Placed> placed(const std::vector<Move>& moves);

// How many there are; empty where counting would pass so many cuts of the relation.
std::optional<BigNumber> countOrders(const std::vector<Placed>& moves, std::size_t mostCuts);

struct GentlestOrder
{
    std::vector<ActorId> actors; // who takes each move
    int preemptions = 0;
    int switches = 0;
};

// Of all orders of these moves (positions, with all that happened before each) one with the fewest
// preemptions, and of those the fewest switches. While the execution still stands. Empty where the
// search would pass so many cuts.
std::optional<GentlestOrder> gentlestOrder(const Execution& execution,
                                           const std::vector<std::size_t>& positions,
                                           std::size_t mostCuts);

} // namespace forkscope
