#pragma once

// The composition for a semaphore: the waiting line, how many permits are free, a room for each
// permit with who is inside, and those who are done.

namespace forkscope {

class StagePainter;
struct StageInput;
struct StageScene;

// Plate and rooms of the semaphore.
struct Rooms
{
};

void layOutRooms(StageScene& scene, const StageInput& input);
void paintRooms(StagePainter& stage, const Rooms& rooms);

} // namespace forkscope
