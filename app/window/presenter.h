#pragma once

// The run as a whole class sees it: stage, timeline and chart with large type, a question where
// one is open, and a big transport. Everything is a fraction of the height, so that the last row
// can read it on any projector. Its views follow the same run as those of the desk.

#include "app/models/predictions.h"
#include "app/support/label.h"

class QSplitter;

namespace forkscope {

class Button;
class ChartView;
class ClaimStrip;
class StageCorner;
class PredictionResult;
class PresenterBar;
class PresenterLanes;
class QuestionPage;
class StageView;
class TimelineView;

class Presenter : public Surface
{
    Q_OBJECT

public:
    Presenter(RunController& controller, Predictions& predictions, const ScenarioInfo& scenario,
              QWidget* parent = nullptr);
    ~Presenter() override; // keeps the sizes of its parts

    StageView& stage() { return *m_stage; }
    TimelineView& timeline() { return *m_timeline; }
    StageCorner& corner() { return *m_corner; }
    bool black() const;

public slots:
    void setBlack(bool black);
    // What a clicker does; a black screen only comes back.
    void next();
    void previous();

signals:
    void leaveWanted();
    void knobWanted(); // the main one is to be turned
    void stepWanted(forkscope::ActorId actor);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeTop();
    QWidget* makeViews();
    void addKeys();
    void fit();
    void fitViews();
    void refresh();
    void retranslate();
    QString knobWords() const;

    RunController& m_controller;
    RunModel& m_model;
    Predictions& m_predictions;
    const ScenarioInfo& m_scenario;
    const KnobInfo* m_knob = nullptr;
    Label* m_title = nullptr;
    Button* m_turn = nullptr;
    ClaimStrip* m_claims = nullptr;
    Button* m_leave = nullptr;
    Surface* m_top = nullptr;
    StageView* m_stage = nullptr;
    StageCorner* m_corner = nullptr;
    TimelineView* m_timeline = nullptr;
    PresenterLanes* m_lanes = nullptr;
    ChartView* m_chart = nullptr;
    QuestionPage* m_question = nullptr;
    PredictionResult* m_result = nullptr;
    Surface* m_resultCard = nullptr;
    QSplitter* m_views = nullptr;
    QSplitter* m_across = nullptr; // the views, and a question or its answer
    PresenterBar* m_bar = nullptr;
    QWidget* m_black = nullptr;
    QList<int> m_shares; // of the views in their height
};

} // namespace forkscope
