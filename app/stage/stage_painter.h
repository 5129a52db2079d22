#pragma once

// Paints a laid-out scene with the theme's ink. Sizes are logical pixels of the desk; a projector
// scales the painter.

#include "app/stage/stage_motion.h"
#include "app/support/theme.h"

class QPainter;

namespace forkscope {

// What the pointer and the keys are at, apart from the world.
struct StageMarks
{
    ActorId selected = kNobody;
    ActorId hovered = kNobody;
    bool focused = false; // the view has the keyboard

    bool operator==(const StageMarks&) const = default;
};

class StagePainter
{
public:
    // Without a motion everything is painted where the scene has it.
    StagePainter(QPainter& painter, const StageScene& scene, const StageMarks& marks,
                 const StageMotion* motion = nullptr);

    // Everything but the cells: places, room, doors, boards, arrows.
    void paintGround();
    // A cell at its own place, or at another one while it walks.
    void paintCell(const Cell& cell, const QRectF& rect);
    // Braces, headings and balloons, above the cells.
    void paintBonds();
    void paintBoards();

    // For what compositions paint themselves.
    QPainter& painter() { return m_painter; }
    const Theme& theme() const { return m_theme; }
    QColor color(Token token) const { return m_theme.color(token); }
    double pixelRatio() const; // of the device, for hatches and icons
    // Elided text in one line; returns the width it took.
    double paintText(const QRectF& rect, const QString& text, const QFont& font,
                     const QColor& color, int flags = Qt::AlignLeft | Qt::AlignVCenter);
    // Text in as many lines as it needs; returns the height it took. What doesn't fit is left out.
    double paintWrapped(const QRectF& rect, const QString& text, const QFont& font,
                        const QColor& color, Qt::Alignment alignment);
    // The largest size, within limits, at which the text fits.
    static int fittingPixels(const QString& text, double width, int most, int least, bool mono);
    // A line along the points with a head at its end.
    void paintPointer(const std::vector<QPointF>& points, const QColor& ink, bool dashed = false,
                      double width = 1.6);

private:
    void paintComposition();
    void paintBalloon(const Balloon& balloon);
    void paintPlace(const Place& place);
    void paintRoom(const Room& room);
    void paintDoor(const Door& door);
    void paintDoorWords(const Door& door);
    void paintBeside(const Door& door);
    void paintClosedDoor(const QRectF& rect);
    void paintOpenDoor(const QRectF& rect, double openness);
    void paintBoard(const Board& board);
    void paintArrow(const Arrow& arrow);
    void paintBond(const Bond& bond);

    void paintCard(const Cell& cell, const QRectF& rect);
    void paintCardBody(const Cell& cell, const QRectF& rect, double spine);
    void paintNameRow(const Cell& cell, const QRectF& row);
    void paintSingleRow(const Cell& cell, const QRectF& row);
    void paintCompact(const Cell& cell, const QRectF& rect);
    void paintTile(const Cell& cell, const QRectF& rect);
    void paintCount(const Cell& cell, const QRectF& rect);
    void paintChip(const Chip& chip, const QRectF& area, bool brief);
    void paintName(const Cell& cell, const QRectF& rect, int pixels);
    void paintRing(const Cell& cell, const QRectF& rect);
    void paintKey(const Cell& cell, const QRectF& rect);

    QPainter& m_painter;
    const StageScene& m_scene;
    StageMarks m_marks;
    const StageMotion* m_motion;
    const Theme& m_theme;
};

} // namespace forkscope
