#include "app/search/small_setting.h"

#include "app/models/run_setup.h"

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr double kFew = 3;

bool isNumber(const KnobInfo& knob) { return knob.type == KnobInfo::Type::integer; }

double largestNumber(const ScenarioInfo& scenario, const KnobValues& values)
{
    double largest = 0;
    for (const KnobInfo& knob : scenario.knobs)
        if (isNumber(knob)) largest = std::max(largest, values[knob.name].toDouble());
    return largest;
}

QString smallNumber(const KnobInfo& knob, double value, double largest)
{
    if (!knob.small.isEmpty()) return QString::number(std::min(value, knob.small.toDouble()));
    if (largest <= kFew || value <= 1) return QString::number(value);
    const double share = std::round(value * kFew / largest);
    return QString::number(std::max({1.0, knob.min, share}));
}

KnobValues pairDifference(const ScenarioInfo& scenario, int side)
{
    const auto pair = scenario.contrastPair();
    if (pair.size() != 2 || side < 0 || side > 1) return {};
    const KnobValues here = scenario.values(pair[std::size_t(side)]->id);
    const KnobValues other = scenario.values(pair[std::size_t(1 - side)]->id);
    KnobValues difference;
    for (auto knob = here.begin(); knob != here.end(); ++knob)
        if (other[knob.key()] != knob.value()) difference[knob.key()] = knob.value();
    return difference;
}

} // namespace

KnobValues smallValues(const ScenarioInfo& scenario, const KnobValues& present)
{
    KnobValues small = present;
    const double largest = largestNumber(scenario, present);
    for (const KnobInfo& knob : scenario.knobs) {
        if (!small.contains(knob.name)) continue;
        QString& value = small[knob.name];
        if (isNumber(knob)) value = smallNumber(knob, value.toDouble(), largest);
        else if (!knob.small.isEmpty() && value == knob.initial) value = knob.small;
    }
    return small;
}

void SmallSetting::choose(const ScenarioInfo& scenario, const KnobValues& present)
{
    m_scenario = &scenario;
    RunSetup setup;
    setup.choose(scenario);
    setup.setValues(present);
    m_paired = setup.side() >= 0;
    m_values = smallValues(scenario, setup.values());
    emit changed();
}

void SmallSetting::setValue(const QString& knob, const QString& value)
{
    if (!m_values.contains(knob) || m_values[knob] == value) return;
    m_values[knob] = value;
    emit changed();
}

QStringList SmallSetting::pairKnobs() const
{
    return m_paired ? QStringList(pairDifference(*m_scenario, 0).keys()) : QStringList();
}

int SmallSetting::faultySide() const
{
    if (!m_paired) return -1;
    return m_scenario->contrastPair()[0]->expects.isEmpty() ? 1 : 0;
}

int SmallSetting::soundSide() const { return m_paired ? 1 - faultySide() : -1; }

KnobValues SmallSetting::of(int side) const
{
    KnobValues values = m_values;
    if (!m_paired) return values;
    const KnobValues difference = pairDifference(*m_scenario, side);
    for (auto knob = difference.begin(); knob != difference.end(); ++knob)
        values[knob.key()] = knob.value();
    return values;
}

QString SmallSetting::sideTitle(int side, Language language) const
{
    if (!m_paired || side < 0) return {};
    return m_scenario->contrastPair()[std::size_t(side)]->title.get(language);
}

const KnobInfo* SmallSetting::sizeKnob() const
{
    for (const KnobInfo& knob : m_scenario->knobs)
        if (isNumber(knob)) return &knob;
    return nullptr;
}

} // namespace forkscope
