#pragma once

// What happens next, who goes next, where in time are we? The overview of the run over one row of
// controls. Keys are the window's; the caps here only name them.

#include "app/models/run_controller.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QMenu;

namespace forkscope {

class Button;
class ChoiceBox;
class Label;

class TransportBar : public QWidget
{
    Q_OBJECT

public:
    // `overview` is taken over and stands above the controls; it may be null.
    TransportBar(RunController& controller, QWidget* overview, QWidget* parent = nullptr);

    void setCompact(bool compact);
    void showAllChoices(); // the menu of everybody who could go next
    void changePace(int direction); // the next faster (1) or slower (-1) one of the list
    void setGoMenu(QMenu* menu);    // of places to go to; belongs to somebody else

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QHBoxLayout* makeControls();
    Button* makeButton(const char* iconName, const QString& key, const char* name);
    void makeChoices(QHBoxLayout* layout);
    void makeSettings(QHBoxLayout* layout);
    void showGoMenu();
    void takePace(int index);
    void refreshLater();
    void refresh();
    void refreshButtons(const Choices& choices);
    void refreshChoices(const Choices& choices);
    void refreshSettings();
    void refreshPace();
    void refreshPosition();
    int roomForChoices() const;
    QString nameOf(ActorId actor) const;
    QString wordsOf(ActorId actor) const;
    QString stateWords() const;
    void retranslate();

    RunController& m_controller;
    RunModel& m_model;
    QWidget* m_overview;
    Button* m_restart = nullptr;
    Button* m_stop = nullptr;
    Button* m_run = nullptr;
    Button* m_back = nullptr;
    Button* m_step = nullptr;
    Label* m_or = nullptr;
    std::vector<Button*> m_choices;
    Button* m_more = nullptr;
    ChoiceBox* m_mode = nullptr;
    ChoiceBox* m_pace = nullptr;
    Label* m_position = nullptr;
    Label* m_state = nullptr;
    Button* m_live = nullptr;
    Button* m_go = nullptr;
    QMenu* m_goMenu = nullptr;
    bool m_compact = false;
    bool m_refreshing = false;
};

} // namespace forkscope
