#include "app/panels/code_highlighter.h"

#include "app/support/theme.h"

#include <QSet>

#include <algorithm>

namespace forkscope {

namespace {

// States at the end of a line.
constexpr int kInDoubleQuotes = 1; // """ of Python
constexpr int kInSingleQuotes = 2; // '''
constexpr int kInComment = 3;      // of C++

const QSet<QString>& pythonWords()
{
    static const QSet<QString> words{
        "False", "None",   "True", "and",   "as",     "assert",   "break", "class", "continue",
        "def",   "del",    "elif", "else",  "except", "finally",  "for",   "from",  "global",
        "if",    "import", "in",   "is",    "lambda", "nonlocal", "not",   "or",    "pass",
        "raise", "return", "try",  "while", "with",   "yield"};
    return words;
}

const QSet<QString>& cppWords()
{
    static const QSet<QString> words{
        "auto",      "bool",     "break",    "case",    "catch",    "char",   "class", "const",
        "constexpr", "continue", "default",  "delete",  "do",       "double", "else",  "enum",
        "false",     "float",    "for",      "if",      "inline",   "int",    "long",  "namespace",
        "new",       "nullptr",  "operator", "private", "public",   "return", "short", "signed",
        "sizeof",    "static",   "struct",   "switch",  "template", "this",   "throw", "true",
        "try",       "typename", "unsigned", "using",   "virtual",  "void",   "while"};
    return words;
}

bool isWordCharacter(QChar character)
{
    return character.isLetterOrNumber() || character == QLatin1Char('_');
}

QString endOf(int state)
{
    if (state == kInComment) return QStringLiteral("*/");
    return state == kInDoubleQuotes ? QStringLiteral("\"\"\"") : QStringLiteral("'''");
}

} // namespace

CodeHighlighter::CodeHighlighter(CodeLanguage language, QTextDocument* document)
    : QSyntaxHighlighter(document), m_language(language)
{
    connect(&Theme::current(), &Theme::changed, this, &QSyntaxHighlighter::rehighlight);
}

qsizetype CodeHighlighter::mark(qsizetype from, qsizetype to, Kind kind)
{
    constexpr Token kTokens[] = {Token::keyword, Token::number, Token::string, Token::comment};
    setFormat(int(from), int(to - from), Theme::current().color(kTokens[int(kind)]));
    return to;
}

void CodeHighlighter::highlightBlock(const QString& text)
{
    setCurrentBlockState(0);
    qsizetype at = readRestOfLineBefore(text);
    while (at < text.size())
        at = readNext(text, at);
}

// A comment or text that was open at the end of the line before.
qsizetype CodeHighlighter::readRestOfLineBefore(const QString& text)
{
    const int state = previousBlockState();
    if (state <= 0) return 0;
    return readUntil(text, 0, 0, endOf(state), state,
                     state == kInComment ? Kind::comment : Kind::string);
}

qsizetype CodeHighlighter::readNext(const QString& text, qsizetype from)
{
    const QStringView rest = QStringView(text).mid(from);
    const QChar first = rest.front();
    if (m_language == CodeLanguage::python) {
        if (first == QLatin1Char('#')) return mark(from, text.size(), Kind::comment);
        for (const int state : {kInDoubleQuotes, kInSingleQuotes})
            if (rest.startsWith(endOf(state)))
                return readUntil(text, from, 3, endOf(state), state, Kind::string);
    } else {
        if (rest.startsWith(QLatin1String("//"))) return mark(from, text.size(), Kind::comment);
        if (rest.startsWith(QLatin1String("/*")))
            return readUntil(text, from, 2, endOf(kInComment), kInComment, Kind::comment);
    }
    if (first == QLatin1Char('"') || first == QLatin1Char('\'')) return readString(text, from);
    if (first.isDigit()) return readNumber(text, from);
    if (isWordCharacter(first) || first == QLatin1Char('#')) return readWord(text, from);
    return from + 1;
}

// To the end mark, or to the end of the line and on in the next one.
qsizetype CodeHighlighter::readUntil(const QString& text, qsizetype from, qsizetype skipped,
                                     const QString& end, int state, Kind kind)
{
    const qsizetype found = text.indexOf(end, from + skipped);
    if (found >= 0) return mark(from, found + end.size(), kind);
    setCurrentBlockState(state);
    return mark(from, text.size(), kind);
}

qsizetype CodeHighlighter::readString(const QString& text, qsizetype from)
{
    qsizetype at = from + 1;
    while (at < text.size() && text[at] != text[from])
        at += text[at] == QLatin1Char('\\') ? 2 : 1;
    return mark(from, std::min(at + 1, text.size()), Kind::string);
}

qsizetype CodeHighlighter::readNumber(const QString& text, qsizetype from)
{
    qsizetype at = from;
    while (at < text.size() && (isWordCharacter(text[at]) || text[at] == QLatin1Char('.')))
        ++at;
    return mark(from, at, Kind::number);
}

// Also an f before a text of Python, and the # of a preprocessor line.
qsizetype CodeHighlighter::readWord(const QString& text, qsizetype from)
{
    qsizetype at = from + 1;
    while (at < text.size() && isWordCharacter(text[at]))
        ++at;
    const QString word = text.mid(from, at - from);
    const bool directive = word.startsWith(QLatin1Char('#'));
    const auto& words = m_language == CodeLanguage::python ? pythonWords() : cppWords();
    if (directive || words.contains(word)) return mark(from, at, Kind::keyword);
    return at;
}

} // namespace forkscope
