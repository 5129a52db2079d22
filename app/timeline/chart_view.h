#pragma once

// What the run comes to, as a Qt Charts plot whose plot area has the lanes' left and right to the
// pixel. Areas and bands are painted under its lines; cursor, veil, values at the cursor and the
// legend over them.

#include "app/models/catalogue.h"
#include "app/models/run_model.h"
#include "app/timeline/chart_data.h"
#include "app/timeline/paint_cache.h"

#include <QChartView>
#include <QPolygonF>

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

    // Which series to draw, and what they are called; none: processes by state.
    void setChart(const ChartInfo& info);

    // In widget coordinates.
    QRect plotRect() const;
    const std::vector<ChartSeries>& series() const { return m_data.series(); }
    // Brings everything up to date at once; otherwise that happens before the next frame.
    void refresh();

    // An area as painted, from its top to the base line, and the bands of an event.
    struct Area
    {
        std::size_t series = 0;
        QPolygonF outline;
    };
    struct Band
    {
        int begin = 0;
        int end = 0;
        bool set = false;
        std::size_t series = 0;
    };
    // An item of a queue in its place of the stack.
    struct Item
    {
        QString text;
        QRect cell;
    };
    const std::vector<Area>& areas() const { return m_areas; }
    const std::vector<Band>& bands() const { return m_bands; }
    const std::vector<Item>& items() const { return m_items; }

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
    struct LegendRow
    {
        std::size_t series = 0;
        bool set = true; // of bands, which have a row for either state
        QString text;
    };

    void restart(); // another run or other series
    void makeLines();
    void recolour();
    void retranslate();
    void cacheItems();
    void refreshLater();
    void placePlot();
    void fitValues();
    void describe();
    bool hasBands() const;
    bool hasAreas() const;
    AxisMapper mapper() const;
    LaneAxis axis() const;
    double newest() const; // place on the axis
    double yOf(double value) const;
    std::vector<double> levels() const;
    QString label(std::size_t series) const;
    QString bandWord(std::size_t series, bool set) const;

    void prepareAreas();
    void prepareBands();
    void prepareItems();
    void addItems(const QRect& room, ObjectId queue, std::uint32_t events);
    void paintAreas(QPainter& painter) const;
    void paintBands(QPainter& painter);
    void paintItems(QPainter& painter);

    std::vector<EndLabel> endLabels();
    std::vector<LegendRow> legendRows() const;
    void paintLegend(QPainter& painter);
    void paintSample(QPainter& painter, const LegendRow& row, const QRect& place) const;
    void paintNumbers(QPainter& painter);
    void paintCursor(QPainter& painter);
    void setCursorAt(double x);

    RunModel& m_model;
    ChartData m_data;
    std::vector<QLineSeries*> m_lines; // beside the series; null for what is no line
    std::vector<Area> m_areas;         // in the order of painting
    std::vector<Band> m_bands;
    std::vector<Item> m_items;
    QValueAxis* m_across;
    QValueAxis* m_up;
    QTimer* m_later;
    PaintCache m_cache;
};

} // namespace forkscope
