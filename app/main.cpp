// One executable for both: the window without a command, the command line with one.

#include "app/cli/command_line.h"
#include "app/main_window.h"

#include <QApplication>
#include <QStandardPaths>

#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

using namespace forkscope;

constexpr int kNotPermitted = 3;

// `forkscope` and `forkscope show FILE` open the window.
bool wantsWindow(int argc, char** argv)
{
    return argc == 1 || (argc == 3 && std::strcmp(argv[1], "show") == 0);
}

bool hasDisplay()
{
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        if (const char* value = std::getenv(name); value && *value) return true;
    return false;
}

int runWindow(int argc, char** argv)
{
    if (!hasDisplay()) {
        std::fputs("forkscope: there is no display here; `forkscope --help` shows what works "
                   "without one.\n", stderr);
        return kNotPermitted;
    }
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); // they would keep their own language
    QApplication application(argc, argv);
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
    window.show();
    if (!problem.isEmpty()) window.complain(problem);
    if (argc == 3) window.openRecording(QString::fromLocal8Bit(argv[2]));
    return application.exec();
}

} // namespace

int main(int argc, char** argv)
{
    return wantsWindow(argc, argv) ? runWindow(argc, argv) : runCommandLine(argc, argv);
}
