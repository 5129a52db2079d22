// Renders timeline, chart and strip with sample runs, to be looked at:
// timeline_pictures DIRECTORY [LANGUAGE FILE.qm]

#include "app/support/theme.h"
#include "app/timeline/chart_view.h"
#include "app/timeline/overview_strip.h"
#include "app/timeline/timeline_view.h"
#include "tests/app/made_run.h"
#include "tests/support/sample_run.h"

#include <QApplication>
#include <QDir>
#include <QMouseEvent>
#include <QTranslator>
#include <QVBoxLayout>

namespace {

using namespace forkscope;

struct Shot
{
    QString name;
    int clients = 20;
    bool lock = false;
    std::uint64_t seed = 3;
    QSize size{960, 500};
    Theme::Scheme scheme = Theme::Scheme::light;
    Language language = Language::english;
    RunModel::Axis axis = RunModel::Axis::steps;
    double cursorShare = 0.45; // of the steps
    double stepWidth = 42;     // pixels; 0: the whole run
    bool free = false;
    QPoint pointer; // where the lens is
};

ChartInfo ticketChart()
{
    ChartInfo chart;
    chart.title = {"Tickets", QString::fromUtf8("票")};
    chart.series = {
        {{"sold", QString::fromUtf8("已售")}, "sold", "", "", ""},
        {{"left, in the file", QString::fromUtf8("剩余，文件里")}, "", "tickets.json", "count", ""},
        {{"5 existed", QString::fromUtf8("原有 5 张")}, "", "", "", "tickets"}};
    return chart;
}

// The same run as the kernel might have let it go: nobody announces, who can't go on waits.
Update asFreeRun(const Update& controlled)
{
    Update free{controlled.texts, {}, false, {}, {}, false};
    World world;
    for (Event event : controlled.events) {
        apply(world, event);
        const ProcessInfo* process = std::as_const(world).process(event.actor);
        const bool waits = process && (process->state == ProcessState::waiting ||
                                       process->state == ProcessState::sleeping);
        if (event.phase == Phase::announced && !waits) continue;
        if (event.phase == Phase::announced) event.phase = Phase::waits;
        free.events.push_back(event);
    }
    return free;
}

// A zombie, a stopped, a computing and an orphaned process after a few steps.
void addStates(Update& run)
{
    std::vector<Event> events;
    for (Event event : run.events) {
        events.push_back(event);
        if (event.step == 95 && event.phase == Phase::announced)
            for (ActorId actor : {3, 6})
                events.push_back({.time = event.time,
                                  .step = event.step,
                                  .actor = actor,
                                  .operation = Operation::actStop});
        if (event.step == 98 && event.phase == Phase::done)
            events.push_back({.time = event.time,
                              .step = event.step,
                              .actor = event.actor,
                              .operation = Operation::computing});
        if (event.step == 97 && event.phase == Phase::announced)
            events.push_back({.time = event.time,
                              .argument = 1,
                              .step = event.step,
                              .actor = 8,
                              .operation = Operation::adopted});
    }
    run.events = std::move(events);
}

using Plot = SeriesInfo::Plot;

QString zh(const char* text) { return QString::fromUtf8(text); }

// What the scenarios of the course plot.
ChartInfo madeChart(const QString& name)
{
    if (name == "rooms")
        return {{"Rooms", zh("包间")},
                {{{"rooms taken", zh("已占包间")}, "", "rooms", "", "", Plot::taken},
                 {{"users waiting", zh("等候的客人")}, "", "rooms", "", "", Plot::waiting},
                 {{"rooms", zh("包间数")}, "", "", "", "rooms"}}};
    if (name == "light")
        return {{"Light and cars", zh("灯与车")},
                {{{"green / red", zh("绿灯 / 红灯")}, "", "light", "", "", Plot::bands},
                 {{"cars through", zh("已通过的车")}, "cars-passed"},
                 {{"waiting", zh("在等的车")}, "", "light", "", "", Plot::waiting}}};
    if (name == "queue")
        return {{"Items in the queue", zh("队列里的物品")},
                {{{"in the pipe", zh("在管道里")}, "", "q", "", "", Plot::inPipe},
                 {{"in feeder buffers", zh("在送货线程的缓冲里")}, "", "q", "", "", Plot::inBuffers},
                 {{"maxsize", "maxsize"}, "", "", "", "maxsize"}}};
    return {};
}

struct Window
{
    explicit Window(RunModel& model)
        : timeline(new TimelineView(model)), chart(new ChartView(model))
    {
        auto* layout = new QVBoxLayout(&widget);
        layout->setContentsMargins({});
        layout->setSpacing(0);
        layout->addWidget(timeline);
        layout->addWidget(chart);
        layout->addWidget(new OverviewStrip(model));
    }

    QWidget widget;
    TimelineView* timeline;
    ChartView* chart;
};

void renderMade(const QString& name, const MadeRun& run, bool dark, Language language, double share,
                const QDir& directory)
{
    Theme::current().setScheme(dark ? Theme::Scheme::dark : Theme::Scheme::light);
    RunModel model;
    model.setLanguage(language);
    RunFacts facts;
    facts.controlled = true;
    facts.knobs = {{"rooms", "2"}, {"maxsize", "3"}};
    model.clear(facts);
    model.take(run.update());
    if (name != "queue") model.setAxis(RunModel::Axis::time);
    Window window(model);
    window.chart->setFixedHeight(124);
    window.chart->setChart(madeChart(name));
    window.widget.resize(1180, 460);
    window.widget.show();
    model.setRange({0, model.axisLength()});
    model.setStep(std::uint32_t(model.history().steps() * share));
    QCoreApplication::processEvents();
    window.widget.grab().save(directory.filePath(
        QString("made-%1-%2-%3.png")
            .arg(name, dark ? "dark" : "light", language == Language::chinese ? "zh" : "en")));
}

void render(const Shot& shot, const QDir& directory)
{
    Theme::current().setScheme(shot.scheme);
    RunModel model;
    model.setLanguage(shot.language);
    RunFacts facts;
    facts.controlled = !shot.free;
    facts.knobs = {{"tickets", "5"}};
    model.clear(facts);
    Update run = sampleTicketRun(shot.clients, 5, shot.lock, shot.seed);
    if (shot.name.contains("states")) addStates(run);
    model.take(shot.free ? asFreeRun(run) : run);
    model.setAxis(shot.axis);
    Window window(model);
    TimelineView& timeline = *window.timeline;
    window.chart->setFixedHeight(96);
    window.chart->setChart(ticketChart());
    timeline.setClaims(
        {{"never-oversold",
          {"Never more sold than existed", QString::fromUtf8("卖出的票从不超过现有的票")}}});
    window.widget.resize(shot.size + QSize(0, 128));
    window.widget.show();
    const auto cursor = std::uint32_t(model.history().steps() * shot.cursorShare);
    model.setRange({0, model.axisLength()});
    model.setStep(cursor);
    model.select(model.history().actorOfStep(cursor));
    if (shot.stepWidth > 0) {
        const double share =
            timeline.laneArea().width() / shot.stepWidth / std::max(1u, model.history().steps());
        const double length = model.axisLength() * share;
        const double at = model.axisPosition(model.cursor());
        model.setRange({at - length * 0.55, at + length * 0.45});
    }
    QCoreApplication::processEvents();
    if (!shot.pointer.isNull()) {
        QMouseEvent move(QEvent::MouseMove, shot.pointer, timeline.mapToGlobal(shot.pointer),
                         Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&timeline, &move);
    }
    window.widget.grab().save(directory.filePath(shot.name + ".png"));
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Theme::current().install();
    if (argc < 2) return 2;
    QDir directory(argv[1]);
    directory.mkpath(".");
    QTranslator translator;
    if (argc > 2 && translator.load(argv[2])) QCoreApplication::installTranslator(&translator);
    const auto dark = Theme::Scheme::dark;
    const Shot shots[] = {
        {"20-off"},
        {"20-off-dark", 20, false, 3, {1500, 600}, dark},
        {"20-off-wide", 20, false, 3, {1500, 600}},
        {"5-on", 5, true, 4},
        {"5-on-dark", 5, true, 4, {960, 500}, dark},
        {"20-on-whole",
         20,
         true,
         5,
         {1500, 600},
         Theme::Scheme::light,
         Language::english,
         RunModel::Axis::steps,
         0.5,
         0},
        {"20-on-ms",
         20,
         true,
         5,
         {1500, 600},
         Theme::Scheme::light,
         Language::english,
         RunModel::Axis::time,
         0.5,
         0},
        {"20-off-ms-dark",
         20,
         false,
         3,
         {960, 500},
         dark,
         Language::english,
         RunModel::Axis::time,
         0.5,
         0},
        {"20-on-zh", 20, true, 5, {960, 500}, Theme::Scheme::light, Language::chinese},
        {"5-on-zh-dark", 5, true, 4, {1500, 600}, dark, Language::chinese},
        {"200-on",
         200,
         true,
         6,
         {1500, 600},
         Theme::Scheme::light,
         Language::english,
         RunModel::Axis::time,
         0.5,
         0},
        {"200-off-dark",
         200,
         false,
         6,
         {960, 500},
         dark,
         Language::english,
         RunModel::Axis::steps,
         0.5,
         0},
        {"200-lens",
         200,
         true,
         6,
         {1200, 600},
         Theme::Scheme::light,
         Language::english,
         RunModel::Axis::time,
         0.06,
         0,
         false,
         {600, 400}},
        {"200-lens-dark",
         200,
         true,
         6,
         {1200, 600},
         dark,
         Language::chinese,
         RunModel::Axis::time,
         0.06,
         0,
         false,
         {900, 300}},
        {"states",
         8,
         true,
         4,
         {1200, 420},
         Theme::Scheme::light,
         Language::english,
         RunModel::Axis::steps,
         0.98},
        {"free",
         8,
         true,
         4,
         {1200, 420},
         Theme::Scheme::light,
         Language::english,
         RunModel::Axis::steps,
         0.6,
         42,
         true},
        {"free-dark",
         8,
         false,
         4,
         {1200, 420},
         dark,
         Language::english,
         RunModel::Axis::steps,
         0.6,
         42,
         true},
        {"low", 20, true, 5, {900, 240}},
        {"20-start",
         20,
         false,
         3,
         {960, 500},
         Theme::Scheme::light,
         Language::english,
         RunModel::Axis::steps,
         0.1},
    };
    const bool chinese = argc > 2;
    const auto language = chinese ? Language::chinese : Language::english;
    for (bool dark : {false, true}) {
        renderMade("rooms", roomsRun(), dark, language, 0.7, directory);
        renderMade("light", lightRun(), dark, language, 0.8, directory);
        renderMade("queue", queueRun(), dark, language, 0.8, directory);
        renderMade("zombie", zombieRun(), dark, language, 0.9, directory);
    }
    for (const Shot& shot : shots)
        render(shot, directory);
    return 0;
}
