#include "app/timeline/lane_picture.h"

#include "app/support/state_paint.h"
#include "app/support/theme.h"
#include "app/timeline/hatch_lines.h"
#include "app/timeline/lane_metrics.h"
#include "app/timeline/lane_spans.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace forkscope {

namespace {

constexpr int kFewestForOutline = 4; // narrower bars are fill alone
constexpr int kHighestBar = 18;

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
    void paintSpan(const LaneSpan& span);
    void paintState(ProcessState state, const LaneSpan& span);
    void paintCrowd(const LaneSpan& span);
    void paintStep(const StepSpan& span);
    void paintHolds(const std::vector<LaneHold>& holds);
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
    if (!m_request.rows.block.empty()) { // pinned lanes stay in front of the block
        m_canvas.fill({0, m_top, m_canvas.width(), m_height},
                      color(row.actor == m_request.selected ? Token::hover : Token::canvas));
    }
    m_canvas.fill({0, m_top + m_height - m_line, m_canvas.width(), m_line}, color(Token::line));
    const Lane* lane = m_request.lanes.lane(row.actor);
    for (const LaneSpan& span : laneSpans(m_request.lanes, *lane, m_request.axis, m_mapper))
        paintSpan(span);
    for (const StepSpan& span : stepSpans(*lane, m_request.axis, m_mapper))
        paintStep(span);
    paintHolds(lane->holds);
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

void LanePainter::paintSpan(const LaneSpan& span)
{
    if (span.crowd) return paintCrowd(span);
    for (int i = 0; i < int(ProcessState::count); ++i)
        if (span.states & stateBit(ProcessState(i))) paintState(ProcessState(i), span);
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
    const QRect rect = bar(span.begin, span.end, tall);
    m_canvas.fill(rect, fillOf(ProcessState::running));
    const bool wide = rect.width() >= kFewestForOutline * m_line && !span.crowd;
    if (wide) m_canvas.frame(rect, m_line, color(Token::fg));
}

// Of those that begin in one column only the last can be long enough to be seen.
void LanePainter::paintHolds(const std::vector<LaneHold>& holds)
{
    const LaneAxis axis = m_request.axis;
    const double lead = axis == LaneAxis::steps ? 1 : 0; // the acquire's own bar is inside
    const auto beginOf = [&](const LaneHold& hold) { return hold.from.on(axis) - lead; };
    auto hold = holdAt(holds, axis, m_mapper.begin);
    while (hold != holds.end() && beginOf(*hold) <= m_mapper.end) {
        const double until = hold->open ? m_end : hold->to.on(axis);
        const int begin = m_mapper.column(beginOf(*hold));
        const int end = std::max(m_mapper.column(until), begin + m_line);
        if (until >= m_mapper.begin) paintHold(begin, end, hold->open);
        ++hold;
        if (hold == holds.end() || m_mapper.column(beginOf(*hold)) > begin) continue;
        hold = std::prev(std::partition_point(hold, holds.end(), [&](const LaneHold& one) {
            return m_mapper.column(beginOf(one)) <= begin;
        }));
    }
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
    for (const LaneSpan& span : laneSpans(m_request.lanes, lane, m_request.axis, m_mapper)) {
        const QRect rect(span.begin, top, span.end - span.begin, height);
        const auto has = [&](ProcessState state) { return (span.states & stateBit(state)) != 0; };
        if (has(ProcessState::waiting))
            hatch(ProcessState::waiting, Ground::tint, rect);
        else if (has(ProcessState::running))
            m_canvas.fill(rect, fillOf(ProcessState::running));
        else if (has(ProcessState::ready))
            m_canvas.fill(rect, fillOf(ProcessState::ready));
        else if (has(ProcessState::sleeping))
            m_canvas.fill(rect, mixed(color(Token::canvas), fillOf(ProcessState::sleeping), 72));
        else if (has(ProcessState::stopped))
            m_canvas.fill(rect, fillOf(ProcessState::stopped));
        else if (has(ProcessState::zombie))
            m_canvas.fill(rect, mixed(color(Token::canvas), fillOf(ProcessState::zombie), 90));
        else if (has(ProcessState::computing))
            m_canvas.fill(rect, fillOf(ProcessState::computing));
    }
    for (const StepSpan& span : stepSpans(lane, m_request.axis, m_mapper))
        m_canvas.fill({span.begin, top, span.end - span.begin, height},
                      fillOf(ProcessState::running));
}

} // namespace

BarPlace barPlace(int rowHeight)
{
    const int gap = rowHeight <= kHelperRow ? 4 : 7;
    const int height = std::min(rowHeight - gap, kHighestBar);
    return {(rowHeight - height) / 2, height};
}

QImage paintLanes(const LanePictureRequest& request)
{
    QImage image(request.size * request.dpr, QImage::Format_RGB32);
    LanePainter(request, SpanCanvas(image)).paint();
    image.setDevicePixelRatio(request.dpr);
    return image;
}

void drawLanes(const LanePictureRequest& request, QPainter& painter)
{
    LanePainter(request, SpanCanvas(painter, request.size)).paint();
}

} // namespace forkscope
