#pragma once

// Everything that was recorded, one event a row, with a filter. A click goes to the event.

#include "app/panels/event_rows.h"

class QCheckBox;
class QLineEdit;

namespace forkscope {

class Label;

class EventsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit EventsPanel(RunModel& model, QWidget* parent = nullptr);

    WindowedTable& table() { return *m_table; }
    QLineEdit& filterLine() { return *m_filter; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void setFilter();
    void forget();
    void refresh();
    void follow();
    void activate(int row);
    void retranslate();

    RunModel& m_model;
    EventRows* m_rows; // owned by the table
    QLineEdit* m_filter;
    QCheckBox* m_stepsOnly;
    Label* m_count;
    WindowedTable* m_table;
};

} // namespace forkscope
