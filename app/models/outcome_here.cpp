#include "app/models/outcome_here.h"

#include "engine/record/semantics.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

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

bool concerns(const World& world, ObjectId wanted, ObjectId object)
{
    const ObjectInfo* part = world.object(wanted);
    return part && (wanted == object || part->owner == object);
}

qint64 permitsTaken(const ObjectInfo& object)
{
    if (object.kind == ObjectKind::lock) return holderOf(object.state) != kNobody;
    return std::count_if(object.holdings.begin(), object.holdings.end(),
                         [](const Holding& one) { return one.actor != kNobody; });
}

// In buffers, or in the hands of their feeders.
qint64 itemsInBuffers(const World& world, ObjectId queue)
{
    qint64 items = 0;
    for (const ObjectInfo& object : world.objects)
        if (object.kind == ObjectKind::buffer && object.owner == queue)
            items += qint64(object.items.size());
    for (const ProcessInfo& process : world.processes)
        items += process.carries != 0 && concerns(world, process.object, queue);
    return items;
}

qint64 waitingFor(const World& world, ObjectId object)
{
    return std::count_if(world.processes.begin(), world.processes.end(),
                         [&](const ProcessInfo& process) {
                             return process.state == ProcessState::waiting &&
                                    !process.isHelper() && concerns(world, process.object, object);
                         });
}

qint64 processesThat(const World& world, SeriesInfo::Plot plot)
{
    return std::count_if(
        world.processes.begin(), world.processes.end(), [plot](const ProcessInfo& process) {
            if (process.isHelper() || process.state == ProcessState::gone) return false;
            const bool zombie = process.state == ProcessState::zombie;
            if (plot == SeriesInfo::Plot::zombies) return zombie;
            return !zombie && (plot == SeriesInfo::Plot::alive || process.orphan);
        });
}

std::optional<qint64> shownOf(const World& world, const ObjectInfo& object, const Texts& texts,
                              const SeriesInfo& series)
{
    switch (series.plot) {
    case SeriesInfo::Plot::taken:
        return permitsTaken(object);
    case SeriesInfo::Plot::waiting:
        return waitingFor(world, object.id);
    case SeriesInfo::Plot::inPipe:
        return qint64(object.items.size());
    case SeriesInfo::Plot::inBuffers:
        return itemsInBuffers(world, object.id);
    default:
        return numberIn(object, texts, series.key);
    }
}

} // namespace

QString briefLabel(const SeriesInfo& series, Language language)
{
    const QString label = QString(series.label.get(language)).replace(QChar(0xFF0C), ',');
    const bool orphans = series.plot == SeriesInfo::Plot::orphans; // "alive, adopted"
    return label.section(',', orphans ? -1 : 0, orphans ? -1 : 0).trimmed();
}

std::optional<qint64> seriesValue(const World& world, const Texts& texts, const SeriesInfo& series,
                                  const KnobValues& knobs)
{
    if (!series.tally.isEmpty()) return tallyNamed(world, texts, series.tally.toStdString());
    if (!series.knob.isEmpty()) return knobs.value(series.knob).toLongLong();
    if (series.plot >= SeriesInfo::Plot::alive) return processesThat(world, series.plot);
    const ObjectInfo* object = objectNamed(world, texts, series.object.toStdString());
    return object ? shownOf(world, *object, texts, series) : std::nullopt;
}

QString outcomeHere(const World& world, const Texts& texts, const ScenarioInfo& scenario,
                    Language language)
{
    // Two series may share a label, for two forms of the same thing: the one that is there counts.
    QStringList labels;
    QMap<QString, qint64> known;
    for (const SeriesInfo& series : scenario.chart.series) {
        if (!series.knob.isEmpty() || series.plot == SeriesInfo::Plot::bands) continue;
        const QString label = briefLabel(series, language);
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
        if (series.tally == key) return briefLabel(series, language);
    return key;
}

} // namespace forkscope
