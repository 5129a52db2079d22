#include "engine/api/context.h"

#include "engine/api/errors.h"
#include "engine/api/os.h"
#include "engine/api/process.h"
#include "engine/api/queue.h"
#include "engine/os/clock.h"
#include "engine/os/futex.h"
#include "engine/os/process.h"
#include "engine/os/socket.h"

#include <algorithm>
#include <map>
#include <sys/prctl.h>
#include <unistd.h>

namespace forkscope::api {

namespace {

// The host must have this process's pidfd before it does anything, so that its death is seen
// whenever it comes. Parent and child both send one: either may be killed first.
void register_(const Actor& actor)
{
    if (actor.exploring()) return; // whoever is left is found when the execution is over
    const Descriptor pidfd = openPidfd(::getpid());
    const ActorId id = actor.id();
    if (pidfd) sendMessage(actor.hostSocket(), &id, sizeof id, pidfd.get());
    const auto& registered = actor.slot().registered;
    while (registered.load() == 0) futexWait(registered, 0);
}

void printError(const std::string& text)
{
    const Call call{Operation::print, Actor::self().arena().header().printer, 2, 0, text};
    Actor::self().onWord(call);
}

// What CPython prints on standard error when a process ends by an exception.
void reportUncaught(const char* type, const char* what)
{
    printError(std::string("Process ") + Actor::self().slot().role + ": " + type
               + (*what ? ": " : "") + what);
}

int runTarget(void (*target)(void*), void* context)
{
    try {
        target(context);
        return 0;
    } catch (const SystemExit& exit) {
        if (!exit.text().empty()) printError(exit.text());
        return exit.code();
    } catch (const PythonError& error) {
        reportUncaught(error.type(), error.what());
    } catch (const std::exception& error) {
        reportUncaught("RuntimeError", error.what());
    } catch (...) {
        reportUncaught("RuntimeError", "");
    }
    return 1;
}

// The order of multiprocessing.util._exit_function: queues are closed, daemons terminated, children
// joined, then the feeders.
void settleAffairs(void*)
{
    closeQueues();
    endChildren();
    joinFeeders();
}

std::map<ActorId, int>& exitStatuses()
{
    static std::map<ActorId, int> statuses;
    return statuses;
}

} // namespace

std::vector<ActorId>& children()
{
    static std::vector<ActorId> list;
    return list;
}

std::vector<ActorId>& offspring()
{
    static std::vector<ActorId> list;
    return list;
}

std::mutex& processMemory()
{
    static std::mutex mutex;
    return mutex;
}

int reapInKernel(ActorId child, std::uint32_t stateBefore)
{
    std::erase(children(), child);
    std::erase(offspring(), child);
    if (stateBefore != kDead) return 0;
    const Actor& actor = Actor::self();
    crashPoint(actor.arena(), actor.id(), CrashPlace::beforeWait);
    const int status = waitFor(actor.arena().slot(child).pid);
    if (status >= 0) exitStatuses()[child] = status;
    return status;
}

void awaitMark(const std::vector<ActorId>& some)
{
    const Actor& actor = Actor::self();
    if (actor.controlled()) return;
    for (ActorId child : some) {
        const auto& word = actor.arena().object(processWord(child)).word;
        while (stateOf(word.load()) == kStarted && peekStatus(actor.arena().slot(child).pid) >= 0) {
            const std::uint32_t deaths = actor.slot().childDeaths.load();
            if (stateOf(word.load()) == kStarted)
                futexWait(actor.slot().childDeaths, deaths, monotonicNow() + 10'000'000);
        }
    }
}

std::optional<int> exitStatusOf(ActorId child)
{
    const auto found = exitStatuses().find(child);
    if (found == exitStatuses().end()) return {};
    return found->second;
}

bool sendSignal(ActorId target, int signal)
{
    const Arena& arena = Actor::self().arena();
    if (arena.header().replaying.load()) return true;
    // In a search an exit that was granted has happened, though the kernel may still be at it.
    const bool ended = stateOf(arena.object(processWord(target)).word.load()) != kStarted;
    if (Actor::self().exploring() && ended) return true;
    return signalProcess(arena.slot(target).pid, signal);
}

void begin(Arena arena, ActorId actor, int hostSocket)
{
    Actor::become(arena, actor, hostSocket);
    crashPoint(arena, actor, CrashPlace::inNewborn);
    children().clear();
    offspring().clear();
    exitStatuses().clear();
    forgetQueues();
    Actor::letSignals();
    ::prctl(PR_SET_NAME, arena.slot(actor).role);
    ::prctl(PR_SET_TIMERSLACK, 1);
    register_(Actor::self());
    Actor::self().objectless({Operation::begin});
}

void endAtOnce(int exitCode, std::uint16_t line)
{
    Actor::self().objectless({Operation::exit, 0, exitCode, line});
    ::_exit(exitCode & 0xFF);
}

void runProcess(Arena arena, ActorId actor, int hostSocket, void (*target)(void*), void* context)
{
    begin(arena, actor, hostSocket);
    interruptOnSigint();
    runBegun(target, context);
}

void runBegun(void (*target)(void*), void* context)
{
    const int code = runTarget(target, context);
    const int atEnd = runTarget(settleAffairs, nullptr); // a handler may throw there, too
    endAtOnce(atEnd != 0 ? atEnd : code, 0);
}

std::int64_t deadlineOf(bool block, std::optional<double> timeout)
{
    if (!block) return 0;
    if (!timeout) return kForever;
    const double seconds = std::clamp(*timeout, 0.0, 1e9);
    return Actor::self().now() + std::int64_t(seconds * 1e9);
}

ObjectId makeObject(ObjectKind kind, std::string_view name, std::uint32_t state,
                    const Where& where, ObjectId owner)
{
    Actor& actor = Actor::self();
    const Answer* answer = actor.takeAnswer(Operation::make);
    const ObjectId wanted = answer ? answer->object : ObjectId(0);
    const ObjectId id = actor.arena().takeObject(kind, name, state, wanted);
    if (id == 0) throw OSError("no room for another shared object");
    actor.arena().object(id).owner = owner;
    actor.transparent({Operation::make, id, std::int64_t(kind), lineOf(where), name}, state, owner);
    return id;
}

} // namespace forkscope::api
