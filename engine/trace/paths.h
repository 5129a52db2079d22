#pragma once

// The way from main to an actor: its identity everywhere but inside one schedule text.

#include "engine/trace/world.h"

#include <string>
#include <unordered_map>

namespace forkscope {

// "0" is main, "0/2" its third child, "0/2/f0" the first helper of that. Valid for the world it was
// made from.
class Paths
{
public:
    explicit Paths(const World& world);

    // Empty for an actor that was not born.
    const std::string& of(ActorId actor) const;

private:
    void add(const ProcessInfo& process);

    std::unordered_map<ActorId, std::string> m_paths;
    std::unordered_map<ActorId, int> m_children; // so many have a path
    std::unordered_map<ActorId, int> m_helpers;
};

} // namespace forkscope
