#pragma once

// How an outcome looks in the atlas, in the histogram and beside its name: grey where all is well,
// pink where a claim breaks, always with a pattern of its own, so that nobody depends on colour.

#include "app/search/outcome_table.h"

#include <QColor>
#include <QRectF>
#include <QWidget>

class QPainter;

namespace forkscope {

// Fill, pattern and, where there is room for it, an outline. The top stays without a pattern where
// a number is to stand there.
void paintOutcome(QPainter& painter, const QRectF& rect, const OutcomeTable& outcomes, int outcome,
                  double plainTop = 0);
QColor outcomeInk(const OutcomeTable& outcomes, int outcome); // for a number on it

// Outcomes with their names and how often they came, in as many rows as they need.
class OutcomeLegend : public QWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        int outcome = 0;
        QString name;   // "sold 2: "
        QString amount; // in bold behind it
    };

    explicit OutcomeLegend(const OutcomeTable& outcomes, QWidget* parent = nullptr);
    void setEntries(std::vector<Entry> entries);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, heightForWidth(width())}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int entryWidth(const Entry& entry) const;
    template <typename Visit>
    int layOut(int width, const Visit& visit) const;

    const OutcomeTable& m_outcomes;
    std::vector<Entry> m_entries;
};

} // namespace forkscope
