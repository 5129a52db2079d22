#include "tests/app/pretended_world.h"

#include "engine/record/semantics.h"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <utility>
#include <vector>

namespace forkscope {

namespace {

char letterFor(ProcessState state)
{
    switch (state) {
    case ProcessState::running:
    case ProcessState::computing:
        return 'R';
    case ProcessState::stopped:
        return 'T';
    case ProcessState::zombie:
        return 'Z';
    case ProcessState::gone:
        return '-';
    default:
        return 'S';
    }
}

using Named = std::pair<QRectF, std::string>;

std::vector<Named> solidThings(const StageScene& scene)
{
    std::vector<Named> things;
    for (const Cell& cell : scene.cells)
        things.emplace_back(cell.rect, cell.name.toStdString());
    for (const Door& door : scene.doors) {
        things.emplace_back(door.rect, "door");
        things.emplace_back(door.captionRect, "caption of a door");
    }
    for (const Board& board : scene.boards)
        things.emplace_back(board.rect, "board");
    for (const Bond& bond : scene.bonds)
        things.emplace_back(bond.rect, "bond");
    for (const Balloon& balloon : scene.balloons)
        things.emplace_back(balloon.rect, "balloon");
    for (const Place& place : scene.places) {
        things.emplace_back(place.heading, "heading " + place.title.toStdString());
        if (!place.note.isEmpty()) things.emplace_back(place.noteRect, "note");
    }
    return things;
}

} // namespace

PretendedWorld::PretendedWorld()
{
    m_world.time = 2000 * kMs;
    m_world.step = 40;
    ProcessInfo& main = m_world.processes.emplace_back();
    main.actor = 0;
    main.pid = 3;
    main.osPid = 4003;
    main.parentPid = 2;
    main.role = text("main");
    main.state = ProcessState::waiting;
    main.letter = 'S';
    main.operation = Operation::join;
    main.phase = Phase::waits;
    main.object = processWord(1);
    main.argument = kForever;
    main.begun = 1;
}

ProcessInfo& PretendedWorld::add(const std::string& role, ProcessState state, int since)
{
    const auto actor = ActorId(m_world.processes.size());
    ProcessInfo& process = m_world.processes.emplace_back();
    process.actor = actor;
    process.parent = 0;
    process.pid = 3 + actor;
    process.osPid = 4003 + actor;
    process.parentPid = 3;
    process.role = text(role);
    process.state = state;
    process.letter = letterFor(state);
    process.since = since * kMs;
    process.sinceEvent = actor;
    process.begun = 1;
    return process;
}

ProcessInfo& PretendedWorld::want(const std::string& role, ProcessState state,
                                  Operation operation, ObjectId object, int since)
{
    ProcessInfo& process = add(role, state, since);
    process.operation = operation;
    process.phase = state == ProcessState::waiting ? Phase::waits : Phase::announced;
    process.object = object;
    process.argument = kForever;
    process.held = m_world.controlled && state == ProcessState::ready;
    return process;
}

ProcessInfo& PretendedWorld::sleeper(const std::string& role, int left, int since)
{
    ProcessInfo& process = want(role, ProcessState::sleeping, Operation::sleep, 0, since);
    process.phase = Phase::waits;
    process.argument = m_world.time + left * kMs;
    return process;
}

ProcessInfo& PretendedWorld::dead(const std::string& role, int exitCode, bool reaped, int since)
{
    ProcessInfo& process =
        add(role, reaped ? ProcessState::gone : ProcessState::zombie, since);
    process.exitCode = exitCode;
    process.diedAt = since * kMs;
    if (reaped) process.reapedAt = since * kMs;
    return process;
}

ProcessInfo& PretendedWorld::process(std::string_view role)
{
    for (ProcessInfo& process : m_world.processes)
        if (m_texts[process.role] == role) return process;
    throw std::out_of_range("no process is called " + std::string(role));
}

ObjectInfo& PretendedWorld::object(ObjectKind kind, const std::string& name, std::uint32_t state)
{
    ObjectInfo& object = m_world.objects.emplace_back();
    object.id = ObjectId(kMaxActors + m_world.objects.size());
    object.kind = kind;
    object.name = text(name);
    object.state = object.initial = object.least = object.most = state;
    object.maker = 0;
    return object;
}

StageInput PretendedWorld::input(QSizeF size, Language language) const
{
    StageInput input;
    input.world = &m_world;
    input.texts = &m_texts;
    input.size = size;
    input.language = language;
    return input;
}

std::string faultsOf(const StageScene& scene, const World& world)
{
    std::multiset<ActorId> seen;
    for (const Cell& cell : scene.cells)
        seen.insert(cell.actors.begin(), cell.actors.end());
    for (const ProcessInfo& process : world.processes)
        if (seen.count(process.actor) != (process.isHelper() ? 0 : 1))
            return "actor " + std::to_string(process.actor) + " is there " +
                   std::to_string(seen.count(process.actor)) + " times";
    const std::vector<Named> things = solidThings(scene);
    const QRectF stage(QPointF(0, 0), scene.size);
    for (std::size_t i = 0; i < things.size(); ++i) {
        if (!stage.contains(things[i].first)) return things[i].second + " leaves the stage";
        for (std::size_t k = i + 1; k < things.size(); ++k)
            if (things[i].first.intersects(things[k].first))
                return things[i].second + " overlaps " + things[k].second;
    }
    return {};
}

} // namespace forkscope
