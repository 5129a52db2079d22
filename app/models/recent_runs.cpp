#include "app/models/recent_runs.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kMost = 12;
constexpr char kKey[] = "recent";

QJsonObject toJson(const RecentRun& run)
{
    QJsonObject knobs, outcome;
    for (auto knob = run.knobs.begin(); knob != run.knobs.end(); ++knob)
        knobs[knob.key()] = knob.value();
    QJsonArray numbers;
    for (const auto& [key, value] : run.outcome) numbers << QJsonArray{key, value};
    return {{"path", run.path},   {"scenario", run.scenario},
            {"knobs", knobs},     {"when", run.when.toString(Qt::ISODate)},
            {"steps", run.steps}, {"outcome", numbers},
            {"finding", run.finding}, {"automatic", run.automatic}};
}

RecentRun fromJson(const QJsonObject& json)
{
    RecentRun run;
    run.path = json["path"].toString();
    run.scenario = json["scenario"].toString();
    const QJsonObject knobs = json["knobs"].toObject();
    for (auto knob = knobs.begin(); knob != knobs.end(); ++knob)
        run.knobs[knob.key()] = knob.value().toString();
    run.when = QDateTime::fromString(json["when"].toString(), Qt::ISODate);
    run.steps = json["steps"].toInt();
    for (const QJsonValue& number : json["outcome"].toArray())
        run.outcome.emplace_back(number[0].toString(), number[1].toInteger());
    run.finding = json["finding"].toBool();
    run.automatic = json["automatic"].toBool();
    return run;
}

} // namespace

RecentRuns::RecentRuns(QString folder, QObject* parent)
    : QObject(parent), m_folder(std::move(folder))
{
    load();
    adopt();
}

void RecentRuns::load()
{
    const QByteArray text = QSettings().value(kKey).toByteArray();
    for (const QJsonValue& item : QJsonDocument::fromJson(text).array()) {
        const RecentRun run = fromJson(item.toObject());
        if (QFile::exists(run.path)) m_list.push_back(run);
    }
}

void RecentRuns::adopt()
{
    for (const QFileInfo& file : QDir(m_folder).entryInfoList({"*.forkscope"}, QDir::Files)) {
        const QString path = file.absoluteFilePath();
        const bool known = std::any_of(m_list.begin(), m_list.end(), [&](const RecentRun& run) {
            return QFileInfo(run.path).absoluteFilePath() == path;
        });
        if (known) continue;
        RecentRun run;
        run.path = path;
        run.scenario = file.completeBaseName().section('-', 0, -4); // before date, time, part
        run.when = file.lastModified();
        run.automatic = true;
        m_list.push_back(run);
    }
    std::stable_sort(m_list.begin(), m_list.end(),
                     [](const RecentRun& a, const RecentRun& b) { return a.when > b.when; });
}

void RecentRuns::save() const
{
    QJsonArray items;
    for (const RecentRun& run : m_list) items << toJson(run);
    QSettings().setValue(kKey, QJsonDocument(items).toJson(QJsonDocument::Compact));
}

void RecentRuns::add(const RecentRun& run)
{
    std::erase_if(m_list, [&](const RecentRun& known) { return known.path == run.path; });
    m_list.insert(m_list.begin(), run);
    dropOldest();
    save();
    emit changed();
}

void RecentRuns::remove(const QString& path)
{
    std::erase_if(m_list, [&](const RecentRun& known) { return known.path == path; });
    save();
    emit changed();
}

void RecentRuns::dropOldest()
{
    while (m_list.size() > kMost) {
        if (m_list.back().automatic) QFile::remove(m_list.back().path);
        m_list.pop_back();
    }
}

QString RecentRuns::newPath(const QString& scenario) const
{
    QDir().mkpath(m_folder);
    const QString stamp = QDateTime::currentDateTime().toString("yyyyMMdd-HHmmss-zzz");
    return QDir(m_folder).filePath(scenario + "-" + stamp + ".forkscope");
}

} // namespace forkscope
