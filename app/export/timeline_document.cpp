#include "app/export/timeline_document.h"

#include "app/support/theme.h"
#include "app/timeline/lane_metrics.h"

#include <QPainter>

#include <algorithm>

namespace forkscope {

namespace {

constexpr double kReadableStep = 42; // pixels
constexpr int kNarrowest = 720;      // of the lanes
constexpr int kWidest = 16'000;
constexpr int kHighest = 20'000;
constexpr int kFont = 12;

} // namespace

TimelineDocument::TimelineDocument(RunModel& model, const std::vector<ClaimInfo>& claims)
    : m_model(model), m_claims(claims), m_words(model, m_lanes)
{
    m_lanes.extend(model.history());
    m_notes.extend(model.history());
    model.goLive();
    model.setRange({0, model.axisLength()});
    const double readable = model.history().steps() * kReadableStep;
    const int width = laneHeadWidth() + laneRightGap() +
                      int(std::clamp(readable, double(kNarrowest), double(kWidest)));
    const TimelineFrame roomy = layOut({width, kHighest});
    m_size = {width, kRulerHeight + std::max(roomy.rows.height, kHighestRow)};
    m_frame = layOut(m_size);
}

TimelineFrame TimelineDocument::layOut(QSize size)
{
    TimelineFrame frame =
        prepareFrame({m_model, m_lanes, m_notes, m_words, m_cache, m_claims, size});
    frame.cursorInView = false; // paper has no cursor
    frame.cursorFlag = {};
    return frame;
}

void TimelineDocument::draw(QPainter& painter)
{
    painter.setFont(Theme::uiFont(kFont)); // formats note it also where nothing is written
    drawTimeline(painter, {m_frame, m_model, m_lanes, m_words, m_cache, m_size});
}

} // namespace forkscope
