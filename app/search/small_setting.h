#pragma once

// A scenario's knobs made so small that every schedule of it can be run, and the two sides that a
// search compares: the one that is expected to fail and the one that is expected to hold.

#include "app/models/catalogue.h"

#include <QObject>

namespace forkscope {

// Numbers shrink in proportion until the largest is three. Where the catalogue names a small value,
// that one is taken instead: as a limit for numbers, and for other knobs in place of their default.
// What is small already stays as it is.
KnobValues smallValues(const ScenarioInfo& scenario, const KnobValues& present);

class SmallSetting : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Takes over how the run is set up, made small.
    void choose(const ScenarioInfo& scenario, const KnobValues& present);
    void setValue(const QString& knob, const QString& value);

    const ScenarioInfo& scenario() const { return *m_scenario; }
    const KnobValues& values() const { return m_values; }

    // Whether the two sides of the contrast pair are compared; false where a preset beside the pair
    // is set up, which is then searched as it stands.
    bool paired() const { return m_paired; }
    QStringList pairKnobs() const; // in which the two sides differ
    int faultySide() const;        // of the pair: the one whose runs may show findings
    int soundSide() const;
    KnobValues of(int side) const; // the values on a side of the pair; -1: as they stand
    QString sideTitle(int side, Language language) const;

    // The first number that makes the search larger ("clients"), or null.
    const KnobInfo* sizeKnob() const;

signals:
    void changed();

private:
    const ScenarioInfo* m_scenario = nullptr;
    KnobValues m_values;
    bool m_paired = false;
};

} // namespace forkscope
