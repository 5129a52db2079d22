#include "app/support/translation.h"
#include "app/support/verdict_chip.h"
#include "app/timeline/timeline_view.h"
#include "app/twin/twin_page.h"
#include "tests/app/hand_run.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

namespace forkscope {
namespace {

class TwinPageTest : public testing::Test
{
protected:
    TwinPageTest()
        : first("ticket-grab", ticketKnobs("off")),
          sut(startSession, *realCatalogue().find("ticket-grab"))
    {
        bothRead(first);
        sut.resize(1280, 720);
        sut.show();
        sut.begin(first.model);
        EXPECT_TRUE(QTest::qWaitFor([this] { return !sut.run().following(); }, 15000));
    }

    ~TwinPageTest() override { setInterfaceLanguage(Language::english); }

    void click(const char* name)
    {
        QTest::mouseClick(sut.findChild<QAbstractButton*>(name), Qt::LeftButton);
    }
    QString sentence() { return sut.findChild<QLabel*>("parting-sentence")->text(); }

    HandRun first;
    TwinPage sut;
};

TEST_F(TwinPageTest, ItOpensWhereTheyPart)
{
    EXPECT_EQ(sut.run().place(), sut.run().partingPlace());
    EXPECT_TRUE(sentence().contains("client-2")) << sentence().toStdString();
    for (TimelineView* timeline : sut.findChildren<TimelineView*>())
        EXPECT_TRUE(timeline->frame().partingX);
}

TEST_F(TwinPageTest, OneStepMovesBothCursors)
{
    const std::uint32_t left = sut.run().first().step();
    const std::uint32_t right = sut.run().second().step();
    click("step-both");
    EXPECT_EQ(sut.run().first().step(), left + 1);
    EXPECT_EQ(sut.run().second().step(), right + 1);
    click("twin-back");
    EXPECT_EQ(sut.run().first().step(), left);
    sut.run().toStart();
    EXPECT_EQ(sut.run().second().step(), 0u);
    click("parting");
    EXPECT_EQ(sut.run().second().step(), right);
}

TEST_F(TwinPageTest, ACursorThatIsMovedTakesTheOtherAlong)
{
    sut.run().first().setStep(3);
    EXPECT_EQ(sut.run().second().step(), 3u); // nobody has come to the lock yet
}

TEST_F(TwinPageTest, TheOutcomesStandOnTheHeads)
{
    QStringList outcomes;
    for (VerdictChip* chip : sut.findChildren<VerdictChip*>("outcome")) outcomes << chip->text();
    ASSERT_EQ(outcomes.size(), 2);
    EXPECT_TRUE(outcomes[0].contains("sold 2")) << outcomes[0].toStdString();
    EXPECT_TRUE(outcomes[1].contains("sold 1")) << outcomes[1].toStdString();
}

TEST_F(TwinPageTest, TheLanguageChangesWhileItIsShown)
{
    setInterfaceLanguage(Language::chinese);
    sut.setLanguage(Language::chinese);
    QCoreApplication::processEvents();
    EXPECT_TRUE(sentence().startsWith(QString::fromUtf8("左边"))) << sentence().toStdString();
}

TEST_F(TwinPageTest, WhoLeavesEndsTheSecondRun)
{
    sut.begin(first.model);
    EXPECT_TRUE(sut.run().following());
    sut.hide();
    EXPECT_FALSE(sut.run().following());
}

} // namespace
} // namespace forkscope
