// The texts on lanes: what a step did, why a process waits, what it remembers.

#include "app/timeline/lane_picture.h"
#include "app/timeline/lane_spans.h"
#include "app/timeline/timeline_frame.h"

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kTile = 14;
constexpr int kPadding = 4;
constexpr std::size_t kFarthestGap = 6; // steps after a look in which its memory finds room

bool explains(ProcessState state)
{
    return state == ProcessState::waiting || state == ProcessState::zombie ||
           state == ProcessState::stopped || state == ProcessState::computing;
}

// "waits for lock db" of "waits for lock db: client-3 holds it".
QString shortForm(const QString& sentence)
{
    const auto western = sentence.indexOf(QLatin1String(": "));
    const auto chinese = sentence.indexOf(QChar(0xFF1A));
    const auto cut = western < 0 ? chinese : western;
    return cut < 0 ? sentence : sentence.left(cut);
}

class Labeller
{
public:
    Labeller(TimelineFrame& frame, const FrameRequest& request)
        : m_frame(frame), m_request(request), m_end(request.lanes.end().on(frame.axis))
    {
    }

    void label(const LaneRow& row)
    {
        m_row = m_frame.rowRect(row);
        if (m_row.bottom() < m_frame.area.top() || m_row.top() > m_frame.area.bottom()) return;
        const BarPlace bar = barPlace(row.height);
        m_bar = {m_frame.area.left(), m_row.top() + bar.top, m_frame.area.width(), bar.height};
        const Lane& lane = *m_request.lanes.lane(row.actor);
        for (const LaneSpan& span : laneSpans(lane, m_frame.axis, m_frame.mapper, m_end))
            if (!span.crowd) addReason(lane, span);
        for (const StepSpan& span : stepSpans(lane, m_frame.axis, m_frame.mapper))
            if (!span.crowd) addStep(lane, span);
        addMemories(lane);
    }

private:
    bool future(int left) const { return m_frame.future && left >= m_frame.cursorX; }

    QRect clipped(int begin, int end) const
    {
        return m_bar & QRect(begin, m_bar.top(), end - begin, m_bar.height());
    }

    // The first text that fits; one cut in the middle of a word would say nothing.
    QString fitting(const std::vector<QString>& texts, int width) const
    {
        for (const QString& text : texts)
            if (m_request.cache.width(TextRole::label, text) <= width) return text;
        return {};
    }

    // Several waits in one span may have been for several holders: only the present one is named.
    std::vector<QString> reasons(const Lane& lane, const LaneSpan& span) const
    {
        LaneWords& words = m_request.words;
        std::vector<QString> texts;
        const bool present = words.atCursor(lane, span.segment, span.last);
        const QString whole = present ? words.doingNow(lane.actor)
                                      : words.segment(lane, span.segment);
        if (present || span.segment == span.last) texts.push_back(whole);
        texts.push_back(shortForm(whole));
        texts.push_back(words.brief(lane, span.segment));
        return texts;
    }

    void addReason(const Lane& lane, const LaneSpan& span)
    {
        std::uint16_t states = span.states;
        int state = 0;
        while (states >>= 1) ++state;
        if (!explains(ProcessState(state))) return;
        QRect room = clipped(span.begin, span.end);
        if (room.width() < kTile) return;
        LaneLabel label{LaneLabel::Kind::reason, {}, {}, ProcessState(state), {}, false};
        label.future = future(room.left());
        label.tile = {room.left(), room.center().y() - kTile / 2, kTile, kTile};
        room.setLeft(room.left() + kTile);
        label.text = fitting(reasons(lane, span), room.width() - 2 * kPadding);
        if (!label.text.isEmpty()) {
            const int width = m_request.cache.width(TextRole::label, label.text) + 2 * kPadding;
            label.plate = room.adjusted(0, 1, 0, -1);
            label.plate.setWidth(width);
        }
        m_frame.labels.push_back(label);
    }

    void addStep(const Lane& lane, const StepSpan& span)
    {
        const QRect room = clipped(span.begin, span.end);
        if (room.width() < 2 * kPadding) return;
        const QString whole = m_request.words.step(lane.steps[span.step]);
        const QString text = fitting({whole, shortForm(whole), whole.section(' ', 0, 0)},
                                     room.width() - 3);
        if (text.isEmpty()) return;
        m_frame.labels.push_back({LaneLabel::Kind::step, text, room, ProcessState::running, {},
                                  future(room.left())});
    }

    void addMemories(const Lane& lane)
    {
        const std::size_t first = firstStepAfter(lane.steps, m_frame.axis, m_frame.mapper.begin);
        const std::size_t early = first > kFarthestGap ? first - kFarthestGap : 0;
        for (std::size_t i = early; i < lane.steps.size(); ++i) {
            if (lane.steps[i].beginOn(m_frame.axis) > m_frame.mapper.end) return;
            const QString text = m_request.words.memory(lane.steps[i]);
            if (!text.isEmpty()) addMemory(lane, i, text);
        }
    }

    // In the first gap after the look that is wide enough, before the process looks again.
    void addMemory(const Lane& lane, std::size_t look, const QString& text)
    {
        const int width = m_request.cache.width(TextRole::label, text) + 2 * kPadding;
        const auto& steps = lane.steps;
        const std::size_t end = std::min(steps.size(), look + kFarthestGap);
        for (std::size_t i = look; i < end; ++i) {
            if (i > look && !m_request.words.memory(steps[i]).isEmpty()) return;
            const bool last = i + 1 == steps.size();
            const double next = last ? m_end : steps[i + 1].beginOn(m_frame.axis);
            const QRect room = clipped(m_frame.mapper.column(steps[i].at.on(m_frame.axis)) + 3,
                                       m_frame.mapper.column(next) - 3);
            if (room.width() < width || covered(room)) continue;
            m_frame.labels.push_back({LaneLabel::Kind::memory, text,
                                      QRect(room.left(), room.top(), width, room.height()),
                                      ProcessState::sleeping, {}, future(room.left())});
            return;
        }
    }

    // A reason to wait comes before a memory.
    bool covered(const QRect& room) const
    {
        return std::any_of(m_frame.labels.begin(), m_frame.labels.end(), [&](const LaneLabel& label) {
            return label.kind == LaneLabel::Kind::reason &&
                   (label.tile.intersects(room) || label.plate.intersects(room));
        });
    }

    TimelineFrame& m_frame;
    const FrameRequest& m_request;
    double m_end;
    QRect m_row;
    QRect m_bar; // the room of bars in the row, over the whole width
};

} // namespace

void addLabels(TimelineFrame& frame, const FrameRequest& request)
{
    Labeller labeller(frame, request);
    for (const LaneRow& row : frame.rows.rows) labeller.label(row);
}

} // namespace forkscope
