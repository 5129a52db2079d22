#pragma once

// Everything that was recorded, one event a row, with a filter. A click goes to the event.

#include "app/panels/event_rows.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace forkscope {

class ChoiceBox;
class Label;

class EventsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit EventsPanel(RunModel& model, QWidget* parent = nullptr);

    WindowedTable& table() { return *m_table; }
    QLineEdit& filterLine() { return *m_filter; }
    QComboBox& actors() const;
    QComboBox& objects() const;
    QComboBox& kinds() const;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void setFilter();
    void forget();
    void refresh();
    void follow();
    void activate(int row);
    void fillChoices();
    EventChoice choice() const;
    void retranslate();

    RunModel& m_model;
    EventRows* m_rows; // owned by the table
    QLineEdit* m_filter;
    QCheckBox* m_stepsOnly;
    ChoiceBox* m_actors;
    ChoiceBox* m_objects;
    ChoiceBox* m_kinds;
    std::size_t m_seenObjects = 0; // that can be chosen
    Label* m_count;
    WindowedTable* m_table;
};

} // namespace forkscope
