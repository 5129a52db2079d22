#include "app/stage/stage_painter.h"
#include "app/support/icons.h"
#include "app/support/state_paint.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr double kWall = 3;
constexpr double kObject = 1.8; // outlines of boards

void paintHead(QPainter& painter, QPointF from, QPointF to, const QColor& color, double length)
{
    const QLineF line(from, to);
    if (line.length() < 1) return;
    const QPointF along = (to - from) / line.length();
    const QPointF across(-along.y(), along.x());
    const double half = length * 0.47;
    QPainterPath head(to);
    head.lineTo(to - along * length + across * half);
    head.lineTo(to - along * length - across * half);
    head.closeSubpath();
    painter.fillPath(head, color);
}

} // namespace

StagePainter::StagePainter(QPainter& painter, const StageScene& scene, const StageMarks& marks,
                           const StageMotion* motion)
    : m_painter(painter), m_scene(scene), m_marks(marks), m_motion(motion),
      m_theme(Theme::current())
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

double StagePainter::paintText(const QRectF& rect, const QString& text, const QFont& font,
                               const QColor& color, int flags)
{
    if (rect.width() <= 0 || text.isEmpty()) return 0;
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(text);
    const bool fits = width <= rect.width() + 0.5;
    m_painter.setFont(font);
    m_painter.setPen(color);
    m_painter.drawText(rect, flags | Qt::TextSingleLine,
                       fits ? text : metrics.elidedText(text, Qt::ElideRight, rect.width()));
    return std::min(width, rect.width());
}

void StagePainter::paintGround()
{
    if (m_scene.room) paintRoom(*m_scene.room);
    for (const Place& place : m_scene.places)
        paintPlace(place);
    paintComposition();
    for (const Door& door : m_scene.doors)
        paintDoor(door);
    paintText(m_scene.moreDoorsRect, m_scene.moreDoors, Theme::uiFont(12), color(Token::fg2),
              Qt::AlignCenter);
    for (const Arrow& arrow : m_scene.arrows)
        paintArrow(arrow);
}

void StagePainter::paintComposition()
{
    if (m_scene.locks) paintLocks(*this, *m_scene.locks);
    if (m_scene.rooms) paintRooms(*this, *m_scene.rooms);
    if (m_scene.road) paintRoad(*this, *m_scene.road);
    if (m_scene.belt) paintBelt(*this, *m_scene.belt);
    if (m_scene.family) paintFamily(*this, *m_scene.family);
}

int StagePainter::fittingPixels(const QString& text, double width, int most, int least, bool mono)
{
    for (int pixels = most; pixels > least; --pixels) {
        const QFont font = mono ? Theme::monoFont(pixels, true) : Theme::uiFont(pixels, true);
        if (QFontMetricsF(font).horizontalAdvance(text) <= width) return pixels;
    }
    return least;
}

double StagePainter::pixelRatio() const
{
    return m_painter.device()->devicePixelRatioF();
}

void StagePainter::paintPointer(const std::vector<QPointF>& points, const QColor& ink, bool dashed,
                                double width)
{
    if (points.size() < 2) return;
    std::vector<QPointF> line = points;
    const double head = 6 + 1.9 * width;
    const QLineF last(points[points.size() - 2], points.back());
    // The line ends in its head, so that a thick one doesn't blunt it.
    if (last.length() > head) line.back() = last.pointAt(1 - head * 0.6 / last.length());
    m_painter.setPen(QPen(ink, width, dashed ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap,
                          Qt::MiterJoin));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPolyline(line.data(), int(line.size()));
    paintHead(m_painter, points[points.size() - 2], points.back(), ink, head);
}

void StagePainter::paintPlace(const Place& place)
{
    const double title =
        paintText(place.heading, place.title, Theme::uiFont(13, true), color(Token::fg));
    const QRectF rest = place.heading.adjusted(title + 8, 0, 0, 0);
    const QFontMetricsF metrics(Theme::uiFont(12));
    for (const QString& caption : {place.caption, place.briefCaption}) {
        if (metrics.horizontalAdvance(caption) > rest.width()) continue;
        paintText(rest, caption, Theme::uiFont(12), color(Token::fg2));
        break;
    }
    paintWrapped(place.noteRect, place.note, Theme::uiFont(12), color(Token::fg2),
                 place.kind == StagePlace::inside ? Qt::AlignHCenter : Qt::AlignLeft);
}

// What doesn't fit is left out rather than cut in two.
double StagePainter::paintWrapped(const QRectF& rect, const QString& text, const QFont& font,
                                  const QColor& color, Qt::Alignment alignment)
{
    if (rect.isEmpty() || text.isEmpty()) return 0;
    QTextLayout layout(text, font);
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    const double height = QFontMetricsF(font).height();
    layout.beginLayout();
    int lines = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(rect.width());
        line.setPosition(QPointF(0, lines++ * height));
    }
    layout.endLayout();
    if (lines * height > rect.height() + 2) return 0;
    m_painter.setPen(color);
    layout.draw(&m_painter, rect.topLeft());
    return lines * height;
}

// The wall, left open where doors are.
void StagePainter::paintRoom(const Room& room)
{
    const QRectF wall = room.rect.adjusted(kWall / 2, kWall / 2, -kWall / 2, -kWall / 2);
    m_painter.fillRect(wall, color(Token::panel));
    QPainterPath path(wall.topLeft());
    path.lineTo(wall.topRight());
    path.lineTo(wall.bottomRight());
    path.lineTo(wall.bottomLeft());
    for (auto opening = room.openings.rbegin(); opening != room.openings.rend(); ++opening) {
        path.lineTo(wall.left(), opening->bottom());
        path.moveTo(wall.left(), opening->top());
    }
    path.lineTo(wall.topLeft());
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(color(Token::fg), kWall, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    m_painter.drawPath(path);
}

// A board that was written keeps its old value for a moment, fading over the new one.
void StagePainter::paintBoards()
{
    for (const Board& board : m_scene.boards) {
        paintBoard(board);
        const Board* old = m_motion ? m_motion->fading(board) : nullptr;
        if (!old) continue;
        m_painter.setOpacity(m_motion->remains());
        paintBoard(*old);
        m_painter.setOpacity(1);
    }
}

void StagePainter::paintBoard(const Board& board)
{
    const QRectF rect = board.rect.adjusted(1, 1, -1, -1);
    const double header = std::floor(std::clamp(rect.height() * 0.27, 17.0, 28.0));
    QPainterPath frame;
    frame.addRoundedRect(rect, 4, 4);
    m_painter.fillPath(frame, color(board.half ? Token::findingTint : Token::panel));
    m_painter.save();
    m_painter.setClipPath(frame, Qt::IntersectClip);
    m_painter.fillRect(QRectF(rect.topLeft(), QSizeF(rect.width(), header)), color(Token::wood));
    m_painter.restore();
    m_painter.setPen(QPen(color(Token::fg), kObject));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawLine(QPointF(rect.left(), rect.top() + header),
                       QPointF(rect.right(), rect.top() + header));
    m_painter.drawPath(frame);

    const int side = header >= 22 ? 16 : 13;
    const bool file = board.kind == ObjectKind::file;
    if (file)
        m_painter.drawPixmap(
            QPointF(rect.left() + 9, rect.top() + (header - side) / 2),
            iconPixmap("file", side, color(Token::fg), m_painter.device()->devicePixelRatioF()));
    paintText(
        QRectF(rect.left() + (file ? 14 + side : 10), rect.top(), rect.width() - side - 20, header),
        board.name, Theme::monoFont(header >= 22 ? 13 : 11, true), color(Token::fg));

    QRectF body = rect.adjusted(8, header + 2, -8, -3);
    if (body.height() >= 44 && !board.written.isEmpty()) {
        const QRectF foot(body.left(), body.bottom() - 19, body.width(), 18);
        paintText(foot, board.written, Theme::uiFont(12, board.half),
                  color(board.half ? Token::fg : Token::fg2), Qt::AlignCenter);
        body.setBottom(foot.top());
    }
    const int most = std::min(24, int(body.height() * 0.72));
    const QFont font =
        Theme::monoFont(fittingPixels(board.content, body.width(), most, 10, true), true);
    paintText(body, board.content, font, color(board.half ? Token::fg2 : Token::fg),
              Qt::AlignCenter);
    if (board.half)
        paintFindingTile(m_painter,
                         QRectF(rect.right() - header + 3, rect.top() + 3, header - 6, header - 6));
}

void StagePainter::paintArrow(const Arrow& arrow)
{
    if (arrow.points.size() < 2) return;
    const QColor ink = arrow.queue   ? m_theme.fill(ProcessState::waiting)
                       : arrow.stale ? color(Token::fg3)
                                     : color(Token::fg);
    paintPointer(arrow.points, ink, arrow.stale);
    const bool fits =
        QFontMetricsF(Theme::uiFont(12)).horizontalAdvance(arrow.label) <= arrow.labelRect.width();
    paintText(arrow.labelRect, fits ? arrow.label : arrow.briefLabel, Theme::uiFont(12),
              color(Token::fg2),
              (arrow.labelOnLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

void StagePainter::paintBonds()
{
    for (const Bond& bond : m_scene.bonds)
        paintBond(bond);
    for (const Balloon& balloon : m_scene.balloons)
        paintBalloon(balloon);
}

void StagePainter::paintBalloon(const Balloon& balloon)
{
    const QRectF box = balloon.rect.adjusted(0.5, 0.5, -0.5, -0.5);
    m_painter.setBrush(color(Token::panel));
    m_painter.setPen(QPen(color(Token::fg2), 1.2));
    if (!balloon.tip.isNull())
        m_painter.drawLine(QPointF(std::clamp(balloon.tip.x(), box.left() + 8, box.right()),
                                   std::clamp(balloon.tip.y(), box.top() + 6, box.bottom() - 6)),
                           balloon.tip);
    m_painter.setPen(QPen(color(Token::line2), 1));
    m_painter.drawRoundedRect(box, 6, 6);
    const bool two = !balloon.strong.isEmpty();
    const QRectF inner = box.adjusted(10, 3, -8, -3);
    const double line = two ? inner.height() / 2 : inner.height();
    paintText(QRectF(inner.topLeft(), QSizeF(inner.width(), line)), balloon.text,
              Theme::uiFont(12), color(Token::fg));
    if (two)
        paintText(QRectF(inner.left(), inner.top() + line, inner.width(), line), balloon.strong,
                  Theme::uiFont(12, true), color(Token::fg));
}

void StagePainter::paintBond(const Bond& bond)
{
    if (!bond.alarming) {
        paintText(bond.rect, bond.text, Theme::uiFont(12), color(Token::fg2));
        return;
    }
    const bool heading = bond.legs.empty();
    const QFont font = Theme::uiFont(12, true);
    const double wish = std::ceil(QFontMetricsF(font).horizontalAdvance(bond.text)) + 34;
    const double width = std::min(wish, bond.rect.width());
    const double left = heading ? bond.rect.left() : bond.rect.center().x() - width / 2;
    const QRectF plate(left, bond.rect.top(), width, bond.rect.height() - (heading ? 2 : 0));
    if (!heading) {
        const double y = plate.center().y();
        m_painter.setPen(QPen(color(Token::fg), 1.6));
        m_painter.drawLine(bond.legs.front(), QPointF(bond.legs.front().x(), y));
        m_painter.drawLine(QPointF(bond.legs.front().x(), y), QPointF(plate.left(), y));
        m_painter.drawLine(QPointF(plate.right(), y), QPointF(bond.legs.back().x(), y));
        m_painter.drawLine(bond.legs.back(), QPointF(bond.legs.back().x(), y));
    }
    m_painter.setPen(QPen(color(Token::fg), 1.4));
    m_painter.setBrush(color(Token::finding));
    m_painter.drawRoundedRect(plate.adjusted(0.7, 0.7, -0.7, -0.7), 4, 4);
    paintFindingShape(m_painter, QRectF(plate.left() + 5, plate.center().y() - 7, 14, 14),
                      color(Token::onFinding));
    paintText(plate.adjusted(22, 0, -6, 0), bond.text, font, color(Token::onFinding));
}

} // namespace forkscope
