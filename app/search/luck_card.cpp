#include "app/search/luck_card.h"

#include "app/models/outcome_here.h"
#include "app/search/luck_chart.h"
#include "app/support/sentences.h"

#include <QHBoxLayout>
#include <QPainter>

namespace forkscope {

namespace {

class Dashes : public QWidget
{
public:
    explicit Dashes(QWidget* parent) : QWidget(parent)
    {
        setFixedSize(26, 16);
        connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setPen(QPen(Theme::current().color(Token::ink), 2, Qt::DashLine, Qt::FlatCap));
        painter.drawLine(0, height() / 2, width(), height() / 2);
    }
};

} // namespace

LuckCard::LuckCard(SearchDesk& desk, QWidget* parent)
    : SearchCard(desk, SearchDesk::Task::luck, "dice", parent),
      m_more(new Button(Button::Kind::plain, this)), m_status(new SearchStatus(this)),
      m_dashes(new QWidget(this)), m_dashesText(new Label(12, false, Token::fg2, m_dashes)),
      m_chart(new LuckChart(desk, this)), m_moral(new Label(12, false, Token::fg2, this)),
      m_trouble(new Label(12, false, Token::fg, this)),
      m_failure(new Button(Button::Kind::link, this))
{
    setObjectName("luck-card");
    m_note->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_note->setWordWrap(true);
    m_more->setObjectName("run-more");
    m_more->setHeightHint(32);
    m_head->addWidget(m_more);
    m_failure->setObjectName("first-failure");
    auto* dashes = new QHBoxLayout(m_dashes);
    dashes->setContentsMargins(0, 0, 0, 0);
    dashes->setSpacing(10);
    dashes->addWidget(new Dashes(m_dashes));
    dashes->addWidget(m_dashesText, 1);
    for (Label* label : {m_dashesText, m_moral, m_trouble}) label->setWordWrap(true);
    m_layout->addWidget(m_status);
    m_layout->addWidget(m_dashes);
    m_layout->addWidget(m_chart, 1);
    m_layout->addWidget(m_trouble);
    m_layout->addWidget(m_moral);
    m_layout->addWidget(m_failure, 0, Qt::AlignLeft);
    connect(m_more, &Button::clicked, this, [this] { m_desk.want(SearchDesk::Task::luck); });
    connect(m_status, &SearchStatus::pressed, this,
            [this] { m_desk.want(SearchDesk::Task::luck); });
    connect(m_failure, &Button::clicked, this, &LuckCard::failureWanted);
}

QString LuckCard::statusText() const
{
    if (m_desk.waits(m_task)) return tr("Waits until what is under way is done.");
    if (!m_desk.luck().trouble().isEmpty()) return inWindowLanguage(m_desk.luck().trouble());
    if (m_desk.luck().active()) return tr("Starting");
    return tr("Lets the small setting run freely, %1 times, several at once, and counts how it "
              "ends.").arg(SearchDesk::kLuckRuns);
}

QString LuckCard::noteText() const
{
    const std::int64_t runs = m_desk.luck().runs();
    if (runs == 0) return {};
    const QString side = m_desk.setting().sideTitle(m_desk.side(m_task), language());
    QString text = tr("%1 free runs, the kernel decides").arg(SearchWords::number(runs, language()));
    if (!side.isEmpty())
        text += (language() == Language::chinese ? "；" : "; ")
                + SearchWords::inSentence(side, language());
    return text;
}

// What was found need not show in the outcome: a race may end well.
QString LuckCard::failureText() const
{
    const LuckFailure& failure = *m_desk.luck().firstFailure();
    const QString run = tr("First run with a finding kept: run %1").arg(failure.number);
    if (!failure.run.summary) return run;
    for (const auto& [key, value] : failure.run.summary->outcome)
        if (value) {
            const QString name = outcomeLabel(m_desk.setting().scenario(),
                                              QString::fromStdString(key), language());
            const QString comma = language() == Language::chinese ? "，" : ", ";
            return run + comma + name + " " + QString::number(*value);
        }
    return run;
}

void LuckCard::refresh()
{
    const LuckModel& luck = m_desk.luck();
    const bool any = luck.runs() > 0;
    for (QWidget* part : std::initializer_list<QWidget*>{m_more, m_chart, m_moral})
        part->setVisible(any);
    m_dashes->setVisible(any && m_desk.atlas().complete());
    m_trouble->setText(inWindowLanguage(luck.trouble()));
    m_trouble->setVisible(any && !luck.trouble().isEmpty());
    m_status->setVisible(!any);
    m_note->setText(noteText());
    const bool startable = !luck.active() && !m_desk.waits(m_task);
    m_more->setEnabled(startable);
    m_failure->setVisible(any && luck.firstFailure().has_value());
    if (luck.firstFailure()) m_failure->setLabel(failureText());
    m_chart->refresh();
    if (!any) m_status->show(statusText(), startable ? tr("Try luck") : QString());
}

void LuckCard::retranslate()
{
    m_title->setText(tr("Luck"));
    m_more->setLabel(tr("Run %1 more").arg(SearchDesk::kLuckRuns));
    m_dashesText->setText(tr("if every order of the atlas were equally likely"));
    m_moral->setText(tr("Free runs never tell what can happen, only what did."));
    m_chart->setLanguage(language());
}

} // namespace forkscope
