// Every scenario in the whole window, after a run on real processes, in both languages, light and
// dark, at two sizes, as PNG files for people to look at:
//   window_pictures FOLDER [SCENARIO...]
// Beside each scenario's page: the gallery, and the page as a class sees it on a projector.

#include "app/main_window.h"
#include "app/models/run_controller.h"
#include "app/support/theme.h"
#include "app/support/translation.h"
#include "app/timeline/lane_races.h"
#include "app/window/run_page.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

namespace forkscope {
namespace {

constexpr int kLongest = 30'000; // milliseconds for a run
const QSize kSizes[] = {{1280, 720}, {1920, 1080}};

class Pictures
{
public:
    explicit Pictures(const QString& folder)
        : m_catalogue(parseCatalogue(QByteArray::fromStdString(catalogueJson()))),
          m_window(m_catalogue, startSession, m_runs.path()), m_folder(folder)
    {
        m_window.show();
    }

    bool takeAll(const QStringList& wanted)
    {
        if (wanted.isEmpty()) take("gallery");
        bool all = true;
        for (const ScenarioInfo& scenario : m_catalogue.scenarios)
            if (wanted.isEmpty() || wanted.contains(scenario.id)) all = takeRun(scenario) && all;
        return all;
    }

private:
    bool takeRun(const ScenarioInfo& scenario)
    {
        m_window.openScenario(scenario.id);
        m_window.predictions().skip();
        RunController& controller = m_window.controller();
        controller.setMode(RunController::Mode::random);
        controller.setPace(0);
        controller.run();
        const bool over = QTest::qWaitFor(
            [this] { return m_window.model().summary().has_value(); }, kLongest);
        if (!over) {
            std::fprintf(stderr, "%s did not end\n", qPrintable(scenario.id));
            controller.stop();
            return false;
        }
        toTellingPlace();
        take(scenario.id);
        m_window.resize(kSizes[1]);
        m_window.setPresenting(true);
        take(scenario.id + "-presented");
        m_window.setPresenting(false);
        return true;
    }

    // Where something was found, or, where nothing was, in the thick of it.
    void toTellingPlace()
    {
        RunModel& model = m_window.model();
        const std::vector<std::uint32_t> places = placesOfFindings(model);
        if (!places.empty()) model.setCursor(places.front());
        else model.setStep(model.history().steps() * 3 / 5);
        model.showCursor();
        model.select(model.world().lastActor);
    }

    void take(const QString& name)
    {
        for (const QSize& size : kSizes)
            for (const Language language : {Language::english, Language::chinese})
                for (const auto scheme : {Theme::Scheme::light, Theme::Scheme::dark}) {
                    m_window.setLanguage(language);
                    m_window.setScheme(scheme);
                    m_window.resize(size);
                    QTest::qWait(1); // layouts settle over several turns of the event loop
                    QCoreApplication::processEvents();
                    const QString path = QString("%1/%2-%3-%4-%5.png")
                                             .arg(m_folder, name)
                                             .arg(size.width())
                                             .arg(language == Language::chinese ? "zh" : "en",
                                                  scheme == Theme::Scheme::dark ? "dark" : "light");
                    m_window.grab().save(path);
                }
    }

    Catalogue m_catalogue;
    QTemporaryDir m_runs;
    MainWindow m_window;
    QString m_folder;
};

} // namespace
} // namespace forkscope

int main(int argc, char** argv)
{
    using namespace forkscope;
    if (argc < 2) {
        std::fputs("usage: window_pictures FOLDER [SCENARIO...]\n", stderr);
        return 2;
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QTemporaryDir settings; // a person's own stay as they are
    qputenv("XDG_CONFIG_HOME", settings.path().toUtf8());
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName("forkscope");
    QCoreApplication::setApplicationName("forkscope-pictures");
    Theme::current().install();
    QDir().mkpath(argv[1]);
    QStringList wanted;
    for (int index = 2; index < argc; ++index) wanted << argv[index];
    return Pictures(argv[1]).takeAll(wanted) ? 0 : 1;
}
