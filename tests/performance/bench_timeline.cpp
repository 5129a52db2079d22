// What a frame of the timeline costs at 1920x1080 while it pans over ten million intervals, and
// while a run grows: bench_timeline pan|slowest|scan|live LANES prints nanoseconds of processor time.
// `pan` is the median of a frame at the zoom where it is highest, `slowest` the 99th percentile
// over all zooms. `scan` is the median at the same zoom for the plain way: every interval of the
// view is looked at, and a rectangle filled whenever one reaches a new pixel. `live` is the 99th
// percentile with 300,000 new events a second, their intake included. BENCH_VERBOSE=1 says more.

#include "app/support/theme.h"
#include "app/timeline/timeline_view.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <queue>
#include <random>
#include <utility>

using namespace forkscope;

namespace {

constexpr int kIntervals = 10'000'000;
constexpr int kIntervalsBefore = 1'000'000; // of a growing run
constexpr int kEventsAFrame = 5'000;        // 300,000 a second at 60 frames
constexpr int kFrames = 100;                // at each zoom
constexpr int kLiveFrames = 300;
constexpr QSize kSize(1920, 1080);
constexpr double kZooms[] = {0.9, 0.1, 0.01, 0.001, 0.0001}; // shares of the run

struct Act
{
    Operation operation;
    Phase phase;
};

// What each process does in turn: it sleeps, waits for a message, takes a lock and gives it back.
constexpr Act kTurn[] = {
    {Operation::sleep, Phase::waits},   {Operation::sleep, Phase::done},
    {Operation::receive, Phase::waits}, {Operation::receive, Phase::done},
    {Operation::acquire, Phase::waits}, {Operation::acquire, Phase::done},
    {Operation::release, Phase::done},
};

// A free run. What its processes do takes microseconds mostly, and now and then long.
class BusyRun
{
public:
    explicit BusyRun(int lanes) : m_places(std::size_t(lanes))
    {
        m_events.texts = {"", "worker"};
        for (int lane = 0; lane < lanes; ++lane) {
            const auto actor = ActorId(lane);
            add({.argument = lane + 3, .text = 1, .actor = actor, .operation = Operation::born});
            add({.actor = actor, .operation = Operation::begin});
            make(actor, ObjectKind::lock);
            make(actor, ObjectKind::queue);
            m_next.push({lane, actor});
        }
    }

    Update take(int count)
    {
        while (count-- > 0) play();
        return std::exchange(m_events, {});
    }

private:
    struct Turn
    {
        std::int64_t time;
        ActorId actor;
        bool operator<(const Turn& other) const { return time > other.time; }
    };

    static ObjectId objectOf(ActorId actor, ObjectKind kind)
    {
        return ObjectId(kMaxActors + 1 + 2 * actor + (kind == ObjectKind::lock));
    }

    void make(ActorId actor, ObjectKind kind)
    {
        add({.argument = std::int64_t(kind), .text = 1, .actor = actor,
             .object = objectOf(actor, kind), .operation = Operation::make,
             .flags = kTransparent});
    }

    void play()
    {
        const Turn turn = m_next.top();
        m_next.pop();
        m_time = turn.time;
        std::size_t& place = m_places[turn.actor];
        const Act& act = kTurn[place++ % std::size(kTurn)];
        const bool sleeps = act.operation == Operation::sleep;
        const bool receives = act.operation == Operation::receive;
        const ObjectId object =
            objectOf(turn.actor, receives ? ObjectKind::queue : ObjectKind::lock);
        const bool changes = !sleeps && !receives && act.phase == Phase::done;
        add({.argument = sleeps ? turn.time + 1'000'000 : kForever, .result = 1,
             .actor = turn.actor, .object = sleeps ? ObjectId(0) : object,
             .operation = act.operation, .phase = act.phase,
             .flags = changes ? kChange : std::uint8_t(0)});
        m_next.push({turn.time + duration(), turn.actor});
    }

    std::int64_t duration()
    {
        const unsigned dice = m_random() % 1000;
        const std::int64_t longest = dice < 2 ? 50'000'000 : dice < 50 ? 1'000'000 : 20'000;
        return 200 + std::int64_t(m_random() % std::uint64_t(longest));
    }

    void add(Event event)
    {
        if (event.phase == Phase::done && event.operation != Operation::make) ++m_step;
        event.time = m_time;
        event.step = m_step;
        m_events.events.push_back(event);
    }

    Update m_events;
    std::priority_queue<Turn> m_next;
    std::vector<std::size_t> m_places; // in the turn, by actor
    std::mt19937 m_random{7};
    std::int64_t m_time = 0;
    std::uint32_t m_step = 0;
};

// The same intervals as anybody would draw them first.
class PlainView : public QWidget
{
public:
    PlainView(const Lanes& lanes, const RunModel& model) : m_lanes(lanes), m_model(model)
    {
        setAttribute(Qt::WA_OpaquePaintEvent);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Theme::current().color(Token::canvas));
        const int row = height() / int(m_lanes.all().size());
        int top = 0;
        for (const Lane& lane : m_lanes.all()) {
            paintLane(painter, lane.segments, top, row - 2);
            top += row;
        }
    }

private:
    void paintLane(QPainter& painter, const std::vector<LaneSegment>& segments, int top, int height)
    {
        const AxisRange range = m_model.range();
        const double scale = width() / range.length();
        int drawn = -1;
        std::size_t i = segmentAt(segments, LaneAxis::time, range.begin);
        for (; i < segments.size() && double(segments[i].from.time) <= range.end; ++i) {
            const double end = i + 1 < segments.size() ? double(segments[i + 1].from.time)
                                                       : double(m_lanes.end().time);
            const int from = std::max(0, int((double(segments[i].from.time) - range.begin) * scale));
            const int to = std::min(width(), int((end - range.begin) * scale) + 1);
            if (to <= drawn) continue;
            painter.fillRect(from, top, to - from, height,
                             Theme::current().fill(segments[i].state));
            drawn = to;
        }
    }

    const Lanes& m_lanes;
    const RunModel& m_model;
};

// What the thread has computed, in nanoseconds: other programs on the machine don't count.
std::int64_t computed()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
}

double quantile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(double(values.size()) * share))];
}

// Nanoseconds of the frames of one zoom, each a little further to the right.
std::vector<double> pan(RunModel& model, QWidget& view, double share)
{
    const double whole = model.axisLength();
    const double way = std::min(whole * (1 - share), whole * share * kFrames / 100);
    std::vector<double> frames;
    for (int i = 0; i < kFrames; ++i) {
        const double begin = (whole * (1 - share) - way) / 2 + way * i / kFrames;
        const std::int64_t before = computed();
        model.setRange({begin, begin + whole * share});
        view.repaint();
        frames.push_back(double(computed() - before));
    }
    frames.erase(frames.begin()); // prepares the texts
    return frames;
}

void show(QWidget& view)
{
    view.resize(kSize);
    view.show();
    QCoreApplication::processEvents();
}

double measurePan(RunModel& model, QWidget& view, bool slowest)
{
    show(view);
    std::vector<double> all;
    double highest = 0;
    for (double share : kZooms) {
        const std::vector<double> frames = pan(model, view, share);
        if (std::getenv("BENCH_VERBOSE"))
            std::fprintf(stderr, "%g of the run: median %.2f ms, highest %.2f ms\n", share,
                         quantile(frames, 0.5) / 1e6, quantile(frames, 1) / 1e6);
        highest = std::max(highest, quantile(frames, 0.5));
        all.insert(all.end(), frames.begin(), frames.end());
    }
    return slowest ? quantile(all, 0.99) : highest;
}

double measureLive(RunModel& model, BusyRun& run)
{
    TimelineView view(model);
    show(view);
    model.take(run.take(kIntervalsBefore));
    view.repaint();
    std::vector<double> frames;
    for (int i = 0; i < kLiveFrames; ++i) {
        const Update update = run.take(kEventsAFrame);
        const std::int64_t before = computed();
        model.take(update);
        view.repaint();
        frames.push_back(double(computed() - before));
    }
    return quantile(frames, 0.99);
}

double measure(const char* what, int lanes)
{
    RunModel model;
    model.setAxis(RunModel::Axis::time);
    BusyRun run(lanes);
    if (!std::strcmp(what, "live")) return measureLive(model, run);
    for (int i = 0; i < 100; ++i)
        model.take(run.take(kIntervals / 100));
    model.setStep(model.history().steps() / 2);
    if (std::strcmp(what, "scan")) {
        TimelineView view(model);
        return measurePan(model, view, !std::strcmp(what, "slowest"));
    }
    Lanes known;
    known.extend(model.history());
    PlainView view(known, model);
    return measurePan(model, view, false);
}

} // namespace

int main(int count, char** words)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(count, words);
    Theme::current().install();
    const auto known = {"pan", "slowest", "scan", "live"};
    const bool right = count == 3 && std::any_of(known.begin(), known.end(), [&](const char* word) {
        return !std::strcmp(words[1], word);
    });
    if (!right || std::atoi(words[2]) < 1) return 2;
    std::printf("%.0f\n", measure(words[1], std::atoi(words[2])));
}
