#include "app/timeline/lane_picture.h"

#include "app/timeline/lane_metrics.h"
#include "app/timeline/lane_painter.h"

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kHighestBar = 18;
constexpr int kNarrowHold = 4; // device pixels; such brackets that touch become one

QImage tileImage(ProcessState state, double dpr, Ground ground)
{
    return hatchTile(state, dpr, ground).toImage().convertToFormat(QImage::Format_RGB32);
}

int bottomOf(const LaneRows& rows)
{
    if (!rows.block.empty()) return rows.blockTop + rows.blockRow * int(rows.block.size());
    return rows.rows.empty() ? 0 : rows.rows.back().top + rows.rows.back().height;
}

} // namespace

LanePainter::LanePainter(const LanePictureRequest& request, SpanCanvas canvas)
    : m_request(request),
      m_canvas(canvas),
      m_dpr(request.dpr),
      m_line(std::max(1, int(request.dpr))),
      m_mapper(request.mapper)
{
    m_mapper.left = 0;
    m_mapper.width = request.mapper.width * m_dpr;
    const Theme& theme = Theme::current();
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        const auto state = ProcessState(i);
        m_tiles[i] = {m_canvas.pattern(tileImage(state, m_dpr, Ground::fill)),
                      m_canvas.pattern(tileImage(state, m_dpr, Ground::tint))};
        m_fills[i] = theme.fill(state).rgb();
    }
    for (std::size_t i = 0; i < m_colors.size(); ++i)
        m_colors[i] = theme.color(Token(i)).rgb();
}

// Row by row, each on its own ground, so that what is written twice is still at hand.
void LanePainter::paint()
{
    if (!m_request.rows.block.empty()) paintBlock();
    for (const LaneRow& row : m_request.rows.rows)
        paintRow(row);
    const int end = bottomOf(m_request.rows) - m_request.scroll;
    m_ground = color(Token::canvas);
    paintGround(device(end), m_canvas.height() - device(end));
}

void LanePainter::paintGround(int top, int height)
{
    m_canvas.fill({0, top, m_canvas.width(), height}, m_ground);
    for (double position : m_request.grid)
        m_canvas.fill({m_mapper.column(position), top, m_line, height}, color(Token::line));
}

void LanePainter::paintRow(const LaneRow& row)
{
    m_top = device(row.top - m_request.scroll);
    m_height = device(row.top + row.height - m_request.scroll) - m_top;
    if (m_top + m_height < 0 || m_top > m_canvas.height()) return;
    m_ground = color(row.actor == m_request.selected ? Token::hover : Token::canvas);
    paintGround(m_top, m_height); // pinned lanes stay in front of the block
    m_canvas.fill({0, m_top + m_height - m_line, m_canvas.width(), m_line}, color(Token::line));
    const Lane& lane = *m_request.lanes.lane(row.actor);
    const LaneSight sight(m_request.lanes, lane, m_request.axis, m_mapper);
    const std::vector<LaneSpan> spans = sight.states();
    for (const LaneSpan& span : spans)
        if (!span.crowd) paintState(span.state(), span);
    paintCrowds(spans, bar(0, 0, barHeight()), false);
    for (const StepSpan& span : sight.steps())
        paintStep(span);
    for (const HoldSpan& hold : sight.holds(kNarrowHold))
        paintHold(hold);
    paintAlerts(lane, m_top + m_line, m_height - 3 * m_line);
}

// A bracket on the upper edge, from the bar of the acquire to that of the release.
void LanePainter::paintHold(const HoldSpan& hold)
{
    const int thick = device(2);
    const int end = std::max(hold.end, hold.begin + m_line);
    const int top = m_top + device(barPlace(int(m_height / m_dpr)).top) - thick - m_line;
    const int foot = thick + 3 * m_line;
    const QRgb ink = color(Token::ink);
    m_canvas.fill({hold.begin, top, end - hold.begin, thick}, ink);
    m_canvas.fill({hold.begin, top, thick, foot}, ink);
    if (!hold.open) m_canvas.fill({end - thick, top, thick, foot}, ink);
}

// What should not have happened is seen at every zoom; those in one place are one mark.
void LanePainter::paintAlerts(const Lane& lane, int top, int height)
{
    const LaneAxis axis = m_request.axis;
    const auto after = [&](double position) {
        return std::lower_bound(
            lane.alerts.begin(), lane.alerts.end(), position,
            [axis](const LanePoint& alert, double wanted) { return alert.on(axis) < wanted; });
    };
    const int width = device(3), edge = m_line;
    for (auto alert = after(m_mapper.begin); alert != lane.alerts.end();) {
        const double position = alert->on(axis);
        if (position > m_mapper.end) return;
        const int left = m_mapper.column(position) - width / 2;
        if (height > 4 * edge)
            m_canvas.fill({left - edge, top, width + 2 * edge, height}, color(Token::fg));
        const int inset = height > 4 * edge ? edge : 0;
        m_canvas.fill({left, top + inset, width, height - 2 * inset}, color(Token::finding));
        alert = std::max(alert + 1, after(position + width * m_mapper.perPixel()));
    }
}

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
    LanePainter(request, SpanCanvas(image, request.veil)).paint();
    image.setDevicePixelRatio(request.dpr);
    return image;
}

void drawLanes(const LanePictureRequest& request, QPainter& painter)
{
    LanePainter(request, SpanCanvas(painter, request.size)).paint();
}

} // namespace forkscope
