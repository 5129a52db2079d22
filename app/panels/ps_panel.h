#pragma once

// What the kernel says of the processes, as ps would print it, and the command that prints the
// same in a terminal.

#include "app/panels/ps_rows.h"

#include <QTimer>
#include <QWidget>

namespace forkscope {

class Button;
class Label;
class SegmentedSwitch;

class PsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PsPanel(RunModel& model, KernelReader reader = readKernelRow,
                     QWidget* parent = nullptr);

    WindowedTable& table() { return *m_table; }
    QString caption() const; // "recorded at step 12", or "now"
    QString command() const { return m_rows->command(); }
    QString details() const; // of the selected process
    void setOutside(bool outside);

signals:
    // Right button on a row, or the menu key: what can be done to the process?
    void actsRequested(forkscope::ActorId actor, const QPoint& at);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void listen();
    void refresh();
    void mark();
    void retranslate();
    void askOften();

    RunModel& m_model;
    PsRows* m_rows; // owned by the table
    Label* m_caption;
    SegmentedSwitch* m_numbers;
    Label* m_command;
    Button* m_copy;
    WindowedTable* m_table;
    Label* m_details;
    Label* m_empty;
    QTimer m_again; // the kernel is asked again and again while it is watched
};

} // namespace forkscope
