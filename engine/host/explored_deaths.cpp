// Ends of processes in a search: they take effect with the step that causes them.
#include "engine/host/explored_program.h"

#include "engine/explore/execution.h"
#include "engine/record/semantics.h"

#include <csignal>

namespace forkscope {

// Granted, an exit has happened; the process is about to go while others are granted.
void ExploredProgram::exitOf(ActorId actor, Happened& happened)
{
    const ActorSlot& slot = m_arena.slot(actor);
    Event exit = hostEvent(Operation::exit, actor);
    exit.argument = slot.argument.load();
    exit.line = std::uint16_t(slot.line.load());
    tell(exit, happened);
    dies(actor, int(exit.argument & 0xFF), happened);
}

void ExploredProgram::reapByInit(ActorId actor, Happened& happened)
{
    Event gone = hostEvent(Operation::reaped, actor);
    gone.object = processWord(actor);
    if (state(gone.object) != kDead) return;
    changeWord(gone, kReaped);
    tell(gone, happened);
}

void ExploredProgram::dies(ActorId actor, int exitCode, Happened& happened)
{
    for (ActorId helper : helpersAt(m_arena, actor))
        if (m_dead.insert(helper).second) happened.dead.push_back(helper);
    m_dead.insert(actor);
    happened.dead.push_back(actor);
    Event died = hostEvent(Operation::died, actor);
    died.object = processWord(actor);
    died.argument = exitCode;
    changeWord(died, kDead);
    tell(died, happened);
    for (const Event& marked : markRobustLocks(m_arena, actor, 0)) tell(marked, happened);
    const std::uint32_t used = m_arena.header().actors.load();
    for (std::uint32_t i = 0; i < used; ++i) {
        const auto child = ActorId(i);
        if (m_arena.slot(child).parent != actor || processAt(m_arena, child) != child) continue;
        if (!m_dead.contains(child) && state(processWord(child)) == kStarted) {
            Event adopted = hostEvent(Operation::adopted, child);
            adopted.argument = 1;
            tell(adopted, happened);
        }
        reapByInit(child, happened);
    }
    const ActorId parent = m_arena.slot(actor).parent;
    if (parent == kNobody || m_dead.contains(parent)) return reapByInit(actor, happened);
    const std::uint64_t bit = 1ull << SIGCHLD;
    if (m_arena.slot(parent).ignored.load() & bit) return reapByInit(actor, happened);
    // The kernel tells the parent, once the process is really gone.
    if (m_arena.slot(parent).handled.load() & bit) happened.interrupted.push_back(parent);
}

void ExploredProgram::signal(ActorId target, int number, ActorId by, Happened& happened)
{
    if (m_dead.contains(target)) return;
    ActorSlot& slot = m_arena.slot(target);
    const std::uint64_t bit = 1ull << number;
    if (slot.ignored.load() & bit) return;
    if (number == SIGSTOP || number == SIGCONT || number == SIGTSTP)
        throw SearchError({"The scenario stops and continues processes, which can't be searched.",
                           "这个场景会停止和继续进程，无法搜索。"});
    if (slot.handled.load() & bit) {
        if (target == by) return; // it stands at its handler already
        happened.interrupted.push_back(target);
    } else if (endsByDefault(number)) {
        dies(target, -number, happened);
    }
}

} // namespace forkscope
