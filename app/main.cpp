// One executable for both: the window without a command, the command line with one.

#include "app/cli/command_line.h"
#include "app/main_window.h"

#include <QApplication>
#include <QStandardPaths>

#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

using namespace forkscope;

constexpr int kNotPermitted = 3;

bool hasDisplay()
{
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        if (const char* value = std::getenv(name); value && *value) return true;
    return false;
}

constexpr const char* kNoDisplay =
    "forkscope: there is no display here; `forkscope --help` shows what works without one.\n";

// A display that is named but doesn't answer ends Qt with a message of many lines.
void whileConnecting(QtMsgType type, const QMessageLogContext&, const QString&)
{
    if (type != QtFatalMsg) return;
    std::fputs(kNoDisplay, stderr);
    std::_Exit(kNotPermitted);
}

// `recording` may be empty.
int runWindow(int argc, char** argv, const std::string& recording)
{
    if (!hasDisplay()) {
        std::fputs(kNoDisplay, stderr);
        return kNotPermitted;
    }
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); // they would keep their own language
    qInstallMessageHandler(whileConnecting);
    QApplication application(argc, argv);
    qInstallMessageHandler(nullptr);
    application.setOrganizationName("forkscope");
    application.setApplicationName("forkscope");
    application.setApplicationDisplayName("Forkscope");
    application.setDesktopFileName("org.forkscope.Forkscope");
    Theme::current().install();
    Catalogue catalogue;
    QString problem;
    try {
        catalogue = parseCatalogue(QByteArray::fromStdString(catalogueJson()));
    } catch (const std::exception& error) {
        problem = QString::fromUtf8(error.what());
    }
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/runs";
    MainWindow window(catalogue, startSession, folder);
    window.followDesktop();
    window.offerTour();
    window.show();
    if (!problem.isEmpty()) window.complain(problem);
    if (!recording.empty()) window.openRecording(QString::fromStdString(recording));
    return application.exec();
}

} // namespace

int main(int argc, char** argv)
{
    if (argc == 1) return runWindow(argc, argv, {});
    return runCommandLine(argc, argv, [argc, argv](const std::string& recording) {
        return runWindow(argc, argv, recording);
    });
}
