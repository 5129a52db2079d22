#pragma once

// A whole run as the timeline shows it, on as much paper as it needs.

#include "app/export/timeline_drawing.h"

namespace forkscope {

class TimelineDocument
{
public:
    // The model's range becomes the whole run and its cursor the end; it must outlive this.
    TimelineDocument(RunModel& model, const std::vector<ClaimInfo>& claims);

    QSize size() const { return m_size; }
    void draw(QPainter& painter);

private:
    TimelineFrame layOut(QSize size);

    RunModel& m_model;
    const std::vector<ClaimInfo>& m_claims;
    Lanes m_lanes;
    LaneNotes m_notes;
    LaneWords m_words;
    PaintCache m_cache;
    QSize m_size;
    TimelineFrame m_frame;
};

} // namespace forkscope
