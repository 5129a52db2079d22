#pragma once

// The numbers a scenario is about, at one point of a run: "sold 2 · left 3".

#include "app/models/catalogue.h"
#include "engine/record/texts.h"
#include "engine/trace/world.h"

namespace forkscope {

// The value of one of the chart's series; empty where it can't be known, as in a half-written file.
std::optional<qint64> seriesValue(const World& world, const Texts& texts, const SeriesInfo& series,
                                  const KnobValues& knobs);

// "left" of "left, in the file", where there is no room for the whole label.
QString briefLabel(const SeriesInfo& series, Language language);

// All series but levels and bands, in words; an unknown one is "?".
QString outcomeHere(const World& world, const Texts& texts, const ScenarioInfo& scenario,
                    Language language);

// "已售" for the outcome "sold", where one of the series counts it; else the key itself.
QString outcomeLabel(const ScenarioInfo& scenario, const QString& key, Language language);

} // namespace forkscope
