#include "app/support/sentences.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <vector>

namespace forkscope {

namespace {

// Longer ones first where one begins like another.
const char* const kSentences[] = {
    // recordings
    QT_TRANSLATE_NOOP("Sentences", "%1 can't be written any further: %2."),
    QT_TRANSLATE_NOOP("Sentences", "%1 can't be written: there is no directory %2."),
    QT_TRANSLATE_NOOP("Sentences", "%1 can't be written: %2."),
    QT_TRANSLATE_NOOP("Sentences", "%1 can't be read: %2."),
    QT_TRANSLATE_NOOP("Sentences", "%1 is a directory; name a file in it."),
    QT_TRANSLATE_NOOP("Sentences", "%1 is a directory, not a recording."),
    QT_TRANSLATE_NOOP("Sentences", "%1 is not an ordinary file."),
    QT_TRANSLATE_NOOP("Sentences", "%1 exists and is not a recording, so it is left as it is; "
                                   "choose another name."),
    QT_TRANSLATE_NOOP("Sentences", "A recording needs a file name."),
    QT_TRANSLATE_NOOP("Sentences", "There is no recording %1."),
    QT_TRANSLATE_NOOP("Sentences", "%1 is empty: it holds no recording."),
    QT_TRANSLATE_NOOP("Sentences", "%1 is not a Forkscope recording."),
    QT_TRANSLATE_NOOP("Sentences", "%1 is cut short and can't be read."),
    QT_TRANSLATE_NOOP("Sentences", "%1 is a database of another program, not a recording."),
    QT_TRANSLATE_NOOP("Sentences", "%1 was recorded by another version of Forkscope (format %2, "
                                   "this one reads %3)."),
    QT_TRANSLATE_NOOP("Sentences", "%1 is damaged and can't be read (%2)."),
    QT_TRANSLATE_NOOP("Sentences", "Reading %1 was given up."),
    QT_TRANSLATE_NOOP("Sentences", "The notes can't be written into %1: %2."),
    QT_TRANSLATE_NOOP("Sentences", "This recording stops early: %1 events are readable."),
    QT_TRANSLATE_NOOP("Sentences", "The export needs a file name."),
    QT_TRANSLATE_NOOP("Sentences", "%1 is a recording; choose another name."),
    QT_TRANSLATE_NOOP("Sentences", "%1 has triggers, which no recording has; its notes stay as they "
                                   "are."),
    // share codes
    QT_TRANSLATE_NOOP("Sentences", "There is a character in the share code that none has: only "
                                   "digits, and letters without I, L, O and U, can stand there."),
    QT_TRANSLATE_NOOP("Sentences", "This is no share code; a share code looks like "
                                   "FS-3KQ7-M2XD-T."),
    QT_TRANSLATE_NOOP("Sentences", "A letter of the share code is missing, or there is one too "
                                   "many: its groups are of four."),
    QT_TRANSLATE_NOOP("Sentences", "The share code has a mistake in it: its last character doesn't "
                                   "fit the others."),
    QT_TRANSLATE_NOOP("Sentences", "The share code is whole, but this version of Forkscope has no "
                                   "such scenario, or has it with other knobs."),
    // runs
    QT_TRANSLATE_NOOP("Sentences", "The schedule's item %1 can't be done here: there is nothing to "
                                   "'%2'."),
    QT_TRANSLATE_NOOP("Sentences", "The schedule's item %1 can't be granted: there is no actor %2 "
                                   "yet."),
    QT_TRANSLATE_NOOP("Sentences", "The schedule's item %1 can't be granted: %2 can't go on "
                                   "there."),
    QT_TRANSLATE_NOOP("Sentences", "The recording ends here."),
    QT_TRANSLATE_NOOP("Sentences", "The replay can't go on after step %1: %2 is not ready to %3, "
                                   "it wants to %4 and is dead."),
    QT_TRANSLATE_NOOP("Sentences", "The replay can't go on after step %1: %2 is not ready to %3, "
                                   "it wants to %4."),
    QT_TRANSLATE_NOOP("Sentences", "The replay went another way: %1 was to %2 but did %3."),
    QT_TRANSLATE_NOOP("Sentences", "The time limit ended the run."),
    QT_TRANSLATE_NOOP("Sentences", "The run's first process was killed from outside."),
    QT_TRANSLATE_NOOP("Sentences", "Nobody is listening any more."),
    // the host
    QT_TRANSLATE_NOOP("Sentences", "forkscope-host can't be started; is it installed beside "
                                   "forkscope?"),
    QT_TRANSLATE_NOOP("Sentences", "forkscope-host can't be started: %1."),
    QT_TRANSLATE_NOOP("Sentences", "forkscope-host did not answer; is it installed beside "
                                   "forkscope?"),
};

struct Pattern
{
    const char* english;
    QRegularExpression expression;
    QStringList places; // "%1" and so on, in the order of the English sentence
};

Pattern patternOf(const char* english)
{
    static const QRegularExpression place("%\\d");
    Pattern pattern{english, {}, {}};
    QString expression = "\\A";
    const QString text = QString::fromUtf8(english);
    qsizetype at = 0;
    for (auto match = place.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        expression += QRegularExpression::escape(text.mid(at, found.capturedStart() - at));
        expression += "(.+?)";
        pattern.places << found.captured();
        at = found.capturedEnd();
    }
    expression += QRegularExpression::escape(text.mid(at)) + "\\z";
    pattern.expression.setPattern(expression);
    pattern.expression.setPatternOptions(QRegularExpression::DotMatchesEverythingOption);
    return pattern;
}

const std::vector<Pattern>& patterns()
{
    static const std::vector<Pattern> all = [] {
        std::vector<Pattern> made;
        for (const char* english : kSentences) made.push_back(patternOf(english));
        return made;
    }();
    return all;
}

// In one pass: what is put in may look like a place itself.
QString filled(const QString& text, const QStringList& places, const QStringList& values)
{
    static const QRegularExpression place("%\\d");
    QString result;
    qsizetype at = 0;
    for (auto match = place.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        result += text.mid(at, found.capturedStart() - at);
        const qsizetype which = places.indexOf(found.captured());
        result += which < 0 ? found.captured() : values[which + 1];
        at = found.capturedEnd();
    }
    return result + text.mid(at);
}

} // namespace

QString inWindowLanguage(const QString& sentence)
{
    for (const Pattern& pattern : patterns()) {
        const QRegularExpressionMatch match = pattern.expression.match(sentence);
        if (!match.hasMatch()) continue;
        return filled(QCoreApplication::translate("Sentences", pattern.english), pattern.places,
                      match.capturedTexts());
    }
    return sentence;
}

QStringList knownSentences()
{
    QStringList all;
    for (const char* english : kSentences) all << QString::fromUtf8(english);
    return all;
}

} // namespace forkscope
