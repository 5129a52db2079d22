// What follows from deaths: who is orphaned, who is reaped, what is made whole.
#include "engine/host/run.h"

#include "engine/os/futex.h"
#include "engine/os/kernel_view.h"
#include "engine/record/semantics.h"

#include <algorithm>
#include <csignal>
#include <iterator>

namespace forkscope {

namespace {

constexpr std::uint64_t bitOf(int signal) { return 1ull << signal; }

// The number of the new parent as the scenario would see it.
std::int64_t parentOf(pid_t osPid)
{
    const auto view = kernelViewOf(osPid);
    return view ? innermostPid(view->parent) : 0;
}

} // namespace

bool Run::handleDeaths()
{
    std::vector<ActorId> dead = std::exchange(m_deadUnborn, {});
    std::ranges::copy(m_enclosure.watch().takeDead(), std::back_inserter(dead));
    noteLive();
    bool any = false;
    for (ActorId actor : dead) {
        // Its parent, or who heals that one, is yet to write the start: the death comes after.
        if (stateOf(m_arena.object(processWord(actor)).word.load()) == kUnborn) {
            m_deadUnborn.push_back(actor);
            continue;
        }
        handleDeath(actor);
        any = true;
    }
    return any;
}

void Run::noteLive()
{
    const std::uint32_t used = m_arena.header().actors.load();
    for (std::uint32_t i = 0; i < used; ++i) {
        const auto actor = ActorId(i);
        if (m_live.contains(actor) || m_dead.contains(actor)) continue;
        const std::uint64_t word = m_arena.object(processWord(actor)).word.load();
        if (stateOf(word) == kStarted && !m_dead.contains(processOf(actor))) m_live.insert(actor);
    }
    if (m_arena.header().pipes.load() == 0) return; // and so no helpers
    std::erase_if(m_live, [this](ActorId actor) {
        const std::uint64_t word = m_arena.object(processWord(actor)).word.load();
        if (processOf(actor) == actor || stateOf(word) != kReaped) return false;
        drainActor(actor, true);
        return true;
    });
}

bool Run::orphaned(ActorId actor) const
{
    const ActorId parent = m_arena.slot(actor).parent;
    return parent == kNobody || m_dead.contains(parent);
}

void Run::healWhatItLeft(ActorId actor)
{
    drainActor(actor, true);
    Drain drain(m_arena, m_chronicle.texts(), nullptr);
    const Healed healed = heal(m_arena, drain, actor, m_chronicle.texts(), now());
    for (const Event& event : healed.events) tell(actor, event);
    settleIntent(actor);
    if (healed.unborn != kNobody) {
        m_live.insert(healed.unborn);
        m_enclosure.watch().release(healed.unborn);
    }
}

// Who waits for any child looks again; a handler for SIGCHLD is about to run.
void Run::tellParent(ActorId dead)
{
    const ActorId parent = m_arena.slot(dead).parent;
    if (parent == kNobody) return;
    ActorSlot& slot = m_arena.slot(parent);
    slot.childDeaths.fetch_add(1);
    futexWake(slot.childDeaths, kWakeAll);
    if (slot.ignored.load() & bitOf(SIGCHLD)) m_awaitReap.insert(dead); // the kernel takes it
    if (m_live.contains(parent)) expectEffect(parent, SIGCHLD);
}

void Run::markLocksOf(ActorId dead, ObjectId only)
{
    for (const Event& mark : markRobustLocks(m_arena, dead, now(), only)) tell(dead, mark);
}

// Most processes of a lesson live shorter than it takes to sample them; what a zombie used is known.
void Run::tellLastCpuTime(ActorId dead)
{
    if (m_plan.request.mode != RunMode::free) return;
    const auto used = cpuTimeOf(m_arena.slot(dead).osPid.load());
    if (!used) return;
    Event sample = hostEvent(Operation::kernelView, dead);
    sample.argument = 'Z';
    sample.result = *used;
    sample.flags = kSampled;
    tell(dead, sample);
}

// The order matters: what it recorded, what it left half done, then its death, then what others
// see of it.
void Run::handleDeath(ActorId actor)
{
    ActorSlot& slot = m_arena.slot(actor);
    const auto view = kernelViewOf(slot.osPid.load());
    for (ActorId helper : helpersOf(actor)) {
        healWhatItLeft(helper);
        m_live.erase(helper);
    }
    healWhatItLeft(actor);
    tellLastCpuTime(actor);
    // A start gate may still be shut because its parent never got to say so.
    const std::uint32_t used = m_arena.header().actors.load();
    for (std::uint32_t child = 0; child < used; ++child)
        if (m_arena.slot(ActorId(child)).parent == actor)
            m_enclosure.watch().release(ActorId(child));

    Event died = hostEvent(Operation::died, actor);
    died.object = processWord(actor);
    died.argument = view ? exitCodeOf(view->exitStatus) : 0;
    changeWord(died, kDead);
    tell(actor, died);

    m_live.erase(actor);
    m_stopped.erase(actor);
    m_dead.insert(actor);
    if (actor == 0) m_mainDied = now();
    if (orphaned(actor)) m_awaitReap.insert(actor);
    adoptChildren(actor);
    slot.dead.store(1);
    futexWake(slot.dead, kWakeAll);
    tellParent(actor);
    if (!m_arena.header().replaying.load()) markLocksOf(actor);
    wakeAllWaiters();
}

// The kernel re-parents before the parent is seen dead (find_new_reaper in exit.c).
void Run::adoptChildren(ActorId dead)
{
    const std::uint32_t used = m_arena.header().actors.load();
    for (std::uint32_t i = 0; i < used; ++i) {
        const auto child = ActorId(i);
        if (m_arena.slot(child).parent != dead) continue;
        const std::uint64_t word = m_arena.object(processWord(child)).word.load();
        if (stateOf(word) == kDead) m_awaitReap.insert(child);
        if (!m_live.contains(child)) continue;
        Event adopted = hostEvent(Operation::adopted, child);
        adopted.argument = parentOf(m_arena.slot(child).osPid.load());
        tell(dead, adopted);
    }
}

bool Run::noteReaped()
{
    bool any = false;
    for (auto it = m_awaitReap.begin(); it != m_awaitReap.end();) {
        const ActorId actor = *it;
        const bool reaped = m_arena.slot(actor).reapedByInit.load() != 0
                            || m_enclosure.watch().isReaped(actor);
        if (!reaped) {
            ++it;
            continue;
        }
        Event gone = hostEvent(Operation::reaped, actor);
        gone.object = processWord(actor);
        if (stateOf(m_arena.object(gone.object).word.load()) == kDead) {
            changeWord(gone, kReaped);
            tell(actor, gone);
        }
        it = m_awaitReap.erase(it);
        any = true;
    }
    return any;
}

} // namespace forkscope
