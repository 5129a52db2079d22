// The Chinese texts are complete and fit their English ones.

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <set>

namespace {

struct Message
{
    QString source;
    QStringList translations;
    bool unfinished = false;
};

std::vector<Message> readMessages(const QString& path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    QXmlStreamReader xml(&file);
    std::vector<Message> messages;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == u"message") messages.emplace_back();
        if (xml.name() == u"source") messages.back().source = xml.readElementText();
        if (xml.name() == u"numerusform") messages.back().translations << xml.readElementText();
        if (xml.name() != u"translation") continue;
        messages.back().unfinished = xml.attributes().hasAttribute(QLatin1String("type"));
        const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        if (!text.isEmpty()) messages.back().translations << text;
    }
    return messages;
}

std::set<QString> places(const QString& text)
{
    static const QRegularExpression place("%[1-9n]");
    std::set<QString> found;
    for (auto match = place.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured());
    return found;
}

const QString kFolder = QStringLiteral(FORKSCOPE_ROOT "/resources/translations");

TEST(Translation, EveryTextIsTranslated)
{
    const auto messages = readMessages(kFolder + "/forkscope_zh_CN.ts");
    EXPECT_GT(messages.size(), 200u);
    for (const Message& message : messages) {
        EXPECT_FALSE(message.unfinished) << message.source.toStdString();
        EXPECT_FALSE(message.translations.isEmpty()) << message.source.toStdString();
    }
}

TEST(Translation, PlaceholdersAreTheSame)
{
    for (const Message& message : readMessages(kFolder + "/forkscope_zh_CN.ts"))
        for (const QString& translation : message.translations)
            EXPECT_EQ(places(translation), places(message.source)) << message.source.toStdString();
}

TEST(Translation, TheFilesKnowEveryTextOfTheSources)
{
    QTemporaryDir folder;
    const QString copy = folder.filePath("forkscope_zh_CN.ts");
    ASSERT_TRUE(QFile::copy(kFolder + "/forkscope_zh_CN.ts", copy));
    ASSERT_TRUE(QFile(copy).setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QProcess lupdate;
    lupdate.start(FORKSCOPE_LUPDATE, {"-locations", "none", "-no-obsolete", "-I",
                                      FORKSCOPE_ROOT, "-recursive", FORKSCOPE_ROOT "/app",
                                      "-ts", copy});
    ASSERT_TRUE(lupdate.waitForFinished(60000));
    const QString said = QString::fromUtf8(lupdate.readAll());
    EXPECT_TRUE(said.contains("(0 new")) << said.toStdString();
}

} // namespace
