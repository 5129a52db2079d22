#pragma once

// A printed line with terminal colours, cut into pieces of one look.

#include "app/support/theme.h"

#include <QString>

#include <optional>
#include <vector>

namespace forkscope {

struct AnsiPiece
{
    QString text;
    std::optional<int> color; // 0 to 7 as terminals count them: black, red, green, ...
    bool bold = false;
    bool faint = false;

    bool operator==(const AnsiPiece&) const = default;
};

// Escape sequences other than colours and weight are left out, and so are other control
// characters; a line that is cut in the middle of a sequence is no trouble.
std::vector<AnsiPiece> ansiPieces(const QString& line);
QString withoutAnsi(const QString& line);

// The theme's colour for a piece: readable on a panel, never a state's colour by accident.
QColor ansiColor(const AnsiPiece& piece);

} // namespace forkscope
