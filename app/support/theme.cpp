#include "app/support/theme.h"

#include "app/support/style.h"

#include <QApplication>
#include <QPalette>
#include <QToolTip>

#include <array>
#include <cstddef>

namespace forkscope {

namespace {

struct Pair
{
    QRgb light;
    QRgb dark;
};

constexpr auto kTokens = std::to_array<Pair>({
    {0xFFEFEFEA, 0xFF0E1115}, // bg
    {0xFFFAFAF7, 0xFF14171C}, // canvas
    {0xFFFFFFFF, 0xFF1B1F26}, // panel
    {0xFFDDDDD5, 0xFF2C323B}, // line
    {0xFFBDBDB3, 0xFF4A525E}, // line2
    {0xFF1A1A1A, 0xFFF2F2F2}, // fg
    {0xFF4C4D47, 0xFFBAC1CB}, // fg2
    {0xFF62635C, 0xFF9AA2AE}, // fg3
    {0xFF1A1A1A, 0xFFF2F2F2}, // ink
    {0xFFFFFFFF, 0xFF14171C}, // onInk
    {0xFFE4E4DC, 0xFF2F3641}, // selected
    {0xFFEDEDE6, 0xFF242A33}, // hover
    {0xFFE9E4D8, 0xFF2A2E33}, // wood
    {0xFF7A3E9D, 0xFFD7A8F0}, // keyword
    {0xFF0B5FA5, 0xFF86C5FF}, // number
    {0xFF2F6B2F, 0xFFA6DDA6}, // string
    {0xFF62625A, 0xFF9AA2AE}, // comment
    {0x9EFAFAF7, 0x9914171C}, // veil: canvas at 62 and 60 %
    {0xFF3A3B36, 0xFFF2F2F2}, // veiledText
    {0xFFF96DBF, 0xFFE984BF}, // finding
    {0xFF1A1A1A, 0xFF14171C}, // onFinding
    {0xFFFDE3F3, 0xFF3B2434}, // findingTint
});
static_assert(kTokens.size() == std::size_t(Token::count));

struct StateColors
{
    Pair fill;
    Pair ink;
    Pair tint;
};

constexpr QRgb kBlack = 0xFF1A1A1A;
constexpr QRgb kWhite = 0xFFFFFFFF;
constexpr QRgb kNight = 0xFF0B0D10; // black ink on the dark scheme's bright fills
constexpr Pair kPanel = kTokens[std::size_t(Token::panel)];

constexpr auto kStates = std::to_array<StateColors>({
    {kPanel, {kBlack, 0xFFF2F2F2}, kPanel},                                // new
    {{0xFFF4F196, 0xFFFFF65D}, {kBlack, kNight}, kPanel},                  // ready
    {{0xFF54CB71, 0xFF04F6AA}, {kBlack, kNight}, kPanel},                  // running
    {{0xFFBF2211, 0xFFEA6E42}, {kWhite, kNight}, {0xFFF6E3DF, 0xFF3A231C}}, // waiting
    {{0xFF0243AF, 0xFF6FC0FF}, {kWhite, kNight}, kPanel},                  // sleeping
    {{0xFF54CB71, 0xFF04F6AA}, {kBlack, kNight}, kPanel},                  // computing
    {{0xFF3C0957, 0xFF840ABA}, {kWhite, kWhite}, kPanel},                  // stopped
    {{0xFF846F85, 0xFF7B7281}, {kWhite, kWhite}, {0xFFECE8EC, 0xFF2C2A31}}, // zombie
    {{0xFFCDCED2, 0xFF3B3C3F}, {kBlack, kWhite}, kPanel},                  // gone
});
static_assert(kStates.size() == std::size_t(ProcessState::count));

QColor chosen(const Pair& pair, bool dark)
{
    return QColor::fromRgba(dark ? pair.dark : pair.light);
}

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

QColor Theme::color(Token token) const { return chosen(kTokens[std::size_t(token)], dark()); }

QColor Theme::fill(ProcessState state) const
{
    return chosen(kStates[std::size_t(state)].fill, dark());
}

QColor Theme::ink(ProcessState state) const
{
    return chosen(kStates[std::size_t(state)].ink, dark());
}

QColor Theme::tint(ProcessState state) const
{
    return chosen(kStates[std::size_t(state)].tint, dark());
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
    QApplication::setStyle(new Style);
    QApplication::setFont(uiFont(13));
    QToolTip::setFont(uiFont(12));
    applyPalette();
}

void Theme::setScheme(Scheme scheme)
{
    if (scheme == m_scheme) return;
    m_scheme = scheme;
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
