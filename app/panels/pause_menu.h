#pragma once

// Where a run pauses by itself: what may come about, and the lines with a breakpoint, each with a
// switch and with how often it was met.

#include "app/models/breakpoints.h"

#include <QFrame>
#include <QStringList>

#include <array>
#include <vector>

class QCheckBox;
class QVBoxLayout;

namespace forkscope {

class Button;
class Label;

class PauseMenu : public QFrame
{
    Q_OBJECT

public:
    explicit PauseMenu(Breakpoints& breakpoints, QWidget* parent = nullptr);

    // Its right upper corner at this point; `program` is the text that lines are shown from.
    void open(QPoint corner, const QStringList& program);

    QCheckBox* box(PauseCause cause) const { return m_rows[std::size_t(cause)].box; }
    QCheckBox* lineBox(int line) const; // null when there is no breakpoint

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Row
    {
        QCheckBox* box = nullptr;
        Label* hits = nullptr;
    };
    struct LineRow
    {
        int line = 0;
        Row row;
    };

    Row addRow(QVBoxLayout& column, Button* remove = nullptr);
    void buildLines();
    void refresh();
    void retranslate();

    Breakpoints& m_breakpoints;
    QStringList m_program;
    Label* m_title;
    std::array<Row, kPauseConcepts> m_rows;
    Label* m_linesTitle;
    QWidget* m_lines;
    std::vector<LineRow> m_lineRows;
    Label* m_hint;
    Button* m_clear;
};

} // namespace forkscope
