#include "app/models/run_setup.h"

#include <utility>

namespace forkscope {

void RunSetup::choose(const ScenarioInfo& scenario)
{
    m_scenario = &scenario;
    const auto pair = scenario.contrastPair();
    m_values = scenario.values(pair.empty() ? QString() : pair.front()->id);
    m_before.clear();
    m_after.clear();
    emit changed();
}

void RunSetup::choosePreset(const QString& id)
{
    if (m_scenario) setValues(m_scenario->values(id));
}

void RunSetup::setValue(const QString& knob, const QString& value)
{
    if (!m_values.contains(knob)) return;
    KnobValues next = m_values;
    next[knob] = value;
    change(next);
}

void RunSetup::setValues(const KnobValues& values)
{
    KnobValues next = m_values;
    for (auto value = values.begin(); value != values.end(); ++value)
        if (next.contains(value.key())) next[value.key()] = value.value();
    change(next);
}

void RunSetup::change(const KnobValues& values)
{
    if (values == m_values) return;
    m_before.push_back(m_values);
    m_after.clear();
    m_values = values;
    emit changed();
}

void RunSetup::undo()
{
    if (!canUndo()) return;
    m_after.push_back(std::exchange(m_values, m_before.back()));
    m_before.pop_back();
    emit changed();
}

void RunSetup::redo()
{
    if (!canRedo()) return;
    m_before.push_back(std::exchange(m_values, m_after.back()));
    m_after.pop_back();
    emit changed();
}

QString RunSetup::preset() const
{
    const PresetInfo* found = m_scenario ? presetWith(*m_scenario, m_values) : nullptr;
    return found ? found->id : QString();
}

KnobValues RunSetup::sideValues(int side) const
{
    const auto pair = m_scenario ? m_scenario->contrastPair() : std::vector<const PresetInfo*>();
    if (pair.size() != 2 || side < 0 || side > 1) return {};
    const KnobValues here = m_scenario->values(pair[std::size_t(side)]->id);
    const KnobValues other = m_scenario->values(pair[std::size_t(1 - side)]->id);
    KnobValues difference;
    for (auto knob = here.begin(); knob != here.end(); ++knob)
        if (other[knob.key()] != knob.value()) difference[knob.key()] = knob.value();
    return difference;
}

int RunSetup::side() const
{
    const QString present = preset();
    for (int side = 0; side < 2; ++side) {
        const KnobValues difference = sideValues(side);
        if (difference.isEmpty()) return -1;
        if (!present.isEmpty()) {
            if (m_scenario->contrastPair()[std::size_t(side)]->id == present) return side;
            continue;
        }
        bool same = true;
        for (auto knob = difference.begin(); knob != difference.end(); ++knob)
            same = same && m_values[knob.key()] == knob.value();
        if (same) return side;
    }
    return -1;
}

void RunSetup::chooseSide(int side)
{
    const KnobValues difference = sideValues(side);
    if (difference.isEmpty()) return;
    if (preset().isEmpty()) return setValues(difference);
    choosePreset(m_scenario->contrastPair()[std::size_t(side)]->id);
}

QString RunSetup::title(Language language) const
{
    return m_scenario ? runTitle(*m_scenario, m_values, language) : QString();
}

const PresetInfo* presetWith(const ScenarioInfo& scenario, const KnobValues& values)
{
    for (const PresetInfo& preset : scenario.presets)
        if (scenario.values(preset.id) == values) return &preset;
    return nullptr;
}

QString runTitle(const ScenarioInfo& scenario, const KnobValues& values, Language language)
{
    const QString& title = scenario.title.get(language);
    const PresetInfo* preset = presetWith(scenario, values);
    if (!preset) return title;
    const QString name = preset->title.get(language);
    if (language == Language::chinese) return title + "，" + name;
    return title + ", " + name.left(1).toLower() + name.mid(1);
}

} // namespace forkscope
