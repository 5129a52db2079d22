#include "app/search/find_card.h"

#include "app/search/witness_list.h"
#include "app/search/witness_picture.h"
#include "app/support/sentences.h"
#include "app/support/verdict_chip.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScrollArea>

namespace forkscope {

namespace {

constexpr int kTallestWitness = 236; // longer ones scroll

} // namespace

FindCard::FindCard(SearchDesk& desk, QWidget* parent)
    : SearchCard(desk, SearchDesk::Task::find, "search", parent),
      m_status(new SearchStatus(this)), m_result(new QWidget(this))
{
    setObjectName("find-card");
    showSides(true);
    makeResult();
    m_layout->addWidget(m_status);
    m_layout->addWidget(m_result, 1);
    connect(m_status, &SearchStatus::pressed, this,
            [this] { m_desk.want(SearchDesk::Task::find); });
}

void FindCard::makeResult()
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

    auto* witness = new QWidget;
    auto* sides = new QHBoxLayout(witness);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(16);
    sides->addWidget(m_steps = new WitnessList(witness), 0, Qt::AlignTop);
    sides->addWidget(m_picture = new WitnessPicture(witness), 1, Qt::AlignTop);
    m_scroll = new QScrollArea(m_result);
    m_scroll->setWidget(witness);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    layout->addWidget(m_scroll);

    m_claim = new Label(13, false, Token::fg, m_result);
    m_claim->setWordWrap(true);
    m_claim->setObjectName("claim");
    layout->addWidget(m_claim);
    layout->addStretch(1);

    auto* actions = new QHBoxLayout;
    actions->setSpacing(8);
    actions->addWidget(m_step = new Button(Button::Kind::primary, m_result));
    actions->addWidget(m_twin = new Button(Button::Kind::plain, m_result));
    actions->addStretch(1);
    actions->addWidget(m_code = new Label(12, false, Token::fg2, m_result));
    actions->addWidget(m_copy = new Button(Button::Kind::plain, m_result));
    m_step->setIconName("step");
    m_step->setObjectName("step-through");
    m_twin->setIconName("split");
    m_twin->setObjectName("same-schedule");
    m_copy->setIconName("copy");
    m_copy->setObjectName("copy-code");
    m_code->setMono(true);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addLayout(actions);
    connect(m_step, &Button::clicked, this, [this] {
        const auto& finding = m_desk.find().report()->findings.front();
        emit witnessWanted(m_desk.values(m_task), QString::fromStdString(finding.schedule));
    });
    connect(m_twin, &Button::clicked, this, [this] {
        const auto& finding = m_desk.find().report()->findings.front();
        emit twinWanted(m_desk.values(m_task), QString::fromStdString(finding.schedule),
                        otherSide());
    });
    connect(m_copy, &Button::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_code->text()); });
}

void FindCard::setShareCoder(std::function<QString(const KnobValues&, const QString&)> coder)
{
    m_coder = std::move(coder);
}

void FindCard::setTwin(bool on)
{
    m_twinOn = on;
    refresh();
}

// The pair's other side; else the main switch turned; empty where there is neither.
KnobValues FindCard::otherSide() const
{
    const SmallSetting& setting = m_desk.setting();
    const int side = m_desk.side(m_task);
    if (setting.paired() && side >= 0) return setting.of(1 - side);
    KnobValues values = setting.values();
    for (const KnobInfo& knob : setting.scenario().knobs) {
        if (!knob.main || knob.type != KnobInfo::Type::boolean) continue;
        values[knob.name] = values[knob.name] == "on" ? "off" : "on";
        return values;
    }
    return {};
}

QString FindCard::statusText() const
{
    const ExploreJob& job = m_desk.find();
    if (m_desk.waits(m_task)) return tr("Waits until what is under way is done.");
    switch (job.state()) {
    case ExploreJob::State::idle:
        return tr("Looks for the shortest schedule that breaks a claim or leaves somebody stuck. "
                  "It runs real processes, again and again, with few preemptions first.");
    case ExploreJob::State::failed: return inWindowLanguage(job.trouble());
    default: break;
    }
    QString text = SearchWords::phase(m_task, job.progress());
    if (job.progress()) text += ": " + SearchWords::progress(*job.progress(), language());
    return job.state() == ExploreJob::State::paused ? text + " " + tr("(paused)") : text;
}

void FindCard::refresh()
{
    const ExploreJob& job = m_desk.find();
    const auto& report = job.report();
    m_result->setVisible(report.has_value());
    m_status->setVisible(!report);
    m_note->setText(report ? SearchWords::found(*report) : QString());
    if (report) return showReport(*report);
    m_shown = nullptr;
    const bool startable = !job.active() && !m_desk.waits(m_task);
    m_status->show(statusText(), !startable ? QString()
                                 : job.state() == ExploreJob::State::failed ? tr("Try again")
                                                                            : tr("Find a failure"));
}

void FindCard::showReport(const ExploreReport& report)
{
    if (m_shown == &report && m_shownIn == language()) return;
    m_shown = &report;
    m_shownIn = language();
    if (report.findings.empty()) showOther(report);
    else showWitness(report.findings.front());
}

void FindCard::showWitness(const ExploredFinding& finding)
{
    QStringList steps;
    const std::vector<WitnessStep> witness = SearchWords::steps(finding);
    for (const WitnessStep& step : witness)
        steps << SearchWords::sentence(step.text, language());
    m_steps->setSteps(steps);
    m_picture->setWitness(witness, language());
    m_scroll->setVisible(!steps.isEmpty());
    const int tall = std::max(m_steps->sizeHint().height(), m_picture->sizeHint().height()) + 4;
    m_scroll->setFixedHeight(std::min(tall, kTallestWitness));
    m_chip->show(VerdictChip::Kind::broken, tr("Violated"));
    m_headline->setText(SearchWords::headline(finding));
    const QString gap = language() == Language::chinese ? "" : " ";
    QString said = SearchWords::broken(finding, language());
    if (!said.isEmpty() && !said.endsWith('.') && !said.endsWith(QString::fromUtf8("。")))
        said += language() == Language::chinese ? QString::fromUtf8("。") : QString(".");
    const QString minimal = SearchWords::minimal(finding);
    m_claim->setText(said + (minimal.isEmpty() ? "" : gap + minimal));
    const QString schedule = QString::fromStdString(finding.schedule);
    const QString code = m_coder ? m_coder(m_desk.values(m_task), schedule) : QString();
    m_code->setText(code);
    for (QWidget* part : std::initializer_list<QWidget*>{m_code, m_copy})
        part->setVisible(!code.isEmpty());
    m_step->show();
    m_twin->setVisible(m_twinOn && !otherSide().isEmpty());
    const SmallSetting& setting = m_desk.setting();
    const QString side = setting.paired() ? setting.sideTitle(1 - m_desk.side(m_task), language())
                                          : tr("main switch turned");
    m_twin->setLabel(tr("Same schedule, %1").arg(SearchWords::inSentence(side, language())));
}

// Nothing was found, or the search did not come to its end.
void FindCard::showOther(const ExploreReport& report)
{
    const bool held = report.verdict == Verdict::proved;
    m_chip->show(held ? VerdictChip::Kind::held : VerdictChip::Kind::plain,
                 SearchWords::verdict(report));
    m_headline->setText(SearchWords::headline(report));
    const QString reason = SearchWords::sentence(report.reason, language());
    m_claim->setText(report.verdict == Verdict::incomplete && !reason.isEmpty()
                         ? reason
                         : SearchWords::covered(report, language()));
    for (QWidget* part : std::initializer_list<QWidget*>{m_scroll, m_step, m_twin, m_code, m_copy})
        part->hide();
}

void FindCard::retranslate()
{
    m_title->setText(tr("Find a failure"));
    m_step->setLabel(tr("Step through it"));
    m_step->setToolTip(tr("Opens the run at its beginning, with who goes next marked"));
    m_copy->setLabel(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the share code"));
    m_copy->setToolTip(tr("Copy the share code"));
    m_code->setToolTip(tr("This code holds the scenario, its knobs and the schedule."));
    m_shown = nullptr;
}

} // namespace forkscope
