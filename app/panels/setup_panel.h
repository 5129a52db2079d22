#pragma once

// What is turned, and what the class predicted: the story in a few lines, the main switch, the
// other knobs, the seed.

#include "app/models/predictions.h"

#include <QScrollArea>

#include <vector>

class QVBoxLayout;

namespace forkscope {

class KnobRow;
class Label;
class MainKnob;

class SetupPanel : public QScrollArea
{
    Q_OBJECT

public:
    SetupPanel(RunController& controller, Predictions& predictions, const ScenarioInfo& scenario,
               QWidget* parent = nullptr);

    void toggleMainKnob(); // nothing where the scenario has none

protected:
    void changeEvent(QEvent* event) override;

private:
    void addKnobs(QVBoxLayout* layout);
    QWidget* makeSeedRow();
    bool differs() const;
    void refresh();
    void retranslate();

    RunController& m_controller;
    const ScenarioInfo& m_scenario;
    Label* m_story = nullptr;
    MainKnob* m_main = nullptr;
    std::vector<KnobRow*> m_rows;
    Label* m_seedWord = nullptr;
    Label* m_seed = nullptr;
    Label* m_forNext = nullptr; // the knobs are no longer those of the run
};

} // namespace forkscope
