#pragma once

// Paints the lanes of one picture, in device pixels.

#include "app/support/state_paint.h"
#include "app/support/theme.h"
#include "app/timeline/lane_picture.h"
#include "app/timeline/lane_spans.h"
#include "app/timeline/span_canvas.h"

#include <array>
#include <cmath>
#include <map>

namespace forkscope {

class LanePainter
{
public:
    LanePainter(const LanePictureRequest& request, SpanCanvas canvas);
    void paint();

private:
    void paintGround(int top, int height);
    void paintRow(const LaneRow& row);
    void paintHold(const HoldSpan& hold);
    void paintAlerts(const Lane& lane, int top, int height);

    // The thin rows (lane_block.cpp).
    void paintBlock();
    void paintBlockRow(const Lane& lane, int top, int height);
    void paintBlockStep(const StepSpan& span, int top, int height);
    void paintBlockStates(const LaneSpan& span, const QRect& rect);

    // What states look like (lane_states.cpp).
    void paintCrowds(const std::vector<LaneSpan>& spans, const QRect& place, bool block);
    void paintLook(const LaneSpan& crowd, const QRect& rect, bool block);
    const SpanCanvas::Pattern& stripOf(const LaneSpan& crowd, const QRect& place, bool block);
    void paintState(ProcessState state, const LaneSpan& span);
    void paintCrowd(const LaneSpan& span);
    void paintStep(const StepSpan& span);
    void outline(const QRect& rect, const LaneSpan& span, QRgb color);
    void hatch(ProcessState state, Ground ground, const QRect& rect);

    QRgb fillOf(ProcessState state) const { return m_fills[std::size_t(state)]; }
    QRgb color(Token token) const { return m_colors[std::size_t(token)]; }
    int device(double logical) const { return int(std::lround(logical * m_dpr)); }
    int barHeight() const { return barPlace(int(m_height / m_dpr)).height; }
    QRect bar(int begin, int end, double height) const; // in the middle of the row

    const LanePictureRequest& m_request;
    SpanCanvas m_canvas;
    double m_dpr;
    int m_line;          // a hairline in device pixels
    AxisMapper m_mapper; // in device pixels
    int m_top = 0;       // of the row being painted
    int m_height = 0;
    QRgb m_ground = 0;   // behind its bars
    std::map<std::uint64_t, SpanCanvas::Pattern> m_strips; // what crowds look like
    std::array<std::array<SpanCanvas::Pattern, 2>, std::size_t(ProcessState::count)> m_tiles;
    std::array<QRgb, std::size_t(ProcessState::count)> m_fills;
    std::array<QRgb, std::size_t(Token::count)> m_colors;
};

} // namespace forkscope
