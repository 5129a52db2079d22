#pragma once

// The composition for an event: a light, lanes before it with those who wait, lanes behind it with
// those who are through. Scenarios whose processes are no cars have cards in place of lanes.

#include <QRectF>
#include <QString>

#include <vector>

namespace forkscope {

class StagePainter;
struct Cell;
struct StageInput;
struct StageScene;

// The event. Colour is not alone: the lamp carries a bar or a triangle, and the word stands below.
struct SignalLight
{
    QRectF housing;
    QRectF upper; // lamps: shines while the event is cleared
    QRectF lower; // while it is set
    bool set = false;
    QRectF plate;
    QString word;   // "RED"
    QString detail; // "cleared"; empty where there is no room
    QRectF caption;
    QString title; // "event light"
    QString look;  // "is_set() = False since 1,004 ms"
};

// The light and its lanes.
struct Road
{
    SignalLight light;
    std::vector<QRectF> lanes; // none where processes stand as cards
    double stopLine = 0;       // where the lanes' cars wait
};

void layOutRoad(StageScene& scene, const StageInput& input);
void paintRoad(StagePainter& stage, const Road& road);

// A process as a car, with its state's fill and shape.
void paintCar(StagePainter& stage, const Cell& cell, const QRectF& rect);

} // namespace forkscope
