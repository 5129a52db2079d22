#pragma once

// The transport of the presenter: few buttons, large, with the keys of a clicker.

#include "app/models/run_controller.h"
#include "app/support/label.h"

#include <vector>

namespace forkscope {

class Button;

class PresenterBar : public Surface
{
    Q_OBJECT

public:
    explicit PresenterBar(RunController& controller, QWidget* parent = nullptr);

    // `unit`: how many pixels stand for one of a screen 1080 pixels high.
    void setUnit(double unit);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeButtons();
    void refreshLater();
    void refresh();
    void refreshChoices(const Choices& choices);
    int roomForChoices() const;
    QString nameOf(ActorId actor) const;

    RunController& m_controller;
    Button* m_back = nullptr;
    Button* m_step = nullptr;
    Label* m_or = nullptr;
    std::vector<Button*> m_choices;
    Label* m_more = nullptr;
    Button* m_run = nullptr;
    Label* m_position = nullptr;
    double m_unit = 1;
    bool m_refreshing = false;
};

} // namespace forkscope
