#include "app/twin/twin_setting.h"

#include <QCoreApplication>

namespace forkscope {

namespace {

struct TwinSetting
{
    Q_DECLARE_TR_FUNCTIONS(TwinSetting)
};

// What makes this preset another than the other one.
KnobValues difference(const ScenarioInfo& scenario, const PresetInfo& preset,
                      const PresetInfo& other)
{
    const KnobValues here = scenario.values(preset.id);
    const KnobValues there = scenario.values(other.id);
    KnobValues different;
    for (auto knob = here.begin(); knob != here.end(); ++knob)
        if (there.value(knob.key()) != knob.value()) different[knob.key()] = knob.value();
    return different;
}

bool has(const KnobValues& setting, const KnobValues& part)
{
    for (auto knob = part.begin(); knob != part.end(); ++knob)
        if (setting.value(knob.key()) != knob.value()) return false;
    return !part.isEmpty();
}

KnobValues with(KnobValues setting, const KnobValues& part)
{
    for (auto knob = part.begin(); knob != part.end(); ++knob)
        setting[knob.key()] = knob.value();
    return setting;
}

QString valueWord(const KnobInfo& knob, const QString& value, Language language)
{
    if (knob.type == KnobInfo::Type::boolean)
        return value == "on" ? TwinSetting::tr("on") : TwinSetting::tr("off");
    return knob.choiceLabel(value).get(language);
}

// "Clients 3, Lock covers only the writing"
QString knobWords(const ScenarioInfo& scenario, const KnobValues& setting, const KnobValues& other,
                  Language language)
{
    QStringList words;
    for (const KnobInfo& knob : scenario.knobs)
        if (setting.value(knob.name) != other.value(knob.name))
            words << TwinSetting::tr("%1: %2", "a knob and its value")
                         .arg(knob.label.get(language),
                              valueWord(knob, setting.value(knob.name), language));
    return words.join(TwinSetting::tr(", "));
}

} // namespace

KnobValues knobsOf(const RunFacts& facts)
{
    KnobValues values;
    for (const auto& [name, value] : facts.knobs)
        values[QString::fromStdString(name)] = QString::fromStdString(value);
    return values;
}

KnobValues otherSetting(const ScenarioInfo& scenario, const KnobValues& present)
{
    const auto pair = scenario.contrastPair();
    for (std::size_t side = 0; pair.size() == 2 && side < 2; ++side)
        if (has(present, difference(scenario, *pair[1 - side], *pair[side])))
            return with(present, difference(scenario, *pair[side], *pair[1 - side]));
    for (const KnobInfo& knob : scenario.knobs)
        if (knob.main && knob.type == KnobInfo::Type::boolean)
            return with(present, {{knob.name, present.value(knob.name) == "on" ? "off" : "on"}});
    for (const PresetInfo& preset : scenario.presets)
        if (withPreset(preset, present) != present) return withPreset(preset, present);
    return {};
}

KnobValues withPreset(const PresetInfo& preset, const KnobValues& present)
{
    return with(present, preset.set);
}

QString settingName(const ScenarioInfo& scenario, const KnobValues& setting,
                    const KnobValues& other, Language language)
{
    const auto pair = scenario.contrastPair();
    for (std::size_t side = 0; pair.size() == 2 && side < 2; ++side) {
        const KnobValues part = difference(scenario, *pair[side], *pair[1 - side]);
        if (has(setting, part) && with(other, part) == setting)
            return pair[side]->title.get(language);
    }
    for (const PresetInfo& preset : scenario.presets)
        if (withPreset(preset, setting) == setting && withPreset(preset, other) != other)
            return preset.title.get(language);
    return knobWords(scenario, setting, other, language);
}

} // namespace forkscope
