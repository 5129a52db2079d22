#include "app/stage/stage_scene.h"

#include "app/stage/stage_board.h"
#include "app/stage/stage_lock_facts.h"

#include <algorithm>

namespace forkscope {

namespace {

// Printers and knobs are not what processes share; parts of a queue belong to it.
bool isShared(const ObjectInfo& object)
{
    return object.kind != ObjectKind::printer && object.kind != ObjectKind::knob &&
           object.owner == 0;
}

} // namespace

Composition compositionOf(const StageInput& input)
{
    if (input.family) return Composition::family;
    const World& world = *input.world;
    const auto has = [&](ObjectKind kind) {
        return std::any_of(world.objects.begin(), world.objects.end(), [&](const auto& object) {
            return isShared(object) && object.kind == kind;
        });
    };
    if (has(ObjectKind::queue)) return Composition::belt;
    if (hasSeveralLocks(world)) return Composition::locks;
    if (has(ObjectKind::semaphore)) return Composition::rooms;
    if (has(ObjectKind::event)) return Composition::road;
    // A program makes its objects before its processes: until there are some, nobody knows.
    const bool shared = std::any_of(world.objects.begin(), world.objects.end(), isShared);
    return shared || world.processes.size() < 2 ? Composition::board : Composition::family;
}

const Cell* StageScene::cellOf(ActorId actor) const
{
    const auto found = std::find_if(cells.begin(), cells.end(), [actor](const Cell& cell) {
        return cell.actors.size() == 1 && cell.actor() == actor;
    });
    return found == cells.end() ? nullptr : &*found;
}

const Cell* StageScene::cellAt(QPointF point) const
{
    const auto found = std::find_if(cells.begin(), cells.end(), [point](const Cell& cell) {
        return cell.rect.contains(point);
    });
    return found == cells.end() ? nullptr : &*found;
}

const Place* StageScene::place(StagePlace kind) const
{
    const auto found = std::find_if(places.begin(), places.end(),
                                    [kind](const Place& place) { return place.kind == kind; });
    return found == places.end() ? nullptr : &*found;
}

namespace {

// Headings end before the view's own buttons.
void clearCorner(StageScene& scene, QSizeF corner)
{
    const double left = scene.size.width() - corner.width();
    for (Place& place : scene.places)
        if (place.heading.right() > left && place.heading.top() < corner.height())
            place.heading.setRight(std::max(place.heading.left() + 1, left));
}

} // namespace

StageScene layOut(const StageInput& input)
{
    StageScene scene;
    scene.size = input.size;
    scene.composition = compositionOf(input);
    switch (scene.composition) {
    case Composition::board:
        layOutBoard(scene, input);
        break;
    case Composition::locks:
        layOutLocks(scene, input);
        break;
    case Composition::rooms:
        layOutRooms(scene, input);
        break;
    case Composition::road:
        layOutRoad(scene, input);
        break;
    case Composition::belt:
        layOutBelt(scene, input);
        break;
    case Composition::family:
        layOutFamily(scene, input);
        break;
    }
    if (!input.corner.isEmpty()) clearCorner(scene, input.corner);
    return scene;
}

} // namespace forkscope
