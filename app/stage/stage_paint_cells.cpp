#include "app/stage/stage_painter.h"
#include "app/support/state_paint.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr double kLetter = 18;
constexpr double kRadius = 6;

double widthOf(const QString& text, const QFont& font)
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

QRectF middleSquare(const QRectF& rect, double side)
{
    return {std::floor(rect.center().x() - side / 2), std::floor(rect.center().y() - side / 2),
            side, side};
}

// What it does, in as many words as there is room for.
const QString& doingFor(const Cell& cell, double width)
{
    const bool fits = widthOf(cell.doing, Theme::uiFont(12)) <= width;
    return fits || cell.brief.isEmpty() ? cell.doing : cell.brief;
}

bool showsChip(const Cell& cell)
{
    return !cell.headed && !cell.chip.isEmpty();
}

bool isPale(ProcessState state)
{
    return state == ProcessState::zombie || state == ProcessState::gone;
}

} // namespace

void StagePainter::paintCell(const Cell& cell, const QRectF& rect)
{
    switch (cell.style) {
    case CellStyle::card:
        paintCard(cell, rect);
        break;
    case CellStyle::compact:
        paintCompact(cell, rect);
        break;
    case CellStyle::tile:
        paintTile(cell, rect);
        break;
    case CellStyle::count:
        return paintCount(cell, rect);
    case CellStyle::car:
        paintCar(*this, cell, rect);
        break;
    }
    paintRing(cell, rect);
    paintKey(cell, rect);
}

// Body, border and the spine with fill, hatch and shape.
void StagePainter::paintCardBody(const Cell& cell, const QRectF& rect, double spine)
{
    const QRectF box = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    const bool gone = cell.state == ProcessState::gone;
    QPainterPath path;
    path.addRoundedRect(box, kRadius, kRadius);
    const QColor body = gone                 ? color(Token::canvas)
                        : isPale(cell.state) ? m_theme.tint(cell.state)
                                             : color(Token::panel);
    m_painter.fillPath(path, body);

    const QRectF side(rect.left(), rect.top(), spine, rect.height());
    m_painter.save();
    m_painter.setClipPath(path, Qt::IntersectClip);
    m_painter.fillRect(side, m_theme.fill(cell.state));
    if (cell.state != ProcessState::fresh && cell.state != ProcessState::running)
        m_painter.fillRect(side, hatchBrush(cell.state, m_painter.device()->devicePixelRatioF()));
    m_painter.restore();
    const QRectF plate = middleSquare(side, std::min(18.0, spine - 8));
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme.fill(cell.state));
    m_painter.drawRoundedRect(plate, 3, 3);
    paintStateShape(m_painter, plate, cell.state, m_theme.ink(cell.state));

    const bool fresh = cell.state == ProcessState::fresh;
    m_painter.setPen(QPen(color(Token::fg), 1.2, fresh ? Qt::DashLine : Qt::SolidLine));
    m_painter.drawLine(QPointF(side.right(), box.top()), QPointF(side.right(), box.bottom()));
    m_painter.setPen(QPen(color(cell.actor() == m_marks.hovered ? Token::fg2 : Token::line2), 1,
                          gone || fresh ? Qt::DashLine : Qt::SolidLine));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPath(path);
}

void StagePainter::paintName(const Cell& cell, const QRectF& rect, int pixels)
{
    QFont font = Theme::uiFont(pixels, true);
    font.setStrikeOut(isPale(cell.state));
    // The end of a name, its number, tells more than its middle.
    paintText(rect, QFontMetricsF(font).elidedText(cell.name, Qt::ElideMiddle, rect.width() + 0.5),
              font, color(isPale(cell.state) ? Token::fg2 : Token::fg));
}

// Name, then from the right the kernel's letter and the pid.
void StagePainter::paintNameRow(const Cell& cell, const QRectF& row)
{
    const QRectF letter(row.right() - kLetter, std::floor(row.center().y() - kLetter / 2), kLetter,
                        kLetter);
    paintKernelLetter(m_painter, letter, cell.letter.isEmpty() ? '?' : cell.letter[0].toLatin1(),
                      cell.held);
    double right = letter.left() - 6;
    const double name = widthOf(cell.name, Theme::uiFont(13, true));
    const double pid = widthOf(cell.pid, Theme::monoFont(11));
    if (row.left() + name + 8 + pid <= right) {
        paintText(QRectF(right - pid, row.top(), pid + 1, row.height()), cell.pid,
                  Theme::monoFont(11), color(Token::fg3));
        right -= pid + 8;
    }
    paintName(cell, QRectF(row.left(), row.top(), right - row.left(), row.height()), 13);
}

// A low card: name, what it does or remembers, letter, all in one line.
void StagePainter::paintSingleRow(const Cell& cell, const QRectF& row)
{
    if (row.width() < 62) return paintName(cell, row, 12);
    const QRectF letter(row.right() - kLetter, std::floor(row.center().y() - kLetter / 2), kLetter,
                        kLetter);
    paintKernelLetter(m_painter, letter, cell.letter.isEmpty() ? '?' : cell.letter[0].toLatin1(),
                      cell.held);
    const double name =
        std::min(widthOf(cell.name, Theme::uiFont(13, true)) + 1, letter.left() - row.left() - 6);
    paintName(cell, QRectF(row.left(), row.top(), name, row.height()), 13);
    const QRectF rest(row.left() + name + 10, row.top(), letter.left() - 8 - row.left() - name - 10,
                      row.height());
    if (rest.width() < 16) return;
    if (showsChip(cell))
        return paintChip(cell.chip, QRectF(rest.left(), rest.center().y() - 11, rest.width(), 22),
                         rest.width() < 130);
    const QString& doing = doingFor(cell, rest.width());
    if (widthOf(doing, Theme::uiFont(12)) > rest.width()) return; // a stump tells nothing
    paintText(rest, doing, Theme::uiFont(12), color(Token::fg2), Qt::AlignRight | Qt::AlignVCenter);
}

void StagePainter::paintCard(const Cell& cell, const QRectF& rect)
{
    const double spine = rect.height() < 44 ? 26 : 32;
    paintCardBody(cell, rect, spine);
    const QRectF text = rect.adjusted(spine + 9, 0, -8, 0);
    if (rect.height() < 44) return paintSingleRow(cell, text);
    const bool chip = showsChip(cell);
    const bool doing = !chip || rect.height() >= 70;
    const double content = 18 + (doing ? 18 : 0) + (chip ? 25 : 0);
    double y = std::floor(text.top() + (rect.height() - content) / 2);
    paintNameRow(cell, QRectF(text.left(), y, text.width(), 18));
    y += 18;
    if (doing) {
        paintText(QRectF(text.left(), y, text.width(), 18), doingFor(cell, text.width()),
                  Theme::uiFont(12), color(Token::fg2));
        y += 18;
    }
    if (chip) paintChip(cell.chip, QRectF(text.left(), y + 2, text.width(), 23), false);
}

void StagePainter::paintCompact(const Cell& cell, const QRectF& rect)
{
    const double spine = 24;
    paintCardBody(cell, rect, spine);
    QRectF row = rect.adjusted(spine + 8, 0, -7, 0);
    const QRectF letter(row.right() - 17, std::floor(row.center().y() - 8.5), 17, 17);
    paintKernelLetter(m_painter, letter, cell.letter.isEmpty() ? '?' : cell.letter[0].toLatin1(),
                      cell.held);
    row.setRight(letter.left() - 5);
    const double chip = widthOf(cell.chip.brief, Theme::uiFont(12, true)) + 14;
    const double name = widthOf(cell.name, Theme::uiFont(13, true));
    if (showsChip(cell) && name + chip + 4 <= row.width()) {
        paintChip(cell.chip, QRectF(row.right() - chip, row.center().y() - 10, chip, 20), true);
        row.setRight(row.right() - chip - 4);
    }
    paintName(cell, row, name <= row.width() ? 13 : 12);
}

void StagePainter::paintTile(const Cell& cell, const QRectF& rect)
{
    const QRectF box = rect.adjusted(0.6, 0.6, -0.6, -0.6);
    const bool plain = cell.state == ProcessState::fresh || cell.state == ProcessState::running;
    m_painter.setPen(QPen(color(Token::fg), 1.2,
                          cell.state == ProcessState::gone    ? Qt::DotLine
                          : cell.state == ProcessState::fresh ? Qt::DashLine
                                                              : Qt::SolidLine));
    m_painter.setBrush(plain ? QBrush(m_theme.fill(cell.state))
                             : hatchBrush(cell.state, m_painter.device()->devicePixelRatioF()));
    m_painter.drawRoundedRect(box, 4, 4);
    const QFont font = Theme::uiFont(
        fittingPixels(cell.number, rect.width() - 4, rect.height() >= 28 ? 13 : 11, 8, false),
        true);
    const double width = std::min(widthOf(cell.number, font) + 4, rect.width() - 3);
    const QRectF plate(rect.center().x() - width / 2, rect.center().y() - rect.height() * 0.3,
                       width, rect.height() * 0.6);
    if (!plain) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_theme.fill(cell.state));
        m_painter.drawRoundedRect(plate, 2, 2);
    }
    paintText(rect, cell.number, font, m_theme.ink(cell.state), Qt::AlignCenter);
}

void StagePainter::paintCount(const Cell& cell, const QRectF& rect)
{
    const double side = std::min(rect.height(), 32.0);
    const QRectF tile(rect.left(), rect.center().y() - side / 2, side, side);
    paintStateTile(m_painter, tile, cell.state);
    const QFont font = Theme::uiFont(std::clamp(int(side * 0.62), 10, 20), true);
    const double left = tile.right() + 8;
    const double number = paintText(QRectF(left, rect.top(), rect.right() - left, rect.height()),
                                    cell.number, font, color(Token::fg));
    const double word = left + number + 8;
    const QFont plain = Theme::uiFont(side < 18 ? 10 : 12);
    if (widthOf(cell.name, plain) > rect.right() - word) return; // the tile says it too
    paintText(QRectF(word, rect.top(), rect.right() - word, rect.height()), cell.name, plain,
              color(Token::fg2));
}

// "remembers count = 3"; when that is no longer true, in pink with what stands there now.
void StagePainter::paintChip(const Chip& chip, const QRectF& area, bool brief)
{
    const QFont plain = Theme::uiFont(12);
    const QFont bold = Theme::uiFont(12, true);
    const bool alarming = chip.stale;
    const QColor ink = color(alarming ? Token::onFinding : Token::fg);
    const QColor pale = color(alarming ? Token::onFinding : Token::fg2);
    const double padding = 7;
    const double mark = alarming ? 15 : 0;
    const bool cut = widthOf(chip.text, bold) + 2 * padding + mark > area.width();
    brief = brief || (cut && !chip.brief.isEmpty());
    const QString text = brief ? chip.brief : chip.text;
    double wish = widthOf(text, bold) + 2 * padding + mark;
    // What stands there now matters more than the verb.
    const double now = widthOf(chip.now, plain) + 8;
    const bool showsNow = alarming && !brief && wish + now <= area.width();
    if (showsNow) wish += now;
    const double verb = widthOf(chip.lead, plain) + 5;
    const bool lead = !brief && wish + verb <= area.width();
    if (lead) wish += verb;
    const QRectF box(area.left(), area.top(), std::min(area.width(), std::ceil(wish)),
                     area.height());
    m_painter.setPen(QPen(color(alarming ? Token::fg : Token::line2), alarming ? 1.4 : 1.2));
    m_painter.setBrush(color(alarming ? Token::finding : Token::canvas));
    m_painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), 4, 4);

    QRectF row = box.adjusted(padding, 0, -padding + 2, 0);
    if (alarming) {
        paintFindingShape(m_painter, QRectF(row.left() - 4, row.center().y() - 7, 14, 14), ink);
        row.setLeft(row.left() + 13);
    }
    if (lead) row.setLeft(row.left() + paintText(row, chip.lead, plain, pale) + 5);
    row.setLeft(row.left() + paintText(row, text, bold, ink) + 8);
    if (showsNow) paintText(row, chip.now, plain, ink);
}

void StagePainter::paintRing(const Cell& cell, const QRectF& rect)
{
    m_painter.setBrush(Qt::NoBrush);
    const double radius = cell.style == CellStyle::tile ? 6 : kRadius + 2;
    if (cell.orphan || cell.daemon) {
        m_painter.setPen(QPen(color(Token::fg), 2, cell.orphan ? Qt::DashLine : Qt::DotLine));
        m_painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), radius, radius);
    }
    if (cell.actor() != m_marks.selected) return;
    m_painter.setPen(QPen(color(Token::ink), m_marks.focused ? 2.6 : 2));
    const double out = cell.orphan || cell.daemon ? 4.5 : 2.5;
    m_painter.drawRoundedRect(rect.adjusted(-out, -out, out, out), radius, radius);
}

// The key that lets it go, on the corner.
void StagePainter::paintKey(const Cell& cell, const QRectF& rect)
{
    if (cell.key == 0) return;
    const double side = cell.style == CellStyle::tile   ? 13
                        : cell.style == CellStyle::card ? 16
                                                        : 14;
    const QRectF cap(rect.right() - side / 2, rect.top() - side / 2, side, side);
    m_painter.setPen(QPen(color(Token::canvas), 1));
    m_painter.setBrush(color(Token::ink));
    m_painter.drawRoundedRect(cap, 4, 4);
    paintText(cap, QString::number(cell.key), Theme::monoFont(side < 15 ? 10 : 11, true),
              color(Token::onInk), Qt::AlignCenter);
}

} // namespace forkscope
