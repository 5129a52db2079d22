#pragma once

// Processes by state: rectangles on each other that never overlap, one column for each change, or
// for each few pixels where changes are closer than that. An item of the chart, under its lines.

#include "app/timeline/chart_series.h"

#include <QGraphicsItem>
#include <QRect>

#include <functional>
#include <vector>

namespace forkscope {

// Qt hands a higher rectangle of a pattern to its threads, which takes longer than to fill it.
inline constexpr int kHighestFill = 64;

struct ChartColumn
{
    QRect rect;
    ProcessState state = ProcessState::running;
};

// `yOf` is the pixel of a number, `base` that of none.
std::vector<ChartColumn> columnsOf(const std::vector<ChartSeries>& series, LaneAxis axis,
                                   const AxisMapper& mapper, double end,
                                   const std::function<int(double)>& yOf);

class ChartColumnsItem : public QGraphicsItem
{
public:
    using QGraphicsItem::QGraphicsItem;

    void setColumns(std::vector<ChartColumn> columns, const QRectF& room, double dpr);
    const std::vector<ChartColumn>& columns() const { return m_columns; }

    QRectF boundingRect() const override { return m_room; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override;

private:
    std::vector<ChartColumn> m_columns;
    QRectF m_room;
    double m_dpr = 1;
};

} // namespace forkscope
