#include "app/models/run_setup.h"

namespace forkscope {

void RunSetup::choose(const ScenarioInfo& scenario)
{
    m_scenario = &scenario;
    const auto pair = scenario.contrastPair();
    m_values = scenario.values(pair.empty() ? QString() : pair.front()->id);
    emit changed();
}

void RunSetup::choosePreset(const QString& id)
{
    if (m_scenario) setValues(m_scenario->values(id));
}

void RunSetup::setValue(const QString& knob, const QString& value)
{
    if (!m_values.contains(knob) || m_values[knob] == value) return;
    m_values[knob] = value;
    emit changed();
}

void RunSetup::setValues(const KnobValues& values)
{
    KnobValues next = m_values;
    for (auto value = values.begin(); value != values.end(); ++value)
        if (next.contains(value.key())) next[value.key()] = value.value();
    if (next == m_values) return;
    m_values = next;
    emit changed();
}

QString RunSetup::preset() const
{
    const PresetInfo* found = m_scenario ? presetWith(*m_scenario, m_values) : nullptr;
    return found ? found->id : QString();
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
