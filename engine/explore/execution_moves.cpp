// What a move does to objects, and what its actors know after it.
#include "engine/explore/execution.h"

#include "engine/explore/mixing.h"
#include "engine/record/arena.h"
#include "engine/record/semantics.h"

#include <algorithm>
#include <csignal>

namespace forkscope {

namespace {

constexpr std::uint64_t bitOf(int signal) { return 1ull << signal; }
bool isDone(const Event& event) { return event.phase == Phase::done; }

} // namespace

// --- what a move does -------------------------------------------------------------------------

Touch Execution::touchOf(const Wish& wish, const Actor& actor) const
{
    Touch touch{wish.operation, wish.object, wish.argument, wish.seen};
    const auto object = m_objects.find(wish.object);
    if (wish.operation == Operation::deliver && object != m_objects.end()) {
        touch.ordinal = object->second.delivered;
        touch.offset = object->second.deliveredBytes;
    } else if (wish.operation == Operation::receive && object != m_objects.end()) {
        touch.ordinal = object->second.received;
        touch.offset = object->second.receivedBytes;
    } else if (wish.operation == Operation::exit || wish.operation == Operation::sleep) {
        touch.object = processWord(actor.born.actor);
    } else if (wish.operation == Operation::getppid && actor.born.parent != kNobody) {
        touch.object = processWord(actor.born.parent);
    }
    return touch;
}

Deed Execution::deedOf(const Intention& intention) const
{
    const Actor& mover = *find(intention.actor);
    Deed deed;
    deed.actor = intention.actor;
    deed.process = mover.born.process;
    const Wish& wish = intention.wish;
    deed.ends = wish.operation == Operation::exit;
    deed.touches.push_back(touchOf(wish, mover));
    if (wish.operation == Operation::waitAny)
        for (ActorId child : childrenOf(deed.process))
            deed.touches.push_back({Operation::waitAny, processWord(child)});
    if (wish.operation == Operation::procState)
        for (const Actor& one : m_actors)
            deed.touches.push_back({Operation::procState, processWord(one.born.actor)});
    if (wish.operation == Operation::setHandler && wish.argument == SIGCHLD)
        for (ActorId child : childrenOf(deed.process)) // whose end is a signal from then on, or not
            deed.touches.push_back({Operation::setHandler, processWord(child)});
    for (Touch& touch : deed.touches)
        if (touch.object) touch.before = touch.after = m_subject.state(touch.object);
    if (wish.operation == Operation::sendSignal)
        deed.signals.push_back(actorOfWord(wish.object));
    const bool signals = wish.operation == Operation::sendSignal;
    const Actor* ended = signals ? find(actorOfWord(wish.object)) : deed.ends ? &mover : nullptr;
    const Actor* parent = ended ? find(ended->born.parent) : nullptr;
    if (parent && parent->handled & bitOf(SIGCHLD)) deed.signals.push_back(parent->born.actor);
    return deed;
}

void Execution::fillTouches(Move& move)
{
    Touch& main = move.deed.touches.front();
    bool filled = false;
    for (const Event& event : m_happened.events) {
        if (!isDone(event) || event.flags & kTransparent) continue;
        if (!filled && event.actor == move.actor() && event.operation == main.operation) {
            filled = true;
            main.changed = event.flags & kChange;
            if (main.object == 0) main.object = event.object;
            if (event.object) main.before = event.before;
            main.argument = event.argument;
            main.after = main.before;
            if (main.changed)
                main.after = transition(event.operation, event.before, event.actor,
                                        event.argument, main.seen)
                                 .state;
        } else if (event.flags & kChange && !isProcessWord(event.object)
                   && m_subject.kind(event.object) == ObjectKind::lock) {
            // What the host marks when the owner of a robust lock dies.
            Touch mark{event.operation, event.object, event.argument, 0, true, event.before};
            mark.after = m_subject.state(event.object);
            move.deed.touches.push_back(mark);
        }
    }
    for (ActorId dead : m_happened.dead) {
        if (find(dead)->born.process != dead) continue;
        const Operation how = dead == move.actor() ? Operation::exit : Operation::sendSignal;
        move.deed.touches.push_back(
            {how, processWord(dead), 0, 0, true, kStarted, kDead});
    }
}

Touch Execution::lookAt(ObjectId word) const
{
    const std::uint32_t state = m_subject.state(word);
    return {Operation::isAlive, word, 0, 0, false, state, state};
}

// start() looks for children that have ended and reaps them; where ends are watched, somebody may
// see the difference.
void Execution::addLooksOfStart(Move& move)
{
    if (!m_watched) return;
    for (const Event& event : m_happened.events) {
        if (event.operation != Operation::start || event.actor != move.actor()) continue;
        for (ActorId child : childrenOf(move.deed.process))
            move.deed.touches.push_back(lookAt(processWord(child)));
    }
}

// --- what is known then -----------------------------------------------------------------------

void Execution::learn(Actor& actor, const Event& event, const std::string& text)
{
    if (!isDone(event)) return;
    const std::uint64_t thing = event.object ? m_subject.identity(event.object) : 0;
    actor.history = mixed(actor.history, std::uint64_t(event.operation) ^ thing);
    actor.history = mixed(actor.history, std::uint64_t(event.result) ^ hashOf(text));
    if (event.operation == Operation::acquire) // of a robust lock it is told who died
        actor.history = mixed(actor.history, ownerThatDied(event.before));
    switch (event.operation) {
    case Operation::sleep:
        actor.intention.slept = true;
        break;
    case Operation::setHandler: {
        const std::uint64_t bit = bitOf(int(event.argument));
        const bool handled = event.result == std::int64_t(Disposition::handled);
        actor.handled = handled ? actor.handled | bit : actor.handled & ~bit;
        break;
    }
    case Operation::tally:
        if (event.argument < 0 && !m_stopsAtTallies) {
            m_stopsAtTallies = true;
            m_subject.stopAt(kStopsAtTallies);
            throw Anew();
        }
        break;
    case Operation::joinFeeder:
        this->actor(actorOfWord(event.object)).joined = true;
        [[fallthrough]];
    case Operation::join:
    case Operation::waitChild:
    case Operation::watch:
    case Operation::peekChild:
    case Operation::isAlive:
        if (const Actor* ended = find(actorOfWord(event.object)); ended && !ended->alive)
            actor.clock |= ended->clock;
        break;
    default:
        break;
    }
}

void Execution::keepContent(const Event& event, const std::string& text)
{
    if (!isDone(event) || event.object == 0) return;
    Object& object = m_objects[event.object];
    const bool changed = event.flags & kChange;
    switch (event.operation) {
    case Operation::put:
        object.content.push_back(hashOf(text));
        object.clocks.push_back(find(event.actor)->clock);
        break;
    case Operation::take:
        if (!changed || object.content.empty()) break;
        actor(event.actor).clock |= object.clocks.front();
        actor(event.actor).history = mixed(actor(event.actor).history, object.content.front());
        object.content.erase(object.content.begin());
        object.clocks.erase(object.clocks.begin());
        break;
    case Operation::deliver:
        object.content.push_back(hashOf(text));
        ++object.delivered;
        object.deliveredBytes += std::uint64_t(event.argument);
        break;
    case Operation::receive:
        if (!object.content.empty()) object.content.erase(object.content.begin());
        ++object.received;
        object.receivedBytes += std::uint64_t(event.argument);
        break;
    case Operation::fileTruncate:
    case Operation::fileWrite:
    case Operation::fileRename:
        object.content.assign(1, hashOf(text));
        break;
    default:
        break;
    }
}

// A move takes away what another actor was about to do.
void Execution::cut(ActorId id, int position, bool ended)
{
    if (position < 0) return;
    Actor& victim = actor(id);
    if (!victim.alive) return;
    Intention lost = intentionOf(id);
    ++m_objects[processWord(id)].changes;
    victim.intention.handles = position;
    Deed deed = deedOf(lost);
    m_moves[std::size_t(position)].cuts.push_back({std::move(lost), std::move(deed), ended});
}

// --- equal futures ----------------------------------------------------------------------------

Execution::Key Execution::key() const
{
    Key sum;
    const auto add = [&sum](std::uint64_t part) {
        sum.one += mixed(part);
        sum.two += mixed(part ^ 0x5851F42D4C957F2Dull);
    };
    for (const Actor& one : m_actors) {
        std::uint64_t part = mixed(one.born.path, one.history);
        const Wish& wish = one.intention.wish;
        if (one.alive && wish.operation == Operation::eventWake)
            part = mixed(part, timesSet(wish.seen) == timesSet(m_subject.state(wish.object)));
        if (one.alive && m_keepsTime && hasDeadline(wish.operation, wish.argument))
            part = mixed(part, std::uint64_t(wish.argument));
        if (one.alive) part = mixed(part, awaitsChange(one));
        // Whether a signal is still to be handled shows in nobody's results.
        add(mixed(part, one.alive + 2 * (wish.operation == Operation::handle)));
    }
    for (const auto& [id, object] : m_objects) {
        std::uint64_t state = m_subject.state(id);
        const ObjectKind kind = m_subject.kind(id);
        if (kind == ObjectKind::printer || kind == ObjectKind::knob) continue;
        if (kind == ObjectKind::event) state = isSet(std::uint32_t(state));
        if (kind == ObjectKind::lock)
            if (const Actor* holder = find(holderOf(std::uint32_t(state))))
                state = holder->born.path;
        std::uint64_t part = mixed(m_subject.identity(id), state);
        for (const std::uint64_t content : object.content) part = mixed(part, content);
        add(part);
    }
    if (m_keepsTime) add(mixed(std::uint64_t(m_subject.now())));
    add(m_subject.measures());
    return sum;
}

} // namespace forkscope
