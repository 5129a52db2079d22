#include "app/stage/stage_painter.h"
#include "app/support/state_paint.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr double kObject = 1.8;

// The housing is dark in both schemes, as traffic lights are.
QColor housingColor(const StagePainter& stage)
{
    return stage.color(stage.theme().dark() ? Token::bg : Token::fg);
}

QColor rimColor(const StagePainter& stage)
{
    return stage.color(stage.theme().dark() ? Token::line2 : Token::fg);
}

void paintLanes(StagePainter& stage, const Road& road)
{
    QPainter& painter = stage.painter();
    for (const QRectF& lane : road.lanes) {
        const QRectF rect = lane.adjusted(0, 3, 0, -3);
        painter.fillRect(rect, stage.color(Token::bg));
        painter.setPen(QPen(stage.color(Token::line2), 1.4));
        painter.drawLine(rect.topLeft(), rect.topRight());
        painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    }
    if (road.lanes.empty()) return;
    painter.fillRect(QRectF(road.stopLine - 3, road.lanes.front().top() + 3, 5,
                            road.lanes.back().bottom() - road.lanes.front().top() - 6),
                     stage.color(Token::fg2));
}

void paintLamp(StagePainter& stage, const QRectF& rect, bool lit, ProcessState like)
{
    QPainter& painter = stage.painter();
    if (!lit) {
        painter.setPen(QPen(stage.color(stage.theme().dark() ? Token::line2 : Token::fg3), 1.6));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(rect.adjusted(1, 1, -1, -1));
        return;
    }
    const QColor ink = stage.theme().ink(like);
    painter.setPen(QPen(stage.theme().dark() ? stage.color(Token::fg) : Qt::white, 2.4));
    painter.setBrush(stage.theme().fill(like));
    painter.drawEllipse(rect.adjusted(1.2, 1.2, -1.2, -1.2));
    const double side = rect.width() * 0.6;
    const QPointF middle = rect.center();
    if (like == ProcessState::running) {
        paintStateShape(painter, QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side),
                        like, ink);
        return;
    }
    painter.fillRect(QRectF(middle.x() - side / 2, middle.y() - side / 9, side, side / 4.5), ink);
}

void paintCaption(StagePainter& stage, const SignalLight& light)
{
    QRectF rest = light.caption;
    const int title = StagePainter::fittingPixels(light.title, rest.width(), 13, 9, false);
    const QFont bold = Theme::uiFont(title, true);
    stage.paintText(QRectF(rest.topLeft(), QSizeF(rest.width(), 18)), light.title, bold,
                    stage.color(Token::fg), Qt::AlignCenter);
    rest.setTop(rest.top() + 18);
    for (const int pixels : {12, 11, 10}) {
        const double height = stage.paintWrapped(rest, light.look, Theme::uiFont(pixels),
                                                 stage.color(Token::fg2), Qt::AlignHCenter);
        if (height > 0) return;
    }
}

void paintLight(StagePainter& stage, const SignalLight& light, double poleEnd)
{
    QPainter& painter = stage.painter();
    const QRectF housing = light.housing.adjusted(0.5, 0.5, -0.5, -0.5);
    if (poleEnd > housing.bottom())
        painter.fillRect(QRectF(housing.center().x() - 3.5, housing.bottom(), 7,
                                poleEnd - housing.bottom()),
                         rimColor(stage));
    painter.setPen(QPen(rimColor(stage), 1.4));
    painter.setBrush(housingColor(stage));
    painter.drawRoundedRect(housing, 10, 10);
    paintLamp(stage, light.upper, !light.set, ProcessState::waiting);
    paintLamp(stage, light.lower, light.set, ProcessState::running);

    painter.setPen(Qt::NoPen);
    painter.setBrush(stage.color(Token::panel));
    painter.drawRoundedRect(light.plate, 3, 3);
    const double line = light.detail.isEmpty() ? light.plate.height() : light.plate.height() * 0.54;
    const int pixels =
        StagePainter::fittingPixels(light.word, light.plate.width() - 2, 14, 8, false);
    stage.paintText(QRectF(light.plate.topLeft(), QSizeF(light.plate.width(), line)), light.word,
                    Theme::uiFont(pixels, true), stage.color(Token::fg), Qt::AlignCenter);
    stage.paintText(QRectF(light.plate.left(), light.plate.top() + line - 2, light.plate.width(),
                           light.plate.height() - line),
                    light.detail, Theme::uiFont(11), stage.color(Token::fg2), Qt::AlignCenter);
    paintCaption(stage, light);
}

// --- cars ---------------------------------------------------------------------------------------

// Where its parts are; the beacon stands on the roof.
struct Car
{
    explicit Car(const QRectF& rect)
        : roof(rect.top() + rect.height() * 0.12),
          body(rect.left() + 0.6, rect.top() + rect.height() * 0.36, rect.width() - 1.2,
               rect.height() * 0.47),
          wheel(rect.height() * 0.135)
    {}

    double roof;
    QRectF body;
    double wheel;
};

void paintCabin(StagePainter& stage, const Car& car)
{
    const QRectF& body = car.body;
    QPainterPath path(QPointF(body.left() + body.width() * 0.22, body.top() + 1));
    path.lineTo(body.left() + body.width() * 0.32, car.roof);
    path.lineTo(body.left() + body.width() * 0.7, car.roof);
    path.lineTo(body.left() + body.width() * 0.83, body.top() + 1);
    path.closeSubpath();
    stage.painter().setBrush(stage.color(Token::panel));
    stage.painter().drawPath(path);
}

void paintBeacon(StagePainter& stage, const Car& car, const QRectF& rect)
{
    const double width = rect.width() * 0.12;
    const double middle = car.body.left() + car.body.width() * 0.51;
    const QRectF left(middle - width, rect.top() + 0.6, width, car.roof - rect.top() - 0.6);
    stage.painter().setPen(QPen(stage.color(Token::fg), 0.8));
    stage.painter().setBrush(stage.theme().fill(ProcessState::sleeping));
    stage.painter().drawRect(left);
    stage.painter().setBrush(stage.theme().fill(ProcessState::waiting));
    stage.painter().drawRect(left.translated(width, 0));
}

void paintWheels(StagePainter& stage, const Car& car)
{
    stage.painter().setBrush(stage.color(Token::panel));
    for (const double where : {0.22, 0.78})
        stage.painter().drawEllipse(
            QPointF(car.body.left() + car.body.width() * where, car.body.bottom() + 0.5),
            car.wheel, car.wheel);
}

// Shape and name, or shape and number, or the number alone: on a plain plate over the hatch.
void paintPlate(StagePainter& stage, const Cell& cell, const Car& car)
{
    const QRectF& body = car.body;
    const double side = std::min(14.0, body.height() - 3);
    const bool over = cell.state == ProcessState::zombie || cell.state == ProcessState::gone;
    const int pixels = body.height() >= 20 ? 12 : body.height() >= 14 ? 11 : 10;
    QFont font = Theme::uiFont(pixels, true);
    font.setStrikeOut(over);
    const QFontMetricsF metrics(font);
    // All cars of a size alike: small ones have numbers.
    const bool named = body.width() >= 70 &&
                       metrics.horizontalAdvance(cell.name) + side + 8 <= body.width();
    const QString& text = named ? cell.name : cell.number;
    const double width = metrics.horizontalAdvance(text);
    const bool shape = width + side + 8 <= body.width();
    const double all = width + (shape ? side + 4 : 0);
    const QRectF plate(body.center().x() - all / 2 - 2, body.top() + 1.4, all + 4,
                       body.height() - 2.8);
    const QColor ink = stage.theme().ink(cell.state);
    if (cell.state != ProcessState::running && cell.state != ProcessState::fresh) {
        stage.painter().setPen(Qt::NoPen);
        stage.painter().setBrush(stage.theme().fill(cell.state));
        stage.painter().drawRoundedRect(plate, 2, 2);
    }
    if (shape)
        paintStateShape(stage.painter(),
                        QRectF(plate.left() + 2, plate.center().y() - side / 2, side, side),
                        cell.state, ink);
    stage.paintText(QRectF(plate.right() - 2 - width, plate.top(), width + 1, plate.height()), text,
                    font, ink);
}

} // namespace

void paintCar(StagePainter& stage, const Cell& cell, const QRectF& rect)
{
    QPainter& painter = stage.painter();
    const Car car(rect);
    const bool plain = cell.state == ProcessState::fresh || cell.state == ProcessState::running;
    const QPen outline(stage.color(Token::fg), 1.4,
                       cell.state == ProcessState::gone    ? Qt::DotLine
                       : cell.state == ProcessState::fresh ? Qt::DashLine
                                                           : Qt::SolidLine);
    painter.setPen(outline);
    paintCabin(stage, car);
    if (cell.beacon) paintBeacon(stage, car, rect);
    painter.setPen(outline);
    painter.setBrush(plain ? QBrush(stage.theme().fill(cell.state))
                           : hatchBrush(cell.state, stage.pixelRatio()));
    painter.drawRoundedRect(car.body, 5, 5);
    paintPlate(stage, cell, car);
    painter.setPen(outline);
    paintWheels(stage, car);
}

void paintRoad(StagePainter& stage, const Road& road)
{
    paintLanes(stage, road);
    paintLight(stage, road.light, road.lanes.empty() ? 0 : road.lanes.back().bottom());
}

} // namespace forkscope
