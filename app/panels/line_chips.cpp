#include "app/panels/line_chips.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace forkscope {

namespace {

bool isAlive(const ProcessInfo& process)
{
    return process.state != ProcessState::zombie && process.state != ProcessState::gone;
}

QString roleOf(const RunModel& model, ActorId actor)
{
    const ProcessInfo* process = model.world().process(actor);
    return process ? QString::fromStdString(model.history().texts()[process->role]) : QString();
}

// "client" for client-3, client-7, ...; empty when they have no name in common.
QString commonName(const RunModel& model, const std::vector<ActorId>& actors)
{
    QString common;
    for (const ActorId actor : actors) {
        const QString role = roleOf(model, actor);
        const QString kind = role.left(role.lastIndexOf(QLatin1Char('-')));
        if (common.isEmpty()) common = kind;
        if (kind != common || kind.isEmpty()) return {};
    }
    return common;
}

QString chipText(const RunModel& model, const std::vector<ActorId>& actors)
{
    if (actors.size() == 1) return roleOf(model, actors.front());
    const QString name = commonName(model, actors);
    if (name.isEmpty())
        return QCoreApplication::translate("LineChips", "%1 processes").arg(actors.size());
    return QCoreApplication::translate("LineChips", "%1 %2s", "16 clients")
        .arg(actors.size())
        .arg(name);
}

int lineOf(const World& world, ActorId actor)
{
    const ProcessInfo* process = world.process(actor);
    return process && isAlive(*process) ? process->line : 0;
}

} // namespace

std::vector<LineChip> joined(const RunModel& model, std::vector<LineChip> chips)
{
    std::map<std::pair<int, ProcessState>, std::vector<ActorId>> places;
    for (const LineChip& chip : chips) {
        auto& actors = places[{chip.line, chip.state}];
        actors.insert(actors.end(), chip.actors.begin(), chip.actors.end());
    }
    std::vector<LineChip> result;
    for (const auto& [place, actors] : places)
        result.push_back({place.first, place.second, actors, chipText(model, actors)});
    return result;
}

std::vector<LineChip> lineChips(const RunModel& model)
{
    std::vector<LineChip> chips;
    for (const ProcessInfo& process : model.world().processes)
        if (isAlive(process) && process.line > 0)
            chips.push_back({process.line, process.state, {process.actor}, {}});
    return joined(model, std::move(chips));
}

int lineInFocus(const RunModel& model)
{
    const World& world = model.world();
    const int selected = lineOf(world, model.selected());
    return selected > 0 ? selected : lineOf(world, world.lastActor);
}

} // namespace forkscope
