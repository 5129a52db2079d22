#pragma once

// What the teacher can do to one process, each with a sentence that says what will come of it. What
// can't be done says why. Opens over the window; arrow keys, the letters in the caps and Escape work.

#include "app/models/run_controller.h"

#include <QFrame>

namespace forkscope {

class Button;
class Label;

class ActMenu : public QFrame
{
    Q_OBJECT

public:
    explicit ActMenu(RunController& controller, QWidget* parent = nullptr);

    // For this process, or the one that this helper belongs to; with a corner at `at`, on screen.
    void open(ActorId actor, QPoint at);
    ActorId actor() const { return m_actor; }

signals:
    void whyWanted(forkscope::ActorId actor);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Entry
    {
        Button* button;
        int key;
        Operation act; // none: why?
    };

    void addEntry(int key, Operation act, const char* name);
    void fill();
    void choose(Operation act);
    QString label(Operation act) const;
    QString outlook(Operation act, const ProcessInfo& process) const;

    RunController& m_controller;
    ActorId m_actor = kNobody;
    Label* m_title;
    Label* m_state;
    std::vector<Entry> m_entries;
};

} // namespace forkscope
