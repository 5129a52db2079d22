// Names are contracts: of recordings, JSON and schedules.
#include "engine/record/operation.h"
#include "engine/record/texts.h"

#include <gtest/gtest.h>

#include <set>

namespace forkscope {
namespace {

TEST(Operations, EachHasANameOfItsOwnThatLeadsBack)
{
    std::set<std::string_view> names;
    for (int i = 0; i < int(Operation::count); ++i) {
        EXPECT_EQ(operationNamed(name(Operation(i))), Operation(i)) << i;
        names.insert(name(Operation(i)));
    }
    EXPECT_EQ(names.size(), std::size_t(Operation::count));
    EXPECT_EQ(operationNamed("dance"), Operation::none);
}

TEST(Operations, TheTableStandsInTheOrderOfTheirNumbers)
{
    EXPECT_EQ(name(Operation::start), "start");
    EXPECT_EQ(name(Operation::valueGet), "get-value");
    EXPECT_EQ(name(Operation::noChange), "no-change");
    EXPECT_EQ(name(Operation::ownerDied), "owner-died");
    EXPECT_EQ(name(Operation::actKnob), "turn-knob");
    EXPECT_EQ(name(Operation::ended), "ended");
}

TEST(Operations, NumbersBeyondTheListAreNone)
{
    EXPECT_EQ(name(Operation(9999)), "none");
}

TEST(Operations, WhatTheHostWritesIsNoStep)
{
    for (int i = 0; i < int(Operation::count); ++i)
        EXPECT_FALSE(traits(Operation(i)).byHost && traits(Operation(i)).isStep) << i;
}

TEST(Kinds, LeadFromNamesBackToNumbers)
{
    for (int i = 0; i < int(ObjectKind::count); ++i)
        EXPECT_EQ(objectKindNamed(name(ObjectKind(i))), ObjectKind(i));
    for (int i = 0; i < int(FindingKind::count); ++i)
        EXPECT_EQ(findingNamed(name(FindingKind(i))), FindingKind(i));
    EXPECT_EQ(objectKindNamed("sofa"), ObjectKind::none);
    EXPECT_EQ(findingNamed("bliss"), FindingKind::count);
}

TEST(TextsTest, EqualTextsShareAnIdAndTheEmptyOneIsZero)
{
    Texts sut;
    const TextId one = sut.add("one");
    EXPECT_EQ(sut.add("one"), one);
    EXPECT_NE(sut.add("two"), one);
    EXPECT_EQ(sut.add(""), 0u);
    EXPECT_EQ(sut.size(), 3u);
    EXPECT_EQ(sut[one], "one");
    EXPECT_EQ(sut[999], "") << "unknown ids are empty";
}

TEST(TextsTest, ReferencesStayValidWhileItGrows)
{
    Texts sut;
    const std::string& first = sut[sut.add("first")];
    for (int i = 0; i < 10'000; ++i) sut.add(std::to_string(i));
    EXPECT_EQ(first, "first");
    EXPECT_EQ(sut[sut.add("7777")], "7777");
}

} // namespace
} // namespace forkscope
