#pragma once

// Is what should hold still true, and what has come of it so far: one chip a claim on the left, the
// numbers here and at the end on the right. As a bar of its own, or as small chips within a bar.

#include "app/models/catalogue.h"
#include "app/models/run_model.h"
#include "app/support/label.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;

namespace forkscope {

class Button;
class VerdictChip;

class ClaimStrip : public QWidget
{
    Q_OBJECT

public:
    enum class Form { bar, chips };

    ClaimStrip(RunModel& model, const ScenarioInfo& scenario, Form form,
               QWidget* parent = nullptr);

    // Whether the numbers stand beside the chips; as chips only.
    void setNumbers(bool shown);
    void setMagnification(double factor); // for a projector; 1 is the desk

    // The step at which a claim broke, in the run as far as it is known; -1: it holds.
    int brokenAt(std::size_t claim) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Row
    {
        VerdictChip* chip = nullptr;
        Label* text = nullptr;
        Button* go = nullptr;
        QWidget* gap = nullptr;
    };

    void addRow(QHBoxLayout* layout, std::size_t claim);
    void scan();
    void refreshLater();
    void refresh();
    void refreshChips();
    void refreshNumbers();
    QString verdict(std::size_t claim) const;
    void goTo(std::size_t claim);

    RunModel& m_model;
    const ScenarioInfo& m_scenario;
    Form m_form;
    std::vector<Row> m_rows;
    Label* m_hereWord = nullptr;
    Label* m_here = nullptr;
    Label* m_endWord = nullptr;
    Label* m_end = nullptr;
    std::vector<std::uint32_t> m_brokenEvents; // 1 + the event's number; 0: it holds
    std::uint32_t m_scanned = 0;
    bool m_refreshing = false;
    bool m_numbers = true;
};

} // namespace forkscope
