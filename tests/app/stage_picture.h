#pragma once

// A scene painted into a file, for people to look at.

#include "app/stage/stage_scene.h"

namespace forkscope {

struct PictureOf
{
    QString file;
    bool dark = false;
    ActorId selected = kNobody;
    double scale = 1; // pixels for a logical one
};

// Lays the input out in its language and paints it; the interface's language changes with it.
void saveStagePicture(const StageInput& input, const PictureOf& picture);

} // namespace forkscope
