// Draws the inspector, the sources side by side and the list of what a run pauses at into PNG
// files, so that people can look at them.

#include "app/models/breakpoints.h"
#include "app/panels/code_view.h"
#include "app/panels/events_panel.h"
#include "app/panels/inspector_panel.h"
#include "app/panels/pause_menu.h"
#include "app/panels/source_panel.h"
#include "app/support/theme.h"
#include "app/support/translation.h"
#include "tests/app/made_run.h"
#include "tests/support/sample_run.h"

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>

namespace forkscope {

namespace {

struct Look
{
    bool dark = false;
    Language language = Language::english;
    QString folder;

    QString file(const char* name) const
    {
        return QStringLiteral("%1/%2-%3-%4.png")
            .arg(folder, QLatin1String(name), dark ? "dark" : "light",
                 language == Language::chinese ? "zh" : "en");
    }
};

void fill(RunModel& model, const Update& update, Language language)
{
    model.setLanguage(language);
    RunFacts facts;
    facts.controlled = true;
    model.clear(facts);
    model.take(update);
}

void grab(QWidget& widget, const QString& name, QSize size = {424, 422})
{
    widget.resize(size);
    widget.show();
    for (int i = 0; i < 3; ++i) QCoreApplication::processEvents();
    widget.grab().save(name);
}

ObjectId firstOf(const RunModel& model, ObjectKind kind)
{
    for (const ObjectInfo& object : model.world().objects)
        if (object.kind == kind && object.owner == 0) return object.id;
    return 0;
}

void drawTickets(const Look& look)
{
    RunModel model;
    fill(model, sampleTicketRun(20, 5, true, 7), look.language);
    model.setStep(60);
    InspectorPanel panel(model);
    grab(panel, look.file("everything"));
    for (const ProcessInfo& process : model.world().processes)
        if (process.state == ProcessState::waiting && process.operation == Operation::acquire)
            model.select(process.actor);
    grab(panel, look.file("waiter"), {424, 560});
    model.selectObject(firstOf(model, ObjectKind::lock));
    grab(panel, look.file("lock"), {424, 560});
    model.selectObject(firstOf(model, ObjectKind::file));
    grab(panel, look.file("file"));
    EventsPanel events(model);
    grab(events, look.file("events"), {424, 422});
}

void drawLives(const Look& look)
{
    RunModel model;
    fill(model, zombieRun().update(), look.language);
    InspectorPanel panel(model);
    model.select(1);
    grab(panel, look.file("zombie"), {424, 560});
    model.setCursor(model.history().size() - 4);
    model.select(3);
    grab(panel, look.file("orphan"), {424, 422});
}

void drawObjects(const Look& look)
{
    RunModel queue;
    fill(queue, queueRun().update(), look.language);
    InspectorPanel panel(queue);
    queue.selectObject(firstOf(queue, ObjectKind::queue));
    grab(panel, look.file("queue"), {424, 560});
    queue.select(1);
    grab(panel, look.file("writer"));
    RunModel rooms;
    fill(rooms, roomsRun().update(), look.language);
    rooms.setStep(9);
    InspectorPanel other(rooms);
    rooms.selectObject(firstOf(rooms, ObjectKind::semaphore));
    grab(other, look.file("rooms"));
}

void drawSource(const Look& look)
{
    RunModel model;
    fill(model, sampleTicketRun(20, 5, true, 7), look.language);
    model.setStep(40);
    QStringList program, twin;
    LinePairs pairs;
    for (int line = 1; line <= 44; ++line) {
        program << (line % 5 == 0 ? QString() : QStringLiteral("    call_%1(tickets);").arg(line));
        if (line % 2 == 0) {
            twin << QStringLiteral("    call_%1(tickets)").arg(line);
            pairs.emplace_back(line, int(twin.size()));
        }
    }
    Breakpoints breakpoints;
    breakpoints.choose("pictures");
    SourcePanel panel(model);
    panel.setSource(program.join('\n'), twin.join('\n'), pairs);
    panel.setBreakpoints(breakpoints);
    breakpoints.toggleLine(14);
    breakpoints.toggleLine(22);
    breakpoints.setLineOn(22, false);
    breakpoints.setOn(PauseCause::zombie, true);
    grab(panel, look.file("source"), {424, 420});
    panel.setTab(SourcePanel::bothTab);
    emit panel.program().caretMoved(18);
    grab(panel, look.file("both"), {640, 420});
    panel.openPauseMenu();
    for (int i = 0; i < 3; ++i) QCoreApplication::processEvents();
    panel.pauseMenu()->grab().save(look.file("pause-menu"));
    breakpoints.clear();
}

} // namespace

} // namespace forkscope

int main(int argc, char** argv)
{
    using namespace forkscope;
    if (argc < 2) return std::fputs("inspector_pictures DIRECTORY\n", stderr), 2;
    QApplication application(argc, argv);
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    Theme::current().install();
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);
    for (const bool dark : {false, true}) {
        const Look look{dark, dark ? Language::chinese : Language::english, folder};
        Theme::current().setScheme(dark ? Theme::Scheme::dark : Theme::Scheme::light);
        setInterfaceLanguage(look.language);
        drawTickets(look);
        drawLives(look);
        drawObjects(look);
        drawSource(look);
    }
}
