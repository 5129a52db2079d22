#pragma once

#include "app/models/run_controller.h"

#include <QWidget>

namespace forkscope {

class Label;
class Switch;

// The scenario's main switch (the lock) in a heavy frame, with a sentence that says what turning it
// does now: for the next run, in this run, or in a branch of it.
class MainKnob : public QWidget
{
    Q_OBJECT

public:
    MainKnob(RunController& controller, const KnobInfo& knob, QWidget* parent = nullptr);
    void toggle();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void refresh();
    QString consequence() const;

    RunController& m_controller;
    const KnobInfo& m_knob;
    Label* m_name;
    Label* m_word;
    Label* m_help;
    Switch* m_switch;
};

} // namespace forkscope
