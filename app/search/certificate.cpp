#include "app/search/search_words.h"

#include <QDateTime>

namespace forkscope {

namespace {

class CertificateWriter
{
    Q_DECLARE_TR_FUNCTIONS(Certificate)

public:
    CertificateWriter(const SearchDesk& desk, const ExploreReport& report, Language language)
        : m_desk(desk), m_report(report), m_language(language)
    {
    }

    QString write(const QString& version)
    {
        const ScenarioInfo& scenario = m_desk.setting().scenario();
        const KnobValues values = m_desk.values(SearchDesk::Task::prove);
        line(tr("Forkscope %1: what was proved, and how").arg(version));
        line(QDateTime::currentDateTime().toString(Qt::ISODate));
        line({});
        fact(tr("Scenario"), scenario.title.get(m_language) + " (" + scenario.id + ")");
        fact(tr("Setting"), SearchWords::knobs(scenario, values, m_language));
        fact(tr("Verdict"), SearchWords::verdict(m_report) + ". "
                                + SearchWords::sentence(m_report.summary, m_language));
        if (m_report.verdict == Verdict::incomplete)
            fact(tr("Why"), SearchWords::sentence(m_report.reason, m_language));
        for (const ClaimInfo& claim : scenario.claims)
            fact(tr("Claim"), claim.text.get(m_language));
        line({});
        part(tr("Reduction"), m_report.executions, m_report.seconds, {});
        if (!m_report.orders.empty())
            line("  " + SearchWords::certificateLine(m_report, m_language));
        part(tr("Confirmation"), m_report.confirmation.executions, m_report.confirmation.seconds,
             QString::fromStdString(m_report.confirmation.method));
        line("  " + SearchWords::certificateExplained(m_report, m_language));
        line({});
        writeOutcomes(scenario);
        fact(tr("Not covered"), SearchWords::notCovered(m_desk, m_language));
        writeCommand(scenario, values);
        return m_text;
    }

private:
    void line(const QString& text) { m_text += text + "\n"; }
    void fact(const QString& name, const QString& value)
    {
        line(name + (m_language == Language::chinese ? "：" : ": ") + value);
    }
    void part(const QString& name, std::int64_t runs, double seconds, const QString& method)
    {
        QString text = tr("%1 runs in %2").arg(SearchWords::number(runs, m_language),
                                               SearchWords::timeOf(seconds));
        if (!method.isEmpty()) text += " (" + method + ")";
        fact(name, text);
    }
    void writeOutcomes(const ScenarioInfo& scenario)
    {
        line(tr("Outcomes, each with a schedule that leads there"));
        for (const ExploredOutcome& outcome : m_report.outcomes) {
            line("  " + OutcomeTable::whole(scenario, outcome.values, outcome.end, m_language));
            line("    " + QString::fromStdString(outcome.schedule));
        }
        line({});
    }
    // The same on the command line, for whoever doubts it.
    void writeCommand(const ScenarioInfo& scenario, const KnobValues& values)
    {
        QString command = "forkscope explore " + scenario.id + " --exhaustive";
        for (auto knob = values.begin(); knob != values.end(); ++knob)
            command += " --set " + knob.key() + "=" + knob.value();
        fact(tr("To repeat it"), command);
    }

    const SearchDesk& m_desk;
    const ExploreReport& m_report;
    Language m_language;
    QString m_text;
};

} // namespace

QString certificateText(const SearchDesk& desk, const ExploreReport& report, const QString& version,
                        Language language)
{
    return CertificateWriter(desk, report, language).write(version);
}

} // namespace forkscope
