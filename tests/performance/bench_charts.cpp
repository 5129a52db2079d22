// What a live update of a chart costs at panel size, from new events in the model to the painted
// frame: bench_charts [plain-]states|lock|tally|cpu [slowest] prints nanoseconds of processor time,
// all threads of it, as others may have the processor too: the median, or the 99th percentile. With
// `second` in place of `slowest` it is what a second of a live run costs that grows sixty times.
// `plain` is Qt Charts as its examples have it: every change of the run is a point, areas are
// QAreaSeries, and the axes follow. Its run is shorter, so that it comes to an end.

#include "app/support/theme.h"
#include "app/timeline/chart_view.h"
#include "engine/os/clock.h"
#include "tests/app/made_run.h"

#include <QApplication>
#include <QAreaSeries>
#include <QLineSeries>
#include <QTimer>
#include <QValueAxis>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <numeric>

using namespace forkscope;

namespace {

constexpr int kWorkers = 32;
constexpr int kEventsAFrame = 5'000; // 300,000 a second at 60 frames
constexpr int kFrames = 200;
constexpr std::size_t kEventsBefore = 1'000'000;
constexpr int kPlainEventsAFrame = 50;
constexpr int kPlainFrames = 40;
constexpr std::size_t kPlainEventsBefore = 10'000;
constexpr QSize kPanel(640, 240);

// Workers take turns at a lock, always two of them waiting, and sleep in between. The kernel tells
// now and then how much CPU time they used.
Update busyRun(std::size_t events)
{
    MadeRun run;
    const ObjectId lock = run.make(ObjectKind::lock, "db");
    for (int i = 0; i < kWorkers; ++i)
        run.start(0, "worker-" + std::to_string(i + 1));
    for (int turn = 0; run.update().events.size() < events; ++turn) {
        const auto worker = ActorId(1 + turn % kWorkers), next = ActorId(1 + (turn + 1) % kWorkers);
        if (turn == 0) run.wants(worker, Operation::acquire, lock);
        run.does(worker, Operation::acquire, lock, kForever);
        run.does(next, Operation::sleep);
        run.wants(next, Operation::acquire, lock);
        run.does(worker, Operation::tally, 0, 1, "turns");
        run.does(worker, Operation::release, lock);
        run.wants(worker, Operation::sleep, 0, run.now() + 1'000'000);
        if (turn % 50 == 0) run.host(worker, Operation::kernelView, 'R');
    }
    return run.update();
}

using Times = std::vector<std::int64_t>;

std::int64_t percentile(Times times, std::size_t percent)
{
    std::sort(times.begin(), times.end());
    return times[times.size() * percent / 100];
}

class Painted : public QObject
{
public:
    explicit Painted(QWidget& widget) { widget.installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override
    {
        m_done |= event->type() == QEvent::Paint;
        return false;
    }
    void await()
    {
        while (!m_done)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        m_done = false;
    }

private:
    bool m_done = false;
};

// From one growth of the run to the next, as long as that takes.
std::int64_t untilNextGrowth()
{
    const std::int64_t used = cpuTimeOfProcess(), until = monotonicNow() + 1'000'000'000 / 60;
    QTimer over;
    over.setTimerType(Qt::PreciseTimer);
    over.start(1000 / 60);
    while (monotonicNow() < until)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return cpuTimeOfProcess() - used;
}

Times ours(const ChartChoice& choice, bool live)
{
    Update run = busyRun(kEventsBefore + std::size_t(kEventsAFrame) * kFrames);
    std::int64_t used = 0;
    for (Event& event : run.events)
        if (event.operation == Operation::kernelView) event.result = used += 1'000'000;
    RunModel model;
    model.clear({});
    Update part;
    part.texts = run.texts;
    part.events.assign(run.events.begin(), run.events.begin() + kEventsBefore);
    model.take(part);
    ChartView chart(model);
    chart.choose(choice);
    chart.resize(kPanel);
    chart.show();
    chart.refresh();
    Painted painted(*chart.viewport());
    painted.await();
    Times times;
    part.texts.clear();
    if (live) model.setRange({0, double(run.events.back().step)});
    for (int frame = 0; frame < kFrames; ++frame) {
        const auto from = run.events.begin() + kEventsBefore + frame * kEventsAFrame;
        part.events.assign(from, from + kEventsAFrame);
        model.take(part);
        if (live) {
            times.push_back(untilNextGrowth());
            continue;
        }
        model.setRange({0, model.axisLength()}); // nothing is so much as all of it
        const std::int64_t start = cpuTimeOfProcess();
        painted.await();
        times.push_back(cpuTimeOfProcess() - start);
    }
    return times;
}

// --- Qt Charts as it comes ----------------------------------------------------------------------

struct Plain
{
    explicit Plain(const ChartChoice& choice) : view(new QChart)
    {
        view.chart()->addAxis(across, Qt::AlignBottom);
        view.chart()->addAxis(up, Qt::AlignLeft);
        data.setChart(specOf(choice, {}, History()));
        data.start({}, false);
        for (std::size_t i = 0; i < data.series().size(); ++i)
            add(data.series()[i].ofState());
        view.resize(kPanel);
        view.show();
    }

    void add(bool area)
    {
        auto* top = new QLineSeries;
        QAbstractSeries* shown = top;
        if (area) shown = new QAreaSeries(top, tops.empty() ? nullptr : tops.back());
        tops.push_back(top);
        view.chart()->addSeries(shown);
        shown->attachAxis(across);
        shown->attachAxis(up);
    }

    void refresh(const History& history)
    {
        data.extend(history);
        double highest = 1;
        for (std::size_t i = 0; i < tops.size(); ++i) {
            QList<QPointF> points;
            for (const ChartPoint& point : data.series()[i].points()) {
                if (!points.isEmpty()) points.append({double(point.at.step), points.last().y()});
                points.append({double(point.at.step), point.top});
            }
            highest = std::max(highest, data.series()[i].highest());
            tops[i]->replace(points);
        }
        across->setRange(0, data.end().step);
        up->setRange(0, highest);
    }

    QChartView view;
    QValueAxis* across = new QValueAxis;
    QValueAxis* up = new QValueAxis;
    std::vector<QLineSeries*> tops;
    ChartData data;
};

Times plain(const ChartChoice& choice)
{
    const Update run = busyRun(kPlainEventsBefore + std::size_t(kPlainEventsAFrame) * kPlainFrames);
    History history;
    for (const std::string& text : run.texts)
        history.addText(text);
    history.append(std::span(run.events).first(kPlainEventsBefore));
    Plain chart(choice);
    Painted painted(*chart.view.viewport());
    painted.await();
    chart.refresh(history);
    painted.await();
    Times times;
    for (int frame = 0; frame < kPlainFrames; ++frame) {
        history.append(std::span(run.events).subspan(
            kPlainEventsBefore + std::size_t(frame) * kPlainEventsAFrame, kPlainEventsAFrame));
        const std::int64_t start = cpuTimeOfProcess();
        chart.refresh(history);
        painted.await();
        times.push_back(cpuTimeOfProcess() - start);
    }
    return times;
}

using Kind = ChartChoice::Kind;
const ChartChoice kLock{Kind::object, ObjectKind::lock, "db"};
const ChartChoice kTally{Kind::tally, ObjectKind::none, "turns"};

Times measure(const QString& what, bool live)
{
    if (what == "states") return ours({Kind::states}, live);
    if (what == "lock") return ours(kLock, live);
    if (what == "tally") return ours(kTally, live);
    if (what == "cpu") return ours({Kind::cpu}, live);
    if (what == "plain-states") return plain({Kind::states});
    if (what == "plain-tally") return plain(kTally);
    return {};
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Theme::current().install();
    const QString figure = argc > 2 ? argv[2] : "median";
    const Times times = argc > 1 ? measure(argv[1], figure == "second") : Times();
    if (times.empty()) return 2;
    const auto second = [&times] {
        return std::reduce(times.begin(), times.end()) * 60 / std::int64_t(times.size());
    };
    const std::int64_t nanoseconds =
        figure == "second" ? second() : percentile(times, figure == "slowest" ? 99 : 50);
    std::printf("%lld\n", static_cast<long long>(nanoseconds));
    return 0;
}
