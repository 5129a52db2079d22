#pragma once

// Everything about one scenario and its run: bars, stage, timeline, chart, panels.

#include "app/models/predictions.h"
#include "app/support/label.h"
#include "app/window/run_layout.h"

class QMenu;
class QSplitter;
class QStackedWidget;

namespace forkscope {

class ActMenu;
class Banner;
class BarTail;
class BranchStrip;
class ClaimStrip;
class StageCorner;
class Presenter;
class RunBar;
class SetupPanel;
class SourcePanel;
class StageView;
class TimelineView;
class TransportBar;

class RunPage : public Surface
{
    Q_OBJECT

public:
    RunPage(RunController& controller, Predictions& predictions, const ScenarioInfo& scenario,
            QMenu* menu, QWidget* parent = nullptr);
    ~RunPage() override; // keeps the sizes of its parts

    const ScenarioInfo& scenario() const { return m_scenario; }
    Banner& banner() { return *m_banner; }
    BarTail& tail();
    void toggleMainKnob();
    bool closeDrawer(); // false: none was open
    void showAllChoices();
    void showWhy(); // of the selected process, else of the first that waits
    void showInspector();
    void toggleBreakpoint(); // at the line of the source that the caret is in
    void openPauseMenu();
    void toFinding(int direction); // the next (1) or previous (-1), and round again
    void changePace(int direction);
    void setGoMenu(QMenu* menu); // shown by the transport; belongs to somebody else
    RunLayout& panelLayout() { return *m_layout; }
    void restoreLayout(); // all parts to their first places and sizes

    enum class Part { bar, setup, centre, panels, transport };
    QWidget* part(Part which); // null: it is not in sight
    void showActs(); // on the selected process, else on who took the last step
    void setRails(bool rails); // also where there is room for the panels
    void toggleLegend(); // on the stage that is shown
    void setPresenting(bool on); // large type for a class instead of panels for the desk
    Presenter* presenter() { return m_presenter; } // null before the first time

signals:
    void galleryWanted();
    void findWanted();
    void proveWanted();
    void luckWanted();
    void twinWanted();
    void presentWanted();
    void leavePresentingWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    QWidget* makeCentre();
    SidePanel* makeSetup();
    SidePanel* makeCode();
    SidePanel* makeFacts();
    void makePresenter();
    void showPause();
    void shareCentre();
    void fitToSize();
    void stepOrAsk(ActorId actor);
    void refresh();
    void retranslate();

    RunController& m_controller;
    RunModel& m_model;
    Predictions& m_predictions;
    const ScenarioInfo& m_scenario;
    RunBar* m_bar;
    ClaimStrip* m_claims;
    Banner* m_banner;
    ActMenu* m_acts;
    StageView* m_stage = nullptr;
    StageCorner* m_corner = nullptr;
    TimelineView* m_timeline = nullptr;
    QStackedWidget* m_centre = nullptr; // the run's views, or a question
    QSplitter* m_views = nullptr;
    SetupPanel* m_setupPanel = nullptr;
    SidePanel* m_setup = nullptr;
    SidePanel* m_code = nullptr;
    SourcePanel* m_source = nullptr;
    int m_inspectorTab = 0;
    QString m_pauseReason; // as it was shown
    SidePanel* m_facts = nullptr;
    RunLayout* m_layout = nullptr;
    BranchStrip* m_branches = nullptr;
    TransportBar* m_transport = nullptr;
    QWidget* m_below = nullptr; // branches and transport
    Presenter* m_presenter = nullptr;
    bool m_presenting = false;
    bool m_rails = false;
};

} // namespace forkscope
