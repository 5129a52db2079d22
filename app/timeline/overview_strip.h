#pragma once

// The whole run in one line: every step a tick, writes tall, findings as flags, bookmarks as stars,
// the part that the timeline shows as a frame, the cursor as a handle.
//
// Mouse: drag the handle, or click anywhere, to move the cursor; drag the frame to pan, its edges
// to zoom; a double click shows the whole run; the wheel does what it does on the timeline. Keys:
// as on the timeline.

#include "app/models/run_model.h"
#include "app/timeline/axis_mapper.h"

#include <QImage>
#include <QPointer>
#include <QWidget>

#include <vector>

namespace forkscope {

class Bookmarks;

class OverviewStrip : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewStrip(RunModel& model, QWidget* parent = nullptr);

    // Shows them as stars, whose tool tips are the notes.
    void setBookmarks(const Bookmarks* bookmarks);
    // Of the whole run, in widget coordinates.
    AxisMapper mapper() const;
    // Of the visible part, for wheel and keys.
    AxisMapper viewMapper() const;
    QRect frameRect() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Drag { none, cursor, frame, begin, end };

    struct Step
    {
        std::int64_t time = 0;
        std::uint32_t writes = 0; // up to here
    };

    struct TicksKey
    {
        std::size_t steps = 0;
        AxisMapper mapper;
        RunModel::Axis axis = RunModel::Axis::steps;
        double dpr = 0;
        bool operator==(const TicksKey&) const = default;
    };

    void forget();
    void extend();
    void describe();
    void renewTicks();
    QImage paintTicks(double dpr) const;
    std::size_t stepsBefore(double position) const;
    std::uint32_t writesBefore(std::size_t steps) const;
    void paintBookmarks(QPainter& painter) const;
    QPointF starAt(std::uint32_t count) const; // its middle
    QString noteAt(QPoint point) const;
    QRect band() const;
    int cursorX() const;
    Drag grabbed(QPoint point) const;
    void dragTo(QPoint point);

    RunModel& m_model;
    QPointer<const Bookmarks> m_bookmarks;
    std::vector<Step> m_steps;
    std::vector<std::uint32_t> m_marks; // events of findings
    std::uint32_t m_seen = 0;
    TicksKey m_key;
    QImage m_ticks;
    QImage m_veiled;
    Drag m_drag = Drag::none;
    bool m_moved = false; // since the press
    QPoint m_pointer;
    std::uint32_t m_before = 0; // the cursor when the button went down
    bool m_wasLive = false;
};

} // namespace forkscope
