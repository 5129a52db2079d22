// Draws semaphores and events in telling situations into PNG files, so that people can look at
// them. No run made these worlds; with recordings it draws twelve moments of each of those.

#include "app/support/theme.h"
#include "engine/store/recording.h"
#include "tests/app/stage_picture.h"
#include "tests/app/stage_worlds.h"

#include <QApplication>
#include <QDir>

#include <cstdio>
#include <functional>

namespace forkscope {

namespace {

struct ObjectSituation
{
    const char* name;
    std::function<void(StageWorld&)> make;
};

const ObjectSituation kSituations[] = {
    {"rooms", [](StageWorld& sut) { sut.rooms(4, 13, 2, 4); }},
    {"rooms-start", [](StageWorld& sut) { sut.rooms(4, 13, 0, 2, 11); }},
    {"rooms-end", [](StageWorld& sut) { sut.rooms(4, 13, 13, 0); }},
    {"rooms-two", [](StageWorld& sut) { sut.rooms(2, 3, 0, 2); }},
    {"rooms-extra", [](StageWorld& sut) { sut.rooms(4, 13, 1, 5); }},
    {"rooms-loose", [](StageWorld& sut) { sut.rooms(4, 6, 1, 2, 2).world().objects[0].state = 3; }},
    {"rooms-dead", [](StageWorld& sut) { sut.rooms(4, 13, 1, 4).die(2); }},
    {"rooms-many", [](StageWorld& sut) { sut.rooms(20, 60, 12, 20, 8); }},
    {"rooms-crowd", [](StageWorld& sut) { sut.rooms(60, 200, 30, 60, 20); }},
    {"rooms-hall", [](StageWorld& sut) { sut.rooms(300, 200, 30, 100, 20); }},
    {"counter", [](StageWorld& sut) { sut.counter(4, 13, 2, 5); }},
    {"light", [](StageWorld& sut) { sut.light(10, 5, 2, false); }},
    {"light-green", [](StageWorld& sut) { sut.light(10, 5, 6, true); }},
    {"light-start", [](StageWorld& sut) { sut.light(10, 5, 0, false, 15); }},
    {"light-end", [](StageWorld& sut) { sut.light(10, 5, 15, true); }},
    {"light-many", [](StageWorld& sut) { sut.light(45, 5, 12, false, 6); }},
    {"light-crowd", [](StageWorld& sut) { sut.light(180, 20, 60, false, 40); }},
};

void draw(const ObjectSituation& situation, QSize size, bool dark, Language language, bool vehicles,
          const QString& folder)
{
    StageWorld sut;
    situation.make(sut);
    StageInput input = sut.input(size, language);
    input.vehicles = vehicles;
    input.keys = {4, 5};
    const QString file = QStringLiteral("%1/%2-%3%4%5%6.png")
                             .arg(folder, QLatin1String(situation.name))
                             .arg(size.width())
                             .arg(QLatin1String(dark ? "-dark" : ""),
                                  QLatin1String(language == Language::chinese ? "-zh" : ""),
                                  QLatin1String(vehicles ? "" : "-cards"));
    saveStagePicture(input, {file, dark, 6, 1});
}

void drawRecording(const char* path, const QString& folder)
{
    const Recording recording = readRecording(path);
    const History& history = recording.history;
    for (std::uint32_t i = 1; i <= 12; ++i) {
        StageInput input;
        input.world = &history.worldAt(history.size() * i / 12);
        input.texts = &history.texts();
        input.eventAt = [&](std::uint32_t number) {
            return number < history.size() ? &history.event(number) : nullptr;
        };
        input.size = {1180, 340};
        input.vehicles = true;
        const QString name = QString::fromStdString(recording.facts.scenario);
        saveStagePicture(input, {QStringLiteral("%1/%2-%3.png").arg(folder, name).arg(i)});
    }
}

} // namespace

} // namespace forkscope

int main(int argc, char** argv)
{
    using namespace forkscope;
    if (argc < 2) return std::fputs("object_pictures DIRECTORY [RECORDING...]\n", stderr), 2;
    QApplication application(argc, argv);
    Theme::current().install();
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);
    for (int i = 2; i < argc; ++i)
        drawRecording(argv[i], folder);
    if (argc > 2) return 0;
    for (const ObjectSituation& situation : kSituations) {
        draw(situation, {1180, 340}, false, Language::english, true, folder);
        draw(situation, {880, 270}, true, Language::chinese, true, folder);
        draw(situation, {600, 200}, false, Language::english, true, folder);
        draw(situation, {1180, 340}, false, Language::english, false, folder);
    }
}
