#include "app/panels/knob_row.h"
#include "app/support/button.h"
#include "app/support/choice_box.h"
#include "app/support/icons.h"
#include "app/support/segmented_switch.h"
#include "app/support/state_paint.h"
#include "app/support/stepper.h"
#include "app/support/theme.h"

#include <gtest/gtest.h>

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

namespace forkscope {
namespace {

double linear(double part)
{
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
           + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return a > b ? a / b : b / a;
}

class ThemeTest : public testing::TestWithParam<Theme::Scheme>
{
protected:
    ThemeTest() { sut.setScheme(GetParam()); }
    ~ThemeTest() override { sut.setScheme(Theme::Scheme::light); }
    Theme& sut = Theme::current();
};

TEST_P(ThemeTest, TextCanBeReadOnEverySurface)
{
    for (Token text : {Token::fg, Token::fg2, Token::fg3})
        for (Token surface :
             {Token::bg, Token::canvas, Token::panel, Token::selected, Token::hover})
            EXPECT_GE(contrast(sut.color(text), sut.color(surface)), 4.5)
                << int(text) << " on " << int(surface);
    EXPECT_GE(contrast(sut.color(Token::onInk), sut.color(Token::ink)), 4.5);
    EXPECT_GE(contrast(sut.color(Token::onFinding), sut.color(Token::finding)), 4.5);
}

TEST_P(ThemeTest, ShapesCanBeReadOnTheirStates)
{
    for (int state = 0; state < int(ProcessState::count); ++state)
        EXPECT_GE(contrast(sut.ink(ProcessState(state)), sut.fill(ProcessState(state))), 4.5)
            << name(ProcessState(state));
}

TEST_P(ThemeTest, NoTwoStatesShareColourAndHatch)
{
    for (int one = 0; one < int(ProcessState::count); ++one)
        for (int other = one + 1; other < int(ProcessState::count); ++other)
            EXPECT_NE(hatchTile(ProcessState(one), 1).toImage(),
                      hatchTile(ProcessState(other), 1).toImage())
                << name(ProcessState(one)) << " and " << name(ProcessState(other));
}

INSTANTIATE_TEST_SUITE_P(Schemes, ThemeTest,
                         testing::Values(Theme::Scheme::light, Theme::Scheme::dark));

TEST(Icons, FollowTheTheme)
{
    const QIcon sut = icon("play");
    const QImage light = sut.pixmap(20, 20).toImage();
    Theme::current().setScheme(Theme::Scheme::dark);
    EXPECT_NE(sut.pixmap(20, 20).toImage(), light);
    Theme::current().setScheme(Theme::Scheme::light);
}

TEST(Icons, AnUnknownNameIsEmpty)
{
    EXPECT_TRUE(iconPixmap("nonsense", 20, Qt::black).isNull());
    EXPECT_TRUE(icon("nonsense").isNull());
}

TEST(Stepper, ButtonsStayWithinTheRange)
{
    Stepper sut;
    sut.setRange(1, 3);
    sut.setValue(2);
    QSignalSpy changed(&sut, &Stepper::changed);
    const auto buttons = sut.findChildren<Button*>();
    ASSERT_EQ(buttons.size(), 2);
    buttons[1]->click();
    buttons[1]->click();
    EXPECT_EQ(sut.value(), 3);
    EXPECT_EQ(changed.count(), 1);
    EXPECT_FALSE(buttons[1]->isEnabled());
}

TEST(Stepper, WhatIsNoNumberChangesNothing)
{
    Stepper sut;
    sut.setRange(1, 200);
    sut.setValue(20);
    auto* edit = sut.findChild<QLineEdit*>();
    edit->selectAll();
    QTest::keyClicks(edit, "many");
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_EQ(sut.value(), 20);
    EXPECT_EQ(edit->text(), "20");
}

TEST(Stepper, ATypedNumberIsHeldToTheRange)
{
    Stepper sut;
    sut.setRange(1, 200);
    auto* edit = sut.findChild<QLineEdit*>();
    edit->selectAll();
    QTest::keyClicks(edit, "900");
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_EQ(sut.value(), 200);
}

TEST(SegmentedSwitch, ArrowKeysChooseTheNeighbour)
{
    SegmentedSwitch sut;
    sut.setLabels({"Lock off", "Lock on"});
    sut.setCurrent(0);
    QSignalSpy chosen(&sut, &SegmentedSwitch::chosen);
    QTest::keyClick(&sut, Qt::Key_Right);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(sut.current(), 1);
    QTest::keyClick(&sut, Qt::Key_Right);
    EXPECT_EQ(chosen.count(), 1);
}

TEST(KnobRow, DurationsKeepTheirUnit)
{
    EXPECT_EQ(milliseconds("100ms"), 100);
    EXPECT_EQ(milliseconds("1.5s"), 1500);
    KnobInfo knob;
    knob.name = "stay";
    knob.type = KnobInfo::Type::duration;
    knob.max = 5000;
    knob.initial = "2s";
    KnobRow sut(knob);
    QSignalSpy turned(&sut, &KnobRow::turned);
    sut.findChildren<Button*>()[1]->click();
    ASSERT_EQ(turned.count(), 1);
    EXPECT_EQ(turned[0][0].toString(), "2050ms");
}

TEST(KnobRow, AChoiceTellsItsValueAndShowsItsLabel)
{
    KnobInfo knob;
    knob.name = "scope";
    knob.type = KnobInfo::Type::choice;
    knob.choices = {"section", "write"};
    knob.choiceLabels["write"] = {"the write only", "只有写"};
    KnobRow sut(knob);
    QSignalSpy turned(&sut, &KnobRow::turned);
    auto* box = sut.findChild<ChoiceBox*>();
    EXPECT_EQ(box->itemText(1), "the write only");
    emit box->activated(1);
    ASSERT_EQ(turned.count(), 1);
    EXPECT_EQ(turned[0][0].toString(), "write");
}

} // namespace
} // namespace forkscope
