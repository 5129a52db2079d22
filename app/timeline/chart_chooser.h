#pragma once

// What the chart shows, in its head: its title, which is also the list of what else there is.

#include "app/support/choice_box.h"
#include "app/timeline/chart_spec.h"

#include <optional>
#include <vector>

namespace forkscope {

class ChartChooser : public ChoiceBox
{
    Q_OBJECT

public:
    explicit ChartChooser(QWidget* parent = nullptr);

    // What is selected elsewhere comes first, proposed. Nothing happens while the list is open.
    void offer(const std::vector<ChartChoice>& choices, const ChartChoice& chosen,
               const std::optional<ChartChoice>& selected, const ChartInfo& own,
               Language language);
    void setMagnification(double factor);

signals:
    void chosen(const forkscope::ChartChoice& choice);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool isOpen() const;

    std::vector<ChartChoice> m_choices; // beside the entries; separators have one that says nothing
};

} // namespace forkscope
