#pragma once

// One of the two runs: its head with what came of it, stage, timeline and chart.

#include "app/models/catalogue.h"
#include "app/models/run_model.h"
#include "app/support/label.h"

class QHBoxLayout;

namespace forkscope {

class ChartView;
class StageView;
class TimelineView;
class VerdictChip;

class TwinSide : public QWidget
{
    Q_OBJECT

public:
    TwinSide(RunModel& model, const ScenarioInfo& scenario, QWidget* parent = nullptr);

    void setHead(const QString& title, const QString& subtitle);
    void addToHead(QWidget* widget);
    TimelineView& timeline() { return *m_timeline; }
    void setRoomForChart(bool room);
    void retranslate();

private:
    QWidget* makeHead();
    void refreshOutcome();

    RunModel& m_model;
    const ScenarioInfo& m_scenario;
    Label* m_title;
    Label* m_subtitle;
    VerdictChip* m_outcome;
    QHBoxLayout* m_head = nullptr;
    StageView* m_stage;
    TimelineView* m_timeline;
    ChartView* m_chart;
};

} // namespace forkscope
