#pragma once

// The program the processes run: the Python twin, the C++ that really runs, or both side by side
// with equal lines at one height, with every process at its line. Its margin takes breakpoints.

#include "app/panels/line_chips.h"
#include "app/panels/line_map.h"

#include <QWidget>

class QTabBar;

namespace forkscope {

class Breakpoints;
class Button;
class CodeView;
class PauseMenu;

class SourcePanel : public QWidget
{
    Q_OBJECT

public:
    enum Tab { pythonTab, cppTab, bothTab };

    explicit SourcePanel(RunModel& model, QWidget* parent = nullptr);

    // `lines` pairs equal lines of program and twin, counted from 1.
    void setSource(const QString& program, const QString& twin, const LinePairs& lines);
    // From now on the margin and the menu of the head set these.
    void setBreakpoints(Breakpoints& breakpoints);
    void toggleBreakpoint(); // at the line of the caret
    void openPauseMenu();
    void setTab(Tab tab);
    Tab tab() const;

    CodeView& program() { return *m_program; }
    CodeView& twin() { return *m_twin; }
    PauseMenu* pauseMenu() { return m_menu; } // null without breakpoints

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void showMarks();
    void toggleAt(bool twin, int line);
    int breakableFrom(int line) const;
    void point(bool twin, int line);
    void align(bool twin);
    void alignAtFocus();
    void showTab();
    void retranslate();
    std::vector<LineChip> inTwin(std::vector<LineChip> chips) const;

    RunModel& m_model;
    LineMap m_map;
    QTabBar* m_tabs;
    Button* m_pause;
    PauseMenu* m_menu = nullptr;
    Breakpoints* m_breakpoints = nullptr;
    QStringList m_lines; // of the program
    bool m_aligning = false;
    CodeView* m_program;
    CodeView* m_twin;
};

} // namespace forkscope
