#include "engine/trace/reducer.h"

#include <algorithm>

namespace forkscope {

namespace {

constexpr std::int64_t kMaxClaims = 64;
constexpr std::size_t kMostRooms = 1024; // more are not told apart

ObjectKind kindFrom(std::int64_t number)
{
    const bool known = number >= 0 && number < std::int64_t(ObjectKind::count);
    return known ? ObjectKind(number) : ObjectKind::none;
}

// The number whose lowest and highest value are kept.
std::uint32_t measure(const ObjectInfo& object)
{
    if (object.kind == ObjectKind::queue) return std::uint32_t(object.items.size());
    return object.kind == ObjectKind::buffer ? itemsIn(object.state) : object.state;
}

bool less(ObjectKind kind, std::uint32_t one, std::uint32_t other)
{
    const bool isSigned = kind == ObjectKind::value || kind == ObjectKind::knob;
    return isSigned ? std::int32_t(one) < std::int32_t(other) : one < other;
}

void measureExtremes(ObjectInfo& object)
{
    const std::uint32_t now = measure(object);
    if (less(object.kind, now, object.least)) object.least = now;
    if (less(object.kind, object.most, now)) object.most = now;
}

TextId takeOldest(std::vector<TextId>& items)
{
    if (items.empty()) return 0;
    const TextId oldest = items.front();
    items.erase(items.begin());
    return oldest;
}

} // namespace

void Reducer::make()
{
    if (m_event.object == 0 || isProcessWord(m_event.object)) return;
    ObjectInfo* known = m_world.object(m_event.object);
    ObjectInfo& object = known ? *known : m_world.objects.emplace_back();
    object = {};
    object.id = m_event.object;
    object.kind = kindFrom(m_event.argument);
    object.name = m_event.text;
    object.version = m_event.version;
    object.state = object.initial = std::uint32_t(m_event.result);
    object.least = object.most = measure(object);
    object.owner = ObjectId(m_event.before);
    object.maker = m_event.actor;
    for (const ProcessInfo& process : m_world.processes) {
        const bool at = process.object == object.id && process.phase != Phase::done;
        if (at && !isOver(process.state)) ++object.wanted;
    }
}

void Reducer::change(ObjectInfo& object)
{
    object.version = m_event.version;
    if (m_event.operation == Operation::noChange) return;
    const Transition next =
        transition(m_event.operation, object.state, m_event.actor, m_event.argument);
    object.state = next.state;
    object.changedBy = traits(m_event.operation).byHost ? kNobody : m_event.actor;
    object.changedAt = m_event.time;
    object.changedAtEvent = m_world.events;
    object.changedAtStep = m_event.step;
    if (m_event.operation == Operation::acquire) object.heldSinceStep = m_event.step;
    if (object.kind == ObjectKind::file) changeFile(object);
    if (object.kind == ObjectKind::semaphore && object.owner == 0) changeHoldings(object);
    changeItems(object);
    measureExtremes(object);
    if (object.wanted > 0) settleWaiters(object);
}

void Reducer::changeFile(ObjectInfo& object)
{
    object.half = m_event.operation == Operation::fileTruncate;
    object.content = object.half ? 0 : m_event.text;
}

// A permit is taken into the first free room; the actor that gives one back leaves the room that it
// has been in for longest.
void Reducer::changeHoldings(ObjectInfo& object)
{
    std::vector<Holding>& rooms = object.holdings;
    const auto isIn = [](ActorId actor) {
        return [actor](const Holding& room) { return room.actor == actor; };
    };
    if (m_event.operation == Operation::semAcquire) {
        auto room = std::find_if(rooms.begin(), rooms.end(), isIn(kNobody));
        if (room == rooms.end() && rooms.size() == kMostRooms) return;
        if (room == rooms.end()) room = rooms.insert(rooms.end(), Holding{});
        *room = {m_event.actor, m_event.time, m_event.step, m_world.events};
    } else if (m_event.operation == Operation::semRelease) {
        Holding* longest = nullptr;
        for (Holding& room : rooms) {
            if (room.actor != m_event.actor) continue;
            if (!longest || room.event < longest->event) longest = &room;
        }
        if (longest) *longest = {};
    }
}

void Reducer::changeItems(ObjectInfo& object)
{
    switch (m_event.operation) {
    case Operation::put:
        object.items.push_back(m_event.text);
        return;
    case Operation::take: {
        const TextId item = takeOldest(object.items);
        if (m_actor) m_actor->carries = item;
        return;
    }
    case Operation::deliver:
        object.items.push_back(m_event.text);
        if (m_actor) m_actor->carries = 0;
        return;
    case Operation::receive:
        takeOldest(object.items);
        return;
    default:
        return;
    }
}

// What the actor saw of the object, or put there itself. The item that it took out of a queue stays
// in mind when it only looks whether there is another.
void Reducer::remember(std::int64_t value, TextId text)
{
    if (!m_actor) return;
    const Memory memory{m_event.object, m_event.version, value, text, m_world.events};
    for (Memory& known : m_actor->memories) {
        if (known.object != memory.object) continue;
        const TextId kept = known.text;
        known = memory;
        if (m_event.operation == Operation::poll) known.text = kept;
        return;
    }
    m_actor->memories.push_back(memory);
}

void Reducer::tally()
{
    const auto named = [this](const Tally& tally) { return tally.name == m_event.text; };
    auto tally = std::find_if(m_world.tallies.begin(), m_world.tallies.end(), named);
    if (tally == m_world.tallies.end())
        tally = m_world.tallies.insert(tally, Tally{m_event.text, 0, 0});
    // Unsigned, since a hostile recording may count beyond any limit.
    tally->count = std::int64_t(std::uint64_t(tally->count) + std::uint64_t(m_event.argument));
    tally->most = std::max(tally->most, tally->count);
}

void Reducer::breakClaim()
{
    if (m_event.argument < 0 || m_event.argument >= kMaxClaims) return;
    const auto claim = std::size_t(m_event.argument);
    if (m_world.brokenClaims.size() <= claim) m_world.brokenClaims.resize(claim + 1);
    m_world.brokenClaims[claim] = 1;
}

} // namespace forkscope
