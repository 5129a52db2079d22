#pragma once

// What the programs printed, in order, with time and name. Follows the cursor: lines after it are
// paler. A click on a line goes there.

#include "app/panels/output_rows.h"

namespace forkscope {

class Label;

class OutputPanel : public QWidget
{
    Q_OBJECT

public:
    explicit OutputPanel(RunModel& model, QWidget* parent = nullptr);

    WindowedTable& table() { return *m_table; }
    // What the head of a dock may say: "follows the cursor".
    QString caption() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void follow();
    void activate(int row);
    void retranslate();

    RunModel& m_model;
    OutputRows* m_rows; // owned by the table
    WindowedTable* m_table;
    Label* m_empty;
};

} // namespace forkscope
