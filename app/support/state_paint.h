#pragma once

// How a process state looks wherever it appears: colour, hatch and shape always together, so that
// nobody depends on colour. R S D T Z belong to the kernel and stand in a box of their own.

#include "engine/trace/world.h"

#include <QBrush>
#include <QPixmap>
#include <QRectF>

class QPainter;

namespace forkscope {

// What the hatch is drawn on: the state's fill with ink (spines, tiles), or its pale tint with the
// fill's colour (long lane bodies).
enum class Ground { fill, tint };

// An opaque tile of 8x8 logical pixels, in the present theme. Set the painter's brush origin to a
// fixed point of the widget, so that neighbouring areas join.
const QPixmap& hatchTile(ProcessState state, qreal dpr, Ground ground = Ground::fill);
QBrush hatchBrush(ProcessState state, qreal dpr, Ground ground = Ground::fill);

// Fill, hatch, outline and the shape on a plain plate. `held` (ready, parked at the gate) has a
// paler outline. Good from 12 pixels on; the shape is centred in wide or tall tiles.
void paintStateTile(QPainter& painter, const QRectF& rect, ProcessState state, bool held = false);

// The shape alone, as large as fits.
void paintStateShape(QPainter& painter, const QRectF& rect, ProcessState state,
                     const QColor& color);

// The mark of a finding: an exclamation mark; the tile has the pink fill and a thick outline.
void paintFindingShape(QPainter& painter, const QRectF& rect, const QColor& color);
void paintFindingTile(QPainter& painter, const QRectF& rect);

// The kernel's letter in its square box; hollow: dashed and pale, it only waits for its turn.
void paintKernelLetter(QPainter& painter, const QRectF& rect, char letter, bool hollow);

// A small key cap: "F9", "1", "←".
void paintKeyCap(QPainter& painter, const QRectF& rect, const QString& text, bool onInk = false);
int keyCapWidth(const QString& text, int height = 20);

} // namespace forkscope
