#pragma once

#include "app/models/catalogue.h"

#include <QObject>

namespace forkscope {

// What the next run will be: a scenario and the values of its knobs. A preset is merely a set of
// values; the one whose values these are is the present one.
class RunSetup : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Takes the first preset of the contrast pair, or else the defaults.
    void choose(const ScenarioInfo& scenario);
    void choosePreset(const QString& id);
    void setValue(const QString& knob, const QString& value);
    void setValues(const KnobValues& values); // unknown knobs are left out

    // Of the values, since the scenario was chosen.
    bool canUndo() const { return !m_before.empty(); }
    bool canRedo() const { return !m_after.empty(); }
    void undo();
    void redo();

    const ScenarioInfo* scenario() const { return m_scenario; } // null before the first choice
    const KnobValues& values() const { return m_values; }
    QString value(const QString& knob) const { return m_values.value(knob); }
    QString preset() const; // empty when the values are no preset's
    // The side of the contrast pair: by its preset, or, where the values are no preset's, by the
    // knob in which the two sides differ. -1: neither.
    int side() const;
    // Takes the side's preset; values that are no preset's keep all but that knob.
    void chooseSide(int side);
    QString title(Language language) const; // "Ticket grab, lock off"

signals:
    void changed();

private:
    void change(const KnobValues& values);
    KnobValues sideValues(int side) const; // what makes this side the other

    const ScenarioInfo* m_scenario = nullptr;
    KnobValues m_values;
    std::vector<KnobValues> m_before; // newest last
    std::vector<KnobValues> m_after;  // what was undone, next one last
};

// The preset with these values, or null.
const PresetInfo* presetWith(const ScenarioInfo& scenario, const KnobValues& values);
// "Ticket grab, lock off": the scenario and, where the values are a preset's, its title.
QString runTitle(const ScenarioInfo& scenario, const KnobValues& values, Language language);

} // namespace forkscope
