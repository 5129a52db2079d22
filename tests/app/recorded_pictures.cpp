// Draws the stage at some steps of a recording into PNG files, so that people can look at real
// runs.

#include "app/support/theme.h"
#include "engine/store/recording.h"
#include "tests/app/stage_picture.h"

#include <QApplication>
#include <QDir>

#include <cstdio>
#include <cstdlib>

namespace forkscope {

namespace {

struct Request
{
    QString folder;
    QSizeF size;
    Language language;
    bool dark;
    bool family;
};

void draw(const Recording& recording, std::uint32_t step, const Request& request)
{
    const History& history = recording.history;
    StageInput input;
    input.world = &history.worldAt(history.eventsUpTo(step));
    input.texts = &history.texts();
    input.eventAt = [&](std::uint32_t number) {
        return number < history.size() ? &history.event(number) : nullptr;
    };
    input.size = request.size;
    input.language = request.language;
    input.family = request.family;
    const QString file = QStringLiteral("%1/%2-%3.png")
                             .arg(request.folder)
                             .arg(QString::fromStdString(recording.facts.scenario))
                             .arg(step, 4, 10, QLatin1Char('0'));
    saveStagePicture(input, {file, request.dark, kNobody, 1});
}

} // namespace

} // namespace forkscope

int main(int argc, char** argv)
{
    using namespace forkscope;
    if (argc < 4) {
        std::fputs("recorded_pictures RECORDING DIRECTORY WIDTHxHEIGHT [zh] [dark] [family] "
                   "STEP...\nwithout a step: ten of them, evenly spread\n",
                   stderr);
        return 2;
    }
    QApplication application(argc, argv);
    Theme::current().install();
    const QStringList size = QString::fromLocal8Bit(argv[3]).split('x');
    Request request{QString::fromLocal8Bit(argv[2]),
                    QSizeF(size.value(0).toDouble(), size.value(1).toDouble()), Language::english,
                    false, false};
    QDir().mkpath(request.folder);
    std::vector<std::uint32_t> steps;
    for (int i = 4; i < argc; ++i) {
        const QByteArray word(argv[i]);
        if (word == "zh")
            request.language = Language::chinese;
        else if (word == "dark")
            request.dark = true;
        else if (word == "family")
            request.family = true;
        else
            steps.push_back(std::uint32_t(std::atoi(argv[i])));
    }
    try {
        const Recording recording = readRecording(argv[1]);
        for (std::uint32_t i = 1; steps.empty() && i <= 10; ++i)
            draw(recording, recording.history.steps() * i / 10, request);
        for (const std::uint32_t step : steps)
            draw(recording, step, request);
    } catch (const RecordingError& error) {
        return std::fprintf(stderr, "%s\n", error.what()), 2;
    }
}
