// The places of the cursor and of the markers A and B in a TimelineView.

#include "app/timeline/axis_gestures.h"
#include "app/timeline/timeline_view.h"

#include <QKeyEvent>

#include <algorithm>
#include <cstdlib>

namespace forkscope {

namespace {

constexpr double kReach = 6;    // pixels to a step's end that draws the cursor to it
constexpr int kFewestDrawn = 3; // pixels; a press that moves less draws no range
constexpr double kMargin = 0.04;

using Marker = RunModel::Marker;

} // namespace

std::uint32_t TimelineView::placeAt(int x, bool snap)
{
    const AxisMapper& mapper = frame().mapper;
    const double position = mapper.position(x);
    return snap ? cursorNear(m_model, position, kReach * mapper.perPixel())
                : eventNear(m_model, position);
}

void TimelineView::mark(int x, bool snap)
{
    if (std::abs(x - m_pressedX) < kFewestDrawn) return;
    const std::uint32_t place = placeAt(x, snap);
    m_model.setMarker(Marker::a, std::min(place, m_markedFrom));
    m_model.setMarker(Marker::b, std::max(place, m_markedFrom));
}

void TimelineView::zoomToMarks()
{
    const auto a = m_model.marker(Marker::a), b = m_model.marker(Marker::b);
    if (!a || !b) return;
    const double begin = m_model.axisPosition(std::min(*a, *b));
    const double end = m_model.axisPosition(std::max(*a, *b));
    const double margin = (end - begin) * kMargin;
    m_model.setRange({begin - margin, end + margin});
}

bool TimelineView::forgetMarks()
{
    if (!m_model.marker(Marker::a) && !m_model.marker(Marker::b)) return false;
    m_model.setMarker(Marker::a, std::nullopt);
    m_model.setMarker(Marker::b, std::nullopt);
    return true;
}

bool TimelineView::marksKey(const QKeyEvent& event)
{
    const bool shift = event.modifiers() == Qt::ShiftModifier;
    if (shift && event.key() == Qt::Key_A)
        m_model.setMarker(Marker::a, m_model.cursor());
    else if (shift && event.key() == Qt::Key_B)
        m_model.setMarker(Marker::b, m_model.cursor());
    else if (event.modifiers() == Qt::AltModifier && event.key() == Qt::Key_Z)
        zoomToMarks();
    else
        return event.key() == Qt::Key_Escape && forgetMarks();
    return true;
}

// Esc is the window's while there is nothing to forget here.
bool TimelineView::wants(const QKeyEvent& event) const
{
    const bool marked = m_model.marker(Marker::a) || m_model.marker(Marker::b);
    if (event.key() == Qt::Key_Escape) return marked;
    return event.modifiers() == Qt::ControlModifier && event.key() == Qt::Key_F;
}

} // namespace forkscope
