// Draws the stage in telling situations into PNG files, so that people can look at them.

#include "app/models/run_model.h"
#include "app/stage/stage_view.h"
#include "app/support/theme.h"
#include "tests/support/sample_run.h"

#include <QApplication>
#include <QDir>
#include <QTranslator>

#include <algorithm>
#include <cstdio>

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
    return int(std::count_if(world.processes.begin(), world.processes.end(),
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
    {"race", 20, false,
     [](const World& world) {
         int knowing = 0;
         for (const ProcessInfo& process : world.processes)
             knowing += process.memories.size() > 1 && process.state != ProcessState::zombie;
         return states(world, ProcessState::zombie) >= 2 && knowing >= 3;
     },
     {1180, 340}},
    {"half", 20, false,
     [](const World& world) {
         return world.step > 70 && !world.objects.empty() && world.objects.back().half;
     },
     {1180, 340}},
    {"locked", 20, true,
     [](const World& world) {
         return states(world, ProcessState::waiting) >= 5 &&
                states(world, ProcessState::zombie) >= 2;
     },
     {1180, 340}},
    {"two hundred", 200, true,
     [](const World& world) { return states(world, ProcessState::waiting) > 110; },
     {1180, 340}},
    {"rush", 40, false,
     [](const World& world) { return states(world, ProcessState::zombie) >= 12; },
     {1180, 340}},
    {"zombies", 20, false,
     [](const World& world) { return states(world, ProcessState::zombie) >= 14; },
     {1180, 340}},
    {"end", 20, true, [](const World& world) { return world.end.has_value(); }, {1180, 340}},
};

void draw(const Picture& picture, QSize size, bool dark, Language language, const QString& folder)
{
    Theme::current().setScheme(dark ? Theme::Scheme::dark : Theme::Scheme::light);
    RunModel model;
    model.setLanguage(language);
    RunFacts facts;
    facts.controlled = true;
    model.clear(facts);
    Update update = sampleTicketRun(picture.clients, 5, picture.lock, 7);
    model.take(update);
    update.events.resize(firstMoment(model, picture.moment));
    model.clear(facts);
    model.take(update);
    rest(model);
    model.select(model.world().lastActor);
    StageView view(model);
    if (language == Language::chinese)
        view.setPlaces(QStringLiteral("还在路上"), QStringLiteral("门外排队"),
                       QStringLiteral("售票处"), QStringLiteral("已结束"));
    else view.setPlaces({}, {}, QStringLiteral("At the box office"), {});
    view.resize(size);
    const QString name = QStringLiteral("%1/%2-%3-%4-%5.png")
                             .arg(folder, QLatin1String(picture.name))
                             .arg(size.width())
                             .arg(dark ? "dark" : "light", language == Language::chinese ? "zh"
                                                                                         : "en");
    view.grab().save(name);
}

} // namespace

} // namespace forkscope

int main(int argc, char** argv)
{
    using namespace forkscope;
    if (argc < 2) return std::fputs("run_pictures DIRECTORY\n", stderr), 2;
    QApplication application(argc, argv);
    Theme::current().install();
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);
    for (const Picture& picture : kPictures) {
        draw(picture, picture.size, false, Language::english, folder);
        draw(picture, {880, 270}, false, Language::english, folder);
        draw(picture, {600, 200}, true, Language::english, folder);
    }
    draw(kPictures[1], {1180, 340}, true, Language::english, folder);
    draw(kPictures[3], {1180, 340}, true, Language::chinese, folder);
    draw(kPictures[3], {1180, 340}, false, Language::chinese, folder);
}
