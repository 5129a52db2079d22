#include "app/panels/setup_panel.h"

#include "app/panels/knob_row.h"
#include "app/panels/main_knob.h"
#include "app/panels/question_page.h"
#include "app/support/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTextDocument>

namespace forkscope {

namespace {

constexpr int kOpeningLines = 3;

// How the story begins, without its markup. It is written one sentence a line.
QString opening(const QString& markdown, Language language)
{
    QTextDocument document;
    document.setMarkdown(markdown.section('\n', 0, kOpeningLines - 1));
    const QString text = document.toPlainText().section("\n\n", 0, 0).trimmed();
    return language == Language::chinese ? QString(text).remove(' ') : text;
}

} // namespace

SetupPanel::SetupPanel(RunController& controller, Predictions& predictions,
                       const ScenarioInfo& scenario, QWidget* parent)
    : QScrollArea(parent), m_controller(controller), m_scenario(scenario)
{
    auto* page = new Surface(Token::panel, this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(8);
    m_story = new Label(13, false, Token::fg2, page);
    m_story->setWordWrap(true);
    layout->addWidget(m_story);
    layout->addSpacing(8);
    addKnobs(layout);
    layout->addWidget(makeSeedRow());
    m_forNext = new Label(12, false, Token::fg2, page);
    m_forNext->setWordWrap(true);
    layout->addWidget(m_forNext);
    layout->addWidget(new PredictionResult(predictions, controller, page));
    layout->addStretch();
    setWidget(page);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    connect(&controller, &RunController::changed, this, &SetupPanel::refresh);
    connect(&controller.model(), &RunModel::languageChanged, this, &SetupPanel::retranslate);
    retranslate();
}

void SetupPanel::addKnobs(QVBoxLayout* layout)
{
    for (const KnobInfo& knob : m_scenario.knobs) {
        if (!knob.main || knob.type != KnobInfo::Type::boolean || m_main) continue;
        m_main = new MainKnob(m_controller, knob);
        layout->addWidget(m_main);
        layout->addSpacing(8);
    }
    for (const KnobInfo& knob : m_scenario.knobs) {
        if (m_main && knob.main) continue;
        auto* row = new KnobRow(knob);
        connect(row, &KnobRow::turned, this,
                [this, &knob](const QString& value) { m_controller.turnKnob(knob.name, value); });
        m_rows.push_back(row);
        layout->addWidget(row);
    }
}

QWidget* SetupPanel::makeSeedRow()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 4, 0, 4);
    m_seedWord = new Label(13, false, Token::fg, row);
    m_seed = new Label(12, false, Token::fg2, row);
    m_seed->setMono(true);
    m_seed->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_seedWord, 1);
    layout->addWidget(m_seed);
    return row;
}

void SetupPanel::toggleMainKnob()
{
    if (m_main) m_main->toggle();
}

// Whether the next run would be another one than the one that is shown.
bool SetupPanel::differs() const
{
    const auto& used = m_controller.model().facts().knobs;
    const KnobValues& wanted = m_controller.setup().values();
    for (const auto& [name, value] : used) {
        const QString knob = QString::fromStdString(name);
        if (wanted.contains(knob) && wanted[knob].toStdString() != value) return true;
    }
    return false;
}

void SetupPanel::refresh()
{
    for (KnobRow* row : m_rows) row->setValue(m_controller.knobValue(row->knob().name));
    const bool any = !m_controller.model().empty();
    m_forNext->setVisible(any && differs());
    m_seed->setText(any ? QString::number(m_controller.model().facts().seed) : tr("drawn"));
}

void SetupPanel::retranslate()
{
    const Language language = m_controller.model().language();
    m_story->setText(opening(m_scenario.lesson(language).story, language));
    m_seedWord->setText(tr("Seed"));
    m_forNext->setText(tr("Changed knobs are for the next run."));
    for (KnobRow* row : m_rows) row->setLanguage(language);
    refresh();
}

void SetupPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QScrollArea::changeEvent(event);
}

} // namespace forkscope
