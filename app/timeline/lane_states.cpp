// How the states of a lane look: heights, colours, hatches, outlines.

#include "app/timeline/hatch_lines.h"
#include "app/timeline/lane_painter.h"

#include <utility>

namespace forkscope {

namespace {

constexpr int kFewestForOutline = 4; // narrower bars are fill alone

} // namespace

void LanePainter::hatch(ProcessState state, Ground ground, const QRect& rect)
{
    if (QPainter* painter = m_canvas.painter())
        drawHatched(*painter, rect & m_canvas.bounds(), state, ground);
    else
        m_canvas.tile(rect, m_tiles[std::size_t(state)][ground == Ground::tint]);
}

QRect LanePainter::bar(int begin, int end, double height) const
{
    const BarPlace place = barPlace(int(m_height / m_dpr));
    const int pixels = std::max(m_line, device(height));
    const int middle = m_top + device(place.top) + device(place.height) / 2;
    return {begin, middle - pixels / 2, end - begin, pixels};
}

// An open end shows that the segment goes on beyond the picture.
void LanePainter::outline(const QRect& rect, const LaneSpan& span, QRgb color)
{
    m_canvas.fill({rect.x(), rect.y(), rect.width(), m_line}, color);
    m_canvas.fill({rect.x(), rect.bottom() + 1 - m_line, rect.width(), m_line}, color);
    if (span.starts) m_canvas.fill({rect.x(), rect.y(), m_line, rect.height()}, color);
    if (span.ends)
        m_canvas.fill({rect.right() + 1 - m_line, rect.y(), m_line, rect.height()}, color);
}

void LanePainter::paintState(ProcessState state, const LaneSpan& span)
{
    const int tall = barHeight();
    const bool narrow = span.end - span.begin < kFewestForOutline * m_line;
    switch (state) {
    case ProcessState::fresh: {
        const QRect rect = bar(span.begin, span.end, tall - 4);
        const QRgb ink = color(Token::fg3);
        m_canvas.fill(rect, fillOf(state));
        m_canvas.dashes({rect.x(), rect.y(), rect.width(), m_line}, 4 * m_line, 7 * m_line, ink);
        m_canvas.dashes({rect.x(), rect.bottom() + 1 - m_line, rect.width(), m_line}, 4 * m_line,
                        7 * m_line, ink);
        return;
    }
    case ProcessState::ready: {
        const QRect rect = bar(span.begin, span.end, tall / 2);
        hatch(state, Ground::fill, rect);
        if (!narrow) outline(rect, span, color(Token::fg2));
        return;
    }
    case ProcessState::running: { // between two steps of a free run
        const QRect rect = bar(span.begin, span.end, tall);
        if (span.stepped) return m_canvas.fill(rect, fillOf(state));
        m_canvas.fill(rect, mixed(fillOf(state), color(Token::canvas), 140));
        if (!narrow) outline(rect, span, fillOf(state));
        return;
    }
    case ProcessState::waiting:
    case ProcessState::zombie: {
        const QRect rect =
            bar(span.begin, span.end, state == ProcessState::waiting ? tall : tall - 3);
        hatch(state, Ground::tint, rect);
        if (!narrow) outline(rect, span, fillOf(state));
        return;
    }
    case ProcessState::sleeping: {
        m_canvas.fill(bar(span.begin, span.end, 3), fillOf(state));
        if (span.starts) m_canvas.fill(bar(span.begin, span.begin + 2 * m_line, 9), fillOf(state));
        if (span.ends && !narrow)
            m_canvas.fill(bar(span.end - 2 * m_line, span.end, 9), fillOf(state));
        return;
    }
    case ProcessState::computing:
    case ProcessState::stopped: {
        const bool stopped = state == ProcessState::stopped;
        const QRect rect = bar(span.begin, span.end, stopped ? tall - 4 : tall);
        hatch(state, Ground::fill, rect);
        if (!narrow) outline(rect, span, color(Token::fg));
        return;
    }
    case ProcessState::gone:
        m_canvas.dashes(bar(span.begin, span.end, 1), 2 * m_line, 6 * m_line, color(Token::line2));
        return;
    case ProcessState::count:
        return;
    }
}

// Crowds of the same states look alike: each look is drawn once and copied into its columns.
void LanePainter::paintCrowds(const std::vector<LaneSpan>& spans, const QRect& place, bool block)
{
    constexpr std::size_t looks = std::size_t(2) << unsigned(ProcessState::count);
    std::array<const SpanCanvas::Pattern*, looks> known{};
    std::vector<SpanCanvas::Strip> strips;
    strips.reserve(spans.size());
    for (const LaneSpan& span : spans) {
        if (!span.crowd) continue;
        if (m_canvas.painter()) {
            const QRect rect(span.begin, place.top(), span.end - span.begin, place.height());
            paintLook(span, rect, block);
            continue;
        }
        const SpanCanvas::Pattern*& look =
            known[span.states | std::size_t(span.stepped) << unsigned(ProcessState::count)];
        if (!look) look = &stripOf(span, place, block);
        strips.push_back({span.begin, span.end, look});
    }
    m_canvas.strips(place.top(), place.height(), strips);
}

void LanePainter::paintLook(const LaneSpan& span, const QRect& rect, bool block)
{
    block ? paintBlockStates(span, rect) : paintCrowd(span);
}

// Hatches begin at the picture's corner, so a strip depends on where its row lies among theirs.
const SpanCanvas::Pattern& LanePainter::stripOf(const LaneSpan& span, const QRect& place,
                                                bool block)
{
    const int side = m_tiles[0][0].clear.width(), period = m_tiles[0][0].clear.height();
    const int phase = (place.top() % period + period) % period;
    const std::uint64_t key = std::uint64_t(span.states) | std::uint64_t(phase) << 16
                              | std::uint64_t(place.height()) << 24 | std::uint64_t(block) << 40
                              | std::uint64_t(m_ground == color(Token::hover)) << 41
                              | std::uint64_t(span.stepped) << 42;
    SpanCanvas::Pattern& strip = m_strips[key];
    if (!strip.clear.isNull()) return strip;
    QImage image(2 * side, phase + place.height(), QImage::Format_RGB32);
    const SpanCanvas canvas = std::exchange(m_canvas, SpanCanvas(image));
    const int top = std::exchange(m_top, m_top - place.top() + phase);
    m_canvas.fill(image.rect(), m_ground);
    const QRect rect(0, phase, 2 * side, place.height());
    LaneSpan look = span;
    look.begin = 0;
    look.end = 2 * side;
    paintLook(look, rect, block);
    m_canvas = canvas;
    m_top = top;
    strip = m_canvas.pattern(image.copy(rect));
    return strip;
}

// What is too narrow to be told apart: a wait fills the height, running the lower half beside it.
void LanePainter::paintCrowd(const LaneSpan& span)
{
    const auto has = [&](ProcessState state) { return (span.states & stateBit(state)) != 0; };
    const int tall = barHeight();
    LaneSpan closed = span;
    closed.starts = closed.ends = false;
    for (ProcessState state :
         {ProcessState::gone, ProcessState::fresh, ProcessState::sleeping, ProcessState::zombie,
          ProcessState::waiting, ProcessState::stopped, ProcessState::ready})
        if (has(state)) paintState(state, closed);
    const bool runs = has(ProcessState::running) || has(ProcessState::computing);
    if (!runs && !span.stepped) return;
    QRect rect = bar(span.begin, span.end, tall);
    if (has(ProcessState::waiting) || !runs) rect.setTop(rect.center().y());
    m_canvas.fill(rect, fillOf(ProcessState::running));
}

void LanePainter::paintStep(const StepSpan& span)
{
    const int tall = barHeight();
    QRect rect = bar(span.begin, span.end, tall);
    if (span.last > span.step) rect.setTop(rect.center().y()); // what is between them shows above
    m_canvas.fill(rect, fillOf(ProcessState::running));
    const bool wide = rect.width() >= kFewestForOutline * m_line && !span.crowd;
    if (wide) m_canvas.frame(rect, m_line, color(Token::fg));
}

} // namespace forkscope
