#include "app/panels/lesson_panel.h"

#include "app/support/theme.h"

#include <QEvent>
#include <QTextBlock>

namespace forkscope {

LessonPanel::LessonPanel(RunModel& model, const ScenarioInfo& scenario, Part part, QWidget* parent)
    : QTextBrowser(parent), m_model(model), m_scenario(scenario), m_part(part)
{
    setFrameShape(NoFrame);
    setOpenLinks(false);
    setFocusPolicy(Qt::TabFocus);
    setFont(Theme::uiFont(13));
    document()->setDocumentMargin(14);
    connect(&model, &RunModel::languageChanged, this, &LessonPanel::refresh);
    connect(&Theme::current(), &Theme::changed, this, &LessonPanel::refresh);
    refresh();
}

QString LessonPanel::markdown() const
{
    const Lesson& lesson = m_scenario.lesson(m_model.language());
    if (m_part == Part::lesson) {
        if (lesson.teacher.isEmpty()) return lesson.story;
        return lesson.story + "\n\n## " + tr("For the teacher") + "\n\n" + lesson.teacher;
    }
    QString text;
    for (const auto& [word, meaning] : lesson.words)
        text += "**" + word + "**\n\n" + meaning + "\n\n";
    return text.isEmpty() ? tr("This scenario needs no words of its own.") : text;
}

void LessonPanel::refresh()
{
    setAccessibleName(m_part == Part::lesson ? tr("Lesson") : tr("Words"));
    setMarkdown(markdown());
    polish();
}

// Markdown brings headings far too large for a narrow panel, and no air between lines.
void LessonPanel::polish()
{
    const bool chinese = m_model.language() == Language::chinese;
    QTextCursor cursor(document());
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(chinese ? 150 : 135, QTextBlockFormat::ProportionalHeight);
        if (format.headingLevel() > 0) format.setTopMargin(12);
        cursor.setBlockFormat(format);
        if (block.blockFormat().headingLevel() == 0) continue;
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        QTextCharFormat heading;
        heading.setFont(Theme::uiFont(14, true));
        heading.setProperty(QTextFormat::FontSizeAdjustment, 0);
        cursor.mergeCharFormat(heading);
    }
}

void LessonPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) refresh();
    QTextBrowser::changeEvent(event);
}

} // namespace forkscope
