// Arrows between lanes: what one process did that made something happen to another, and from a
// write to the looks that saw it.

#include "app/timeline/lane_anchor.h"
#include "app/timeline/timeline_frame.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace forkscope {

namespace {

constexpr std::size_t kMostCurves = 48; // more would cover what they explain
constexpr std::size_t kMostSearched = 4000;
constexpr std::size_t kMostLooks = 8;
constexpr double kBend = 14;

class CurveMaker
{
public:
    CurveMaker(TimelineFrame& frame, const FrameRequest& request)
        : m_frame(frame), m_request(request)
    {}

    // Where all of a kind would be too many, only those that concern the selected process.
    void addArrows()
    {
        std::map<LaneArrow::Kind, std::vector<const LaneArrow*>> byKind;
        for (const LaneArrow* arrow : inView())
            byKind[arrow->kind].push_back(arrow);
        for (const auto& [kind, arrows] : byKind) {
            const bool all = arrows.size() <= kMostCurves;
            for (const LaneArrow* arrow : arrows)
                if (all || (kind != LaneArrow::Kind::fork && emphasised(*arrow))) add(*arrow);
        }
    }

    // Around the step at the cursor. A look: the write it saw, and who saw the same until now.
    // A write: who will see it.
    void addSeen()
    {
        const History& history = m_request.model.history();
        if (m_frame.cursor == 0) return;
        const std::uint32_t step = history.event(m_frame.cursor - 1).step;
        if (step == 0) return;
        const std::uint32_t write = writeSeenBy(history, history.eventOfStep(step));
        if (!(history.event(write).flags & kChange) || history.event(write).step == 0) return;
        const bool looked = write != history.eventOfStep(step);
        for (std::uint32_t look : looksThatSaw(history, write, kMostLooks))
            if (!looked || !future(look)) addSeen(write, look, history.event(look).step == step);
    }

private:
    std::vector<const LaneArrow*> inView() const
    {
        const std::vector<LaneArrow>& arrows = m_request.lanes.arrows();
        const auto first = std::lower_bound(
            arrows.begin(), arrows.end(), m_frame.mapper.begin,
            [this](const LaneArrow& a, double begin) { return a.to.on(m_frame.axis) < begin; });
        std::vector<const LaneArrow*> found;
        for (auto arrow = first; arrow != arrows.end(); ++arrow) {
            if (std::size_t(arrow - first) > kMostSearched) break;
            if (arrow->from.on(m_frame.axis) <= m_frame.mapper.end) found.push_back(&*arrow);
        }
        return found;
    }

    bool emphasised(const LaneArrow& arrow) const
    {
        const ActorId selected = m_request.model.selected();
        return selected != kNobody && (arrow.fromActor == selected || arrow.toActor == selected);
    }

    void add(const LaneArrow& arrow)
    {
        switch (arrow.kind) {
        case LaneArrow::Kind::fork:
            return addFork(arrow);
        case LaneArrow::Kind::handOver:
        case LaneArrow::Kind::wake:
            return addCurve(LaneCurve::Kind::handOver, arrow);
        case LaneArrow::Kind::put:
        case LaneArrow::Kind::message:
            return addCurve(LaneCurve::Kind::message, arrow);
        case LaneArrow::Kind::signal:
            return addCurve(LaneCurve::Kind::signal, arrow);
        case LaneArrow::Kind::adoption:
            return addCurve(LaneCurve::Kind::adoption, arrow);
        }
    }

    bool future(std::uint32_t event) const { return m_frame.future && event >= m_frame.cursor; }

    LaneAnchor anchor(ActorId actor, const LanePoint& at) const
    {
        return anchorOf(m_frame, m_request.lanes, actor, at);
    }

    // Down the parent's bar, then into the child's lane where it begins.
    void addFork(const LaneArrow& arrow)
    {
        const LaneAnchor from = anchor(arrow.fromActor, arrow.from);
        const LaneAnchor to = anchor(arrow.toActor, arrow.to);
        if (!from.row || !to.row || from.row == to.row) return;
        const double x = std::min(from.center(), to.end - 6);
        QPainterPath path(QPointF(x, to.top > from.top ? from.bottom : from.top));
        path.lineTo(x, to.middle());
        path.lineTo(to.end - 1, to.middle());
        m_frame.curves.push_back({LaneCurve::Kind::fork,
                                  path,
                                  {to.end - 1, to.middle()},
                                  {1, 0},
                                  emphasised(arrow),
                                  future(arrow.to.event)});
    }

    void addCurve(LaneCurve::Kind kind, const LaneArrow& arrow)
    {
        addCurve(kind, anchor(arrow.fromActor, arrow.from), anchor(arrow.toActor, arrow.to),
                 emphasised(arrow), future(arrow.to.event));
    }

    void addSeen(std::uint32_t write, std::uint32_t look, bool emphasised)
    {
        const History& history = m_request.model.history();
        const auto anchorOf = [&](std::uint32_t number) {
            const Event& event = history.event(number);
            return anchor(event.actor, {event.time, number, event.step});
        };
        addCurve(LaneCurve::Kind::seen, anchorOf(write), anchorOf(look), emphasised, future(look));
    }

    // Leaves a bar downwards or upwards and arrives at the other bar's edge in the same direction.
    void addCurve(LaneCurve::Kind kind, const LaneAnchor& from, const LaneAnchor& to, bool emphasised,
                  bool future)
    {
        if (!from.row || !to.row || from.row == to.row) return;
        const double down = to.top > from.top ? 1 : -1;
        const QPointF start(from.center(), down > 0 ? from.bottom : from.top);
        const QPointF tip(to.center(), down > 0 ? to.top : to.bottom);
        const double bend = std::max(kBend, std::abs(tip.y() - start.y()) / 2);
        const QPointF lean(0, down * bend);
        QPainterPath path(start);
        path.cubicTo(start + lean, tip - lean, tip - QPointF(0, down * 4));
        m_frame.curves.push_back({kind, path, tip, {0, down}, emphasised, future});
    }

    TimelineFrame& m_frame;
    const FrameRequest& m_request;
};

} // namespace

void addCurves(TimelineFrame& frame, const FrameRequest& request)
{
    CurveMaker maker(frame, request);
    maker.addArrows();
    maker.addSeen();
}

} // namespace forkscope
