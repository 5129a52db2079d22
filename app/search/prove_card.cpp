#include "app/search/prove_card.h"
#include "app/support/sentences.h"

#include "app/support/verdict_chip.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>

namespace forkscope {

namespace {

// The frame round the certificate's one sentence.
class Plate : public QWidget
{
public:
    explicit Plate(QWidget* parent) : QWidget(parent)
    {
        connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = Theme::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.color(Token::fg), 1.2));
        painter.setBrush(theme.color(Token::canvas));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.6, 0.6, -0.6, -0.6), 6, 6);
    }
};

} // namespace

ProveCard::ProveCard(SearchDesk& desk, QWidget* parent)
    : SearchCard(desk, SearchDesk::Task::prove, "shield", parent),
      m_status(new SearchStatus(this)), m_result(new QWidget(this))
{
    setObjectName("prove-card");
    showSides(true);
    makeResult();
    m_layout->addWidget(m_status);
    m_layout->addWidget(m_result, 1);
    connect(m_status, &SearchStatus::pressed, this,
            [this] { m_desk.want(SearchDesk::Task::prove); });
}

void ProveCard::makeResult()
{
    auto* layout = new QVBoxLayout(m_result);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    auto* top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_chip = new VerdictChip(m_result));
    top->addWidget(m_headline = new Label(17, true, Token::fg, m_result), 1);
    m_headline->setWordWrap(true);
    m_headline->setObjectName("headline");
    layout->addLayout(top);

    m_box = new Plate(m_result);
    auto* box = new QVBoxLayout(m_box);
    box->setContentsMargins(16, 10, 16, 10);
    box->setSpacing(4);
    box->addWidget(m_line = new Label(15, true, Token::fg, m_box));
    box->addWidget(m_explained = new Label(12, false, Token::fg2, m_box));
    m_line->setObjectName("certificate-line");
    for (Label* label : {m_line, m_explained}) label->setWordWrap(true);
    layout->addWidget(m_box);

    auto* facts = new QGridLayout;
    facts->setHorizontalSpacing(24);
    facts->setVerticalSpacing(6);
    facts->setColumnStretch(1, 1);
    addFact(facts, m_outcomeWord, m_outcome);
    addFact(facts, m_coveredWord, m_covered);
    addFact(facts, m_notCoveredWord, m_notCovered);
    layout->addLayout(facts);
    layout->addStretch(1);

    auto* actions = new QHBoxLayout;
    actions->setSpacing(8);
    actions->addWidget(m_save = new Button(Button::Kind::plain, m_result));
    actions->addWidget(m_larger = new Button(Button::Kind::plain, m_result));
    actions->addStretch(1);
    m_save->setIconName("save");
    m_save->setObjectName("save-certificate");
    m_larger->setObjectName("prove-larger");
    layout->addLayout(actions);
    connect(m_save, &Button::clicked, this, &ProveCard::certificateWanted);
    connect(m_larger, &Button::clicked, this, [this] { m_desk.proveLarger(); });
}

void ProveCard::addFact(QGridLayout* grid, Label*& word, Label*& fact)
{
    const int row = grid->rowCount();
    word = new Label(13, false, Token::fg2, m_result);
    fact = new Label(13, false, Token::fg, m_result);
    fact->setWordWrap(true);
    grid->addWidget(word, row, 0, Qt::AlignTop);
    grid->addWidget(fact, row, 1);
}

QString ProveCard::statusText() const
{
    const ExploreJob& job = m_desk.prove();
    if (m_desk.waits(m_task)) return tr("Waits until what is under way is done.");
    switch (job.state()) {
    case ExploreJob::State::idle:
        return tr("Runs every schedule of the small setting that could make a difference, and "
                  "confirms it with a second method. Only then it is called proved.");
    case ExploreJob::State::failed: return inWindowLanguage(job.trouble());
    default: break;
    }
    QString text = SearchWords::phase(m_task, job.progress());
    if (job.progress()) text += ": " + SearchWords::progress(*job.progress(), language());
    return job.state() == ExploreJob::State::paused ? text + " " + tr("(paused)") : text;
}

QString ProveCard::noteText() const
{
    const ExploreReport& report = *m_desk.prove().report();
    const QString time = SearchWords::timeOf(report.seconds);
    if (report.confirmation.agreed != true) return time;
    return tr("%1, confirmed in %2").arg(time, SearchWords::timeOf(report.confirmation.seconds));
}

void ProveCard::refresh()
{
    const ExploreJob& job = m_desk.prove();
    m_result->setVisible(job.report().has_value());
    m_status->setVisible(!job.report());
    m_note->setText(job.report() ? noteText() : QString());
    if (job.report()) return showReport(*job.report());
    const bool startable = !job.active() && !m_desk.waits(m_task);
    m_status->show(statusText(), !startable ? QString()
                                 : job.state() == ExploreJob::State::failed ? tr("Try again")
                                                                            : tr("Prove"));
}

void ProveCard::showReport(const ExploreReport& report)
{
    const bool proved = report.verdict == Verdict::proved;
    m_chip->show(proved                                  ? VerdictChip::Kind::held
                 : report.verdict == Verdict::violated ? VerdictChip::Kind::broken
                                                       : VerdictChip::Kind::plain,
                 SearchWords::verdict(report));
    m_headline->setText(SearchWords::headline(report));
    const QString reason = SearchWords::sentence(report.reason, language());
    m_box->setVisible(report.complete || !reason.isEmpty());
    m_line->setText(report.complete ? SearchWords::certificateLine(report, language()) : reason);
    m_explained->setText(SearchWords::certificateExplained(report, language()));
    m_explained->setVisible(report.complete);
    m_outcome->setText(SearchWords::outcomes(m_desk, report, language()));
    m_covered->setText(SearchWords::covered(report, language()));
    m_notCovered->setText(SearchWords::notCovered(m_desk, language()));
    m_save->setVisible(report.complete);
    const KnobInfo* knob = m_desk.setting().sizeKnob();
    m_larger->setVisible(proved && knob);
    if (!knob) return;
    const int next = m_desk.setting().values()[knob->name].toInt() + 1;
    m_larger->setLabel(tr("Try again, %1: %2").arg(knob->label.get(language())).arg(next));
}

void ProveCard::retranslate()
{
    m_title->setText(tr("Prove"));
    m_outcomeWord->setText(tr("Outcome"));
    m_coveredWord->setText(tr("Covered"));
    m_notCoveredWord->setText(tr("Not covered"));
    m_save->setLabel(tr("Save certificate"));
    m_save->setToolTip(tr("A text file that says what was proved, and how"));
}

} // namespace forkscope
