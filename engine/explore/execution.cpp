#include "engine/explore/execution.h"

#include "engine/explore/mixing.h"
#include "engine/record/semantics.h"

#include <algorithm>
#include <csignal>
#include <optional>

namespace forkscope {

namespace {

constexpr std::uint64_t bitOf(int signal) { return 1ull << signal; }

bool isDone(const Event& event) { return event.phase == Phase::done; }

// Whether what it is told depends on when another process ends.
bool observesEnds(const Wish& wish)
{
    switch (wish.operation) {
    case Operation::isAlive:
    case Operation::waitAny:
    case Operation::sendSignal:
    case Operation::procState:
    case Operation::getppid:
        return true;
    case Operation::join:
    case Operation::waitChild:
    case Operation::watch:
    case Operation::peekChild:
        return wish.argument != kForever;
    case Operation::setHandler:
        return wish.argument == SIGCHLD;
    default:
        return false;
    }
}

bool waitsForEnd(Operation operation)
{
    return operation == Operation::join || operation == Operation::waitChild
           || operation == Operation::watch || operation == Operation::peekChild;
}

} // namespace

// --- who is there -----------------------------------------------------------------------------

Execution::Actor& Execution::actor(ActorId id)
{
    return *std::ranges::find(m_actors, id, [](const Actor& a) { return a.born.actor; });
}

const Execution::Actor* Execution::find(ActorId id) const
{
    const auto found =
        std::ranges::find(m_actors, id, [](const Actor& a) { return a.born.actor; });
    return found == m_actors.end() ? nullptr : &*found;
}

std::size_t Execution::indexOf(ActorId id) const { return std::size_t(find(id) - &m_actors[0]); }

std::vector<ActorId> Execution::actors() const
{
    std::vector<ActorId> all;
    for (const Actor& one : m_actors) all.push_back(one.born.actor);
    return all;
}

std::vector<ActorId> Execution::childrenOf(ActorId process) const
{
    std::vector<ActorId> children;
    for (const Actor& one : m_actors)
        if (one.born.parent == process && one.born.process == one.born.actor)
            children.push_back(one.born.actor);
    return children;
}

// Its end would end them, too, unless it has waited for theirs.
bool Execution::hasUnjoinedHelpers(ActorId process) const
{
    return std::ranges::any_of(m_actors, [process](const Actor& a) {
        return !a.joined && a.born.process == process && a.born.actor != process;
    });
}

// Its end would tell the next one to take the lock.
bool Execution::holdsRobustLock(const Actor& actor) const
{
    return std::ranges::any_of(m_objects, [&](const auto& object) {
        if (m_subject.kind(object.first) != ObjectKind::lock) return false;
        const std::uint32_t state = m_subject.state(object.first);
        return isRobust(state) && holderOf(state) == actor.born.actor;
    });
}

void Execution::bear(const Newborn& newborn)
{
    Actor fresh;
    fresh.born = newborn;
    const bool helps = newborn.process != newborn.actor;
    if (const Actor* maker = find(helps ? newborn.process : newborn.parent)) {
        fresh.clock = maker->clock;
        fresh.handled = maker->handled;
    }
    m_open.push_back(newborn.actor);
    m_actors.push_back(std::move(fresh));
}

// --- steps ------------------------------------------------------------------------------------

void Execution::begin()
{
    m_actors.clear();
    m_open.clear();
    m_objects.clear();
    m_moves.clear();
    m_happened.clear();
    m_brokenAtStart = false;
    bear(m_subject.begin());
    refresh();
    settle();
}

// Nobody else can tell when these are done, and nobody keeps their actors from doing them.
bool Execution::isEager(const Actor& actor) const
{
    switch (actor.intention.wish.operation) {
    case Operation::start:
    case Operation::startFeeder:
    case Operation::begin:
    case Operation::print:
    case Operation::random:
    case Operation::getpid:
    case Operation::clock:
    case Operation::cpuTime:
    case Operation::reap:
    case Operation::put:
    case Operation::take:
    case Operation::closeQueue:
    case Operation::endFeeder:
    case Operation::joinFeeder:
        return true;
    case Operation::exit:
        return !m_watched && !hasUnjoinedHelpers(actor.born.process) && !holdsRobustLock(actor);
    case Operation::tally:
        return !m_stopsAtTallies;
    default:
        return !m_watched && waitsForEnd(actor.intention.wish.operation);
    }
}

void Execution::notice(const Wish& wish)
{
    if (m_watched || !observesEnds(wish)) return;
    m_watched = true;
    throw Anew();
}

void Execution::refresh()
{
    for (Actor& one : m_actors) {
        if (!one.alive) continue;
        const Wish wish = m_subject.wish(one.born.actor);
        if (wish.operation == Operation::none) {
            one.alive = false;
            one.endedAt = int(m_moves.size()) - 1;
            std::erase(m_open, one.born.actor);
            continue;
        }
        if (wish == one.intention.wish) continue;
        notice(wish);
        one.intention.wish = wish;
    }
}

void Execution::settle()
{
    for (bool any = true; any;) {
        any = false;
        for (std::size_t i = 0; i < m_actors.size(); ++i) { // grows meanwhile
            while (m_actors[i].alive && isEager(m_actors[i])
                   && !m_subject.blocked(m_actors[i].born.actor, m_actors[i].intention.wish)) {
                grant(m_actors[i].born.actor, -1);
                any = true;
            }
        }
    }
}

void Execution::throwNotTheSame() const
{
    const std::string step = std::to_string(m_moves.size() + 1);
    throw SearchError({"The scenario does not do the same twice: at step " + step
                           + " a repeated run went another way.",
                       "同样的调度没有得到同样的运行：在第 " + step + " 步走了另一条路。"});
}

void Execution::take(ActorId id)
{
    if (m_moves.size() >= m_mostMoves)
        throw SearchError({"A run takes more than " + std::to_string(m_mostMoves)
                               + " steps; choose a smaller setting.",
                           "一次运行超过 " + std::to_string(m_mostMoves)
                               + " 步；请换一个更小的设置。"});
    if (!isEnabled(id)) throwNotTheSame();
    Move move;
    move.intention = intentionOf(id);
    move.deed = deedOf(move.intention);
    move.preempts = last() != kNobody && last() != id && couldGoOn(last());
    move.alone = m_actors.size() == 1;
    actor(id).intention.slept = false;
    m_moves.push_back(std::move(move));
    m_subject.noteMove();
    grant(id, int(m_moves.size()) - 1);
    noteLook(actor(id), m_moves.back());
    settle();
}

// `position`: the move that this grant is; -1 where it follows a move at once.
void Execution::grant(ActorId id, int position)
{
    m_happened.clear();
    m_subject.grant(id, m_happened);
    absorb(id, position);
    refresh();
}

void Execution::absorb(ActorId granted, int position)
{
    if (position >= 0) completeMove();
    const int current = int(m_moves.size()) - 1;
    for (const Newborn& newborn : m_happened.newborn) bear(newborn);
    for (std::size_t i = 0; i < m_happened.events.size(); ++i) {
        const Event& event = m_happened.events[i];
        keepContent(event, m_happened.texts[i]);
        if (const Actor* known = find(event.actor); known && !traits(event.operation).byHost)
            learn(actor(event.actor), event, m_happened.texts[i]);
    }
    for (ActorId id : m_happened.interrupted) cut(id, current, false);
    for (ActorId id : m_happened.dead) {
        if (id != granted) cut(id, current, true);
        actor(id).alive = false;
        actor(id).endedAt = current;
        std::erase(m_open, id);
        ++m_objects[processWord(id)].changes;
    }
    if (!m_happened.broken) return;
    if (current >= 0) m_moves[std::size_t(current)].broken = true;
    else m_brokenAtStart = true;
}

// Touches as they happened, and with them what comes before the move.
void Execution::completeMove()
{
    Move& move = m_moves.back();
    const std::size_t position = m_moves.size() - 1;
    fillTouches(move);
    addLooksOfStart(move);
    move.past = move.intention.before;
    for (std::size_t j = position; j-- > 0;)
        if (!move.past.test(j) && dependent(m_moves[j].deed, move.deed)) {
            move.past.set(j);
            move.past |= m_moves[j].past;
        }
    Actor& mover = actor(move.actor());
    mover.clock = move.past;
    mover.clock.set(position);
    for (const Touch& touch : move.deed.touches)
        if (touch.changed) ++m_objects[touch.object].changes;
    for (std::size_t i = 0; i < m_happened.events.size(); ++i) {
        const Event& event = m_happened.events[i];
        move.print = mixed(move.print, std::uint64_t(event.operation) << 32 | event.object);
        move.print = mixed(move.print, std::uint64_t(event.result) ^ hashOf(m_happened.texts[i]));
    }
}

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
    for (Touch& touch : deed.touches)
        if (touch.object) touch.before = touch.after = m_subject.state(touch.object);
    if (wish.operation == Operation::sendSignal)
        deed.signals.push_back(actorOfWord(wish.object));
    const Actor* parent = find(mover.born.parent);
    if (deed.ends && parent && parent->handled & bitOf(SIGCHLD))
        deed.signals.push_back(mover.born.parent);
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
            main.before = event.before;
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
            m_subject.stopAtTallies();
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

// --- polling ----------------------------------------------------------------------------------

std::uint64_t Execution::changesOf(const std::vector<ObjectId>& objects) const
{
    std::uint64_t changes = 0;
    for (ObjectId id : objects)
        if (const auto found = m_objects.find(id); found != m_objects.end())
            changes += found->second.changes;
    return changes;
}

void Execution::noteLook(Actor& actor, const Move& move)
{
    constexpr std::size_t kKept = 6;
    Look look;
    look.wish = move.intention.wish;
    look.what = move.print;
    for (const Touch& touch : move.deed.touches) {
        if (touch.changed || touch.object == 0) return actor.looks.clear();
        look.objects.push_back(touch.object);
    }
    look.changes = changesOf(look.objects);
    actor.looks.push_back(std::move(look));
    if (actor.looks.size() > kKept) actor.looks.erase(actor.looks.begin());
}

// Of the looks that it repeats: 1 where the last was like the one before, ...; 0: none.
int Execution::periodOfLooks(const Actor& actor) const
{
    const auto& looks = actor.looks;
    for (std::size_t period = 1; period * 2 <= looks.size(); ++period) {
        bool equal = true;
        for (std::size_t i = looks.size() - period; i < looks.size(); ++i)
            equal &= looks[i].what == looks[i - period].what
                     && looks[i].changes == looks[i - period].changes;
        const Look& next = looks[looks.size() - period];
        const Wish& wish = actor.intention.wish;
        if (equal && next.wish.operation == wish.operation && next.wish.object == wish.object
            && next.wish.line == wish.line)
            return int(period);
    }
    return 0;
}

// It has looked twice in vain and would look again: nothing new can come of it before a change.
bool Execution::awaitsChange(const Actor& actor) const
{
    const auto period = std::size_t(periodOfLooks(actor));
    for (std::size_t i = actor.looks.size() - period; i < actor.looks.size(); ++i)
        if (changesOf(actor.looks[i].objects) != actor.looks[i].changes) return false;
    return period > 0;
}

// --- who could go on --------------------------------------------------------------------------

const Intention& Execution::intentionOf(ActorId id) const
{
    Actor& one = const_cast<Execution*>(this)->actor(id);
    one.intention.actor = id;
    one.intention.before = one.clock;
    one.intention.polls = periodOfLooks(one) > 0;
    return one.intention;
}

bool Execution::isEnabled(ActorId id) const
{
    const Actor* one = find(id);
    if (!one || !one->alive) return false;
    const Wish& wish = one->intention.wish;
    if (hasDeadline(wish.operation, wish.argument)) return !awaitsChange(*one);
    return !m_subject.blocked(id, wish) && !awaitsChange(*one);
}

std::vector<ActorId> Execution::enabled() const
{
    std::vector<ActorId> able;
    for (const Actor& one : m_actors)
        if (isEnabled(one.born.actor)) able.push_back(one.born.actor);
    return able;
}

bool Execution::couldGoOn(ActorId id) const
{
    const Actor* one = find(id);
    return one && isEnabled(id) && !one->intention.slept
           && !m_subject.blocked(id, one->intention.wish);
}

Ending Execution::conclude()
{
    std::vector<ActorId> polls;
    for (const Actor& one : m_actors)
        if (one.alive && awaitsChange(one)) polls.push_back(one.born.actor);
    return m_subject.conclude(!m_open.empty(), polls);
}

std::vector<Intention> Execution::open() const
{
    std::vector<Intention> intentions;
    for (const Actor& one : m_actors)
        if (one.alive) intentions.push_back(intentionOf(one.born.actor));
    return intentions;
}

std::uint32_t Execution::stateAfter(ObjectId object, const std::vector<std::size_t>& moves) const
{
    std::optional<std::uint32_t> state;
    for (const Move& move : m_moves) {
        for (const Touch& touch : move.deed.touches)
            if (touch.object == object && !state) state = touch.before;
        if (state) break;
    }
    if (!state) return m_subject.state(object);
    for (const std::size_t position : moves)
        for (const Touch& touch : m_moves[position].deed.touches) {
            if (touch.object != object) continue;
            switch (touch.operation) {
            case Operation::eventSet: // of two, whichever comes first makes the change
            case Operation::eventClear:
                state = transition(touch.operation, *state, kNobody, 0).state;
                break;
            case Operation::semAcquire:
            case Operation::semRelease:
            case Operation::deliver:
            case Operation::receive:
                *state += touch.after - touch.before;
                break;
            default:
                if (touch.changed) state = touch.after;
            }
        }
    return *state;
}

bool Execution::blockedAfter(const std::vector<std::size_t>& moves,
                             const Intention& intention) const
{
    const Wish& wish = intention.wish;
    if (wish.operation == Operation::waitAny) {
        bool any = false;
        for (ActorId child : childrenOf(intention.actor)) {
            const std::uint32_t state = stateAfter(processWord(child), moves);
            if (state == kDead) return false;
            any |= state == kStarted;
        }
        return any;
    }
    if (wish.object == 0) return false;
    if (waitsForHiddenEnd(wish.operation)) {
        const int awaited = awaitedMove(intention);
        return awaited < 0 || !std::ranges::binary_search(moves, std::size_t(awaited));
    }
    return transition(wish.operation, stateAfter(wish.object, moves), intention.actor,
                      wish.argument, wish.seen)
               .ruling
           == Ruling::blocks;
}

// An end that is no move of its own, but belongs to one.
bool Execution::waitsForHiddenEnd(Operation operation) const
{
    return operation == Operation::joinFeeder || (!m_watched && waitsForEnd(operation));
}

int Execution::awaitedMove(const Intention& intention) const
{
    if (!waitsForHiddenEnd(intention.wish.operation)) return -1;
    const Actor* target = find(actorOfWord(intention.wish.object));
    return target && !target->alive ? target->endedAt : -1;
}

bool Execution::enabledAfter(const std::vector<std::size_t>& moves,
                             const Intention& intention) const
{
    bool handles = intention.wish.operation != Operation::handle;
    bool changed = !intention.polls;
    const Deed deed = deedOf(intention);
    for (const std::size_t position : moves) {
        const Move& move = m_moves[position];
        for (const Cut& cut : move.cuts)
            if (cut.ended && cut.intention.actor == intention.actor) return false;
        handles |= int(position) == intention.handles;
        if (changed) continue;
        if (move.actor() == intention.actor) changed = false;
        for (const Touch& touch : move.deed.touches)
            for (const Touch& mine : deed.touches)
                changed |= touch.changed && touch.object == mine.object
                           && !intention.before.test(position);
    }
    return handles && changed
           && (hasDeadline(intention.wish.operation, intention.wish.argument)
               || !blockedAfter(moves, intention));
}

bool Execution::canFollow(const std::vector<std::size_t>& moves, const Intention& intention) const
{
    return enabledAfter(moves, intention) && !blockedAfter(moves, intention);
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
    add(m_subject.measures());
    return sum;
}

} // namespace forkscope
