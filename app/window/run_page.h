#pragma once

// Everything about one scenario and its run: bars, stage, timeline, chart, panels.

#include "app/models/predictions.h"
#include "app/support/label.h"

class QMenu;
class QSplitter;
class QStackedWidget;

namespace forkscope {

class ActMenu;
class Banner;
class BarTail;
class BranchStrip;
class ClaimStrip;
class RunBar;
class RunLayout;
class SetupPanel;
class SidePanel;
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
    void toNextFinding(); // in the order of the run, and again from its beginning
    void showActs(); // on the selected process, else on who took the last step
    void setRails(bool rails); // also where there is room for the panels

signals:
    void galleryWanted();
    void findWanted();
    void proveWanted();
    void luckWanted();
    void twinWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    QWidget* makeCentre();
    SidePanel* makeSetup();
    SidePanel* makeCode();
    SidePanel* makeFacts();
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
    TimelineView* m_timeline = nullptr;
    QStackedWidget* m_centre = nullptr; // the run's views, or a question
    QSplitter* m_views = nullptr;
    SetupPanel* m_setupPanel = nullptr;
    SidePanel* m_setup = nullptr;
    SidePanel* m_code = nullptr;
    SidePanel* m_facts = nullptr;
    RunLayout* m_layout = nullptr;
    BranchStrip* m_branches = nullptr;
    TransportBar* m_transport = nullptr;
    bool m_rails = false;
};

} // namespace forkscope
