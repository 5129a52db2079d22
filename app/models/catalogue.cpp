#include "app/models/catalogue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace forkscope {

namespace {

LocalText text(const QJsonValue& value)
{
    if (value.isString()) return {value.toString(), {}};
    return {value["en"].toString(), value["zh"].toString()};
}

QStringList strings(const QJsonValue& value)
{
    QStringList list;
    for (const QJsonValue& item : value.toArray()) list << item.toString();
    return list;
}

// Knob values may be written as texts, numbers or booleans; on our side they are texts.
QString knobText(const QJsonValue& value)
{
    if (value.isBool()) return value.toBool() ? "on" : "off";
    if (value.isDouble()) return QString::number(value.toInteger());
    return value.toString();
}

KnobInfo::Type knobType(const QString& name)
{
    if (name == "bool") return KnobInfo::Type::boolean;
    if (name == "duration") return KnobInfo::Type::duration;
    if (name == "choice") return KnobInfo::Type::choice;
    return KnobInfo::Type::integer;
}

KnobInfo knob(const QJsonValue& json)
{
    KnobInfo knob;
    knob.name = json["name"].toString();
    knob.type = knobType(json["type"].toString());
    knob.initial = knobText(json["default"]);
    knob.small = knobText(json["small"]);
    knob.min = json["min"].toDouble(0);
    knob.max = json["max"].toDouble(knob.type == KnobInfo::Type::duration ? 60000 : 1000);
    knob.choices = strings(json["choices"]);
    const QJsonObject labels = json["choiceLabels"].toObject();
    for (auto label = labels.begin(); label != labels.end(); ++label)
        knob.choiceLabels[label.key()] = text(label.value());
    knob.live = json["live"].toBool();
    knob.main = json["main"].toBool();
    knob.label = text(json["label"]);
    if (knob.label.isEmpty()) knob.label.english = knob.name;
    knob.help = text(json["help"]);
    return knob;
}

PresetInfo preset(const QJsonValue& json)
{
    PresetInfo preset;
    preset.id = json["id"].toString();
    preset.title = text(json["title"]);
    const QJsonObject values = json["set"].toObject();
    for (auto value = values.begin(); value != values.end(); ++value)
        preset.set[value.key()] = knobText(value.value());
    preset.expects = strings(json["expects"]);
    preset.contrast = json["contrast"].toBool();
    return preset;
}

// An unknown kind is drawn as a line.
SeriesInfo::Plot plot(const QString& name)
{
    static const QStringList names{"line",       "taken", "waiting", "bands",  "in-pipe",
                                   "in-buffers", "alive", "orphans", "zombies"};
    return SeriesInfo::Plot(std::max<qsizetype>(0, names.indexOf(name)));
}

SeriesInfo series(const QJsonValue& json)
{
    return {text(json["label"]),      json["tally"].toString(),
            json["object"].toString(), json["key"].toString(),
            json["knob"].toString(),   plot(json["plot"].toString())};
}

Lesson lesson(const QJsonValue& json)
{
    Lesson lesson;
    lesson.story = json["story"].toString();
    for (const QJsonValue& word : json["words"].toArray())
        lesson.words.emplace_back(word[0].toString(), word[1].toString());
    lesson.teacher = json["teacher"].toString();
    return lesson;
}

AnswerInfo answer(const QJsonValue& json)
{
    AnswerInfo answer;
    answer.text = text(json["text"]);
    if (json["min"].isDouble()) answer.min = json["min"].toInteger();
    if (json["max"].isDouble()) answer.max = json["max"].toInteger();
    answer.misconception = json["misconception"].toString();
    answer.why = text(json["why"]);
    return answer;
}

template <typename Make>
auto all(const QJsonValue& array, const Make& make)
{
    std::vector<decltype(make(QJsonValue()))> made;
    for (const QJsonValue& item : array.toArray()) made.push_back(make(item));
    return made;
}

PredictionInfo prediction(const QJsonValue& json)
{
    return {json["id"].toString(), json["preset"].toString(), text(json["question"]),
            json["key"].toString(), all(json["answers"], answer)};
}

ScenarioInfo scenario(const QJsonValue& json)
{
    ScenarioInfo scenario;
    scenario.id = json["id"].toString();
    scenario.topic = json["topic"].toString();
    scenario.title = text(json["title"]);
    scenario.summary = text(json["summary"]);
    scenario.knobs = all(json["knobs"], knob);
    scenario.presets = all(json["presets"], preset);
    scenario.claims = all(json["claims"], [](const QJsonValue& claim) {
        return ClaimInfo{claim["id"].toString(), text(claim["text"])};
    });
    scenario.outcome = strings(json["outcome"]);
    scenario.chart = {text(json["chart"]["title"]), all(json["chart"]["series"], series)};
    const QJsonValue places = json["places"];
    scenario.places = {text(places["before"]), text(places["inside"]), text(places["door"]),
                       text(places["done"])};
    scenario.family = json["family"].toBool();
    scenario.vehicles = json["vehicles"].toBool();
    scenario.program = json["program"].toString();
    scenario.twin = json["twin"].toString();
    scenario.lines = all(json["lines"], [](const QJsonValue& pair) {
        return LinePair{pair[0].toInt(), pair[1].toInt()};
    });
    scenario.lessonEnglish = lesson(json["lesson"]["en"]);
    scenario.lessonChinese = lesson(json["lesson"]["zh"]);
    scenario.predictions = all(json["predictions"], prediction);
    return scenario;
}

template <typename List, typename Fits>
auto findIn(const List& list, const Fits& fits)
{
    const auto found = std::find_if(list.begin(), list.end(), fits);
    return found == list.end() ? nullptr : &*found;
}

} // namespace

LocalText KnobInfo::choiceLabel(const QString& choice) const
{
    return choiceLabels.value(choice, LocalText{choice, {}});
}

bool AnswerInfo::covers(qint64 outcome) const
{
    return (min || max) && (!min || outcome >= *min) && (!max || outcome <= *max);
}

const Lesson& ScenarioInfo::lesson(Language language) const
{
    const bool chinese = language == Language::chinese && !lessonChinese.story.isEmpty();
    return chinese ? lessonChinese : lessonEnglish;
}

const KnobInfo* ScenarioInfo::knob(const QString& name) const
{
    return findIn(knobs, [&](const KnobInfo& knob) { return knob.name == name; });
}

const PresetInfo* ScenarioInfo::preset(const QString& id) const
{
    return findIn(presets, [&](const PresetInfo& preset) { return preset.id == id; });
}

std::vector<const PresetInfo*> ScenarioInfo::contrastPair() const
{
    std::vector<const PresetInfo*> pair;
    for (const PresetInfo& preset : presets)
        if (preset.contrast) pair.push_back(&preset);
    return pair.size() == 2 ? pair : std::vector<const PresetInfo*>();
}

const PredictionInfo* ScenarioInfo::prediction(const QString& preset) const
{
    return findIn(predictions,
                  [&](const PredictionInfo& prediction) { return prediction.preset == preset; });
}

KnobValues ScenarioInfo::values(const QString& id) const
{
    KnobValues values;
    for (const KnobInfo& knob : knobs) values[knob.name] = knob.initial;
    if (const PresetInfo* chosen = preset(id))
        for (auto value = chosen->set.begin(); value != chosen->set.end(); ++value)
            values[value.key()] = value.value();
    return values;
}

const ScenarioInfo* Catalogue::find(const QString& id) const
{
    return findIn(scenarios, [&](const ScenarioInfo& scenario) { return scenario.id == id; });
}

Catalogue parseCatalogue(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isNull())
        throw CatalogueError("The catalogue of scenarios could not be read: "
                             + error.errorString().toStdString() + ".");
    return {document["version"].toString(), all(document["scenarios"], scenario)};
}

} // namespace forkscope
