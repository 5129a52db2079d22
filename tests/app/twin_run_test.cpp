#include "app/twin/twin_run.h"
#include "app/twin/twin_words.h"
#include "tests/app/hand_run.h"

#include <QTest>

namespace forkscope {
namespace {

class TwinTest : public testing::Test
{
protected:
    TwinTest() : sut(startSession)
    {
        QObject::connect(&sut, &TwinRun::failed,
                         [this](const QString& sentence) { complaints << sentence; });
    }

    ~TwinTest() override { EXPECT_EQ(complaints.join(" ").toStdString(), ""); }

    void compare(const HandRun& first, const KnobValues& change)
    {
        KnobValues setting = knobsOf(first.model.facts());
        for (auto knob = change.begin(); knob != change.end(); ++knob)
            setting[knob.key()] = knob.value();
        sut.begin(first.model, setting);
        ASSERT_TRUE(QTest::qWaitFor([this] { return !sut.following(); }, 15000));
    }

    std::string role(const RunModel& model, ActorId actor)
    {
        return model.history().texts()[model.history().latest().process(actor)->role];
    }
    std::int64_t outcome(const RunModel& model)
    {
        return model.summary()->outcome.front().second.value_or(-1);
    }

    TwinRun sut;
    QStringList complaints;
};

TEST_F(TwinTest, WithTheLockTheyPartWhereTheSecondClientMustWait)
{
    HandRun first("ticket-grab", ticketKnobs("off"));
    bothRead(first);
    ASSERT_EQ(first.outcome(), 2);
    compare(first, {{"lock", "on"}});
    ASSERT_TRUE(sut.parting());
    EXPECT_EQ(sut.parting()->reason, Parting::Reason::waits);
    EXPECT_EQ(role(sut.second(), sut.parting()->secondActor), "client-2");
    EXPECT_EQ(outcome(sut.second()), 1);
    const QString sentence = partingSentence(sut.first(), sut.second(), sut.parting());
    EXPECT_TRUE(sentence.contains("client-2 reads 1")) << sentence.toStdString();
    EXPECT_TRUE(sentence.contains("waits for lock db: client-1 holds it"))
        << sentence.toStdString();
}

TEST_F(TwinTest, TheLockedOrderIsFollowedToTheEndWithoutTheLock)
{
    HandRun first("ticket-grab", ticketKnobs("on"));
    first.finish();
    compare(first, {{"lock", "off"}});
    EXPECT_FALSE(sut.parting());
    EXPECT_EQ(outcome(sut.second()), first.outcome());
    EXPECT_EQ(sut.place(), sut.places());
}

} // namespace
} // namespace forkscope
