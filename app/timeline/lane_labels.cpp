// The texts on lanes: what a step did, why a process waits, what it remembers, which room it is in,
// what happened to it.

#include "app/timeline/lane_picture.h"
#include "app/timeline/lane_spans.h"
#include "app/timeline/timeline_frame.h"

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kTile = 14;
constexpr int kPadding = 4;
constexpr int kFewestForWords = 12;        // pixels
constexpr double kLeast = 0.6;             // of a step's verb; less says nothing
constexpr std::uint32_t kFarthestLook = 5; // steps between a look and what is told of it

constexpr StateSet kExplained = stateBit(ProcessState::waiting) | stateBit(ProcessState::zombie)
                                | stateBit(ProcessState::stopped)
                                | stateBit(ProcessState::computing);

// "waits for lock db" of "waits for lock db: client-3 holds it"; all of "waits: q is empty".
QString shortForm(const QString& sentence)
{
    const auto western = sentence.indexOf(QLatin1String(": "));
    const auto chinese = sentence.indexOf(QChar(0xFF1A));
    const auto cut = western < 0 ? chinese : western;
    const bool oneWord = cut < 0 || !sentence.left(cut).contains(' ');
    return oneWord && cut == western ? sentence : sentence.left(cut);
}

// A segment that says why the process does not go on, and the room it has.
struct Reason
{
    ActorId actor = kNobody;
    LaneSpan span;
    QRect room;
};

struct VisibleLane
{
    const Lane& lane;
    QRect bar; // the room of bars, over the whole width
    LaneSight sight;
};

class Labeller
{
public:
    Labeller(TimelineFrame& frame, const FrameRequest& request)
        : m_frame(frame), m_request(request), m_end(request.lanes.end().on(frame.axis))
    {
        for (const LaneRow& row : frame.rows.rows) {
            if (!visible(row)) continue;
            const Lane& lane = *request.lanes.lane(row.actor);
            m_visible.push_back(
                {lane, barOf(row), {request.lanes, lane, frame.axis, frame.mapper}});
        }
    }

    // The words of a moment come from the world then, which is cheap to reach in order.
    void addReasons()
    {
        std::vector<Reason> reasons;
        for (const VisibleLane& lane : m_visible)
            collectReasons(lane, reasons);
        std::sort(reasons.begin(), reasons.end(),
                  [](const Reason& a, const Reason& b) { return a.span.event < b.span.event; });
        for (const Reason& reason : reasons)
            addReason(reason);
    }

    void addSteps()
    {
        for (const auto& [lane, bar, sight] : m_visible) {
            const auto spans =
                sight.isCrowded() ? sight.wideSteps(kFewestForWords) : sight.steps();
            for (const StepSpan& span : spans)
                if (!span.crowd) addStep(lane, span, bar);
            if (!sight.isCrowded()) addMemories(lane, spans, bar);
        }
    }

    // Beside the reasons, which come first, and above what else is written there.
    void addNotes()
    {
        const std::vector<LaneNote>& all = m_request.notes.all();
        auto note = std::lower_bound(all.begin(), all.end(), m_frame.mapper.begin,
                                     [this](const LaneNote& one, double begin) {
                                         return one.at.on(m_frame.axis) < begin;
                                     });
        for (; note != all.end() && note->at.on(m_frame.axis) <= m_frame.mapper.end; ++note)
            if (const LaneRow* row = m_frame.rows.rowOf(note->actor); row && visible(*row))
                addNote(*note, barOf(*row));
    }

    void addHolds()
    {
        for (const VisibleLane& visible : m_visible)
            if (!visible.sight.isCrowded()) addHolds(visible.lane, visible.bar);
    }

private:
    bool visible(const LaneRow& row) const
    {
        const QRect rect = m_frame.rowRect(row);
        return rect.bottom() >= m_frame.area.top() && rect.top() <= m_frame.area.bottom();
    }

    QRect barOf(const LaneRow& row) const
    {
        const BarPlace bar = barPlace(row.height);
        return {m_frame.area.left(), m_frame.rowRect(row).top() + bar.top, m_frame.area.width(),
                bar.height};
    }

    bool future(int left) const { return m_frame.future && left >= m_frame.cursorX; }

    // The first text that fits; one cut in the middle of a word would say nothing.
    QString fitting(const std::vector<QString>& texts, int width) const
    {
        for (const QString& text : texts)
            if (m_request.cache.width(TextRole::label, text) <= width) return text;
        return {};
    }

    void collectReasons(const VisibleLane& visible, std::vector<Reason>& reasons) const
    {
        const QRect& bar = visible.bar;
        for (const LaneSpan& span : visible.sight.wideStates(kTile, kExplained)) {
            const QRect room =
                bar & QRect(span.begin, bar.top(), span.end - span.begin, bar.height());
            if (stateBit(span.state()) & kExplained && room.width() >= kTile)
                reasons.push_back({visible.lane.actor, span, room});
        }
    }

    ProcessState stateNow(ActorId actor) const
    {
        const ProcessInfo* process = m_request.model.world().process(actor);
        return process ? process->state : ProcessState::fresh;
    }

    // Several waits in one span may have been for several holders: only the present one is named.
    QString reasonFor(const Reason& reason, int width) const
    {
        LaneWords& words = m_request.words;
        const LaneSpan& span = reason.span;
        if (width < kFewestForWords) return {};
        const bool present = m_frame.cursor > span.event && m_frame.cursor <= span.until &&
                             stateNow(reason.actor) == span.state();
        const QString whole =
            present ? words.doingNow(reason.actor) : words.doingAfter(reason.actor, span.event);
        const bool one = present || !span.several;
        const QString text = fitting({one ? whole : shortForm(whole), shortForm(whole)}, width);
        return text.isEmpty() ? fitting({words.briefAfter(reason.actor, span.event)}, width) : text;
    }

    void addReason(const Reason& reason)
    {
        QRect room = reason.room;
        LaneLabel label{LaneLabel::Kind::reason, {}, {},
                        reason.span.state(),     {}, future(room.left())};
        label.tile = {room.left(), room.center().y() - kTile / 2, kTile, kTile};
        room.setLeft(room.left() + kTile);
        label.text = reasonFor(reason, room.width() - 2 * kPadding);
        if (!label.text.isEmpty()) {
            const int width = m_request.cache.width(TextRole::label, label.text) + 2 * kPadding;
            label.plate = room.adjusted(0, 1, 0, -1);
            label.plate.setWidth(width);
        }
        m_frame.labels.push_back(label);
    }

    void addStep(const Lane& lane, const StepSpan& span, const QRect& bar)
    {
        const QRect room = bar & QRect(span.begin, bar.top(), span.end - span.begin, bar.height());
        if (room.width() < kFewestForWords) return;
        const QString whole = m_request.words.step(lane.steps[span.step]);
        const QString verb = whole.section(' ', 0, 0);
        QString text = fitting({whole, shortForm(whole), verb}, room.width() - 3);
        if (text.isEmpty())
            text = m_request.cache.fitted(TextRole::label, verb, room.width() - 3, kLeast);
        if (text.isEmpty()) return;
        m_frame.labels.push_back(
            {LaneLabel::Kind::step, text, room, ProcessState::running, {}, future(room.left())});
    }

    void addNote(const LaneNote& note, const QRect& bar)
    {
        const QString text = m_request.words.note(note);
        if (text.isEmpty()) return;
        const int width = m_request.cache.width(TextRole::label, text) + 2 * kPadding + 2;
        const int wished = std::max(bar.left(), columnOf(note.at.on(m_frame.axis)) + 1);
        const QRect plate = clear({wished, bar.top(), width, bar.height()});
        if (plate.right() > bar.right()) return;
        const bool future = m_frame.future && note.at.event >= m_frame.cursor;
        m_frame.labels.push_back(
            {LaneLabel::Kind::note, text, plate, ProcessState::zombie, {}, future});
    }

    // Moved to the right, past what is written there already.
    QRect clear(QRect plate) const
    {
        constexpr int kGap = 4;
        for (bool moved = true; moved;) {
            moved = false;
            for (const LaneLabel& label : m_frame.labels) {
                if (label.kind == LaneLabel::Kind::step) continue;
                const QRect taken = label.plate.united(label.tile);
                if (!taken.intersects(plate)) continue;
                plate.moveLeft(taken.right() + kGap);
                moved = true;
            }
        }
        return plate;
    }

    void addHolds(const Lane& lane, const QRect& bar)
    {
        auto hold = holdAt(lane.holds, m_frame.axis, m_frame.mapper.begin);
        for (; hold != lane.holds.end(); ++hold) {
            if (hold->from.on(m_frame.axis) > m_frame.mapper.end) return;
            addHold(*hold, bar);
        }
    }

    void addHold(const LaneHold& hold, const QRect& bar)
    {
        const double end = hold.open ? m_end : hold.to.on(m_frame.axis);
        const int left = std::max(bar.left(), columnOf(hold.from.on(m_frame.axis))) + 3;
        const int right = std::min(bar.right(), columnOf(end));
        if (right - left < kFewestForWords) return;
        const QString text = m_request.words.hold(hold);
        const int width = m_request.cache.width(TextRole::label, text) + 2 * kPadding;
        const QRect plate(left, bar.top(), width, bar.height());
        if (text.isEmpty() || plate.right() > right || covered(plate)) return;
        m_frame.labels.push_back(
            {LaneLabel::Kind::memory, text, plate, ProcessState::sleeping, {}, future(left)});
    }

    // What a look left in memory stands in the first gap after it that has room.
    void addMemories(const Lane& lane, const std::vector<StepSpan>& spans, const QRect& bar)
    {
        const std::size_t first = firstStepAfter(lane.steps, m_frame.axis, m_frame.mapper.begin);
        std::uint32_t told = 0; // one more than the last look that has been written
        if (first > 0 && !lane.steps.empty())
            addMemory(lane, std::uint32_t(first) - 1, bar.left(),
                      spans.empty() ? columnOf(m_end) : spans.front().begin, bar, told);
        for (std::size_t i = 0; i < spans.size(); ++i)
            addMemory(lane, spans[i].last, spans[i].end,
                      i + 1 < spans.size() ? spans[i + 1].begin : columnOf(m_end), bar, told);
    }

    int columnOf(double position) const { return m_frame.mapper.column(position); }

    // The gap after the step `before`, from one column to another.
    void addMemory(const Lane& lane, std::uint32_t before, int begin, int end, const QRect& bar,
                   std::uint32_t& told)
    {
        const QRect room = bar & QRect(begin + 3, bar.top(), end - begin - 6, bar.height());
        if (room.width() < kFewestForWords || covered(room)) return;
        const std::uint32_t earliest = before > kFarthestLook ? before - kFarthestLook : 0;
        for (std::uint32_t look = before + 1; look-- > std::max(earliest, told);) {
            const QString text = m_request.words.memory(lane.steps[look]);
            if (text.isEmpty()) continue;
            const int width = m_request.cache.width(TextRole::label, text) + 2 * kPadding;
            if (width > room.width()) return;
            m_frame.labels.push_back({LaneLabel::Kind::memory,
                                      text,
                                      QRect(room.left(), room.top(), width, room.height()),
                                      ProcessState::sleeping,
                                      {},
                                      future(room.left())});
            told = look + 1;
            return;
        }
    }

    // What was written before a memory or a room: steps, reasons, notes.
    bool covered(const QRect& room) const
    {
        return std::any_of(m_frame.labels.begin(), m_frame.labels.end(),
                           [&](const LaneLabel& label) {
                               return label.tile.intersects(room) || label.plate.intersects(room);
                           });
    }

    TimelineFrame& m_frame;
    const FrameRequest& m_request;
    double m_end;
    std::vector<VisibleLane> m_visible;
};

} // namespace

void addLabels(TimelineFrame& frame, const FrameRequest& request)
{
    Labeller labeller(frame, request);
    labeller.addReasons();
    labeller.addNotes();
    labeller.addSteps();
    labeller.addHolds();
}

} // namespace forkscope
