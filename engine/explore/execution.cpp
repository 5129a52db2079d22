#include "engine/explore/execution.h"

#include "engine/explore/mixing.h"
#include "engine/record/arena.h"
#include "engine/record/semantics.h"

#include <algorithm>
#include <csignal>
#include <optional>

namespace forkscope {

namespace {

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
    m_lapses.clear();
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
    const bool signals = wish.operation == Operation::sendSignal && !m_signalled;
    if (!signals && (m_watched || !observesEnds(wish))) return;
    m_watched = true;
    if (signals) m_subject.stopAt(kStopsAtSleeps); // where a signal may reach them
    m_signalled |= signals;
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

void Execution::keepTime()
{
    m_keepsTime = true;
    m_subject.stopAt(kKeepsTime | kStopsAtSleeps);
}

void Execution::settle()
{
    do takeEager();
    while (m_keepsTime && enabled().empty() && passTime());
}

bool Execution::isDue(const Actor& actor) const
{
    return !m_keepsTime || actor.intention.wish.argument <= m_subject.now();
}

// To the next deadline. Whatever follows comes after everything before: only when nobody could go
// on did time pass.
bool Execution::passTime()
{
    std::optional<std::int64_t> next;
    for (const Actor& one : m_actors) {
        const Wish& wish = one.intention.wish;
        if (!one.alive || !hasDeadline(wish.operation, wish.argument) || isDue(one)
            || awaitsChange(one))
            continue;
        next = std::min(next.value_or(wish.argument), wish.argument);
    }
    if (!next) return false;
    Lapse lapse{m_moves.size(), {}};
    for (const Intention& intention : open())
        lapse.waiting.push_back({intention, deedOf(intention), false});
    m_lapses.push_back(std::move(lapse));
    m_subject.setNow(*next);
    for (Actor& one : m_actors)
        for (std::size_t i = 0; i < m_moves.size(); ++i) one.clock.set(i);
    return true;
}

void Execution::takeEager()
{
    constexpr int kMost = 20'000; // between two moves
    int taken = 0;
    for (bool any = true; any;) {
        any = false;
        for (std::size_t i = 0; i < m_actors.size(); ++i) { // grows meanwhile
            while (m_actors[i].alive && isEager(m_actors[i])
                   && !m_subject.blocked(m_actors[i].born.actor, m_actors[i].intention.wish)) {
                if (++taken > kMost) throwTooLong();
                grant(m_actors[i].born.actor, -1);
                any = true;
            }
        }
    }
}

void Execution::throwTooLong() const
{
    const std::string most = std::to_string(m_mostMoves);
    throw SearchError({"A run takes more than " + most + " steps; choose a smaller setting.",
                       "一次运行超过 " + most + " 步；请换一个更小的设置。"});
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
    if (m_moves.size() >= m_mostMoves) throwTooLong();
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

} // namespace forkscope
