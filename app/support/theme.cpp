#include "app/support/theme.h"

#include "app/support/style.h"

#include <QApplication>
#include <QPalette>
#include <QToolTip>

#include <array>
#include <cstddef>

namespace forkscope {

namespace {

// Light, dark, and both in high contrast.
using Shades = std::array<QRgb, 4>;

constexpr QRgb kBlack = 0xFF1A1A1A;
constexpr QRgb kWhite = 0xFFFFFFFF;
constexpr QRgb kPure = 0xFF000000;

constexpr auto kTokens = std::to_array<Shades>({
    {0xFFEFEFEA, 0xFF0E1115, kWhite, kPure}, // bg
    {0xFFFAFAF7, 0xFF14171C, kWhite, kPure}, // canvas
    {0xFFFFFFFF, 0xFF1B1F26, kWhite, kPure}, // panel
    {0xFFDDDDD5, 0xFF2C323B, kPure, kWhite}, // line
    {0xFFBDBDB3, 0xFF4A525E, kPure, kWhite}, // line2
    {0xFF1A1A1A, 0xFFF2F2F2, kPure, kWhite}, // fg
    {0xFF4C4D47, 0xFFBAC1CB, 0xFF1F1F1F, 0xFFE6E6E6}, // fg2
    {0xFF62635C, 0xFF9AA2AE, 0xFF333333, 0xFFCCCCCC}, // fg3
    {0xFF1A1A1A, 0xFFF2F2F2, kPure, kWhite}, // ink
    {0xFFFFFFFF, 0xFF14171C, kWhite, kPure}, // onInk
    {0xFFE4E4DC, 0xFF2F3641, 0xFFDADADA, 0xFF333333}, // selected
    {0xFFEDEDE6, 0xFF242A33, 0xFFEBEBEB, 0xFF222222}, // hover
    {0xFFE9E4D8, 0xFF2A2E33, kWhite, kPure}, // wood
    {0xFF7A3E9D, 0xFFD7A8F0, kPure, kWhite}, // keyword
    {0xFF0B5FA5, 0xFF86C5FF, kPure, kWhite}, // number
    {0xFF2F6B2F, 0xFFA6DDA6, kPure, kWhite}, // string
    {0xFF62625A, 0xFF9AA2AE, 0xFF333333, 0xFFCCCCCC}, // comment
    {0x9EFAFAF7, 0x9914171C, 0x80FFFFFF, 0x80000000}, // veil: canvas at 62, 60 and 50 %
    {0xFF3A3B36, 0xFFF2F2F2, kPure, kWhite}, // veiledText
    {0xFFF96DBF, 0xFFE984BF, 0xFFFA5C99, 0xFFEE85B8}, // finding
    {0xFF1A1A1A, 0xFF14171C, kPure, kPure}, // onFinding
    {0xFFFDE3F3, 0xFF3B2434, kWhite, kPure}, // findingTint
});
static_assert(kTokens.size() == std::size_t(Token::count));

struct StateColors
{
    Shades fill;
    Shades ink;
    Shades tint;
};

constexpr Shades kPanel = kTokens[std::size_t(Token::panel)];
constexpr Shades kInkOnPanel = kTokens[std::size_t(Token::fg)];
constexpr Shades kWaitingTint{0xFFF6E3DF, 0xFF3A231C, kWhite, kPure};
constexpr Shades kZombieTint{0xFFECE8EC, 0xFF2C2A31, kWhite, kPure};
constexpr Shades kRunning{0xFF54CB71, 0xFF04F6AA, 0xFF8FF0B5, 0xFF97F8C7};

constexpr auto kStates = std::to_array<StateColors>({
    // new, ready, running, waiting, sleeping, computing, stopped, zombie, gone
    {kPanel, kInkOnPanel, kPanel},
    {{0xFFF4F196, 0xFFFFF65D, 0xFFEEC459, 0xFFFEFC8C}, {kBlack, kPure, kPure, kPure}, kPanel},
    {kRunning, {kBlack, kPure, kPure, kPure}, kPanel},
    {{0xFFBF2211, 0xFFEA6E42, 0xFFAA241B, 0xFFED724A},
     {kWhite, kPure, kWhite, kPure},
     kWaitingTint},
    {{0xFF0243AF, 0xFF6FC0FF, 0xFF012054, 0xFF7EBDFB}, {kWhite, kPure, kWhite, kPure}, kPanel},
    {kRunning, {kBlack, kPure, kPure, kPure}, kPanel},
    {{0xFF3C0957, 0xFF840ABA, 0xFF6F0CA8, 0xFF57076F}, {kWhite, kWhite, kWhite, kWhite}, kPanel},
    {{0xFF846F85, 0xFF7B7281, 0xFFBCB1D2, 0xFFD3C4D4}, {kWhite, kWhite, kPure, kPure}, kZombieTint},
    {{0xFFCDCED2, 0xFF3B3C3F, 0xFFEFF2FD, 0xFF56585E}, {kBlack, kWhite, kPure, kWhite}, kPanel},
});
static_assert(kStates.size() == std::size_t(ProcessState::count));

QFont namedFont(const QStringList& families, int pixels, bool bold)
{
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(pixels);
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    return font;
}

} // namespace

Theme& Theme::current()
{
    static Theme theme;
    return theme;
}

std::size_t Theme::column() const { return (dark() ? 1 : 0) + (highContrast() ? 2 : 0); }

QColor Theme::color(Token token) const
{
    return QColor::fromRgba(kTokens[std::size_t(token)][column()]);
}

QColor Theme::fill(ProcessState state) const
{
    return QColor::fromRgba(kStates[std::size_t(state)].fill[column()]);
}

QColor Theme::ink(ProcessState state) const
{
    return QColor::fromRgba(kStates[std::size_t(state)].ink[column()]);
}

QColor Theme::tint(ProcessState state) const
{
    return QColor::fromRgba(kStates[std::size_t(state)].tint[column()]);
}

QFont Theme::uiFont(int pixels, bool bold)
{
    static const QStringList families{"Noto Sans", "Noto Sans CJK SC", "Source Han Sans SC",
                                      "WenQuanYi Micro Hei", "DejaVu Sans"};
    return namedFont(families, pixels, bold);
}

QFont Theme::monoFont(int pixels, bool bold)
{
    static const QStringList families{"JetBrains Mono", "DejaVu Sans Mono", "Noto Sans CJK SC",
                                      "WenQuanYi Micro Hei"};
    QFont font = namedFont(families, pixels, bold);
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    // A trace of letter spacing is how Qt 6.4 can be told not to join "!=" into one sign: a
    // beginner should see the characters that are typed.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
    return font;
}

void Theme::install()
{
    m_installed = true;
    m_desktopIsDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    QApplication::setStyle(new Style);
    QApplication::setFont(uiFont(13));
    QToolTip::setFont(uiFont(12));
    applyPalette();
}

void Theme::set(Scheme scheme, Contrast contrast)
{
    if (scheme == m_scheme && contrast == m_contrast) return;
    m_scheme = scheme;
    m_contrast = contrast;
    if (m_installed) applyPalette();
    emit changed();
}

void Theme::applyPalette()
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Token token) {
        palette.setColor(QPalette::All, role, color(token));
    };
    set(QPalette::Window, Token::panel);
    set(QPalette::WindowText, Token::fg);
    set(QPalette::Base, Token::panel);
    set(QPalette::AlternateBase, Token::canvas);
    set(QPalette::Text, Token::fg);
    set(QPalette::PlaceholderText, Token::fg3);
    set(QPalette::Button, Token::panel);
    set(QPalette::ButtonText, Token::fg);
    set(QPalette::BrightText, Token::fg);
    set(QPalette::Highlight, Token::ink);
    set(QPalette::HighlightedText, Token::onInk);
    set(QPalette::Link, Token::fg);
    set(QPalette::LinkVisited, Token::fg2);
    set(QPalette::ToolTipBase, Token::ink);
    set(QPalette::ToolTipText, Token::onInk);
    set(QPalette::Light, Token::panel);
    set(QPalette::Midlight, Token::hover);
    set(QPalette::Mid, Token::line);
    set(QPalette::Dark, Token::line2);
    set(QPalette::Shadow, Token::line2);
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(Token::fg3));
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

} // namespace forkscope
