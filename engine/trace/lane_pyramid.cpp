#include "engine/trace/lane_pyramid.h"

namespace forkscope {

void LanePyramid::add(const LanePoint& at, StateSet states)
{
    for (int level = 0; level < kLevels; ++level) {
        std::vector<Node>& nodes = m_levels[std::size_t(level)];
        if (m_entries % entriesOf(level) == 0) nodes.push_back({at.time, at.step, 0});
        nodes.back().states |= states;
    }
    ++m_entries;
}

} // namespace forkscope
