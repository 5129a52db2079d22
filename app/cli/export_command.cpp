#include "app/cli/export_command.h"

#include "app/cli/arguments.h"
#include "app/cli/interrupt.h"
#include "app/export/timeline_svg.h"
#include "engine/export/export_file.h"
#include "engine/export/formats.h"

#include <QGuiApplication>

#include <filesystem>
#include <iostream>

namespace forkscope {

namespace {

const std::vector<std::string> kFormats = {"jsonl", "csv", "chrome", "svg"};

// They are for the flags of broken claims; without a host those do with less.
std::vector<ClaimInfo> claimsOf(const std::string& scenario)
{
    try {
        const Catalogue catalogue = parseCatalogue(QByteArray::fromStdString(catalogueJson()));
        if (const ScenarioInfo* known = catalogue.find(QString::fromStdString(scenario)))
            return known->claims;
    } catch (const std::exception&) {
    }
    return {};
}

// Texts have to be measured, which takes a GUI application but no display.
void writeTimeline(std::ostream& out, Recording recording)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {
        // Of no use to anybody who has no display.
    });
    char name[] = "forkscope";
    char* arguments[] = {name, nullptr};
    int count = 1;
    const QGuiApplication application(count, arguments);
    const std::vector<ClaimInfo> claims = claimsOf(recording.facts.scenario);
    const QByteArray svg = timelineSvg(std::move(recording), claims, Language::english);
    out.write(svg.constData(), svg.size());
}

void write(std::ostream& out, ExportFormat format, Recording recording)
{
    if (format == ExportFormat::svg) return writeTimeline(out, std::move(recording));
    writeEvents(out, format,
                {recording.facts, recording.history,
                 recording.finished ? &recording.summary : nullptr},
                [] { return !interrupted(); });
}

// A recording is never lost to its own export.
void demandAnotherFile(const ExportOptions& options)
{
    std::error_code error;
    if (std::filesystem::equivalent(options.recording, options.out, error))
        throw BadInput(options.out + " is the recording itself; choose another name.");
}

ExitStatus toStandardOutput(ExportFormat format, Recording recording)
{
    write(std::cout, format, std::move(recording));
    std::cout.flush();
    if (interrupted()) return kInterrupted;
    if (!std::cout) throw BadInput("Standard output can't be written any further.");
    return kNothingFound;
}

} // namespace

ExitStatus exportRecording(const ExportOptions& options)
{
    demandOneOf(options.format, kFormats, "--format");
    const ExportFormat format = *exportFormatNamed(options.format);
    Recording recording = readRecording(options.recording);
    if (!recording.warning.empty()) std::cerr << "forkscope: " << recording.warning << std::endl;
    noteInterrupts();
    if (options.out == "-") return toStandardOutput(format, std::move(recording));
    demandAnotherFile(options);
    ExportFile file(options.out);
    write(file.stream(), format, std::move(recording));
    if (interrupted()) return kInterrupted;
    file.publish();
    return kNothingFound;
}

} // namespace forkscope
