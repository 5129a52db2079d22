// Draws the stage in telling situations into PNG files, so that people can look at them.

#include "app/models/run_model.h"
#include "app/panels/events_panel.h"
#include "app/panels/output_panel.h"
#include "app/panels/ps_panel.h"
#include "app/panels/source_panel.h"
#include "app/panels/why_panel.h"
#include "app/stage/stage_view.h"
#include "app/support/theme.h"
#include "app/support/translation.h"
#include "tests/support/sample_run.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLineEdit>

#include <algorithm>
#include <cstdio>
#include <map>

namespace forkscope {

namespace {

using Found = bool (*)(const World&);

// The first point of the run, after a step, at which the world is as wished.
std::uint32_t firstMoment(const RunModel& model, Found found)
{
    for (std::uint32_t step = 0; step <= model.history().steps(); ++step) {
        const std::uint32_t count = model.history().eventsUpTo(step);
        if (found(model.history().worldAt(count))) return count;
    }
    return model.history().size();
}

int states(const World& world, ProcessState state)
{
    return int(
        std::count_if(world.processes.begin(), world.processes.end(),
                      [state](const ProcessInfo& process) { return process.state == state; }));
}

// The run rests at its newest event: all who live and don't wait may be granted.
void rest(RunModel& model)
{
    RunStatus status;
    status.state = RunStatus::State::paused;
    status.mode = RunMode::hand;
    for (const ProcessInfo& process : model.world().processes) {
        const bool able = process.state == ProcessState::ready;
        const bool asleep = process.state == ProcessState::sleeping;
        if (able) status.candidates.insert(status.candidates.begin(), {process.actor, true, true});
        if (asleep) status.candidates.push_back({process.actor, true, false});
    }
    model.setStatus(status);
}

// What a teacher and the kernel may do to processes in between.
void addActs(Update& update)
{
    const Event last = update.events.back();
    const auto add = [&](ActorId actor, Operation operation, std::int64_t argument) {
        Event event;
        event.time = last.time;
        event.step = last.step;
        event.actor = actor;
        event.operation = operation;
        event.argument = argument;
        update.events.push_back(event);
    };
    add(2, Operation::actStop, 0);
    add(3, Operation::died, -9);
    add(4, Operation::died, 1);
    add(4, Operation::reaped, 0);
    add(5, Operation::adopted, 1);
}

struct Picture
{
    const char* name;
    int clients;
    bool lock;
    Found moment;
    QSize size;
};

const Picture kPictures[] = {
    {"start", 20, false, [](const World& world) { return world.step > 12; }, {1180, 340}},
    {"race",
     20,
     false,
     [](const World& world) {
         int knowing = 0;
         for (const ProcessInfo& process : world.processes)
             knowing += process.memories.size() > 1 && process.state != ProcessState::zombie;
         return states(world, ProcessState::zombie) >= 2 && knowing >= 3;
     },
     {1180, 340}},
    {"half",
     20,
     false,
     [](const World& world) {
         return world.step > 70 && !world.objects.empty() && world.objects.back().half;
     },
     {1180, 340}},
    {"acts", 6, true, [](const World& world) { return world.step > 24; }, {1180, 340}},
    {"locked",
     20,
     true,
     [](const World& world) {
         return states(world, ProcessState::waiting) >= 5 &&
                states(world, ProcessState::zombie) >= 2;
     },
     {1180, 340}},
    {"two hundred",
     200,
     true,
     [](const World& world) { return states(world, ProcessState::waiting) > 110; },
     {1180, 340}},
    {"rush",
     40,
     false,
     [](const World& world) { return states(world, ProcessState::zombie) >= 12; },
     {1180, 340}},
    {"zombies",
     20,
     false,
     [](const World& world) { return states(world, ProcessState::zombie) >= 14; },
     {1180, 340}},
    {"end", 20, true, [](const World& world) { return world.end.has_value(); }, {1180, 340}},
};

const Picture& pictureNamed(const char* name)
{
    return *std::find_if(std::begin(kPictures), std::end(kPictures),
                         [name](const Picture& other) { return qstrcmp(other.name, name) == 0; });
}

void draw(const Picture& picture, QSize size, bool dark, Language language, const QString& folder)
{
    Theme::current().setScheme(dark ? Theme::Scheme::dark : Theme::Scheme::light);
    RunModel model;
    model.setLanguage(language);
    setInterfaceLanguage(language);
    RunFacts facts;
    facts.controlled = true;
    model.clear(facts);
    Update update = sampleTicketRun(picture.clients, 5, picture.lock, 7);
    model.take(update);
    update.events.resize(firstMoment(model, picture.moment));
    if (qstrcmp(picture.name, "acts") == 0) addActs(update);
    model.clear(facts);
    model.take(update);
    rest(model);
    model.select(model.world().lastActor);
    StageView view(model);
    if (language == Language::chinese)
        view.setPlaces({}, {}, QStringLiteral("售票处"), {});
    else
        view.setPlaces({}, {}, QStringLiteral("At the box office"), {});
    view.resize(size);
    const QString name =
        QStringLiteral("%1/%2-%3-%4-%5.png")
            .arg(folder, QLatin1String(picture.name))
            .arg(size.width())
            .arg(dark ? "dark" : "light", language == Language::chinese ? "zh" : "en");
    view.grab().save(name);
}

// A program with marks at the ends of its lines, as scenarios have them.
struct Marked
{
    QString text;
    std::map<QString, QList<int>> lines;
};

Marked readMarked(const QString& path, const QString& sign)
{
    QFile file(path);
    Marked marked;
    if (!file.open(QFile::ReadOnly)) return marked;
    QStringList lines = QString::fromUtf8(file.readAll()).split('\n');
    for (int i = 0; i < lines.size(); ++i) {
        const auto at = lines[i].indexOf(sign);
        if (at < 0) continue;
        marked.lines[lines[i].mid(at + sign.size()).trimmed()] << i + 1;
        lines[i] = lines[i].left(at);
        while (lines[i].endsWith(' '))
            lines[i].chop(1);
    }
    marked.text = lines.join('\n');
    return marked;
}

// The sample run has a program of its own; its lines as the real one's marks name them.
void moveLines(Update& update, const Marked& program)
{
    const std::map<int, const char*> names = {
        {12, "arrive"},  {14, "acquire"}, {16, "read"},  {17, "print-left"}, {18, "think"},
        {21, "open"},    {22, "write"},   {23, "tally"}, {24, "bought"},     {26, "soldout"},
        {28, "release"}, {30, "release"}, {38, "start"}, {40, "join"}};
    for (Event& event : update.events) {
        const auto name = names.find(event.line);
        if (name == names.end()) continue;
        const auto lines = program.lines.find(QString::fromLatin1(name->second));
        if (lines != program.lines.end()) event.line = std::uint16_t(lines->second.last());
    }
}

template <class Panel>
void grabPanel(Panel& panel, const QString& name, QSize size = {424, 422})
{
    panel.resize(size);
    panel.show();
    QCoreApplication::processEvents();
    panel.grab().save(name);
}

void drawPanels(const QString& scenario, bool dark, Language language, const QString& folder)
{
    Theme::current().setScheme(dark ? Theme::Scheme::dark : Theme::Scheme::light);
    setInterfaceLanguage(language);
    const Marked program = readMarked(scenario + "/program.cpp", "//@");
    const Marked twin = readMarked(scenario + "/twin.py", "#@");
    LinePairs pairs;
    for (const auto& [name, lines] : program.lines)
        for (const int line : lines)
            for (const int other : twin.lines.count(name) ? twin.lines.at(name) : QList<int>())
                pairs.emplace_back(line, other);
    RunModel model;
    model.setLanguage(language);
    RunFacts facts;
    facts.controlled = true;
    model.clear(facts);
    Update update = sampleTicketRun(20, 5, true, 7);
    moveLines(update, program);
    model.take(update);
    model.setCursor(firstMoment(model, pictureNamed("locked").moment));
    for (const ProcessInfo& process : model.world().processes)
        if (process.operation == Operation::acquire && process.state == ProcessState::waiting)
            model.select(process.actor);
    const QString end =
        QStringLiteral("-%1-%2.png")
            .arg(dark ? "dark" : "light", language == Language::chinese ? "zh" : "en");
    SourcePanel source(model);
    source.setSource(program.text, twin.text, pairs);
    grabPanel(source, folder + "/panel-source" + end, {424, 466});
    source.setTab(SourcePanel::bothTab);
    grabPanel(source, folder + "/panel-both" + end, {900, 466});
    OutputPanel output(model);
    grabPanel(output, folder + "/panel-output" + end);
    PsPanel ps(model);
    grabPanel(ps, folder + "/panel-ps" + end);
    EventsPanel events(model);
    grabPanel(events, folder + "/panel-events" + end, {640, 422});
    events.filterLine().setText("client-3");
    grabPanel(events, folder + "/panel-filter" + end);
    WhyPanel why(model);
    grabPanel(why, folder + "/panel-why" + end);
    model.select(kNobody);
    grabPanel(why, folder + "/panel-who" + end);
}

} // namespace

} // namespace forkscope

int main(int argc, char** argv)
{
    using namespace forkscope;
    if (argc < 2) return std::fputs("run_pictures DIRECTORY [SCENARIO]\n", stderr), 2;
    QApplication application(argc, argv);
    Theme::current().install();
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);
    for (const Picture& picture : kPictures) {
        draw(picture, picture.size, false, Language::english, folder);
        draw(picture, {880, 270}, false, Language::english, folder);
        draw(picture, {600, 200}, true, Language::english, folder);
    }
    draw(pictureNamed("race"), {1180, 340}, true, Language::english, folder);
    draw(pictureNamed("rush"), {1180, 340}, false, Language::chinese, folder);
    draw(pictureNamed("locked"), {1180, 340}, true, Language::chinese, folder);
    draw(pictureNamed("locked"), {1180, 340}, false, Language::chinese, folder);
    if (argc < 3) return 0;
    const QString scenario = QString::fromLocal8Bit(argv[2]);
    drawPanels(scenario, false, Language::english, folder);
    drawPanels(scenario, true, Language::chinese, folder);
}
