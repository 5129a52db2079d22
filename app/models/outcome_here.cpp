#include "app/models/outcome_here.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace forkscope {

namespace {

const ObjectInfo* objectNamed(const World& world, const Texts& texts, const std::string& name)
{
    for (const ObjectInfo& object : world.objects)
        if (texts[object.name] == name) return &object;
    return nullptr;
}

qint64 tallyNamed(const World& world, const Texts& texts, const std::string& name)
{
    for (const Tally& tally : world.tallies)
        if (texts[tally.name] == name) return tally.count;
    return 0;
}

std::optional<qint64> numberIn(const ObjectInfo& object, const Texts& texts, const QString& key)
{
    if (object.kind != ObjectKind::file) return object.state;
    const QByteArray content = QByteArray::fromStdString(texts[object.content]);
    const QJsonValue value = QJsonDocument::fromJson(content)[key];
    if (!value.isDouble()) return std::nullopt;
    return value.toInteger();
}

// "left, in the file" is "left" where there is no room.
QString shortLabel(const QString& label)
{
    return label.section(',', 0, 0).section(QString::fromUtf8("，"), 0, 0);
}

} // namespace

std::optional<qint64> seriesValue(const World& world, const Texts& texts, const SeriesInfo& series,
                                  const KnobValues& knobs)
{
    if (!series.tally.isEmpty()) return tallyNamed(world, texts, series.tally.toStdString());
    if (!series.knob.isEmpty()) return knobs.value(series.knob).toLongLong();
    const ObjectInfo* object = objectNamed(world, texts, series.object.toStdString());
    return object ? numberIn(*object, texts, series.key) : std::nullopt;
}

QString outcomeHere(const World& world, const Texts& texts, const ScenarioInfo& scenario,
                    Language language)
{
    // Two series may share a label, for two forms of the same thing: the one that is there counts.
    QStringList labels;
    QMap<QString, qint64> known;
    for (const SeriesInfo& series : scenario.chart.series) {
        if (!series.knob.isEmpty()) continue;
        const QString label = shortLabel(series.label.get(language));
        if (!labels.contains(label)) labels << label;
        const auto value = seriesValue(world, texts, series, {});
        if (value && !known.contains(label)) known[label] = *value;
    }
    QStringList parts;
    for (const QString& label : labels)
        parts << label + " " + (known.contains(label) ? QString::number(known[label]) : "?");
    return parts.join(QString::fromUtf8(" · "));
}

QString outcomeLabel(const ScenarioInfo& scenario, const QString& key, Language language)
{
    for (const SeriesInfo& series : scenario.chart.series)
        if (series.tally == key) return shortLabel(series.label.get(language));
    return key;
}

} // namespace forkscope
