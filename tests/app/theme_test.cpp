// Recomputes from the colours what people with other eyes and classes with other projectors see.

#include "app/support/appearance.h"
#include "app/support/movement.h"
#include "app/support/theme.h"

#include <gtest/gtest.h>

#include <QSettings>
#include <QTest>

#include <array>
#include <cmath>

namespace forkscope {
namespace {

using Light = std::array<double, 3>; // linear red, green, blue
using Matrix = std::array<std::array<double, 3>, 3>;

constexpr double kProjector = 8; // a lit room leaves this much contrast

// Machado 2009, severity 1.
constexpr Matrix kProtanopia{{{0.152286, 1.052583, -0.204868},
                              {0.114503, 0.786281, 0.099216},
                              {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kDeuteranopia{{{0.367322, 0.860646, -0.227968},
                                {0.280085, 0.672501, 0.047413},
                                {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix kTritanopia{{{1.255528, -0.076749, -0.178779},
                              {-0.078411, 0.930809, 0.147602},
                              {0.004733, 0.691367, 0.303900}}};

double linear(double part)
{
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

Light lightOf(const QColor& color)
{
    return {linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
}

Light times(const Matrix& matrix, const Light& light)
{
    Light result{};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column)
            result[row] += matrix[row][column] * light[column];
    for (double& part : result)
        part = std::clamp(part, 0.0, 1.0);
    return result;
}

Light washedOut(const Light& light)
{
    const double stray = 1 / (kProjector - 1);
    Light result = light;
    for (double& part : result)
        part = (part + stray) / (1 + stray);
    return result;
}

double luminance(const Light& light)
{
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
}

double contrast(const Light& one, const Light& other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return a > b ? a / b : b / a;
}

double contrast(const QColor& one, const QColor& other)
{
    return contrast(lightOf(one), lightOf(other));
}

// How different two colours look, in OKLab.
double difference(const Light& one, const Light& other)
{
    const auto lab = [](const Light& light) {
        const double l = std::cbrt(0.4122214708 * light[0] + 0.5363325363 * light[1] +
                                   0.0514459929 * light[2]);
        const double m = std::cbrt(0.2119034982 * light[0] + 0.6806995451 * light[1] +
                                   0.1073969566 * light[2]);
        const double s = std::cbrt(0.0883024619 * light[0] + 0.2817188376 * light[1] +
                                   0.6299787005 * light[2]);
        return Light{0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                     1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                     0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
    };
    const Light a = lab(one);
    const Light b = lab(other);
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

struct Look
{
    Theme::Scheme scheme;
    Theme::Contrast contrast;
    double text; // the least contrast of text
};

class LookTest : public testing::TestWithParam<Look>
{
protected:
    LookTest() { sut.set(GetParam().scheme, GetParam().contrast); }
    ~LookTest() override { sut.set(Theme::Scheme::light, Theme::Contrast::normal); }

    // Every state with a fill of its own: computing has running's, and a new process has none.
    std::vector<Light> fills() const
    {
        std::vector<Light> fills{lightOf(sut.color(Token::finding))};
        for (int number = 0; number < int(ProcessState::count); ++number) {
            const auto state = ProcessState(number);
            if (state != ProcessState::fresh && state != ProcessState::computing)
                fills.push_back(lightOf(sut.fill(state)));
        }
        return fills;
    }

    double leastDifference(const std::function<Light(const Light&)>& seen) const
    {
        const std::vector<Light> all = fills();
        double least = 1;
        for (std::size_t one = 0; one < all.size(); ++one)
            for (std::size_t other = one + 1; other < all.size(); ++other)
                least = std::min(least, difference(seen(all[one]), seen(all[other])));
        return least;
    }

    Theme& sut = Theme::current();
};

TEST_P(LookTest, TextCanBeReadOnEverySurface)
{
    for (Token text : {Token::fg, Token::fg2, Token::fg3, Token::keyword, Token::number,
                       Token::string, Token::comment})
        for (Token surface : {Token::bg, Token::canvas, Token::panel, Token::hover})
            EXPECT_GE(contrast(sut.color(text), sut.color(surface)), GetParam().text)
                << int(text) << " on " << int(surface);
    for (Token surface : {Token::selected, Token::wood, Token::findingTint})
        EXPECT_GE(contrast(sut.color(Token::fg), sut.color(surface)), GetParam().text);
    EXPECT_GE(contrast(sut.color(Token::onInk), sut.color(Token::ink)), GetParam().text);
    EXPECT_GE(contrast(sut.color(Token::onFinding), sut.color(Token::finding)), GetParam().text);
}

TEST_P(LookTest, ShapesAndTextsCanBeReadOnTheirStates)
{
    for (int number = 0; number < int(ProcessState::count); ++number) {
        const auto state = ProcessState(number);
        EXPECT_GE(contrast(sut.ink(state), sut.fill(state)), GetParam().text) << name(state);
        EXPECT_GE(contrast(sut.color(Token::fg), sut.tint(state)), GetParam().text) << name(state);
    }
}

TEST_P(LookTest, LargeTextStaysReadableOnAWashedOutProjector)
{
    // The stray light is in both already, so nothing more is added to the quotient.
    const auto seen = [](const QColor& one, const QColor& other) {
        const double a = luminance(washedOut(lightOf(one)));
        const double b = luminance(washedOut(lightOf(other)));
        return std::max(a, b) / std::min(a, b);
    };
    for (int number = 0; number < int(ProcessState::count); ++number) {
        const auto state = ProcessState(number);
        EXPECT_GE(seen(sut.ink(state), sut.fill(state)), 3) << name(state);
    }
    EXPECT_GE(seen(sut.color(Token::fg2), sut.color(Token::canvas)), 3);
}

TEST_P(LookTest, FillsDifferForEveryEye)
{
    EXPECT_GE(leastDifference([](const Light& light) { return light; }), 0.11);
    for (const Matrix& eye : {kProtanopia, kDeuteranopia, kTritanopia})
        EXPECT_GE(leastDifference([&](const Light& light) { return times(eye, light); }), 0.07);
}

TEST_P(LookTest, FillsDifferOnAWashedOutProjector)
{
    EXPECT_GE(leastDifference(washedOut), 0.07);
    for (const Matrix& eye : {kProtanopia, kDeuteranopia, kTritanopia})
        EXPECT_GE(
            leastDifference([&](const Light& light) { return times(eye, washedOut(light)); }),
            0.05);
}

INSTANTIATE_TEST_SUITE_P(
    Looks, LookTest,
    testing::Values(Look{Theme::Scheme::light, Theme::Contrast::normal, 4.5},
                    Look{Theme::Scheme::dark, Theme::Contrast::normal, 4.5},
                    Look{Theme::Scheme::light, Theme::Contrast::high, 7},
                    Look{Theme::Scheme::dark, Theme::Contrast::high, 7}));

class AppearanceTest : public testing::Test
{
protected:
    AppearanceTest() { QSettings().clear(); }
    ~AppearanceTest() override
    {
        qunsetenv("FORKSCOPE_DESKTOP");
        Theme::current().set(Theme::Scheme::light, Theme::Contrast::normal);
        Movement::current().setOn(true);
    }
};

TEST_F(AppearanceTest, FollowsTheDesktopUntilSomebodyChooses)
{
    qputenv("FORKSCOPE_DESKTOP", "dark contrast still");
    Appearance sut;
    sut.followDesktop();
    EXPECT_TRUE(Theme::current().dark());
    EXPECT_TRUE(Theme::current().highContrast());
    EXPECT_FALSE(Movement::current().on());
    sut.choose(Theme::Scheme::light);
    sut.chooseMovement(true);
    EXPECT_FALSE(Theme::current().dark());
    EXPECT_TRUE(Theme::current().highContrast());
    EXPECT_TRUE(Movement::current().on());
}

TEST_F(AppearanceTest, RemembersOnlyWhatWasChosen)
{
    QSettings settings;
    Appearance().write(settings);
    EXPECT_FALSE(settings.contains("scheme"));
    Appearance chosen;
    chosen.choose(Theme::Contrast::high);
    chosen.chooseMovement(false);
    chosen.write(settings);
    EXPECT_FALSE(settings.contains("scheme"));
    Theme::current().set(Theme::Scheme::light, Theme::Contrast::normal);
    Movement::current().setOn(true);
    Appearance sut;
    sut.read(settings);
    EXPECT_TRUE(Theme::current().highContrast());
    EXPECT_FALSE(Movement::current().on());
}

TEST(DesktopWishes, UnderstandThePortal)
{
    DesktopWishes sut;
    EXPECT_TRUE(sut.take("org.freedesktop.appearance", "color-scheme", 1u));
    EXPECT_TRUE(sut.take("org.gnome.desktop.interface", "enable-animations", false));
    EXPECT_FALSE(sut.take("org.gnome.desktop.interface", "font-name", "Sans"));
    EXPECT_EQ(sut, DesktopWishes::fromWords({"dark", "still"}));
}

} // namespace
} // namespace forkscope
