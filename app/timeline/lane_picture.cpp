#include "app/timeline/lane_picture.h"

#include "app/support/state_paint.h"
#include "app/support/theme.h"
#include "app/timeline/hatch_lines.h"
#include "app/timeline/lane_metrics.h"
#include "app/timeline/lane_spans.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace forkscope {

namespace {

constexpr int kFewestForOutline = 4; // narrower bars are fill alone
constexpr int kHighestBar = 18;
constexpr int kNarrowHold = 4; // device pixels; such brackets that touch become one
constexpr double kStepStretch = 2; // pixels, in which many steps are one crowd

QImage tileImage(ProcessState state, double dpr, Ground ground)
{
    return hatchTile(state, dpr, ground).toImage().convertToFormat(QImage::Format_RGB32);
}

class LanePainter
{
public:
    LanePainter(const LanePictureRequest& request, SpanCanvas canvas);
    void paint();

private:
    void paintRow(const LaneRow& row);
    void paintBlock();
    void paintBlockRow(const Lane& lane, int top, int height);
    void paintBlockStep(const StepSpan& span, int top, int height);
    void paintBlockStates(StateSet states, const QRect& rect);
    void paintCrowds(const std::vector<LaneSpan>& spans, const QRect& place, bool block);
    const QImage& stripOf(StateSet states, const QRect& place, bool block);
    void paintState(ProcessState state, const LaneSpan& span);
    void paintCrowd(const LaneSpan& span);
    void paintStep(const StepSpan& span);
    void paintHolds(const Lane& lane);
    void paintHold(int begin, int end, bool open);

    void hatch(ProcessState state, Ground ground, const QRect& rect)
    {
        if (QPainter* painter = m_canvas.painter())
            drawHatched(*painter, rect & m_canvas.bounds(), state, ground);
        else
            m_canvas.tile(rect, m_tiles[std::size_t(state)][ground == Ground::tint]);
    }
    QRgb fillOf(ProcessState state) const { return m_fills[std::size_t(state)]; }
    QRgb color(Token token) const { return m_colors[std::size_t(token)]; }
    int device(double logical) const { return int(std::lround(logical * m_dpr)); }
    QRect bar(int begin, int end, double height) const; // in the middle of the row
    void outline(const QRect& rect, const LaneSpan& span, QRgb color);

    const LanePictureRequest& m_request;
    SpanCanvas m_canvas;
    double m_dpr;
    int m_line;          // a hairline in device pixels
    AxisMapper m_mapper; // in device pixels
    double m_end;
    int m_top = 0; // of the row being painted
    int m_height = 0;
    QRgb m_ground = 0;                   // behind its bars
    std::map<std::uint64_t, QImage> m_strips; // what crowds look like
    std::array<std::array<QImage, 2>, std::size_t(ProcessState::count)> m_tiles;
    std::array<QRgb, std::size_t(ProcessState::count)> m_fills;
    std::array<QRgb, std::size_t(Token::count)> m_colors;
};

LanePainter::LanePainter(const LanePictureRequest& request, SpanCanvas canvas)
    : m_request(request),
      m_canvas(canvas),
      m_dpr(request.dpr),
      m_line(std::max(1, int(request.dpr))),
      m_mapper(request.mapper),
      m_end(request.lanes.end().on(request.axis))
{
    m_mapper.left = 0;
    m_mapper.width = request.mapper.width * m_dpr;
    const Theme& theme = Theme::current();
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i] = {tileImage(ProcessState(i), m_dpr, Ground::fill),
                      tileImage(ProcessState(i), m_dpr, Ground::tint)};
        m_fills[i] = theme.fill(ProcessState(i)).rgb();
    }
    for (std::size_t i = 0; i < m_colors.size(); ++i)
        m_colors[i] = theme.color(Token(i)).rgb();
}

void LanePainter::paint()
{
    m_canvas.fill({0, 0, m_canvas.width(), m_canvas.height()}, color(Token::canvas));
    for (const LaneRow& row : m_request.rows.rows)
        if (row.actor == m_request.selected)
            m_canvas.fill(
                {0, device(row.top - m_request.scroll), m_canvas.width(), device(row.height)},
                color(Token::hover));
    for (double position : m_request.grid)
        m_canvas.fill({m_mapper.column(position), 0, m_line, m_canvas.height()},
                      color(Token::line));
    if (!m_request.rows.block.empty()) paintBlock();
    for (const LaneRow& row : m_request.rows.rows)
        paintRow(row);
}

void LanePainter::paintRow(const LaneRow& row)
{
    m_top = device(row.top - m_request.scroll);
    m_height = device(row.height);
    if (m_top + m_height < 0 || m_top > m_canvas.height()) return;
    m_ground = color(row.actor == m_request.selected ? Token::hover : Token::canvas);
    if (!m_request.rows.block.empty()) // pinned lanes stay in front of the block
        m_canvas.fill({0, m_top, m_canvas.width(), m_height}, m_ground);
    m_canvas.fill({0, m_top + m_height - m_line, m_canvas.width(), m_line}, color(Token::line));
    const Lane* lane = m_request.lanes.lane(row.actor);
    const auto spans = laneSpans(m_request.lanes, *lane, m_request.axis, m_mapper);
    for (const LaneSpan& span : spans)
        if (!span.crowd) paintState(span.state(), span);
    paintCrowds(spans, bar(0, 0, barPlace(int(m_height / m_dpr)).height), false);
    for (const StepSpan& span : stepSpans(*lane, m_request.axis, m_mapper, kStepStretch))
        paintStep(span);
    paintHolds(*lane);
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
    const int tall = barPlace(int(m_height / m_dpr)).height;
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
    std::vector<SpanCanvas::Strip> strips;
    StateSet states = 0;
    const QImage* strip = nullptr;
    for (const LaneSpan& span : spans) {
        if (!span.crowd) continue;
        if (m_canvas.painter()) {
            const QRect rect(span.begin, place.top(), span.end - span.begin, place.height());
            block ? paintBlockStates(span.states, rect) : paintCrowd(span);
            continue;
        }
        if (!strip || span.states != states) strip = &stripOf(span.states, place, block);
        states = span.states;
        strips.push_back({span.begin, span.end, reinterpret_cast<const QRgb*>(strip->constBits()),
                          strip->width()});
    }
    m_canvas.strips(place.top(), place.height(), strips);
}

// Hatches begin at the picture's corner, so a strip depends on where its row lies among theirs.
const QImage& LanePainter::stripOf(StateSet states, const QRect& place, bool block)
{
    const int side = m_tiles[0][0].width(), period = m_tiles[0][0].height();
    const int phase = (place.top() % period + period) % period;
    const std::uint64_t key = std::uint64_t(states) | std::uint64_t(phase) << 16
                              | std::uint64_t(place.height()) << 24 | std::uint64_t(block) << 40
                              | std::uint64_t(m_ground == color(Token::hover)) << 41;
    QImage& strip = m_strips[key];
    if (!strip.isNull()) return strip;
    QImage image(side, phase + place.height(), QImage::Format_RGB32);
    const SpanCanvas canvas = std::exchange(m_canvas, SpanCanvas(image));
    const int top = std::exchange(m_top, m_top - place.top() + phase);
    m_canvas.fill(image.rect(), m_ground);
    const QRect rect(0, phase, side, place.height());
    block ? paintBlockStates(states, rect) : paintCrowd({0, side, states, true});
    m_canvas = canvas;
    m_top = top;
    strip = image.copy(rect);
    return strip;
}

// What is too narrow to be told apart: a wait fills the height, running the lower half beside it.
void LanePainter::paintCrowd(const LaneSpan& span)
{
    const auto has = [&](ProcessState state) { return (span.states & stateBit(state)) != 0; };
    const int tall = barPlace(int(m_height / m_dpr)).height;
    LaneSpan closed = span;
    closed.starts = closed.ends = false;
    for (ProcessState state :
         {ProcessState::gone, ProcessState::fresh, ProcessState::sleeping, ProcessState::zombie,
          ProcessState::waiting, ProcessState::stopped, ProcessState::ready})
        if (has(state)) paintState(state, closed);
    if (!has(ProcessState::running) && !has(ProcessState::computing)) return;
    QRect rect = bar(span.begin, span.end, tall);
    if (has(ProcessState::waiting)) rect.setTop(rect.center().y());
    m_canvas.fill(rect, fillOf(ProcessState::running));
}

void LanePainter::paintStep(const StepSpan& span)
{
    const int tall = barPlace(int(m_height / m_dpr)).height;
    QRect rect = bar(span.begin, span.end, tall);
    if (span.last > span.step) rect.setTop(rect.center().y()); // what is between them shows above
    m_canvas.fill(rect, fillOf(ProcessState::running));
    const bool wide = rect.width() >= kFewestForOutline * m_line && !span.crowd;
    if (wide) m_canvas.frame(rect, m_line, color(Token::fg));
}

// Of those that begin in one column only the last can be long enough to be seen.
void LanePainter::paintHolds(const Lane& lane)
{
    const std::vector<LaneHold>& holds = lane.holds;
    const LaneAxis axis = m_request.axis;
    const double lead = axis == LaneAxis::steps ? 1 : 0; // the acquire's own bar is inside
    const double column = m_mapper.perPixel();
    QPoint narrow; // begin and end of some that touch each other
    int level = -1;
    for (std::size_t i = std::size_t(holdAt(holds, axis, m_mapper.begin) - holds.begin());
         i < holds.size();) {
        level = lane.holdPyramid.levelAt(i, axis, column, level);
        if (level >= 0) i += LanePyramid::entriesOf(level) - 1;
        const LaneHold& hold = holds[i++];
        const double from = hold.from.on(axis) - lead;
        if (from > m_mapper.end) break;
        const double until = hold.open ? m_end : hold.to.on(axis);
        if (until < m_mapper.begin) continue;
        const int begin = m_mapper.column(from);
        const int end = std::max(m_mapper.column(until), begin + m_line);
        if (narrow.y() > 0 && begin <= narrow.y() && end - begin <= kNarrowHold) {
            narrow.setY(std::max(narrow.y(), end));
            continue;
        }
        if (narrow.y() > 0) paintHold(narrow.x(), narrow.y(), false);
        narrow = {begin, end};
        if (end - begin > kNarrowHold || hold.open) {
            paintHold(begin, end, hold.open);
            narrow = {};
        }
    }
    if (narrow.y() > 0) paintHold(narrow.x(), narrow.y(), false);
}

// A bracket on the upper edge, from the bar of the acquire to that of the release.
void LanePainter::paintHold(int begin, int end, bool open)
{
    const int thick = device(2);
    const int top = m_top + device(barPlace(int(m_height / m_dpr)).top) - thick - m_line;
    const int foot = thick + 3 * m_line;
    const QRgb ink = color(Token::ink);
    m_canvas.fill({begin, top, end - begin, thick}, ink);
    m_canvas.fill({begin, top, thick, foot}, ink);
    if (!open) m_canvas.fill({end - thick, top, thick, foot}, ink);
}

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
    const auto spans = laneSpans(m_request.lanes, lane, m_request.axis, m_mapper);
    for (const LaneSpan& span : spans)
        if (!span.crowd)
            paintBlockStates(span.states, {span.begin, top, span.end - span.begin, height});
    paintCrowds(spans, {0, top, 0, height}, true);
    for (const StepSpan& span : stepSpans(lane, m_request.axis, m_mapper, kStepStretch))
        paintBlockStep(span, top, height);
}

void LanePainter::paintBlockStep(const StepSpan& span, int top, int height)
{
    const int above = span.last > span.step ? height / 2 : 0;
    m_canvas.fill({span.begin, top + above, span.end - span.begin, height - above},
                  fillOf(ProcessState::running));
}

// A thin row has no room for several heights: what matters most for the class shows.
void LanePainter::paintBlockStates(StateSet states, const QRect& rect)
{
    const auto has = [&](ProcessState state) { return (states & stateBit(state)) != 0; };
    const auto pale = [&](ProcessState state, int share) {
        m_canvas.fill(rect, mixed(color(Token::canvas), fillOf(state), share));
    };
    if (has(ProcessState::waiting)) return hatch(ProcessState::waiting, Ground::tint, rect);
    for (ProcessState state : {ProcessState::running, ProcessState::ready})
        if (has(state)) return m_canvas.fill(rect, fillOf(state));
    if (has(ProcessState::sleeping)) return pale(ProcessState::sleeping, 72);
    if (has(ProcessState::stopped))
        return m_canvas.fill(rect, fillOf(ProcessState::stopped));
    if (has(ProcessState::zombie)) return pale(ProcessState::zombie, 90);
    if (has(ProcessState::computing))
        return m_canvas.fill(rect, fillOf(ProcessState::computing));
    if (has(ProcessState::fresh)) return m_canvas.fill(rect, color(Token::line));
    const int line = std::min(m_line, rect.height());
    m_canvas.dashes({rect.x(), rect.center().y(), rect.width(), line}, 2 * m_line, 6 * m_line,
                    color(Token::line2));
}

} // namespace

BarPlace barPlace(int rowHeight)
{
    const int gap = rowHeight <= kHelperRow ? 4 : 7;
    const int height = std::min(rowHeight - gap, kHighestBar);
    return {(rowHeight - height) / 2, height};
}

QImage paintLanes(const LanePictureRequest& request, QImage image)
{
    const QSize size = request.size * request.dpr;
    if (image.size() != size) image = QImage(size, QImage::Format_RGB32);
    image.setDevicePixelRatio(1);
    LanePainter(request, SpanCanvas(image)).paint();
    image.setDevicePixelRatio(request.dpr);
    return image;
}

void drawLanes(const LanePictureRequest& request, QPainter& painter)
{
    LanePainter(request, SpanCanvas(painter, request.size)).paint();
}

} // namespace forkscope
