#include "app/panels/ansi_text.h"
#include "app/panels/code_highlighter.h"
#include "app/panels/line_map.h"

#include <gtest/gtest.h>

#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

namespace forkscope {

namespace {

// The coloured pieces of a text, one a line: "token: text".
std::string colored(CodeLanguage language, const QString& source)
{
    QTextDocument document;
    CodeHighlighter highlighter(language, &document);
    document.setPlainText(source);
    highlighter.rehighlight();
    const std::pair<Token, const char*> names[] = {{Token::keyword, "keyword"},
                                                   {Token::number, "number"},
                                                   {Token::string, "string"},
                                                   {Token::comment, "comment"}};
    std::string result;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (const QTextLayout::FormatRange& range : block.layout()->formats())
            for (const auto& [token, name] : names)
                if (range.format.foreground().color() == Theme::current().color(token))
                    result += std::string(name) + ": " +
                              block.text().mid(range.start, range.length).toStdString() + "\n";
    return result;
}

} // namespace

TEST(AnsiText, ColoursAndWeightCutALineIntoPieces)
{
    const auto pieces = ansiPieces("\x1b[32mclient-3: \x1b[1mbought\x1b[0m a ticket\n");
    ASSERT_EQ(pieces.size(), 3u);
    EXPECT_EQ(pieces[0], (AnsiPiece{"client-3: ", 2, false, false}));
    EXPECT_EQ(pieces[1], (AnsiPiece{"bought", 2, true, false}));
    EXPECT_EQ(pieces[2], (AnsiPiece{" a ticket", {}, false, false}));
}

TEST(AnsiText, OtherSequencesAndControlCharactersAreLeftOut)
{
    EXPECT_EQ(withoutAnsi("\x1b[2J\x1b[1;1Hhello\a\x1b]0"), "hello]0");
}

TEST(AnsiText, ALineCutInsideASequenceIsNoTrouble)
{
    EXPECT_EQ(withoutAnsi("ok\x1b[3"), "ok");
    EXPECT_EQ(withoutAnsi("ok\x1b"), "ok");
}

TEST(AnsiText, LinesInsideATextAreMarked)
{
    EXPECT_EQ(withoutAnsi("one\ntwo\n"), QStringLiteral("one⏎two"));
}

TEST(CodeHighlighter, KnowsPython)
{
    EXPECT_EQ(colored(CodeLanguage::python, "if count > 0: save(\"x\")  # done"),
              "keyword: if\nnumber: 0\nstring: \"x\"\ncomment: # done\n");
}

TEST(CodeHighlighter, LongTextsOfPythonSpanLines)
{
    EXPECT_EQ(colored(CodeLanguage::python, "\"\"\"one\ntwo\"\"\"\nreturn"),
              "string: \"\"\"one\nstring: two\"\"\"\nkeyword: return\n");
}

TEST(CodeHighlighter, KnowsCpp)
{
    EXPECT_EQ(
        colored(CodeLanguage::cpp, "#include <x>\nreturn 0.5; // \"no\" text\n/* a\nb */ int"),
        "keyword: #include\nkeyword: return\nnumber: 0.5\ncomment: // \"no\" text\n"
        "comment: /* a\ncomment: b */\nkeyword: int\n");
}

TEST(CodeHighlighter, AQuoteInsideATextMayBeEscaped)
{
    EXPECT_EQ(colored(CodeLanguage::cpp, R"(print("a\"b", 1))"), "string: \"a\\\"b\"\nnumber: 1\n");
}

TEST(LineMap, AMarkedLineHasItsPartner)
{
    EXPECT_EQ(LineMap({{3, 30}, {5, 50}}, {}).twinOf(5), 50);
}

TEST(LineMap, ALineBetweenGoesWithTheOneBefore)
{
    EXPECT_EQ(LineMap({{3, 30}, {9, 90}}, {}).twinOf(6), 30);
    EXPECT_EQ(LineMap({{3, 30}}, {}).twinOf(2), 0);
}

TEST(LineMap, ALineOfAnotherFunctionDoesNot)
{
    const QString program = "void one()\n{\n    read();\n}\nvoid two()\n{\n    sleep();\n}\n";
    EXPECT_EQ(LineMap({{3, 30}}, program).twinOf(7), 0);
    EXPECT_EQ(LineMap({{3, 30}}, program).twinOf(4), 30);
}

TEST(LineMap, TheFirstOfSeveralGoesWithTheFirst)
{
    const LineMap sut({{4, 10}, {4, 20}, {8, 10}, {8, 20}}, {});
    EXPECT_EQ(sut.twinOf(4), 10);
    EXPECT_EQ(sut.twinOf(8), 20);
}

} // namespace forkscope
