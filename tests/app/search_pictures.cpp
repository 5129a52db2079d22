// Pictures of the page "Every schedule", for people to look at:
// build/.../tests/search_pictures DIRECTORY

#include "app/main_window.h"
#include "app/search/atlas_card.h"
#include "app/search/search_page.h"
#include "app/support/segmented_switch.h"
#include "app/support/translation.h"
#include "tests/app/pretended_run.h"
#include "tests/app/pretended_search.h"
#include "tests/app/sample_catalogue.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace {

using namespace forkscope;
using Task = SearchDesk::Task;

class Pictures
{
public:
    explicit Pictures(const QString& directory)
        : m_directory(directory), m_window(sampleCatalogue(), pretendedRuns(m_runs), m_folder.path())
    {
        m_window.setSearchStarters(pretendedSearches(m_log));
        m_window.openScenario("ticket-grab");
    }

    void take(const char* name, QSize size, Language language, Theme::Scheme scheme)
    {
        m_window.setLanguage(language);
        m_window.setScheme(scheme);
        m_window.resize(size);
        m_window.show();
        QTest::qWait(150); // the picture of a window that has come to rest
        m_window.grab().save(m_directory + "/" + name + ".png");
    }
    void search()
    {
        m_window.openSearch(Task::find);
        SearchDesk& desk = m_window.searchPage()->desk();
        for (Task task : {Task::prove, Task::luck}) desk.want(task);
        while (desk.active()) QTest::qWait(20);
    }
    void takeAll()
    {
        search();
        take("search-en", {1920, 1080}, Language::english, Theme::Scheme::light);
        take("search-zh", {1920, 1080}, Language::chinese, Theme::Scheme::light);
        take("search-dark", {1920, 1080}, Language::english, Theme::Scheme::dark);
        take("search-small", {1280, 720}, Language::english, Theme::Scheme::light);
        take("search-small-zh", {1280, 720}, Language::chinese, Theme::Scheme::dark);
        auto* form = m_window.findChild<SegmentedSwitch*>("atlas-form");
        form->setCurrent(1);
        emit form->chosen(1);
        take("search-tree", {1920, 1080}, Language::english, Theme::Scheme::light);
        m_log->hangs = true;
        m_window.searchPage()->desk().searchAgain();
        take("search-busy", {1280, 720}, Language::english, Theme::Scheme::light);
    }

private:
    QString m_directory;
    QTemporaryDir m_folder;
    std::shared_ptr<PretendedLog> m_runs = std::make_shared<PretendedLog>();
    std::shared_ptr<PretendedSearchLog> m_log = std::make_shared<PretendedSearchLog>();
    MainWindow m_window;
};

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) return 2;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    QApplication application(argc, argv);
    Theme::current().install();
    Pictures(QString::fromLocal8Bit(argv[1])).takeAll();
    return 0;
}
