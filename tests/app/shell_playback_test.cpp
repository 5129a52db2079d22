// Moving through a run in smaller and larger steps, bookmarks, the loop, undo of the set-up.

#include "app/window/banner.h"
#include "app/window/run_page.h"
#include "tests/app/window_fixture.h"

#include "engine/store/recording.h"
#include "engine/trace/schedule_of.h"

#include <QInputDialog>
#include <QTimer>

namespace forkscope {
namespace {

class PlaybackTest : public WindowFixture
{
protected:
    PlaybackTest() { openAndRun(); }

    Bookmarks& bookmarks() { return controller().bookmarks(); }

    // Types into the dialog that the next key opens, and takes it.
    void answerWith(const QString& note)
    {
        QTimer::singleShot(0, sut.get(), [this, note] {
            auto* dialog = sut->findChild<QInputDialog*>();
            ASSERT_NE(dialog, nullptr);
            dialog->setTextValue(note);
            dialog->accept();
        });
    }
};

TEST_F(PlaybackTest, ControlAndAnArrowMoveByOneEvent)
{
    model().setCursor(10);
    press(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(model().cursor(), 11u);
    press(Qt::Key_Left, Qt::ControlModifier);
    press(Qt::Key_Left, Qt::ControlModifier);
    EXPECT_EQ(model().cursor(), 9u);
}

TEST_F(PlaybackTest, ShiftAndAnArrowMoveByTheStepsOfTheSelectedProcess)
{
    const ActorId chosen = 3;
    model().setCursor(0);
    model().select(chosen);
    for (int times = 0; times < 3; ++times) {
        const std::uint32_t before = model().cursor();
        press(Qt::Key_Right, Qt::ShiftModifier);
        ASSERT_GT(model().cursor(), before);
        const Event& event = model().history().event(model().cursor() - 1);
        EXPECT_EQ(event.actor, chosen);
        EXPECT_TRUE(isStep(event));
        for (std::uint32_t between = before; between + 1 < model().cursor(); ++between) {
            const Event& passed = model().history().event(between);
            EXPECT_FALSE(passed.actor == chosen && isStep(passed)) << between;
        }
    }
    const std::uint32_t third = model().cursor();
    press(Qt::Key_Left, Qt::ShiftModifier);
    press(Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(model().cursor(), third);
}

TEST_F(PlaybackTest, AltAndAnArrowMoveByTheEventsOfTheSelectedObject)
{
    model().setCursor(0);
    press(Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(model().cursor(), 0u) << "nothing is selected";
    const World& end = model().history().latest();
    ASSERT_FALSE(end.objects.empty());
    const ObjectId file = end.objects.back().id;
    model().selectObject(file);
    press(Qt::Key_Right, Qt::AltModifier);
    ASSERT_GT(model().cursor(), 0u);
    EXPECT_EQ(model().history().event(model().cursor() - 1).object, file);
}

TEST_F(PlaybackTest, ABookmarkWithANoteIsReturnedTo)
{
    model().setCursor(12);
    answerWith("both have read 3");
    press(Qt::Key_M);
    sut->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(sut.get()));
    ASSERT_EQ(bookmarks().list().size(), 1u);
    EXPECT_EQ(bookmarks().list()[0].note, "both have read 3");
    model().setCursor(2);
    press(Qt::Key_M, Qt::ControlModifier);
    EXPECT_EQ(model().cursor(), 12u);
    press(Qt::Key_M, Qt::ControlModifier);
    EXPECT_EQ(model().cursor(), 12u) << "there is no later one";
}

TEST_F(PlaybackTest, AnEmptyNoteRemovesTheBookmarkAndTheMessageBringsItBack)
{
    bookmarks().set(12, "here");
    model().setCursor(12);
    answerWith("");
    press(Qt::Key_M);
    EXPECT_TRUE(bookmarks().list().empty());
    ASSERT_FALSE(sut->banner().isHidden());
    bookmarks().undo();
    EXPECT_EQ(bookmarks().list(), (std::vector<Bookmark>{{12, "here"}}));
}

TEST_F(PlaybackTest, BookmarksAreInTheSavedRecordingAndComeBackWithIt)
{
    bookmarks().set(5, "first");
    bookmarks().set(12, QString::fromUtf8("第二"));
    const QString path = folder.filePath("kept.forkscope");
    ASSERT_TRUE(controller().files().save(path));
    bookmarks().remove(5);
    sut->openRecording(path);
    ASSERT_TRUE(waitFor([this] { return bookmarks().list().size() == 2; }));
    EXPECT_EQ(bookmarks().list()[1].note, QString::fromUtf8("第二"));
    bookmarks().set(20, "later"); // into the recording that is open
    EXPECT_EQ(readRecording(path.toStdString()).notes.size(), 3u);
}

TEST_F(PlaybackTest, AnotherRunHasNoneOfThem)
{
    bookmarks().set(12, "here");
    press(Qt::Key_R, Qt::ControlModifier);
    EXPECT_TRUE(waitForEnd());
    EXPECT_TRUE(bookmarks().list().empty());
}

TEST_F(PlaybackTest, TheLoopGoesRoundBetweenTheMarkers)
{
    const std::uint32_t from = model().history().eventsUpTo(3);
    const std::uint32_t to = model().history().eventsUpTo(5);
    model().setMarker(RunModel::Marker::a, to);
    model().setMarker(RunModel::Marker::b, from);
    model().setCursor(from);
    controller().setPace(100);
    press(Qt::Key_R);
    ASSERT_TRUE(controller().loops());
    bool returned = false;
    bool beyond = false;
    QObject::connect(&model(), &RunModel::cursorChanged, sut.get(), [&] {
        beyond = beyond || model().cursor() == to;
        returned = returned || (beyond && model().cursor() == from);
    });
    press(Qt::Key_Space);
    EXPECT_TRUE(waitFor([&] { return returned; }));
    EXPECT_TRUE(controller().moving());
    EXPECT_LE(model().cursor(), to);
    controller().pause();
}

TEST_F(PlaybackTest, PlusAndMinusChangeTheSpeed)
{
    model().setCursor(3);
    controller().setMode(RunController::Mode::random);
    QCoreApplication::processEvents();
    const double speed = controller().speed();
    press(Qt::Key_Plus);
    EXPECT_GT(controller().speed() + controller().pace(), speed + 4);
}

TEST_F(PlaybackTest, FindingsAreGoneThroughBothWays)
{
    model().setCursor(0);
    press(Qt::Key_N);
    const std::uint32_t first = model().cursor();
    ASSERT_GT(first, 0u) << "the sample run breaks a claim";
    press(Qt::Key_N, Qt::ShiftModifier);
    press(Qt::Key_N);
    EXPECT_EQ(model().cursor(), first);
}

TEST_F(PlaybackTest, AChangeOfTheSetUpIsUndoneAndDoneAgain)
{
    const QString before = controller().setup().value("clients");
    controller().setup().setValue("clients", "7");
    QCoreApplication::processEvents();
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(controller().setup().value("clients"), before);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(controller().setup().value("clients"), "7");
}

} // namespace
} // namespace forkscope
