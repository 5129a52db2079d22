#pragma once

// The window: the gallery, and one page for the scenario at hand. It owns the run's model and
// controller, the actions with their keys, and the settings.

#include "app/models/predictions.h"
#include "app/search/search_desk.h"
#include "app/support/appearance.h"
#include "app/window/key_sheet.h"
#include "app/window/presenter_screen.h"
#include "engine/export/formats.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>
#include <vector>

class QMenu;
class QStackedWidget;

namespace forkscope {

class Banner;
class BarTail;
class ExportJob;
class GalleryPage;
class RunPage;
class SearchPage;
class Tour;
class TwinPage;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Catalogue catalogue, RunStarter start, const QString& recordingFolder,
               QWidget* parent = nullptr);
    ~MainWindow() override;

    RunController& controller() { return m_controller; }
    RunModel& model() { return m_model; }
    Predictions& predictions() { return m_predictions; }
    RunPage* page() { return m_page; } // null before the first scenario
    GalleryPage& gallery() { return *m_gallery; }
    Banner& banner(); // of the page that is shown
    TwinPage* twinPage() { return m_twin; } // null before the first twin run
    SearchPage* searchPage() { return m_search; } // null before the first search

    void setSearchStarters(SearchStarters starters) { m_searchStarters = std::move(starters); }
    void openSearch(SearchDesk::Task task); // of the scenario that is shown

    void openScenario(const QString& id);
    void openRecording(const QString& path);
    void showGallery();
    void setLanguage(Language language);
    void setScheme(Theme::Scheme scheme);
    // Colours and movement as the desktop wishes, where nobody chose them here.
    void followDesktop() { m_appearance.followDesktop(); }
    void complain(const QString& sentence);
    void offerTour(); // when the first scenario is opened, unless it was shown before

    bool presenting() const { return m_projector.active(); }
    void setPresenting(bool on); // the run that is shown

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Command
    {
        QAction* action;
        const char* text; // untranslated
        QString keys;     // as the key sheet shows them; empty: not there
        std::size_t group; // in m_groups
    };
    struct Group
    {
        QMenu* menu;
        const char* title; // untranslated
    };

    void beginGroup(const char* title);

    QAction* add(const char* text, const QList<QKeySequence>& keys, const QString& caps,
                 std::function<void()> act);
    std::function<void()> onRunOrTwin(void (RunController::*slot)());
    bool runShown() const;
    void addRunActions();
    void addFileActions();
    void listRecent();
    void addPlaybackActions();
    void listBookmarks(QMenu& menu);
    void askForBookmark();
    void addHelpActions();
    void showPalette();
    void showAround();
    void checkPanels();
    void addSearchActions();
    void addTwinActions();
    void addInspectActions();
    void addExportActions();
    void askForExport();
    void askForPicture();
    void askForPrint();
    QWidget* askForView(const QString& title);
    void exportRun(ExportFormat format, const QString& path);
    void sayWritten(const QString& path);
    void openTwin();
    bool twinShown() const;
    void moveTwin(void (RunController::*slot)());
    void connectSearch();
    void backToRun();
    void openSchedule(const KnobValues& knobs, const QString& schedule);
    void openFailure(const LuckFailure& failure);
    void askForCode();
    void openCode(const QString& code);
    void addViewActions();
    void addRoomActions();
    void addDigits();
    void connectTail(BarTail& tail);
    void digit(int number, bool back);
    void escape();
    void goOnOrAnswer();
    void askForRecording();
    void askWhereToSave();
    void takeRecording(std::shared_ptr<Recording> recording);
    KeySheet::Group timelineKeys() const;
    void showKeys();
    void explainEnd();
    void readSettings();
    void writeSettings();
    void retranslate();

    Catalogue m_catalogue;
    RunModel m_model;
    RunController m_controller;
    Predictions m_predictions;
    Appearance m_appearance;
    PresenterScreen m_projector{*this};
    std::vector<Command> m_commands;
    std::vector<Group> m_groups;
    QMenu* m_menu;
    QStackedWidget* m_pages;
    GalleryPage* m_gallery;
    RunPage* m_page = nullptr;
    SearchPage* m_search = nullptr; // of the scenario of m_page
    RunStarter m_starter;
    TwinPage* m_twin = nullptr; // likewise
    SearchStarters m_searchStarters = searchStarters();
    ExportJob* m_export = nullptr;
    QMenu* m_recent = nullptr;
    QMenu* m_goMenu = nullptr;
    QAction* m_save = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QAction* m_arranging = nullptr;
    std::vector<QAction*> m_panels; // by RunLayout::Panel
    qint64 m_runs = 0; // counts what the model was cleared for
    bool m_tourDue = false;
    QPointer<Tour> m_tour;
    QAction* m_rails = nullptr;
};

} // namespace forkscope
