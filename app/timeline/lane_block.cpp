// The thin rows of many processes.

#include "app/timeline/lane_painter.h"

#include <algorithm>

namespace forkscope {

namespace {

// One after the other from edge to edge: nothing behind them can be seen.
bool covers(const std::vector<LaneSpan>& spans, int width)
{
    int end = 0;
    for (const LaneSpan& span : spans) {
        if (span.begin > end || span.states == stateBit(ProcessState::gone)) return false;
        end = std::max(end, span.end);
    }
    return end >= width;
}

} // namespace

void LanePainter::paintBlock()
{
    const LaneRows& rows = m_request.rows;
    for (std::size_t i = 0; i < rows.block.size(); ++i) {
        const int top = rows.blockTop + int(i) * rows.blockRow - m_request.scroll;
        const Lane* lane = m_request.lanes.lane(rows.block[i]);
        paintBlockRow(*lane, device(top), device(top + rows.blockRow) - device(top));
    }
    const int top = device(rows.blockTop - 1 - m_request.scroll);
    m_canvas.fill({0, top, m_canvas.width(), m_line}, color(Token::line2));
}

void LanePainter::paintBlockRow(const Lane& lane, int top, int height)
{
    if (top + height < 0 || top > m_canvas.height()) return;
    m_ground = color(Token::canvas);
    const LaneSight sight(m_request.lanes, lane, m_request.axis, m_mapper);
    std::vector<LaneSpan> spans = sight.states();
    if (!covers(spans, m_canvas.width())) paintGround(top, height);
    if (m_canvas.painter()) {
        for (const LaneSpan& span : spans)
            if (!span.crowd)
                paintBlockStates(span, {span.begin, top, span.end - span.begin, height});
    } else { // what is wide looks the same here, and a crowd is not to be hidden by it
        const auto isWide = [](const LaneSpan& span) { return !span.crowd; };
        if (!sight.isCrowded()) std::stable_partition(spans.begin(), spans.end(), isWide);
        for (LaneSpan& span : spans)
            span.crowd = true;
    }
    paintCrowds(spans, {0, top, 0, height}, true);
    for (const StepSpan& span : sight.steps())
        paintBlockStep(span, top, height);
    paintAlerts(lane, top, height);
}

void LanePainter::paintBlockStep(const StepSpan& span, int top, int height)
{
    const int above = span.last > span.step ? height / 2 : 0;
    m_canvas.fill({span.begin, top + above, span.end - span.begin, height - above},
                  fillOf(ProcessState::running));
}

// A thin row has no room for several heights: what matters most for the class shows.
void LanePainter::paintBlockStates(const LaneSpan& span, const QRect& rect)
{
    const auto has = [&](ProcessState state) { return (span.states & stateBit(state)) != 0; };
    const auto pale = [&](ProcessState state, int share) {
        m_canvas.fill(rect, mixed(color(Token::canvas), fillOf(state), share));
    };
    if (has(ProcessState::waiting))
        hatch(ProcessState::waiting, Ground::tint, rect);
    else if (has(ProcessState::running))
        m_canvas.fill(rect, fillOf(ProcessState::running));
    else if (has(ProcessState::ready))
        m_canvas.fill(rect, fillOf(ProcessState::ready));
    else if (has(ProcessState::sleeping))
        pale(ProcessState::sleeping, 72);
    else if (has(ProcessState::stopped))
        m_canvas.fill(rect, fillOf(ProcessState::stopped));
    else if (has(ProcessState::zombie))
        pale(ProcessState::zombie, 90);
    else if (has(ProcessState::computing))
        m_canvas.fill(rect, fillOf(ProcessState::computing));
    else if (has(ProcessState::fresh))
        m_canvas.fill(rect, color(Token::line));
    else
        m_canvas.dashes(
            {rect.x(), rect.center().y(), rect.width(), std::min(m_line, rect.height())},
            2 * m_line, 6 * m_line, color(Token::line2));
    if (!span.stepped) return;
    const int above = span.states == stateBit(ProcessState::running) ? 0 : rect.height() / 2;
    m_canvas.fill(rect.adjusted(0, above, 0, 0), fillOf(ProcessState::running));
}

} // namespace forkscope
