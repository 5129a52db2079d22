#pragma once

#include "engine/session/exploration.h"

#include "engine/analyze/words.h"

#include <QWidget>

namespace forkscope {

// The witness as a small score: a lane for each process, a column for each step, and a dashed line
// where somebody was interrupted who could have gone on.
class WitnessPicture : public QWidget
{
    Q_OBJECT

public:
    explicit WitnessPicture(QWidget* parent = nullptr);
    void setWitness(std::vector<WitnessStep> witness, Language language);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int headWidth() const;
    double columnWidth() const;
    int lane(std::uint16_t actor) const;
    double laneTop(int lane) const;
    void paintLane(QPainter& painter, int lane) const;
    void paintStep(QPainter& painter, int step) const;
    void paintPreemption(QPainter& painter, int step) const;

    std::vector<WitnessStep> m_witness;
    std::vector<std::uint16_t> m_actors; // in the order of their first steps
};

} // namespace forkscope
