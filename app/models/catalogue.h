#pragma once

// The scenarios as the window knows them: the JSON that `forkscope-host --catalogue` prints, as
// plain structs. Texts come in both languages and are chosen when they are shown.

#include "engine/analyze/words.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <stdexcept>
#include <vector>

namespace forkscope {

struct LocalText
{
    QString english;
    QString chinese;

    // English stands in where there is no Chinese.
    const QString& get(Language language) const
    {
        return language == Language::chinese && !chinese.isEmpty() ? chinese : english;
    }
    bool isEmpty() const { return english.isEmpty() && chinese.isEmpty(); }
};

struct KnobInfo
{
    enum class Type { integer, boolean, duration, choice };

    QString name;
    Type type = Type::integer;
    QString initial; // "20", "off", "100ms", "section"
    QString small;   // where every schedule is to be run; empty: as it comes
    double min = 0;  // numbers; durations in milliseconds
    double max = 0;
    QStringList choices;
    QMap<QString, LocalText> choiceLabels;
    bool live = false; // may be turned during a run
    bool main = false; // the framed switch on top
    LocalText label;
    LocalText help;

    LocalText choiceLabel(const QString& choice) const; // the choice itself where unnamed
};

using KnobValues = QMap<QString, QString>;

struct PresetInfo
{
    QString id;
    LocalText title;
    KnobValues set;
    QStringList expects; // finding kinds
    bool contrast = false; // one of the two sides of the segmented switch
};

struct ClaimInfo
{
    QString id;
    LocalText text;
};

// One series of the chart: a tally, a number in an object, a knob's value as a level, or what
// `plot` says of the object or of all processes.
struct SeriesInfo
{
    enum class Plot {
        line,
        taken,     // of a semaphore: permits that somebody has
        waiting,   // how many wait for the object
        bands,     // of an event: when it is set
        inPipe,    // of a queue: items that readers can get
        inBuffers, // of a queue: items that no feeder has delivered yet
        alive,     // all processes that have not ended
        orphans,   // of them, those that were adopted
        zombies,
    };

    LocalText label;
    QString tally;
    QString object;
    QString key; // of a JSON file's number
    QString knob;
    Plot plot = Plot::line;
};

struct ChartInfo
{
    LocalText title;
    std::vector<SeriesInfo> series;
};

// The names of the stage's places; empty ones take the general words.
struct PlacesInfo
{
    LocalText before;
    LocalText inside;
    LocalText door;
    LocalText done;
};

// These lines of the two sources do the same.
struct LinePair
{
    int program = 0; // C++, from 1
    int twin = 0;    // Python, from 1
};

struct Lesson
{
    QString story; // Markdown
    std::vector<std::pair<QString, QString>> words;
    QString teacher; // Markdown
};

struct AnswerInfo
{
    LocalText text;
    std::optional<qint64> min; // right when the outcome lies between
    std::optional<qint64> max;
    QString misconception;
    LocalText why;

    bool covers(qint64 outcome) const;
};

// A question before the first run of a preset; `key` names the outcome that answers it.
struct PredictionInfo
{
    QString id;
    QString preset;
    LocalText question;
    QString key;
    std::vector<AnswerInfo> answers;
};

struct ScenarioInfo
{
    QString id;
    QString topic;
    LocalText title;
    LocalText summary;
    std::vector<KnobInfo> knobs;
    std::vector<PresetInfo> presets;
    std::vector<ClaimInfo> claims;
    QStringList outcome;
    ChartInfo chart;
    PlacesInfo places;
    bool family = false; // the stage shows who descends from whom
    bool vehicles = false; // it shows them as cars
    QString program; // C++ source
    QString twin;    // Python source
    std::vector<LinePair> lines;
    Lesson lessonEnglish;
    Lesson lessonChinese;
    std::vector<PredictionInfo> predictions;

    const Lesson& lesson(Language language) const;
    const KnobInfo* knob(const QString& name) const;  // null when there is none
    const PresetInfo* preset(const QString& id) const;
    std::vector<const PresetInfo*> contrastPair() const; // two, or none
    const PredictionInfo* prediction(const QString& preset) const;
    // All knobs: the defaults, changed by the preset where there is one of that id.
    KnobValues values(const QString& preset) const;
};

// The catalogue could not be understood; one sentence.
class CatalogueError : public std::runtime_error
{
    using std::runtime_error::runtime_error;
};

struct Catalogue
{
    QString version;
    std::vector<ScenarioInfo> scenarios;

    const ScenarioInfo* find(const QString& id) const; // null when unknown
};

Catalogue parseCatalogue(const QByteArray& json);

} // namespace forkscope
