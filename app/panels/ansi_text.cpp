#include "app/panels/ansi_text.h"

namespace forkscope {

namespace {

constexpr QChar kEscape(0x1b);

void apply(int code, AnsiPiece& look)
{
    if (code == 0)
        look = {};
    else if (code == 1)
        look.bold = true;
    else if (code == 2)
        look.faint = true;
    else if (code == 22)
        look.bold = look.faint = false;
    else if (code >= 30 && code <= 37)
        look.color = code - 30;
    else if (code >= 90 && code <= 97)
        look.color = code - 90;
    else if (code == 39)
        look.color.reset();
}

// Reads the sequence that begins at `from` (an escape character); returns where it ends.
qsizetype readSequence(const QString& line, qsizetype from, AnsiPiece& look)
{
    qsizetype at = from + 1;
    if (at >= line.size() || line[at] != QLatin1Char('[')) return at;
    const qsizetype begin = ++at;
    while (at < line.size() && (line[at] < QChar(0x40) || line[at] > QChar(0x7e)))
        ++at;
    if (at >= line.size()) return at;
    if (line[at] == QLatin1Char('m'))
        for (const QString& code : line.mid(begin, at - begin).split(QLatin1Char(';')))
            apply(code.toInt(), look); // an empty code is 0
    return at + 1;
}

bool sameLook(const AnsiPiece& one, const AnsiPiece& other)
{
    return one.color == other.color && one.bold == other.bold && one.faint == other.faint;
}

void append(std::vector<AnsiPiece>& pieces, const AnsiPiece& look, QChar character)
{
    if (pieces.empty() || !sameLook(pieces.back(), look)) {
        pieces.push_back(look);
        pieces.back().text.clear();
    }
    pieces.back().text.append(character);
}

} // namespace

std::vector<AnsiPiece> ansiPieces(const QString& line)
{
    std::vector<AnsiPiece> pieces;
    AnsiPiece look;
    qsizetype end = line.size();
    while (end > 0 && (line[end - 1] == QLatin1Char('\n') || line[end - 1] == QLatin1Char('\r')))
        --end;
    for (qsizetype at = 0; at < end;) {
        const QChar character = line[at];
        if (character == kEscape) {
            at = readSequence(line, at, look);
            continue;
        }
        if (character == QLatin1Char('\n'))
            append(pieces, look, QChar(0x23ce)); // ⏎
        else if (character == QLatin1Char('\t'))
            append(pieces, look, QLatin1Char(' '));
        else if (character.isPrint() || character.isSurrogate())
            append(pieces, look, character);
        ++at;
    }
    return pieces;
}

QString withoutAnsi(const QString& line)
{
    QString text;
    for (const AnsiPiece& piece : ansiPieces(line))
        text += piece.text;
    return text;
}

QColor ansiColor(const AnsiPiece& piece)
{
    const Theme& theme = Theme::current();
    if (piece.faint || piece.color == 7) return theme.color(Token::fg3);
    if (!piece.color) return theme.color(Token::fg);
    switch (*piece.color) {
    case 1: // red
        return theme.fill(ProcessState::waiting);
    case 2: // green
        return theme.color(Token::string);
    case 4: // blue
    case 6: // cyan
        return theme.color(Token::number);
    case 5: // magenta
        return theme.color(Token::keyword);
    default: // black and yellow have no ink of their own on paper
        return theme.color(Token::fg);
    }
}

} // namespace forkscope
