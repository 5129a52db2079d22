#pragma once

// Our own line icons (20x20, stroke 1.6), recoloured with the theme.
// Names: back, bolt, branch, check, chevron-down, chevron-right, clock, copy, cross, dice, door,
// eye, file, flag, folder, forkscope (the app's), gear, globe, hand, help, key, layout, live, menu,
// minus, moon, more, open, output, pause, pin, play, plus, present, restart, save, search, shield,
// split, star, step, step-back, stop, sun, table, warn, words, zoom.

#include "app/support/theme.h"

#include <QIcon>
#include <QPixmap>

namespace forkscope {

// Follows the theme by itself; disabled and selected states included.
QIcon icon(const char* name, Token token = Token::fg);

// One picture; an unknown name gives an empty pixmap.
QPixmap iconPixmap(const char* name, int size, const QColor& color, qreal dpr = 1);

} // namespace forkscope
