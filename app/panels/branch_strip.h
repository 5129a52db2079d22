#pragma once

// The branches of the run as a small tree over the steps: where each parted from which, how far it
// came, what came of it. One row is one branch; a click returns to it. Hidden while there is one.

#include "app/models/run_controller.h"

#include <QAbstractButton>
#include <QWidget>

#include <vector>

class QScrollArea;
class QVBoxLayout;

namespace forkscope {

class Label;

// A row of the tree, before it is painted.
struct BranchLine
{
    enum class Verdict { open, held, broken }; // open: it was left before its end

    int id = 0;
    int parentRow = -1;
    std::uint32_t from = 0; // the step where it parted; where the run began: 0
    std::uint32_t to = 0;   // its last step
    Verdict verdict = Verdict::open;
    bool present = false;
    QString name;    // "After step 12: client-9, not client-2"
    QString outcome; // "sold 4 · left 0"

    bool operator==(const BranchLine&) const = default;
};

// As the tree lists them; empty while there is no run.
std::vector<BranchLine> branchLines(const RunController& controller);

class BranchRow;

class BranchStrip : public QWidget
{
    Q_OBJECT

public:
    explicit BranchStrip(RunController& controller, QWidget* parent = nullptr);

    void setCompact(bool compact); // fewer rows before it scrolls
    const std::vector<BranchLine>& lines() const { return m_lines; }
    std::uint32_t steps() const; // of the longest branch
    std::uint32_t cursor() const; // on the present branch

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refreshLater();
    void refresh();
    void fit();

    RunController& m_controller;
    std::vector<BranchLine> m_lines;
    std::vector<BranchRow*> m_rows;
    Label* m_title;
    QScrollArea* m_scroll;
    QWidget* m_page;
    QVBoxLayout* m_column;
    bool m_compact = false;
    bool m_refreshing = false;
};

} // namespace forkscope
