#pragma once

// The stage in words: what a tool tip or a screen reader says of each thing on it.

#include "app/stage/stage_scene.h"

namespace forkscope {

// One thing on the stage as it is read out.
struct StageItem
{
    QRectF rect; // in the scene
    QString name;
    ActorId actor = kNobody; // kNobody: a door, a board, or several processes
};

// "client-2, waiting: waits for lock db: client-11 holds it"
QString describe(const Cell& cell, const StageInput& input);

// Everything that can be pointed at, in reading order: processes place by place, doors, boards,
// things.
std::vector<StageItem> stageItems(const StageScene& scene, const StageInput& input);

} // namespace forkscope
