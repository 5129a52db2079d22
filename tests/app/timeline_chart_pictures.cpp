// Renders what a chart can show, low and high, in both themes, and magnified as in a lecture, to be
// looked at: timeline_chart_pictures DIRECTORY [LANGUAGE FILE.qm]

#include "app/support/theme.h"
#include "app/timeline/chart_chooser.h"
#include "app/timeline/chart_view.h"
#include "tests/app/made_run.h"
#include "tests/support/sample_run.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QTranslator>

namespace {

using namespace forkscope;
using Kind = ChartChoice::Kind;

// CPU times as a free run's host measures them.
Update withCpuTimes(Update run)
{
    std::vector<Event> events;
    for (const Event& event : run.events) {
        events.push_back(event);
        if (event.phase != Phase::done || event.step == 0 || event.actor > 6) continue;
        events.push_back({.time = event.time,
                          .argument = 'R',
                          .result = std::int64_t(event.step) * (event.actor + 2) * 170'000,
                          .step = event.step,
                          .actor = event.actor,
                          .operation = Operation::kernelView});
    }
    run.events = std::move(events);
    return run;
}

struct Shot
{
    QString name;
    Update run;
    ChartChoice choice;
    bool time = false;
    bool controlled = true;
};

std::vector<Shot> shots()
{
    const Update tickets = sampleTicketRun(20, 5, true, 5);
    const auto object = [](ObjectKind kind, const char* name) {
        return ChartChoice{Kind::object, kind, name};
    };
    return {{"lock", tickets, object(ObjectKind::lock, "db")},
            {"file", tickets, object(ObjectKind::file, "tickets.json")},
            {"states", tickets, {Kind::states}},
            {"states-ms", tickets, {Kind::states}, true},
            {"states-zombies", zombieRun().update(), {Kind::states}, true},
            {"semaphore", roomsRun().update(), object(ObjectKind::semaphore, "rooms"), true},
            {"event", lightRun().update(), object(ObjectKind::event, "light"), true},
            {"queue", queueRun().update(), object(ObjectKind::queue, "q")},
            {"tally", tickets, {Kind::tally, ObjectKind::none, "sold"}},
            {"cpu", withCpuTimes(tickets), {Kind::cpu}, false, false},
            {"cpu-none", tickets, {Kind::cpu}},
            {"not-made", tickets, object(ObjectKind::queue, "other")}};
}

QPixmap pictureOf(const Shot& shot, QSize size, Language language, double magnification)
{
    RunModel model;
    model.setLanguage(language);
    RunFacts facts;
    facts.controlled = shot.controlled;
    model.clear(facts);
    ChartView chart(model);
    chart.choose(shot.choice);
    chart.setMagnification(magnification);
    chart.resize(size);
    chart.show();
    chart.setFocus();
    chart.clearFocus();
    model.take(shot.run);
    if (shot.time) model.setAxis(RunModel::Axis::time);
    model.setRange({0, model.axisLength()});
    model.setStep(std::uint32_t(model.history().steps() * 0.7));
    model.setRange({0, model.axisLength()});
    QCoreApplication::processEvents();
    chart.refresh();
    return chart.grab();
}

// The open list, with something selected.
void renderList(const QDir& directory, const QString& suffix, Language language)
{
    RunModel model;
    model.setLanguage(language);
    model.clear({});
    model.take(sampleTicketRun(20, 5, true, 3));
    ChartView chart(model);
    chart.resize(900, 96);
    chart.show();
    model.selectObject(model.history().latest().objects.back().id);
    auto* chooser = chart.findChild<ChartChooser*>();
    chooser->showPopup();
    QCoreApplication::processEvents();
    chooser->view()->window()->grab().save(directory.filePath("list-" + suffix));
}

void render(const QDir& directory, Language language, bool dark, double magnification)
{
    Theme::current().setScheme(dark ? Theme::Scheme::dark : Theme::Scheme::light);
    const int wide = magnification > 1 ? 1500 : 900;
    std::vector<QPixmap> pictures;
    int height = 0;
    for (const Shot& shot : shots()) {
        for (int high : {88, 300}) {
            if (magnification > 1 && high == 88) high = 116;
            pictures.push_back(pictureOf(shot, {wide, high}, language, magnification));
            height += high + 6;
        }
    }
    QPixmap sheet(wide, height);
    sheet.fill(Qt::magenta);
    QPainter painter(&sheet);
    int top = 0;
    for (const QPixmap& picture : pictures) {
        painter.drawPixmap(0, top, picture);
        top += picture.height() + 6;
    }
    painter.end();
    const QString suffix = QString("%1-%2-x%3.png")
                               .arg(dark ? "dark" : "light",
                                    language == Language::chinese ? "zh" : "en")
                               .arg(magnification);
    sheet.save(directory.filePath("charts-" + suffix));
    if (magnification == 1) renderList(directory, suffix, language);
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
    const bool chinese = argc > 2 && translator.load(argv[2]);
    if (chinese) QCoreApplication::installTranslator(&translator);
    const Language language = chinese ? Language::chinese : Language::english;
    for (bool dark : {false, true}) {
        render(directory, language, dark, 1);
        render(directory, language, dark, 2);
    }
    return 0;
}
