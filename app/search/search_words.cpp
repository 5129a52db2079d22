#include "app/search/search_words.h"

#include <QLocale>

#include <algorithm>
#include <set>

namespace forkscope {

namespace {

QLocale localeOf(Language language)
{
    return language == Language::chinese ? QLocale(QLocale::Chinese) : QLocale(QLocale::English);
}

// "client" of "client-1".
QString stem(const std::string& role)
{
    const QString whole = QString::fromStdString(role);
    const QString tail = whole.section('-', -1);
    bool number = false;
    tail.toInt(&number);
    return number && tail != whole ? whole.chopped(tail.size() + 1) : whole;
}

} // namespace

QString SearchWords::sentence(const Sentence& sentence, Language language)
{
    const bool chinese = language == Language::chinese && !sentence.chinese.empty();
    return QString::fromStdString(chinese ? sentence.chinese : sentence.english);
}

QString SearchWords::verdict(const ExploreReport& report)
{
    switch (report.verdict) {
    case Verdict::proved: return tr("Proved");
    case Verdict::violated: return tr("Violated");
    case Verdict::bounded: return tr("Nothing found");
    case Verdict::incomplete: return tr("Not finished");
    }
    return {};
}

// A run of main alone stays as it is.
std::vector<WitnessStep> SearchWords::steps(const ExploredFinding& finding)
{
    const auto byOther = [](const WitnessStep& step) { return step.actor != 0; };
    const auto first = std::find_if(finding.witness.begin(), finding.witness.end(), byOther);
    if (first == finding.witness.end()) return finding.witness;
    return {first, finding.witness.end()};
}

namespace {

// Small numbers read better as words, and a sentence may begin with them.
class Counts
{
    Q_DECLARE_TR_FUNCTIONS(SearchWords)

public:
    static QString preemptions(int count)
    {
        switch (count) {
        case 0: return tr("No preemption");
        case 1: return tr("One preemption");
        case 2: return tr("Two preemptions");
        case 3: return tr("Three preemptions");
        default: return tr("%1 preemptions").arg(count);
        }
    }
    static QString steps(int count)
    {
        static const char* const words[] = {
            QT_TR_NOOP("no step"),     QT_TR_NOOP("one step"),   QT_TR_NOOP("two steps"),
            QT_TR_NOOP("three steps"), QT_TR_NOOP("four steps"), QT_TR_NOOP("five steps"),
            QT_TR_NOOP("six steps"),   QT_TR_NOOP("seven steps"), QT_TR_NOOP("eight steps")};
        if (count < int(std::size(words))) return tr(words[count]);
        return tr("%1 steps").arg(count);
    }
    static QString enough(int actors, const QString& stem)
    {
        if (stem.isEmpty()) {
            if (actors == 1) return tr("One process is enough.");
            if (actors == 2) return tr("Two processes are enough.");
            return tr("%1 processes are enough.").arg(actors);
        }
        if (actors == 1) return tr("One %1 is enough.").arg(stem);
        if (actors == 2) return tr("Two %1s are enough.").arg(stem);
        if (actors == 3) return tr("Three %1s are enough.").arg(stem);
        return tr("%1 %2s are enough.").arg(actors).arg(stem);
    }
};

} // namespace

QString SearchWords::headline(const ExploredFinding& finding)
{
    std::set<std::uint16_t> actors;
    std::set<QString> stems;
    const std::vector<WitnessStep> steps = SearchWords::steps(finding);
    for (const WitnessStep& step : steps) {
        actors.insert(step.actor);
        stems.insert(stem(step.role));
    }
    const QString both = tr("%1, %2.").arg(Counts::preemptions(int(finding.preemptions)),
                                           Counts::steps(int(steps.size())));
    if (actors.empty()) return both;
    const QString one = stems.size() == 1 ? *stems.begin() : QString();
    return tr("%1 %2", "two sentences").arg(Counts::enough(int(actors.size()), one), both);
}

QString SearchWords::headline(const ExploreReport& report)
{
    switch (report.verdict) {
    case Verdict::proved: return tr("All schedules checked. No claim breaks, and nobody is stuck.");
    case Verdict::violated: return tr("There are schedules that fail.");
    case Verdict::bounded:
        return tr("No failure with %n preemption(s) or fewer. More were not tried.", nullptr,
                  report.bound.value_or(0));
    case Verdict::incomplete: return tr("Not all schedules were run. Nothing is proved.");
    }
    return {};
}

QString SearchWords::broken(const ExploredFinding& finding, Language language)
{
    return sentence(finding.text, language);
}

QString SearchWords::minimal(const ExploredFinding& finding)
{
    return finding.minimal ? tr("No schedule with fewer preemptions or fewer steps fails.")
                           : QString();
}

QString SearchWords::timeOf(double seconds)
{
    return tr("%1 s").arg(seconds, 0, 'f', seconds < 10 ? 2 : 1);
}

QString SearchWords::found(const ExploreReport& report)
{
    const std::int64_t runs = report.search.executions > 0 && report.executions == 0
                                  ? report.search.executions
                                  : report.search.executions + report.executions;
    return tr("%1, after %n run(s)", nullptr, int(runs)).arg(timeOf(report.wallSeconds));
}

QString SearchWords::number(std::int64_t value, Language language)
{
    return localeOf(language).toString(qlonglong(value));
}

// It may have more digits than any number here.
QString SearchWords::number(const std::string& digits, Language)
{
    QString text = QString::fromStdString(digits);
    for (qsizetype at = text.size() - 3; at > 0; at -= 3) text.insert(at, ',');
    return text;
}

QString SearchWords::certificateLine(const ExploreReport& report, Language language)
{
    const QString runs = number(report.executions - report.redundant, language);
    if (report.orders.empty()) return tr("%1 runs cover every schedule of this setting.").arg(runs);
    return tr("%1 runs stand for %2 orders in which these processes could take their steps.")
        .arg(runs, number(report.orders, language));
}

QString SearchWords::certificateExplained(const ExploreReport& report, Language language)
{
    QStringList parts;
    if (!report.orders.empty())
        parts << tr("Two orders count as one when they differ only in steps that cannot touch each "
                    "other.");
    const QString more = number(report.confirmation.executions, language);
    if (report.confirmation.agreed == true)
        parts << tr("A second, independent method ran %1 more and reached the same outcomes.")
                     .arg(more);
    else if (report.confirmation.agreed == false)
        parts << tr("A second, independent method ran %1 more and reached other outcomes: this is "
                    "no proof.").arg(more);
    else
        parts << tr("The second method has not confirmed it.");
    return parts.join(language == Language::chinese ? "" : " ");
}

QString SearchWords::outcomes(const SearchDesk& desk, const ExploreReport& report,
                              Language language)
{
    const ScenarioInfo& scenario = desk.setting().scenario();
    const auto text = [&](const ExploredOutcome& outcome) {
        return OutcomeTable::whole(scenario, outcome.values, outcome.end, language);
    };
    if (report.outcomes.empty()) return tr("none yet");
    if (report.outcomes.size() == 1 && report.complete)
        return tr("%1: every time").arg(text(report.outcomes.front()));
    QStringList parts;
    for (const ExploredOutcome& outcome : report.outcomes) {
        if (parts.size() == 4) {
            parts << tr("and %1 more").arg(report.outcomes.size() - 4);
            break;
        }
        parts << text(outcome);
    }
    return parts.join(language == Language::chinese ? "；" : "; ");
}

QString SearchWords::covered(const ExploreReport& report, Language language)
{
    if (report.verdict == Verdict::proved)
        return tr("every schedule of this setting; sleeps and timeouts may take any time");
    return sentence(report.summary, language);
}

QString SearchWords::notCovered(const SearchDesk& desk, Language language)
{
    const KnobInfo* knob = desk.setting().sizeKnob();
    if (!knob) return tr("other settings; processes that are killed from outside");
    const QString value = desk.values(SearchDesk::Task::prove)[knob->name];
    return tr("%1 above %2, other settings; processes that are killed from outside")
        .arg(knob->label.get(language), value);
}

QString SearchWords::inSentence(const QString& title, Language language)
{
    return language == Language::chinese ? title : title.left(1).toLower() + title.mid(1);
}

QString SearchWords::knobs(const ScenarioInfo& scenario, const KnobValues& values,
                           Language language)
{
    QStringList parts;
    for (const KnobInfo& knob : scenario.knobs) {
        QString value = values.value(knob.name);
        if (knob.type == KnobInfo::Type::choice) value = knob.choiceLabel(value).get(language);
        if (knob.type == KnobInfo::Type::boolean) value = value == "on" ? tr("on") : tr("off");
        parts << knob.label.get(language) + (language == Language::chinese ? "：" : ": ") + value;
    }
    return parts.join(language == Language::chinese ? "；" : "; ");
}

QString SearchWords::phase(SearchDesk::Task task, const std::optional<ExploreProgress>& progress)
{
    if (task == SearchDesk::Task::luck) return tr("Running freely");
    if (task == SearchDesk::Task::atlas) return tr("Atlas: every order, one after another");
    if (!progress) return tr("Starting");
    switch (progress->phase) {
    case ExploreProgress::Phase::find:
        return progress->bound ? tr("Searching, with %n preemption(s) at most", nullptr,
                                    *progress->bound)
                               : tr("Searching");
    case ExploreProgress::Phase::prove: return tr("Proving: every schedule");
    case ExploreProgress::Phase::confirm: return tr("Confirming with the second method");
    case ExploreProgress::Phase::shrink: return tr("Shortening what was found");
    }
    return {};
}

QString SearchWords::progress(const ExploreProgress& progress, Language language)
{
    QStringList parts{tr("%1 runs").arg(number(progress.executions, language))};
    if (progress.atLeast > 0)
        parts << tr("at least %1 more").arg(number(progress.atLeast, language));
    if (progress.perSecond >= 1)
        parts << tr("%1 per second").arg(number(std::int64_t(progress.perSecond), language));
    return parts.join(" · ");
}

} // namespace forkscope
