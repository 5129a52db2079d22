#include "app/panels/claim_strip.h"

#include "app/models/outcome_here.h"
#include "app/support/button.h"
#include "app/support/verdict_chip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>

#include <algorithm>

namespace forkscope {

namespace {
constexpr int kNumbers = 13; // pixels of the numbers here
} // namespace

ClaimStrip::ClaimStrip(RunModel& model, const ScenarioInfo& scenario, Form form, QWidget* parent)
    : QWidget(parent), m_model(model), m_scenario(scenario), m_form(form),
      m_brokenEvents(scenario.claims.size())
{
    auto* layout = new QHBoxLayout(this);
    const bool bar = form == Form::bar;
    layout->setContentsMargins(bar ? 16 : 0, 0, bar ? 16 : 0, 0);
    layout->setSpacing(8);
    if (bar) setFixedHeight(40);
    for (std::size_t claim = 0; claim < scenario.claims.size(); ++claim) addRow(layout, claim);
    layout->addStretch();
    m_hereWord = new Label(12, false, Token::fg2, this);
    m_here = new Label(kNumbers, true, Token::fg, this);
    m_endWord = new Label(12, false, Token::fg2, this);
    m_end = new Label(13, true, Token::fg, this);
    for (Label* label : {m_hereWord, m_here}) layout->addWidget(label);
    layout->addSpacing(8);
    for (Label* label : {m_endWord, m_end}) layout->addWidget(label);
    connect(&m_model, &RunModel::cleared, this, [this] {
        m_scanned = 0;
        std::fill(m_brokenEvents.begin(), m_brokenEvents.end(), 0);
        refreshLater();
    });
    for (auto signal : {&RunModel::grown, &RunModel::cursorChanged, &RunModel::summaryChanged,
                        &RunModel::languageChanged})
        connect(&m_model, signal, this, &ClaimStrip::refreshLater);
    refresh();
}

void ClaimStrip::setNumbers(bool shown)
{
    m_numbers = shown || m_form == Form::bar;
    m_here->setVisible(!m_model.empty() && m_numbers);
}

void ClaimStrip::setMagnification(double factor)
{
    for (Row& row : m_rows) row.chip->setMagnification(factor);
    m_here->setPixels(int(kNumbers * factor));
}

void ClaimStrip::addRow(QHBoxLayout* layout, std::size_t claim)
{
    Row row;
    row.chip = new VerdictChip(this);
    row.chip->setPressable(true);
    connect(row.chip, &VerdictChip::clicked, this, [this, claim] { goTo(claim); });
    layout->addWidget(row.chip);
    if (m_form == Form::bar) {
        row.text = new Label(13, false, Token::fg, this);
        row.go = new Button(Button::Kind::link, this);
        connect(row.go, &Button::clicked, this, [this, claim] { goTo(claim); });
        layout->addWidget(row.text);
        layout->addWidget(row.go);
        row.gap = new Hairline(Qt::Vertical, 20, this);
        layout->addWidget(row.gap);
        row.gap->setVisible(claim + 1 < m_scenario.claims.size());
    }
    m_rows.push_back(row);
}

void ClaimStrip::paintEvent(QPaintEvent*)
{
    if (m_form != Form::bar) return;
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Token::bg));
    painter.fillRect(0, height() - 1, width(), 1, Theme::current().color(Token::line2));
}

void ClaimStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) refreshLater();
    QWidget::changeEvent(event);
}

// Looks only at what is new.
void ClaimStrip::scan()
{
    const History& history = m_model.history();
    if (m_scanned > history.size()) m_scanned = 0;
    for (; m_scanned < history.size(); ++m_scanned) {
        const Event& event = history.event(m_scanned);
        if (event.operation != Operation::claimBroken) continue;
        const auto claim = std::size_t(event.argument);
        if (claim < m_brokenEvents.size() && m_brokenEvents[claim] == 0)
            m_brokenEvents[claim] = m_scanned + 1;
    }
}

int ClaimStrip::brokenAt(std::size_t claim) const
{
    const std::uint32_t found = m_brokenEvents[claim];
    return found == 0 ? -1 : int(m_model.history().event(found - 1).step);
}

void ClaimStrip::goTo(std::size_t claim)
{
    const int step = brokenAt(claim);
    if (step >= 0) m_model.setStep(std::uint32_t(step));
}

// A free run sends many small updates; once a turn of the event loop is enough.
void ClaimStrip::refreshLater()
{
    if (m_refreshing) return;
    m_refreshing = true;
    QTimer::singleShot(0, this, [this] { refresh(); });
}

void ClaimStrip::refresh()
{
    m_refreshing = false;
    scan();
    refreshChips();
    refreshNumbers();
}

QString ClaimStrip::verdict(std::size_t claim) const
{
    if (brokenAt(claim) >= 0)
        return (m_form == Form::bar ? tr("Broken at step %1") : tr("Broken at %1"))
            .arg(brokenAt(claim));
    const auto& summary = m_model.summary();
    if (!summary) return tr("Holds so far");
    const std::string id = m_scenario.claims[claim].id.toStdString();
    for (const ClaimResult& result : summary->claims) {
        if (result.id != id) continue;
        if (!result.held) return tr("Not judged");
        return *result.held ? tr("Held") : tr("Broken");
    }
    return tr("Not judged");
}

void ClaimStrip::refreshChips()
{
    const Language language = m_model.language();
    for (std::size_t claim = 0; claim < m_rows.size(); ++claim) {
        Row& row = m_rows[claim];
        const QString text = m_scenario.claims[claim].text.get(language);
        const QString word = verdict(claim);
        const bool broken = brokenAt(claim) >= 0 || word == tr("Broken");
        const bool tick = !broken && word != tr("Not judged");
        row.chip->show(broken ? VerdictChip::Kind::broken
                       : tick ? VerdictChip::Kind::held
                              : VerdictChip::Kind::plain,
                       word);
        row.chip->setAccessibleName(word + ": " + text);
        row.chip->setToolTip(text);
        row.chip->setPressable(brokenAt(claim) >= 0);
        row.chip->setVisible(!m_model.empty());
        if (!row.text) continue;
        row.text->setText(text);
        row.go->setLabel(tr("Go there"));
        row.go->setAccessibleName(tr("Go to step %1").arg(brokenAt(claim)));
        row.go->setVisible(brokenAt(claim) >= 0);
    }
}

void ClaimStrip::refreshNumbers()
{
    const Language language = m_model.language();
    const History& history = m_model.history();
    const bool over = history.latest().end.has_value() || m_model.summary().has_value();
    const bool both = m_form == Form::bar && over;
    m_hereWord->setText(tr("Here"));
    m_here->setText(outcomeHere(m_model.world(), history.texts(), m_scenario, language));
    m_endWord->setText(tr("At the end"));
    m_end->setText(outcomeHere(history.latest(), history.texts(), m_scenario, language));
    m_here->setVisible(!m_model.empty() && m_numbers);
    m_hereWord->setVisible(!m_model.empty() && m_form == Form::bar);
    m_end->setVisible(!m_model.empty() && both);
    m_endWord->setVisible(!m_model.empty() && both);
}

} // namespace forkscope
