#pragma once

// What the run comes to, as a Qt Charts plot whose plot area has the lanes' left and right to the
// pixel. Cursor, veil, values at the cursor and the legend are painted over it.

#include "app/models/catalogue.h"
#include "app/models/run_model.h"
#include "app/timeline/chart_series.h"
#include "app/timeline/paint_cache.h"

#include <QChartView>

#include <vector>

class QLineSeries;
class QTimer;
class QValueAxis;

namespace forkscope {

class ChartView : public QChartView
{
    Q_OBJECT

public:
    explicit ChartView(RunModel& model, QWidget* parent = nullptr);

    // Which lines to draw, and what they are called.
    void setChart(const ChartInfo& info);

    // In widget coordinates.
    QRect plotRect() const;
    const std::vector<ChartSeries>& series() const { return m_series; }
    // Brings lines and words up to date at once; otherwise that happens before the next frame.
    void refresh();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct EndLabel
    {
        QString text;
        double y = 0; // of the line
        int top = 0;  // of the text
    };

    void restart(); // another run or other lines
    void recolour();
    void retranslate();
    void cacheItems();
    void refreshLater();
    void placePlot();
    void fitValues();
    void describe();
    AxisMapper mapper() const;
    LaneAxis axis() const;
    double newest() const; // place on the axis
    double yOf(double value) const;
    std::vector<EndLabel> endLabels();
    void paintLegend(QPainter& painter);
    void paintNumbers(QPainter& painter);
    void paintCursor(QPainter& painter);
    void setCursorAt(double x);

    RunModel& m_model;
    ChartInfo m_info;
    std::vector<ChartSeries> m_series;
    std::vector<QLineSeries*> m_lines;
    std::vector<LanePoint> m_broken; // where claims broke
    std::uint32_t m_seen = 0;        // events searched for that
    QValueAxis* m_across;
    QValueAxis* m_up;
    QTimer* m_later;
    PaintCache m_cache;
};

} // namespace forkscope
