#pragma once

// What the page "Every schedule" says of a report, in the language of the interface. Sentences that
// the search wrote itself come in both and are chosen by `language`.

#include "app/search/search_desk.h"

#include <QCoreApplication>

namespace forkscope {

class SearchWords
{
    Q_DECLARE_TR_FUNCTIONS(SearchWords)

public:
    static QString sentence(const Sentence& sentence, Language language);
    static QString verdict(const ExploreReport& report); // "Violated", "Proved", ...

    // The steps of a witness without those that main takes before anybody else has begun: they
    // prepare what is shared.
    static std::vector<WitnessStep> steps(const ExploredFinding& finding);
    // "Two clients are enough. One preemption, four steps."
    static QString headline(const ExploredFinding& finding);
    // Of a search that found nothing, or of a proof.
    static QString headline(const ExploreReport& report);
    // "Broken: never more sold than existed."
    static QString broken(const ExploredFinding& finding, Language language);
    // What is sure about the witness; empty where nothing is.
    static QString minimal(const ExploredFinding& finding);
    // "found in 0.03 s, after 7 runs"
    static QString found(const ExploreReport& report);
    static QString timeOf(double seconds);
    static QString number(const std::string& digits, Language language); // "5,166,720"
    static QString number(std::int64_t value, Language language);

    // "120 runs stand for 5,166,720 orders in which ..."; empty where it was not counted.
    static QString certificateLine(const ExploreReport& report, Language language);
    static QString certificateExplained(const ExploreReport& report, Language language);
    static QString outcomes(const SearchDesk& desk, const ExploreReport& report,
                            Language language);
    static QString covered(const ExploreReport& report, Language language);
    static QString notCovered(const SearchDesk& desk, Language language);
    // A title inside a sentence: "lock off".
    static QString inSentence(const QString& title, Language language);
    static QString knobs(const ScenarioInfo& scenario, const KnobValues& values,
                         Language language);

    // "Searching: one preemption at most", "Confirming with the second method".
    static QString phase(SearchDesk::Task task, const std::optional<ExploreProgress>& progress);
    // "1,604 runs · at least 996 more · 2,310 per second"
    static QString progress(const ExploreProgress& progress, Language language);
};

// The text of a certificate: everything a reader needs to check what was proved, and how.
QString certificateText(const SearchDesk& desk, const ExploreReport& report, const QString& version,
                        Language language);

} // namespace forkscope
