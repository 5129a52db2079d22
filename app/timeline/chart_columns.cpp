#include "app/timeline/chart_columns.h"

#include "app/support/state_paint.h"
#include "app/support/theme.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <utility>

namespace forkscope {

namespace {

constexpr int kColumn = 4; // pixels, where changes are closer

struct Walk
{
    const ChartSeries* series;
    ChartSeries::Place at;
    double from = 0; // of the last sum
    double sum = 0;

    double meanUpTo(double to, double begin, LaneAxis axis)
    {
        if (from != begin || begin == 0) sum = series->sumUpTo(axis, begin);
        const double before = std::exchange(sum, series->sumUpTo(axis, to));
        from = to;
        return (sum - before) / (to - begin);
    }
};

// Where the next change of any of them is; the end of the axis when there is none.
double nextChange(const std::vector<Walk>& walks, LaneAxis axis, double end)
{
    double next = end;
    for (const Walk& walk : walks)
        if (std::next(walk.at) != walk.series->points().end())
            next = std::min(next, std::next(walk.at)->at.on(axis));
    return next;
}

class Columns
{
public:
    Columns(const AxisMapper& mapper, LaneAxis axis, const std::function<int(double)>& yOf)
        : m_mapper(mapper), m_axis(axis), m_yOf(yOf)
    {
    }

    void add(std::vector<Walk>& walks, double from, double to, bool mixed)
    {
        const int left = column(from), right = column(to);
        if (right <= left) return;
        double top = 0;
        int low = m_yOf(top);
        for (Walk& walk : walks) {
            top += mixed ? walk.meanUpTo(to, from, m_axis) : walk.at->value;
            const int high = m_yOf(top);
            if (low > high)
                m_columns.push_back({{left, high, right - left, low - high},
                                     walk.series->spec().state});
            low = high;
        }
    }
    int column(double position) const
    {
        return std::max(int(m_mapper.left), m_mapper.column(position));
    }
    std::vector<ChartColumn> take() { return std::move(m_columns); }

private:
    const AxisMapper& m_mapper;
    LaneAxis m_axis;
    const std::function<int(double)>& m_yOf;
    std::vector<ChartColumn> m_columns;
};

} // namespace

std::vector<ChartColumn> columnsOf(const std::vector<ChartSeries>& series, LaneAxis axis,
                                   const AxisMapper& mapper, double end,
                                   const std::function<int(double)>& yOf)
{
    std::vector<Walk> walks;
    for (const ChartSeries& one : series)
        if (one.ofState() && one.most() > 0)
            walks.push_back({&one, one.pointAt(axis, mapper.begin)});
    Columns columns(mapper, axis, yOf);
    end = std::min(end, mapper.end);
    for (double from = mapper.begin; from < end && !walks.empty();) {
        // To a whole pixel, so that what is drawn does not shimmer as the run grows.
        const double least = mapper.position(columns.column(from) + kColumn);
        double to = nextChange(walks, axis, end);
        const bool mixed = to < least && to < end;
        if (mixed) to = std::min(least, end);
        columns.add(walks, from, to, mixed);
        for (Walk& walk : walks)
            walk.at = walk.series->lastUpTo(walk.at, axis, to);
        from = to;
    }
    return columns.take();
}

void ChartColumnsItem::setColumns(std::vector<ChartColumn> columns, const QRectF& room, double dpr)
{
    if (room != m_room) prepareGeometryChange();
    m_columns = std::move(columns);
    m_room = room;
    m_dpr = dpr;
    update();
}

// One state after the other, as a change of brush costs more than many rectangles.
void ChartColumnsItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    std::array<QList<QRect>, std::size_t(ProcessState::count)> bodies;
    QList<QRect> edges;
    for (const auto& [rect, state] : m_columns) {
        for (int top = rect.top(); top <= rect.bottom(); top += kHighestFill)
            bodies[std::size_t(state)].append(
                {rect.left(), top, rect.width(), std::min(kHighestFill, rect.bottom() + 1 - top)});
        if (rect.height() > 2) edges.append({rect.left(), rect.top(), rect.width(), 1});
    }
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setBrushOrigin(0, 0);
    painter->setPen(Qt::NoPen);
    for (std::size_t state = 0; state < bodies.size(); ++state) {
        if (bodies[state].isEmpty()) continue;
        painter->setBrush(hatchBrush(ProcessState(state), m_dpr));
        painter->drawRects(bodies[state]);
    }
    painter->setBrush(Theme::current().color(Token::fg));
    painter->drawRects(edges);
}

} // namespace forkscope
