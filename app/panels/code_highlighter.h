#pragma once

#include <QSyntaxHighlighter>

namespace forkscope {

enum class CodeLanguage { python, cpp };

// Colours keywords, numbers, texts and comments of the two languages our programs come in. Small
// on purpose: it knows what a page of teaching code needs.
class CodeHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    CodeHighlighter(CodeLanguage language, QTextDocument* document);

protected:
    void highlightBlock(const QString& text) override;

private:
    enum class Kind { keyword, number, string, comment };

    // Each reads what begins at `from`, colours it, and returns where it ends.
    qsizetype readNext(const QString& text, qsizetype from);
    qsizetype readUntil(const QString& text, qsizetype from, qsizetype skipped, const QString& end,
                        int state, Kind kind);
    qsizetype readString(const QString& text, qsizetype from);
    qsizetype readNumber(const QString& text, qsizetype from);
    qsizetype readWord(const QString& text, qsizetype from);
    qsizetype readRestOfLineBefore(const QString& text);
    qsizetype mark(qsizetype from, qsizetype to, Kind kind); // returns `to`

    CodeLanguage m_language;
};

} // namespace forkscope
