#pragma once

// The run as a score: one lane a process, steps or time to the right. The height of a bar says
// how active the process is; what lies after the cursor is veiled.
//
// Mouse: click or drag sets the cursor, with Shift it marks a range; both snap to the ends of steps,
// unless Alt is held. A click on a head selects. The wheel scrolls the lanes where they don't fit,
// else it pans, as it does with Shift; with Ctrl it zooms around the pointer; dragging with the
// middle button pans. A click on the mark of a race goes to that access. Keys: W S zoom, A D pan, Up
// Down select a lane, Left Right one step, Home End, X changes the axis, F folds the helpers of the
// selected process, or all. Shift+A and Shift+B mark the cursor's place, Alt+Z zooms to what lies
// between, Esc forgets it. Of the selected lane: H hides it, U pins it on top, O shows only what it
// touched, C its children or not; Shift+H shows all again. Ctrl+F finds a lane by name.

#include "app/models/catalogue.h"
#include "app/models/run_model.h"
#include "app/timeline/timeline_frame.h"

#include <QImage>
#include <QWidget>

class QLineEdit;
class QPushButton;
class QScrollBar;

namespace forkscope {

class AxisSwitch;

class TimelineView : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineView(RunModel& model, QWidget* parent = nullptr);

    // What the flags of broken claims say, by number of the claim.
    void setClaims(const std::vector<ClaimInfo>& claims);
    // A line after so many steps: there another run went another way.
    void setParting(std::optional<std::uint32_t> steps);

    // Where the lanes' bodies are; the chart's plot has the same left and right.
    QRect laneArea() const;
    // The frame as it would be painted now; for tests and accessibility.
    const TimelineFrame& frame();
    LaneWords& words() { return m_words; }
    const RunModel& model() const { return m_model; }

    // "client-2, waits for lock db: client-3 holds it".
    QString laneName(ActorId actor) const;
    // All lanes, rows before the block, in the order of the screen.
    std::vector<ActorId> laneOrder();
    QRect laneRect(ActorId actor);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    // Whether the feeders of a process have a row of their own.
    void showHelpers(ActorId process, bool shown);

    // For a projector, about 2; 1 is the desk. Everything grows: letters, lanes, heads, arrows.
    void setMagnification(double factor);

public slots:
    void findLane(); // asks for a name over the heads

public:
    // What is shown of the lanes.
    const LaneChoice& choice() const { return m_choice; }
    void hideLane(forkscope::ActorId actor);
    void pinLane(forkscope::ActorId actor);  // or no longer
    void soloLane(forkscope::ActorId actor); // or no longer
    void collapseLane(forkscope::ActorId actor); // its children, or no longer
    void showAllLanes();

signals:
    void stepRequested(forkscope::ActorId actor); // a head was double-clicked
    // Right button on a row, or the menu key: what can be done to the process?
    void actsRequested(forkscope::ActorId actor, const QPoint& at);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    enum class Drag { none, scrub, pan, mark };

    // What the picture of the bodies depends on.
    struct PictureKey
    {
        std::uint32_t events = 0;
        AxisMapper mapper;
        LaneAxis axis = LaneAxis::steps;
        LaneRows rows;
        int scroll = 0;
        ActorId selected = kNobody;
        QSize size;
        double dpr = 0;
        int veilFrom = 0;
        bool operator==(const PictureKey&) const = default;
    };

    void listen();
    void forget();         // another run: nothing cached holds
    void zoomToRead();     // so that the steps' labels find room
    void invalidate();     // the next frame is prepared anew
    void forgetPictures(); // colours or language changed
    void renewPicture();
    void placeScrollBar();
    void scrub(QPoint point, bool press, bool snap);
    void mark(int x, bool snap);
    std::uint32_t placeAt(int x, bool snap);
    void zoomToMarks();
    bool forgetMarks(); // false: there were none
    bool marksKey(const QKeyEvent& event);
    bool lanesKey(const QKeyEvent& event);
    bool wants(const QKeyEvent& event) const; // before the window's own keys
    void showLaneMenu(ActorId actor, QPoint at);
    void placeParts();
    void nameParts();
    void showHiddenCount();
    void searchNames(const QString& text);
    void nextFound();
    void closeSearch();
    AxisMapper widgetMapper(); // the frame's, in the pixels of mouse events
    QPoint onSheet(QPointF point) const { return (point / m_magnification).toPoint(); }
    QSize sheet() const; // the widget's size before magnification
    void selectNeighbour(int direction);
    void toggleHelpers();
    void showRow(ActorId actor);
    void announceSelection();
    bool goToRace(QPointF point); // false: there is none
    void describeRaces();
    QString tipAt(QPoint point);
    std::optional<std::uint32_t> stepAt(QPoint point);

    RunModel& m_model;
    Lanes m_lanes;
    LaneNotes m_notes;
    HelperWishes m_helpers;
    LaneChoice m_choice;
    std::set<ActorId> m_found;
    double m_magnification = 1;
    std::uint32_t m_markedFrom = 0; // where a range began to be drawn
    int m_pressedX = 0;
    LaneWords m_words;
    PaintCache m_cache;
    std::vector<ClaimInfo> m_claims;
    std::optional<std::uint32_t> m_parting;
    TimelineFrame m_frame;
    bool m_stale = true;
    PictureKey m_key;
    QImage m_picture;
    int m_scroll = 0;
    QScrollBar* m_scrollBar;
    AxisSwitch* m_axisSwitch;
    QPushButton* m_showAll; // "3 hidden, show all"
    QLineEdit* m_search;
    Drag m_drag = Drag::none;
    QPoint m_pointer;
    std::optional<int> m_lens;
};

} // namespace forkscope
