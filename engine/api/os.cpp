#include "engine/api/os.h"

#include "engine/api/ask.h"
#include "engine/api/errors.h"
#include "engine/os/kernel_view.h"
#include "engine/os/process.h"

#include <algorithm>
#include <map>
#include <unistd.h>

namespace forkscope::api {

namespace {

std::map<int, signal::Handler>& handlers()
{
    static std::map<int, signal::Handler> table;
    return table;
}

void runHandler(int number)
{
    const auto found = handlers().find(number);
    if (found == handlers().end()) return;
    const signal::Handler handler = found->second; // it may install another
    handler(number);
}

void setDisposition(int number, Disposition disposition, const Where& where)
{
    Actor& actor = Actor::self();
    const Call call{Operation::setHandler, 0, number, lineOf(where)};
    actor.announceAndEnter(call);
    actor.dispose(number, disposition);
    actor.finish(call, std::int64_t(disposition));
}

// The latest process with this number: without a namespace the kernel may use one again.
ActorId actorOfPid(int pid)
{
    const Arena& arena = Actor::self().arena();
    for (std::uint32_t actor = std::min<std::uint32_t>(arena.header().actors.load(), kMaxActors);
         actor-- > 0;) {
        const ActorSlot& slot = arena.slot(ActorId(actor));
        if (pidFor(slot) == pid && slot.creator == kNobody) return ActorId(actor);
    }
    return kNobody;
}

ActorId childOfPid(int pid)
{
    const ActorId child = actorOfPid(pid);
    if (child == kNobody || std::ranges::count(offspring(), child) == 0) throw ChildProcessError();
    return child;
}

std::uint32_t stateOfProcess(ActorId actor)
{
    return stateOf(Actor::self().arena().object(processWord(actor)).word.load());
}

// In a search an exit has happened when it was granted, the kernel may be a little later.
char letterByWord(ActorId actor)
{
    const std::uint32_t state = stateOfProcess(actor);
    return state == kReaped ? '-' : state == kDead ? 'Z' : 'S';
}

int parentPid()
{
    const Actor& actor = Actor::self();
    if (!actor.exploring()) return ::getppid();
    const ActorId parent = actor.slot().parent;
    if (parent == kNobody) return kMainPid - 1;
    return stateOfProcess(parent) != kStarted ? 1 : pidFor(actor.arena().slot(parent));
}

os::Waited waitForAny(std::int64_t deadline, std::uint16_t line)
{
    ActorId child = kNobody;
    if (deadline == 0) awaitMark(offspring());
    const Call call{Operation::waitAny, 0, deadline, line};
    const Outcome outcome = Actor::self().onAnyChild(call, offspring(), child);
    if (!outcome.done) throw ChildProcessError();
    if (child == kNobody) return {0, 0};
    const int pid = pidFor(Actor::self().arena().slot(child));
    return {pid, reapInKernel(child, kDead)};
}

} // namespace

namespace os {

int fork(std::string_view role, Where where)
{
    static std::uint32_t count = 0;
    const std::string name =
        role.empty() ? Actor::self().slot().role + std::string("/") + std::to_string(++count)
                     : std::string(role);
    ActorId child = kNobody;
    const pid_t pid = forkActor(name, false, lineOf(where), child);
    if (pid < 0) throw OSError("[Errno 11] Resource temporarily unavailable");
    if (pid == 0) count = 0;
    return pid;
}

Waited wait(Where where) { return waitForAny(kForever, lineOf(where)); }

Waited waitpid(int pid, int options, Where where)
{
    const std::int64_t deadline = options & WNOHANG ? 0 : kForever;
    if (pid == -1) return waitForAny(deadline, lineOf(where));
    const ActorId child = childOfPid(pid);
    if (deadline == 0) awaitMark({child});
    const Call call{Operation::waitChild, processWord(child), deadline, lineOf(where)};
    const Outcome outcome = Actor::self().onWord(call);
    if (outcome.changed) return {pid, reapInKernel(child, kDead)};
    if (outcome.before == kReaped) throw ChildProcessError();
    return {0, 0};
}

int peek_exitcode(int pid, Where where)
{
    const ActorId child = childOfPid(pid);
    const Call call{Operation::peekChild, processWord(child), kForever, lineOf(where)};
    if (!Actor::self().onWord(call).done) throw ChildProcessError();
    return exitCodeOf(peekStatus(Actor::self().arena().slot(child).pid));
}

int waitstatus_to_exitcode(int status) { return exitCodeOf(status); }

void _exit(int code, Where where) { endAtOnce(code, lineOf(where)); }

void kill(int pid, int signal, Where where)
{
    const ActorId target = actorOfPid(pid);
    if (target == kNobody) throw ProcessLookupError();
    const Call call{Operation::sendSignal, processWord(target), signal, lineOf(where)};
    if (!Actor::self().onWord(call).done || !sendSignal(target, signal))
        throw ProcessLookupError();
    Actor::self().takeSignals();
}

int getppid(Where where)
{
    return int(ask({Operation::getppid, 0, 0, lineOf(where)}, parentPid));
}

std::string proc_state(int pid, Where where)
{
    const auto look = [pid] {
        const ActorId actor = actorOfPid(pid);
        if (actor == kNobody) return '-';
        if (Actor::self().exploring()) return letterByWord(actor);
        const auto view = kernelViewOf(Actor::self().arena().slot(actor).osPid.load());
        return view ? view->letter : '-';
    };
    return std::string(1, char(ask({Operation::procState, 0, pid, lineOf(where)}, look)));
}

} // namespace os

namespace signal {

void install(int number, Handler handler, const Where& where)
{
    handlers()[number] = std::move(handler);
    Actor::setProgramHandler(runHandler);
    setDisposition(number, Disposition::handled, where);
}

void restore(int number, bool ignored, const Where& where)
{
    setDisposition(number, ignored ? Disposition::ignored : Disposition::standard, where);
    handlers().erase(number);
}

} // namespace signal

void interruptOnSigint()
{
    handlers()[SIGINT] = [](int) { throw KeyboardInterrupt(); };
    Actor::setProgramHandler(runHandler);
    Actor::self().dispose(SIGINT, Disposition::handled);
}

} // namespace forkscope::api
