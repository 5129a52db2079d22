#pragma once

// Everything a frame of the timeline shows, in widget coordinates, computed before painting.
// Hit tests and accessible children read the same structs.

#include "app/models/catalogue.h"
#include "app/models/run_model.h"
#include "app/timeline/axis_mapper.h"
#include "app/timeline/lane_notes.h"
#include "app/timeline/lane_rows.h"
#include "app/timeline/lane_words.h"
#include "app/timeline/paint_cache.h"

#include <QPainterPath>
#include <QRect>

#include <optional>
#include <vector>

namespace forkscope {

// A text on a lane.
struct LaneLabel
{
    enum class Kind { step, reason, memory, note };
    Kind kind = Kind::step;
    QString text;
    QRect plate; // the bar itself for a step
    ProcessState state = ProcessState::running;
    QRect tile;          // the state's mark before a reason; empty when cut off
    bool future = false; // after the cursor
};

struct LaneCurve
{
    enum class Kind { fork, handOver, message, signal, adoption, seen };
    Kind kind = Kind::fork;
    QPainterPath path;
    QPointF tip;
    QPointF heading; // unit vector into the tip
    bool emphasised = false;
    bool future = false;
};

// Two accesses that nothing orders.
struct LaneRace
{
    std::uint32_t earlier = 0; // numbers of the events
    std::uint32_t later = 0;
    QRectF first; // the marks, in the same order
    QRectF second;
    QPainterPath path;  // the edge that is missing
    QPainterPath reach; // where the pointer finds it
    QString text;
    bool future = false;
};

// A finding on the ruler.
struct MarkFlag
{
    int x = 0;
    std::uint32_t event = 0;
    QString whole; // its sentence
    QString text;  // as much of it as there is room for
    QRect plate;
    bool future = false;
};

// A place that is measured from or to, and what lies between two of them.
struct MarkerFlag
{
    int x = 0;
    QString name;
    QRect plate; // on the ruler
};

struct MarkedRange
{
    std::vector<MarkerFlag> flags; // those in view
    QRect between;                 // of the lanes, the part in view
    QString text;                  // empty with less than two markers
    QRect plate;
};

// How the frame is to be laid out.
struct FrameRequest
{
    const RunModel& model;
    const Lanes& lanes;
    const LaneNotes& notes;
    LaneWords& words;
    PaintCache& cache;
    const std::vector<ClaimInfo>& claims;
    QSize size;
    int scroll = 0; // wished for; the frame's is inside the bounds
    HelperWishes helpers = {};
    LaneChoice choice = {};
    std::optional<std::uint32_t> parting = {}; // steps before another run went another way
};

struct TimelineFrame
{
    QRect area; // of the lanes' bodies
    AxisMapper mapper;
    LaneAxis axis = LaneAxis::steps;
    std::vector<double> ticks;
    LaneRows rows;
    int scroll = 0;
    std::uint32_t cursor = 0;
    int cursorX = 0;
    bool cursorInView = false;
    bool future = false; // events after the cursor are known
    QString cursorText;
    QRect cursorFlag;       // empty when the cursor is out of view
    ActorId last = kNobody; // took the step at the cursor
    std::vector<LaneLabel> labels;
    std::vector<LaneCurve> curves;
    std::vector<LaneRace> races;
    std::vector<MarkFlag> marks;
    MarkedRange range;
    std::set<ActorId> found; // whose names were looked for
    std::optional<int> partingX; // of the line where another run went another way

    // Places of a lane's row, head included; empty when it is in the block or out of view.
    QRect rowRect(const LaneRow& row) const;
    QRect foldRect(const LaneRow& row) const; // the triangle that folds its helpers away
    const LaneRow* rowAt(QPoint point) const;
    std::optional<int> blockIndexAt(QPoint point) const;
    QRect headRect(const LaneRow& row) const;
    bool isBlock() const { return !rows.block.empty(); }
};

TimelineFrame prepareFrame(const FrameRequest& request);

// The parts of prepareFrame().
void addLabels(TimelineFrame& frame, const FrameRequest& request);
void addCurves(TimelineFrame& frame, const FrameRequest& request);
void addRaces(TimelineFrame& frame, const FrameRequest& request);
void addMarks(TimelineFrame& frame, const FrameRequest& request);
void addRange(TimelineFrame& frame, const FrameRequest& request);

// A position on the axis as the ruler writes it: steps, or milliseconds.
QString axisLabel(double position, LaneAxis axis, double interval);

} // namespace forkscope
