#include "app/stage/stage_family.h"
#include "app/stage/stage_painter.h"
#include "app/support/icons.h"
#include "app/support/state_paint.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace forkscope {

namespace {

constexpr ActorId kStandIn = kNobody - 1; // nobody's number: never selected

class FamilyPainter
{
public:
    explicit FamilyPainter(StagePainter& stage) : m_stage(stage), m_painter(stage.painter()) {}

    void paint(const Family& family)
    {
        for (const FormerParent& former : family.formers)
            paintFormer(former);
        for (const bool pale : {true, false})
            for (const FamilyLine& line : family.lines)
                if (line.pale == pale) paintLine(line);
        for (const QRectF& group : family.groups)
            paintGroup(group);
        for (const FamilyPlate& plate : family.plates)
            paintPlate(plate);
        for (const StandIn& standIn : family.standIns)
            paintStandIn(standIn);
        for (const FactSheet& sheet : family.sheets)
            paintSheet(sheet);
    }

private:
    QColor color(Token token) const { return m_stage.color(token); }
    void paintLine(const FamilyLine& line);
    void paintFormer(const FormerParent& former);
    void paintGroup(const QRectF& rect);
    void paintPlate(const FamilyPlate& plate);
    void paintStandIn(const StandIn& standIn);
    void paintSheet(const FactSheet& sheet);
    void paintFact(const Fact& fact);
    // In the largest size that fits.
    void paintSnug(const QRectF& rect, const QString& text, int pixels, bool bold, Token ink,
                   int flags = Qt::AlignLeft | Qt::AlignVCenter);

    StagePainter& m_stage;
    QPainter& m_painter;
};

void FamilyPainter::paintSnug(const QRectF& rect, const QString& text, int pixels, bool bold,
                              Token ink, int flags)
{
    while (pixels > 10 &&
           QFontMetricsF(Theme::uiFont(pixels, bold)).horizontalAdvance(text) > rect.width())
        --pixels;
    m_stage.paintText(rect, text, Theme::uiFont(pixels, bold), color(ink), flags);
}

void FamilyPainter::paintLine(const FamilyLine& line)
{
    const QColor ink = color(line.pale ? Token::line2 : Token::fg);
    if (line.adopted && !line.pale) return m_stage.paintPointer(line.points, ink);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(ink, line.pale ? 1.2 : 1.6));
    m_painter.drawPolyline(line.points.data(), int(line.points.size()));
}

void FamilyPainter::paintFormer(const FormerParent& former)
{
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(color(Token::fg3), 1.4, Qt::DashLine));
    m_painter.drawPolyline(former.points.data(), int(former.points.size()));
    m_stage.paintText(former.labelRect, former.label, Theme::uiFont(12), color(Token::fg2));
}

// A stack of cards.
void FamilyPainter::paintGroup(const QRectF& rect)
{
    m_painter.setPen(QPen(color(Token::line2), 1));
    m_painter.setBrush(color(Token::panel));
    for (const double back : {4.0, 2.0, 0.0})
        m_painter.drawRoundedRect(rect.adjusted(0.5 + back, 0.5 - back, back - 4.5, -back - 0.5), 6,
                                  6);
}

void FamilyPainter::paintPlate(const FamilyPlate& plate)
{
    m_painter.setPen(QPen(color(Token::fg), 1.4, Qt::DashLine));
    m_painter.setBrush(color(Token::panel));
    m_painter.drawRoundedRect(plate.rect.adjusted(0.7, 0.7, -0.7, -0.7), 4, 4);
    paintSnug(plate.rect.adjusted(5, 0, -5, 0), plate.text, 12, true, Token::fg, Qt::AlignCenter);
}

// The kernel says S of both: they sleep until a child ends.
void FamilyPainter::paintStandIn(const StandIn& standIn)
{
    Cell cell;
    cell.style = standIn.compact ? CellStyle::compact : CellStyle::card;
    cell.actors = {kStandIn};
    cell.state = ProcessState::waiting;
    cell.name = standIn.name;
    cell.pid = standIn.pid;
    cell.letter = QStringLiteral("S");
    cell.doing = standIn.doing;
    m_stage.paintCell(cell, standIn.rect);
}

void FamilyPainter::paintFact(const Fact& fact)
{
    const QRectF mark(fact.rect.left(), fact.rect.center().y() - 7, 14, 14);
    if (fact.mark == Fact::Mark::number)
        m_stage.paintText(mark, QString::number(fact.number), Theme::monoFont(12),
                          color(Token::fg2));
    else
        m_painter.drawPixmap(mark.topLeft(),
                             iconPixmap(fact.mark == Fact::Mark::kept ? "check" : "cross", 14,
                                        color(Token::fg), m_stage.pixelRatio()));
    paintSnug(fact.rect.adjusted(21, 0, 0, 0), fact.text, 12, false, Token::fg);
}

void FamilyPainter::paintSheet(const FactSheet& sheet)
{
    m_painter.setPen(QPen(color(Token::fg), 1.8));
    m_painter.setBrush(color(Token::panel));
    m_painter.drawRoundedRect(sheet.rect.adjusted(0.9, 0.9, -0.9, -0.9), 8, 8);
    const double side = std::min(22.0, sheet.heading.height() - 6);
    const QRectF shape(sheet.heading.left() - 2, sheet.heading.center().y() - side / 2, side, side);
    if (sheet.zombie) paintStateShape(m_painter, shape, ProcessState::zombie, color(Token::fg));
    paintSnug(sheet.heading.adjusted(sheet.zombie ? side + 6 : 0, 0, 0, 0), sheet.title, 15, true,
              Token::fg);
    for (const FactSection& section : sheet.sections) {
        m_painter.setPen(QPen(color(Token::line), 1));
        const double y = section.heading.top() - 1.5;
        m_painter.drawLine(QPointF(section.heading.left() - 6, y),
                           QPointF(section.heading.right() + 6, y));
        paintSnug(section.heading, section.title, 12, true, Token::fg2);
        for (const Fact& fact : section.facts)
            paintFact(fact);
    }
}

} // namespace

void paintFamily(StagePainter& stage, const Family& family)
{
    FamilyPainter(stage).paint(family);
}

} // namespace forkscope
