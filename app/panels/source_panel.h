#pragma once

// The program the processes run: the Python twin, the C++ that really runs, or both side by side,
// with every process at its line.

#include "app/panels/line_chips.h"
#include "app/panels/line_map.h"

#include <QWidget>

class QTabBar;

namespace forkscope {

class CodeView;
class Label;

class SourcePanel : public QWidget
{
    Q_OBJECT

public:
    enum Tab { pythonTab, cppTab, bothTab };

    explicit SourcePanel(RunModel& model, QWidget* parent = nullptr);

    // `lines` pairs equal lines of program and twin, counted from 1.
    void setSource(const QString& program, const QString& twin, const LinePairs& lines);
    void setTab(Tab tab);
    Tab tab() const;

    CodeView& program() { return *m_program; }
    CodeView& twin() { return *m_twin; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void showTab();
    void retranslate();
    std::vector<LineChip> inTwin(std::vector<LineChip> chips) const;

    RunModel& m_model;
    LineMap m_map;
    QTabBar* m_tabs;
    Label* m_name;
    CodeView* m_program;
    CodeView* m_twin;
};

} // namespace forkscope
