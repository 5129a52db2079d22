// The first page: sections in the order of the course, and one topic alone.

#include "app/gallery/gallery_page.h"
#include "app/gallery/pictures.h"
#include "app/gallery/scenario_card.h"
#include "app/gallery/topic_button.h"
#include "app/support/theme.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

#include <set>

namespace forkscope {
namespace {

const char* const kCourse[][2] = {
    {"sharing", "ticket-grab"},      {"sharing", "isolation"},
    {"turns", "ktv-rooms"},          {"turns", "traffic-light"},
    {"messages", "producer-consumer"}, {"messages", "bounded-queue"},
    {"life", "join"},                {"life", "zombie"},
    {"life", "orphan"},              {"life", "daemon"},
    {"life", "terminate"},           {"life", "graceful-exit"},
    {"life", "busy-loop"},           {"puzzles", "deadlock01"},
    {"puzzles", "lazy01"},           {"puzzles", "twostage"},
    {"puzzles", "carter01"},         {"puzzles", "wronglock"},
    {"puzzles", "reorder"}};

Catalogue course()
{
    Catalogue catalogue;
    for (const auto& [topic, id] : kCourse) {
        ScenarioInfo& scenario = catalogue.scenarios.emplace_back();
        scenario.id = id;
        scenario.topic = topic;
        scenario.title = {id, id};
    }
    return catalogue;
}

class GalleryTest : public testing::Test
{
protected:
    GalleryTest()
    {
        sut.resize(1280, 720);
        sut.show();
    }

    // Those in sight, as a reader meets them.
    QStringList cards()
    {
        std::vector<std::pair<QPoint, QString>> placed;
        for (ScenarioCard* card : sut.findChildren<ScenarioCard*>())
            if (card->isVisible())
                placed.emplace_back(card->mapTo(&sut, QPoint()), card->scenario().id);
        std::sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) {
            return std::pair(a.first.y(), a.first.x()) < std::pair(b.first.y(), b.first.x());
        });
        QStringList ids;
        for (const auto& [place, id] : placed)
            ids << id;
        return ids;
    }

    TopicButton& filter(const QString& title)
    {
        for (TopicButton* button : sut.findChildren<TopicButton*>())
            if (button->text() == title) return *button;
        throw std::runtime_error("no such topic");
    }

    QTemporaryDir folder;
    Catalogue catalogue = course();
    RecentRuns recent{folder.path()};
    GalleryPage sut{catalogue, recent, nullptr};
};

TEST_F(GalleryTest, ShowsScenariosInTheOrderOfTheCourse)
{
    QStringList expected;
    for (const auto& [topic, id] : kCourse)
        expected << id;
    EXPECT_EQ(cards(), expected);
}

TEST_F(GalleryTest, ATopicShowsItsScenariosAlone)
{
    QTest::mouseClick(&filter("Taking turns"), Qt::LeftButton);
    EXPECT_EQ(cards(), (QStringList{"ktv-rooms", "traffic-light"}));
    EXPECT_TRUE(filter("Taking turns").isChecked());
    QTest::mouseClick(&filter("All scenarios"), Qt::LeftButton);
    EXPECT_EQ(cards().size(), int(std::size(kCourse)));
    EXPECT_FALSE(filter("Taking turns").isChecked());
}

TEST(ScenarioPicture, IsAnotherOneForEachScenario)
{
    std::set<QByteArray> pictures;
    for (const auto& [topic, id] : kCourse) {
        QImage image(176, 136, QImage::Format_RGB32);
        image.fill(Theme::current().color(Token::canvas));
        QPainter painter(&image);
        paintScenario(painter, image.rect(), id, topic);
        painter.end();
        for (int y = 0; y < image.height(); ++y)
            EXPECT_EQ(image.pixel(0, y), image.pixel(0, 0)) << id << " is cut off";
        pictures.insert(QByteArray(reinterpret_cast<const char*>(image.constBits()),
                                   image.sizeInBytes()));
    }
    EXPECT_EQ(pictures.size(), std::size(kCourse));
}

} // namespace
} // namespace forkscope
