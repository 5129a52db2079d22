// What a ChartView says: names of series, values at the cursor, why there is nothing to be seen.

#include "app/models/outcome_here.h"
#include "app/timeline/chart_view.h"

#include <algorithm>

namespace forkscope {

namespace {

using Follows = SeriesSpec::Follows;

} // namespace

QString ChartView::label(std::size_t series) const
{
    const ChartSeries& one = m_data.series()[series];
    if (!one.follows(Follows::cpu)) return one.info().label.get(m_model.language());
    return QString::fromStdString(
        m_model.history().texts()[m_data.roleOf(one.spec().actor)]);
}

QString ChartView::briefly(std::size_t series) const
{
    const ChartSeries& one = m_data.series()[series];
    return one.follows(Follows::info) ? briefLabel(one.info(), m_model.language()) : label(series);
}

QString ChartView::stateNumber(std::size_t series) const
{
    const auto value = m_data.series()[series].valueAfter(m_model.cursor());
    return QString("%1 %2").arg(label(series)).arg(value.value_or(0));
}

QString ChartView::number(double value, std::size_t series) const
{
    const ChartSeries& one = m_data.series()[series];
    if (!one.follows(Follows::cpu) && !one.follows(Follows::cpuOfAll))
        return QString::number(value, 'g', 12);
    return tr("%1 ms").arg(value < 10 ? QString::number(value, 'f', 1)
                                      : QString::number(value, 'f', 0));
}

// Whoever has the lock.
QString ChartView::nameOf(double holder) const
{
    return QString::fromStdString(m_model.history().texts()[m_data.roleOf(ActorId(holder - 1))]);
}

// A label names both states: "green / red".
QString ChartView::bandWord(std::size_t series, double value) const
{
    const bool set = value != 0;
    if (set && m_data.series()[series].follows(Follows::holder)) return nameOf(value);
    const QString words = label(series);
    const QString word = words.section('/', set ? 0 : 1, set ? 0 : 1).trimmed();
    if (!word.isEmpty()) return word;
    return set ? words : tr("not %1", "an event that is not set").arg(words);
}

// For those who hear the chart: the values at the cursor.
void ChartView::describe()
{
    QStringList values;
    for (std::size_t i = 0; i < series().size(); ++i) {
        const auto value = series()[i].valueAfter(m_model.cursor());
        if (!value || (*value == 0 && (series()[i].ofState() || series()[i].follows(Follows::cpu))))
            continue;
        if (series()[i].follows(Follows::holder) && *value != 0)
            values.append(tr("held by %1", "a lock").arg(nameOf(*value)));
        else if (series()[i].bands())
            values.append(bandWord(i, *value));
        else
            values.append(QString("%1: %2").arg(label(i), number(*value, i)));
    }
    const QString nothing = emptyWords();
    setAccessibleDescription(nothing.isEmpty() ? values.join("; ") : nothing);
}

// What stands beside a sample in the legend: states, bounds and what is only told come with their
// number.
QString ChartView::legendText(std::size_t series) const
{
    const ChartSeries& one = m_data.series()[series];
    const std::uint32_t count = one.constant() ? m_model.history().size() : m_model.cursor();
    const auto value = one.valueAfter(count);
    if (!value) return label(series);
    if (one.ofState()) return stateNumber(series);
    if (!one.told() && !one.constant()) return label(series);
    return tr("%1: %2", "a level of the chart").arg(label(series), number(*value, series));
}

std::vector<ChartView::LegendRow> ChartView::legendRows() const
{
    std::vector<LegendRow> rows;
    if (!emptyWords().isEmpty()) return rows;
    for (std::size_t i = 0; i < series().size(); ++i) {
        const ChartSeries& one = series()[i];
        if (one.follows(Follows::cpu) && !m_lines[i]) continue;
        if (one.ofState() && one.most() == 0) continue;
        if (one.follows(Follows::bound) && one.points().empty()) continue;
        if (one.follows(Follows::holder)) {
            rows.push_back({i, true, label(i).section('/', 0, 0).trimmed()});
            rows.push_back({i, false, bandWord(i, 0)});
        } else if (one.bands() && m_choice.kind == ChartChoice::Kind::object) {
            rows.push_back({i, false, bandWord(i, 0)});
            rows.push_back({i, true, bandWord(i, 1)});
        } else if (one.bands()) {
            rows.push_back({i, false, tr("%1 (cleared)", "an event").arg(bandWord(i, 0))});
            rows.push_back({i, true, tr("%1 (set)", "an event").arg(bandWord(i, 1))});
        } else {
            rows.push_back({i, true, legendText(i)});
        }
    }
    // What is only told has no line, so it comes last.
    std::stable_partition(rows.begin(), rows.end(),
                          [this](const LegendRow& row) { return !series()[row.series].told(); });
    return rows;
}

QString ChartView::emptyWords() const
{
    if (m_model.empty()) return {};
    if (m_choice.kind == ChartChoice::Kind::cpu) {
        if (m_model.facts().controlled)
            return tr("CPU time is measured where the kernel decides who runs: in free runs.");
        return series().size() > 1 ? QString() : tr("No CPU time was measured so far.");
    }
    if (m_choice.kind != ChartChoice::Kind::object || !m_caughtUp)
        return {};
    const bool made = m_data.objectOf(0) != 0;
    const bool valued = std::any_of(series().begin(), series().end(),
                                    [](const ChartSeries& one) { return !one.points().empty(); });
    if (!made) return tr("%1 is not in this run yet.").arg(m_choice.name);
    return valued ? QString() : tr("%1 has no number so far.").arg(m_choice.name);
}

} // namespace forkscope
