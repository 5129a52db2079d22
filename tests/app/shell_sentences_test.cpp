// What the engine says in English, told in the window's language.

#include "app/support/sentences.h"
#include "app/support/translation.h"

#include "engine/store/recording.h"

#include <gtest/gtest.h>

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>

namespace forkscope {
namespace {

class SentencesTest : public testing::Test
{
protected:
    SentencesTest() { setInterfaceLanguage(Language::chinese); }
    ~SentencesTest() override { setInterfaceLanguage(Language::english); }

    static bool isChinese(const QString& text)
    {
        return std::any_of(text.begin(), text.end(),
                           [](QChar letter) { return letter.unicode() > 0x2E80; });
    }

    // All of the engine's sources, with strings that go on in the next line joined.
    static QString engine()
    {
        QString all;
        QDirIterator files(FORKSCOPE_ROOT "/engine", {"*.cpp"}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QFile::ReadOnly)) all += QString::fromUtf8(file.readAll());
        }
        static const QRegularExpression joint("\"\\s*\\+?\\s*\"");
        return all.remove(joint);
    }
};

TEST_F(SentencesTest, EachIsStillSaidByTheEngine)
{
    static const QRegularExpression joint("%\\d|[:;] ");
    constexpr int kTelling = 8;
    const QString said = engine();
    for (const QString& sentence : knownSentences())
        for (const QString& part : sentence.split(joint))
            EXPECT_TRUE(part.size() < kTelling || said.contains(part)) << part.toStdString();
}

TEST_F(SentencesTest, EachHasItsChinese)
{
    for (const QString& sentence : knownSentences())
        EXPECT_TRUE(isChinese(inWindowLanguage(sentence))) << sentence.toStdString();
}

TEST_F(SentencesTest, WhatDiffersIsKept)
{
    const QString told = inWindowLanguage("/tmp/%2 a.forkscope can't be written: Disk full.");
    EXPECT_TRUE(told.contains("/tmp/%2 a.forkscope")) << told.toStdString();
    EXPECT_TRUE(told.contains("Disk full")) << told.toStdString();
}

TEST_F(SentencesTest, ARealMistakeIsToldInChinese)
{
    QTemporaryDir folder;
    const std::string path = folder.filePath("missing.forkscope").toStdString();
    try {
        readRecording(path);
        FAIL() << "there is no such file";
    } catch (const RecordingError& error) {
        const QString told = inWindowLanguage(QString::fromUtf8(error.what()));
        EXPECT_TRUE(isChinese(told)) << told.toStdString();
        EXPECT_TRUE(told.contains(QString::fromStdString(path)));
    }
}

TEST_F(SentencesTest, AnUnknownOneStaysAsItIs)
{
    EXPECT_EQ(inWindowLanguage("Nobody ever said this."), "Nobody ever said this.");
}

TEST_F(SentencesTest, InEnglishNothingChanges)
{
    setInterfaceLanguage(Language::english);
    for (const QString& sentence : knownSentences())
        EXPECT_EQ(inWindowLanguage(sentence), sentence);
}

} // namespace
} // namespace forkscope
