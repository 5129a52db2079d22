#include "app/timeline/wait_spans.h"

#include <algorithm>

namespace forkscope {

namespace {

// A wait, in parts where the lock was free for long enough to be seen.
class WaitSplitter
{
public:
    WaitSplitter(std::vector<LaneSpan>& spans, LaneSpan wait, LaneAxis axis,
                 const AxisMapper& mapper)
        : m_spans(spans), m_rest(wait), m_axis(axis), m_mapper(mapper)
    {}

    void split(std::span<const FreeSpan> all)
    {
        const std::span<const FreeSpan> free = inView(during(all));
        // More moments than columns can't be seen one by one.
        m_rest.several = free.size() > std::size_t(m_rest.end - m_rest.begin);
        if (!m_rest.several)
            for (const FreeSpan& moment : free)
                cut(moment);
        if (m_rest.end > m_rest.begin) m_spans.push_back(m_rest);
    }

private:
    // Those that began during the wait.
    std::span<const FreeSpan> during(std::span<const FreeSpan> all) const
    {
        const auto from = std::upper_bound(
            all.begin(), all.end(), m_rest.event,
            [](std::uint32_t event, const FreeSpan& span) { return event < span.from.event; });
        const auto to = std::lower_bound(
            from, all.end(), m_rest.until,
            [](const FreeSpan& span, std::uint32_t event) { return span.from.event < event; });
        return {from, to};
    }

    // What lay before the picture only says since when the lock was held by whom.
    std::span<const FreeSpan> inView(std::span<const FreeSpan> free)
    {
        const auto from =
            std::partition_point(free.begin(), free.end(), [this](const FreeSpan& span) {
                return !span.open && span.to.on(m_axis) <= m_mapper.begin;
            });
        const auto to = std::partition_point(from, free.end(), [this](const FreeSpan& span) {
            return span.from.on(m_axis) < m_mapper.end;
        });
        if (from != free.begin()) m_rest.event = std::prev(from)->to.event;
        return {from, to};
    }

    void cut(const FreeSpan& moment)
    {
        const int begin = std::max(m_rest.begin, m_mapper.column(moment.from.on(m_axis)));
        const int end =
            moment.open ? m_rest.end : std::min(m_rest.end, m_mapper.column(moment.to.on(m_axis)));
        if (end - begin < kNarrowestSpan) {
            m_rest.several = true;
            return;
        }
        const std::uint32_t taken = moment.open ? m_rest.until : moment.to.event;
        LaneSpan wait = m_rest;
        wait.end = begin;
        wait.ends = true;
        wait.until = moment.from.event;
        if (wait.end > wait.begin) m_spans.push_back(wait);
        LaneSpan ready = m_rest;
        ready.begin = begin;
        ready.end = end;
        ready.states = stateBit(ProcessState::ready);
        ready.starts = ready.ends = true;
        ready.event = moment.from.event;
        ready.until = taken;
        m_spans.push_back(ready);
        m_rest.begin = end;
        m_rest.starts = true;
        m_rest.several = false;
        m_rest.event = taken;
    }

    std::vector<LaneSpan>& m_spans;
    LaneSpan m_rest; // what is left of the wait
    LaneAxis m_axis;
    const AxisMapper& m_mapper;
};

} // namespace

void addWait(std::vector<LaneSpan>& spans, const LaneSpan& wait, std::span<const FreeSpan> free,
             LaneAxis axis, const AxisMapper& mapper)
{
    WaitSplitter(spans, wait, axis, mapper).split(free);
}

} // namespace forkscope
