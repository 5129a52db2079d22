#pragma once

// A scene painted into a file, for people to look at.

#include "app/stage/stage_scene.h"
#include "tests/app/pretended_world.h"

#include <span>

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

// A situation that is put together by hand, and its name in file names.
struct Situation
{
    const char* name;
    void (*pretend)(PretendedWorld&);
};

// What a picture program does: draws each situation in a few sizes, light and dark, in both
// languages, into DIRECTORY/KIND-NAME-WIDTH-SCHEME-LANGUAGE.png. Returns the exit status.
int drawSituations(int argc, char** argv, const char* kind, std::span<const Situation> situations,
                   bool family = false);

} // namespace forkscope
