#include "engine/api/context.h"

#include "engine/api/errors.h"
#include "engine/api/process.h"
#include "engine/os/futex.h"
#include "engine/os/process.h"
#include "engine/os/socket.h"

#include <cstring>
#include <sys/prctl.h>
#include <unistd.h>

namespace forkscope::api {

namespace {

// The host must have this process's pidfd before it does anything, so that its death is seen
// whenever it comes. Parent and child both send one: either may be killed first.
void register_(const Actor& actor)
{
    const Descriptor pidfd = openPidfd(::getpid());
    const ActorId id = actor.id();
    if (pidfd) sendMessage(actor.hostSocket(), &id, sizeof id, pidfd.get());
    const auto& registered = actor.slot().registered;
    while (registered.load() == 0) futexWait(registered, 0);
}

// What CPython prints on standard error when a process ends by an exception.
void reportUncaught(const char* type, const char* what)
{
    const std::string text = std::string("Process ") + Actor::self().slot().role + ": " + type
                             + (*what ? ": " : "") + what;
    const Call call{Operation::print, Actor::self().arena().header().printer, 2, 0, text};
    Actor::self().onWord(call);
}

int runTarget(void (*target)(void*), void* context)
{
    try {
        target(context);
        return 0;
    } catch (const SystemExit& exit) {
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

// As CPython's multiprocessing.util._exit_function: a process joins its children before it ends.
void joinChildren()
{
    while (!children().empty()) joinChild(children().front(), kForever, 0);
}

} // namespace

std::vector<ActorId>& children()
{
    static std::vector<ActorId> list;
    return list;
}

void runProcess(Arena arena, ActorId actor, int hostSocket, void (*target)(void*), void* context)
{
    Actor::become(arena, actor, hostSocket);
    crashPoint(arena, actor, CrashPlace::inNewborn);
    children().clear();
    ::prctl(PR_SET_NAME, arena.slot(actor).role);
    ::prctl(PR_SET_TIMERSLACK, 1);
    register_(Actor::self());
    Actor::self().objectless({Operation::begin});
    const int code = runTarget(target, context);
    joinChildren();
    Actor::self().objectless({Operation::exit, 0, code});
    ::_exit(code & 0xFF);
}

ObjectId makeObject(ObjectKind kind, std::string_view name, std::uint32_t state,
                    const Where& where)
{
    Actor& actor = Actor::self();
    const ObjectId id = actor.arena().takeObject(kind, name, state);
    if (id == 0) throw OSError("no room for another shared object");
    actor.transparent({Operation::make, id, std::int64_t(kind), lineOf(where), name}, state);
    return id;
}

} // namespace forkscope::api
