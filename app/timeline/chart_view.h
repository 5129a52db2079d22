#pragma once

// What the run comes to, as a Qt Charts plot whose plot area has the lanes' left and right to the
// pixel. Its head, beside the lane heads, says what is plotted and offers what else there is.
// Areas, bands and columns are painted under its lines; cursor, veil, values at the cursor and the
// legend over them.

#include "app/models/catalogue.h"
#include "app/models/run_model.h"
#include "app/timeline/chart_columns.h"
#include "app/timeline/chart_data.h"
#include "app/timeline/chart_text.h"

#include <QChartView>
#include <QElapsedTimer>
#include <QPolygonF>

#include <vector>

class QLineSeries;
class QTimer;
class QValueAxis;

namespace forkscope {

class ChartChooser;

class ChartView : public QChartView
{
    Q_OBJECT

public:
    explicit ChartView(RunModel& model, QWidget* parent = nullptr);

    // The scenario's own series, and what they are called; none: who lives and who died. What is
    // shown is what was last chosen for the scenario of the run.
    void setChart(const ChartInfo& info);
    void choose(const ChartChoice& choice);
    const ChartChoice& choice() const { return m_choice; }
    // The natural plot of an object; nothing happens where it has none.
    void plotObject(ObjectId object);
    bool canPlot(ObjectId object) const;
    // Everything larger, for a lecture: 1 is a desk.
    void setMagnification(double factor);

    // In widget coordinates.
    QRect plotRect() const;
    QRect bandRect(int begin, int end) const; // of a band from a column to another
    const std::vector<ChartSeries>& series() const { return m_data.series(); }
    // Brings everything up to date at once; otherwise that happens before the next frames.
    void refresh();

    // An area as painted, from its top to the base line, and the bands of an event or a lock. Where
    // they change faster than pixels one of them is `mixed`.
    struct Area
    {
        std::size_t series = 0;
        QPolygonF outline;
    };
    struct Band
    {
        int begin = 0;
        int end = 0;
        double value = 0;
        std::size_t series = 0;
        bool mixed = false;
        bool set() const { return value != 0; }
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
    const std::vector<ChartColumn>& columns() const { return m_columns->columns(); }
    // A sentence in place of a plot, where there is none to be drawn.
    QString emptyWords() const;

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
        double y = 0;     // of the line
        bool ring = true; // marks the place on the line
        int top = 0;      // of the text
    };
    struct LegendRow
    {
        std::size_t series = 0;
        bool set = true; // of bands, which have a row for either state
        QString text;
    };

    void restart(); // another run or other series
    void recall();  // what was chosen for the scenario
    void plot();    // what is chosen
    void makeLines();
    void pickLines();
    void recolour();
    void retranslate();
    void offerChoices();
    void cacheItems();
    void refreshLater(int milliseconds = 0);
    void followGrowth();
    void followCursor();
    void refreshSome(); // as much as fits into a frame
    void prepare();
    void placePlot();
    void placeChooser();
    void fitValues();
    void setCursorAt(double x);
    int px(double size) const;
    int headWidth() const;
    bool hasBands() const;
    bool hasAreas() const;
    bool low() const; // there is little height
    AxisMapper mapper() const;
    LaneAxis axis() const;
    double newest() const; // place on the axis
    double yOf(double value) const;
    std::vector<double> levels() const;

    // In words (chart_words.cpp).
    void describe();
    QString label(std::size_t series) const;
    QString briefly(std::size_t series) const;
    QString stateNumber(std::size_t series) const; // at the cursor
    QString number(double value, std::size_t series) const;
    QString bandWord(std::size_t series, double value) const;
    QString nameOf(double holder) const;
    std::vector<LegendRow> legendRows() const;
    QString legendText(std::size_t series) const;

    void prepareAreas();
    void prepareBands();
    void prepareColumns();
    void prepareItems();
    void addItems(const QRect& room, ObjectId queue, std::uint32_t events);
    void paintAreas(QPainter& painter) const;
    void paintAreaSample(QPainter& painter, std::size_t series, const QRect& place) const;
    void paintItems(QPainter& painter);
    void paintBands(QPainter& painter);
    void paintBand(QPainter& painter, const Band& band);
    void paintBandSample(QPainter& painter, const LegendRow& row, const QRect& place) const;

    std::vector<EndLabel> endLabels();
    void paintLegend(QPainter& painter);
    void keepFitting(std::vector<LegendRow>& rows, std::size_t most) const;
    void paintLegendRow(QPainter& painter, const LegendRow& row, const QRect& place);
    void paintSample(QPainter& painter, const LegendRow& row, const QRect& place) const;
    void paintNumbers(QPainter& painter);
    void paintCursor(QPainter& painter);
    QRegion changedByCursor();
    int cursorX() const; // as near to it as there is plot
    int labelReach();
    void paintEndLabel(QPainter& painter, const EndLabel& label, int x);
    void paintStateNumbers(QPainter& painter, int x);
    void paintEmptyWords(QPainter& painter);

    RunModel& m_model;
    ChartInfo m_own;
    ChartChoice m_choice;
    QString m_scenario; // for which it was chosen
    ChartData m_data;
    std::vector<QLineSeries*> m_lines; // beside the series; null for what is no line
    std::vector<std::size_t> m_busiest; // of the chart of CPU time: which are drawn
    std::vector<Area> m_areas;          // in the order of painting
    std::vector<Band> m_bands;
    std::vector<Item> m_items;
    ChartColumnsItem* m_columns;
    ChartChooser* m_chooser;
    std::size_t m_offered = 0; // objects and tallies of the run, when choices were last offered
    QValueAxis* m_across;
    QValueAxis* m_up;
    QTimer* m_later;
    QElapsedTimer m_sinceGrowth; // was last followed
    bool m_caughtUp = true;      // with the run, when it was last followed
    ChartText m_text;
    int m_cursorX = 0; // where it was painted, how far its labels reached, and whether the end of
    int m_reach = 0;   // the run lay behind it
    bool m_veiled = false;
    double m_magnification = 1;
    double m_interval = 1; // between the numbers of the vertical axis
};

} // namespace forkscope
