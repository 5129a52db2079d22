#include "engine/trace/paths.h"

namespace forkscope {

Paths::Paths(const World& world)
{
    for (const ProcessInfo& process : world.processes) add(process);
}

// In order of birth, so the parent's path is known.
void Paths::add(const ProcessInfo& process)
{
    std::string& path = m_paths[process.actor];
    if (process.isHelper())
        path = m_paths[process.creator] + "/f" + std::to_string(m_helpers[process.creator]++);
    else if (process.parent != kNobody)
        path = m_paths[process.parent] + "/" + std::to_string(m_children[process.parent]++);
    else path = "0";
}

const std::string& Paths::of(ActorId actor) const
{
    static const std::string kNone;
    const auto path = m_paths.find(actor);
    return path == m_paths.end() ? kNone : path->second;
}

} // namespace forkscope
