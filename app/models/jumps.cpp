#include "app/models/jumps.h"

#include "engine/trace/schedule_of.h"

namespace forkscope {

namespace {

bool isWanted(const RunModel& model, Jump kind, const Event& event)
{
    switch (kind) {
    case Jump::event:
        return true;
    case Jump::processStep: {
        const ActorId last = model.world().lastActor;
        const ActorId wanted = model.selected() != kNobody ? model.selected() : last;
        return isStep(event) && event.actor == wanted;
    }
    case Jump::objectChange:
        return model.selectedObject() != 0 && event.object == model.selectedObject();
    }
    return false;
}

} // namespace

std::optional<std::uint32_t> jumpFrom(const RunModel& model, Jump kind, int direction)
{
    const History& history = model.history();
    // The event that was last is the one before the cursor.
    if (direction > 0) {
        for (std::uint32_t number = model.cursor(); number < history.size(); ++number)
            if (isWanted(model, kind, history.event(number))) return number + 1;
        return {};
    }
    for (std::uint32_t count = model.cursor(); count > 1; --count)
        if (isWanted(model, kind, history.event(count - 2))) return count - 1;
    return model.cursor() > 0 && kind == Jump::event ? std::optional(0u) : std::nullopt;
}

} // namespace forkscope
