#pragma once

// What every view listens to: the events of one run, the cursor in them, the visible range of the
// axis, and what is selected. Views draw world() and never ask processes anything.

#include "engine/analyze/words.h"
#include "engine/session/session.h"
#include "engine/trace/history.h"

#include <QObject>

#include <array>
#include <optional>

namespace forkscope {

// The part of the axis that timeline and chart show, in axis units: steps, or nanoseconds.
struct AxisRange
{
    double begin = 0;
    double end = 60;
    double length() const { return end - begin; }
    bool operator==(const AxisRange&) const = default;
};

class RunModel : public QObject
{
    Q_OBJECT

public:
    enum class Axis { steps, time };
    Q_ENUM(Axis)

    explicit RunModel(QObject* parent = nullptr);

    // The events.
    const History& history() const { return m_history; }
    bool empty() const { return m_history.size() == 0; }

    // The cursor: how many events lie before it. Live means it follows the newest event.
    std::uint32_t cursor() const { return m_cursor; }
    bool live() const { return m_live; }
    const World& world() const { return m_history.worldAt(m_cursor); }
    std::uint32_t step() const { return world().step; }

    // The axis. Positions are steps (fractional within a step) or nanoseconds.
    Axis axis() const { return m_axis; }
    AxisRange range() const { return m_range; }
    double axisLength() const;                       // of the whole run so far
    double axisPosition(std::uint32_t count) const;  // of a cursor position
    std::uint32_t countAt(double position) const;    // nearest cursor position at or before

    ActorId selected() const { return m_selected; }
    ObjectId selectedObject() const { return m_selectedObject; } // 0: none; beside the process

    // Two places to measure between, as cursor positions. A range that is selected lies between
    // them.
    enum class Marker { a, b };
    std::optional<std::uint32_t> marker(Marker which) const { return m_markers[std::size_t(which)]; }

    // What the run is and how it stands; filled by whoever feeds the model.
    const RunFacts& facts() const { return m_facts; }
    const RunStatus& status() const { return m_status; }
    const std::optional<RunSummary>& summary() const { return m_summary; }
    Language language() const { return m_language; }

public slots:
    void setCursor(std::uint32_t count); // leaves live mode unless it is the newest event
    void setStep(std::uint32_t step);
    void goLive();
    void setAxis(forkscope::RunModel::Axis axis);
    void setRange(forkscope::AxisRange range); // clamped to the run, at least four steps wide
    void zoom(double factor, double around);
    void showCursor(); // moves the range so that the cursor is inside
    void select(forkscope::ActorId actor);
    void selectObject(forkscope::ObjectId object);
    void setMarker(forkscope::RunModel::Marker which, std::optional<std::uint32_t> count);
    void setLanguage(forkscope::Language language);

public:
    // The feeding side.
    void clear(const RunFacts& facts);
    void take(const Update& update);
    void setStatus(const RunStatus& status);
    // A recording as a whole, with the cursor at its end; without a summary the run rests there.
    void show(const RunFacts& facts, History history, const std::optional<RunSummary>& summary);
    // Hands the events over. clear() or show() must follow at once.
    History release();

signals:
    void cleared();        // a new run: forget everything cached
    void grown();          // events were added (at most one signal for each take())
    void cursorChanged();
    void rangeChanged();
    void axisChanged();
    void selectionChanged(); // of process or object
    void markersChanged();
    void statusChanged();
    void summaryChanged();
    void languageChanged();

private:
    void moveCursor(std::uint32_t count);

    History m_history;
    RunFacts m_facts;
    RunStatus m_status;
    std::optional<RunSummary> m_summary;
    std::uint32_t m_cursor = 0;
    bool m_live = true;
    Axis m_axis = Axis::steps;
    AxisRange m_range;
    ActorId m_selected = kNobody;
    ObjectId m_selectedObject = 0;
    std::array<std::optional<std::uint32_t>, 2> m_markers;
    Language m_language = Language::english;
};

} // namespace forkscope
