#pragma once

// Processes as cells, and zones with a heading: the same in every composition.

#include "app/stage/stage_scene.h"
#include "app/stage/stage_words.h"

namespace forkscope {

// A process as a cell of this style.
Cell makeCell(const StageInput& input, const StageWords& words, ActorId actor, StagePlace place,
              CellStyle style, const QRectF& rect);

// Cells for all these processes in the area, as telling as it allows; counts when it must be.
void addCells(StageScene& scene, const StageInput& input, const StageWords& words, StagePlace place,
              const QRectF& area, const std::vector<ActorId>& actors);

// A zone with its heading above; title and captions are the general ones until they are replaced.
Place& addPlace(StageScene& scene, const StageWords& words, StagePlace kind, const QRectF& rect,
                double heading, const std::vector<ActorId>& actors);

// Under the zone's processes, if there is room: what is easily taken for a fault gets its reason.
void addNote(StageScene& scene, Place& place, const QString& note, int lines = 2);

// A low card in a row of its own, for who has no parent here: main, which starts and collects the
// others.
void addRow(StageScene& scene, const StageInput& input, const StageWords& words, ActorId actor,
            const QRectF& rect);

// Those on their way, with the row of who has no parent first.
void addWay(StageScene& scene, const StageInput& input, const StageWords& words,
            const QRectF& rect, double heading, const std::vector<ActorId>& actors);

// Those who are done, with what became of them.
void addDone(StageScene& scene, const StageInput& input, const StageWords& words,
             const QRectF& rect, double heading, const std::vector<ActorId>& actors);

} // namespace forkscope
