#pragma once

// The two settings that are compared: which one, and what it is called.

#include "app/models/catalogue.h"
#include "engine/session/session.h"

namespace forkscope {

KnobValues knobsOf(const RunFacts& facts);

// The other side of the contrast pair, or else the main switch turned, or else the first preset
// that differs, with all other knobs as they are. Empty where there is nothing to compare.
KnobValues otherSetting(const ScenarioInfo& scenario, const KnobValues& present);
// What a preset sets, with all other knobs as they are.
KnobValues withPreset(const PresetInfo& preset, const KnobValues& present);

// What one of two settings is called: its side of the contrast pair, its preset, or the knobs in
// which it differs from the other.
QString settingName(const ScenarioInfo& scenario, const KnobValues& setting,
                    const KnobValues& other, Language language);

} // namespace forkscope
