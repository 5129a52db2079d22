#include "engine/host/watch.h"

#include "engine/os/futex.h"
#include "engine/os/process.h"
#include "engine/os/socket.h"
#include "engine/record/semantics.h"

#include <csignal>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <utility>

namespace forkscope {

namespace {

// epoll data: actors as they are, the rest beyond.
enum Source : std::uint64_t { registrations = 1 << 20, commands, zygote, quit };

void add(int epoll, int descriptor, std::uint32_t events, std::uint64_t data)
{
    epoll_event event{};
    event.events = events;
    event.data.u64 = data;
    if (::epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event) != 0) throwSystemError("epoll_ctl");
}

} // namespace

Watch::Watch(Arena arena, int registrationSocket, int commandSocket, int zygotePidfd)
    : m_arena(arena),
      m_registrations(registrationSocket),
      m_epoll(::epoll_create1(EPOLL_CLOEXEC)),
      m_quit(::eventfd(0, EFD_CLOEXEC))
{
    add(m_epoll.get(), registrationSocket, EPOLLIN, registrations);
    if (commandSocket >= 0)
        add(m_epoll.get(), commandSocket, EPOLLIN | EPOLLRDHUP | EPOLLET, commands);
    if (zygotePidfd >= 0) add(m_epoll.get(), zygotePidfd, EPOLLIN | EPOLLET, zygote);
    add(m_epoll.get(), m_quit.get(), EPOLLIN, quit);
    m_thread = std::thread([this] { run(); });
}

Watch::~Watch()
{
    ::eventfd_write(m_quit.get(), 1);
    m_thread.join();
}

void Watch::run()
{
    epoll_event events[64];
    for (;;) {
        const int count = ::epoll_wait(m_epoll.get(), events, 64, -1);
        for (int i = 0; i < count; ++i) {
            switch (events[i].data.u64) {
            case quit:
                return;
            case registrations:
                // With nobody left to register, the closed socket would report for ever.
                if (!registerOne() && events[i].events & EPOLLHUP)
                    ::epoll_ctl(m_epoll.get(), EPOLL_CTL_DEL, m_registrations, nullptr);
                break;
            case zygote:
                m_zygoteDied = true;
                break;
            case commands:
                break;
            default:
                const std::lock_guard lock(m_mutex);
                m_dead.push_back(ActorId(events[i].data.u64));
                // A zombie stays readable, and its reaping would come as a second event.
                ::epoll_ctl(m_epoll.get(), EPOLL_CTL_DEL,
                            m_pidfds[ActorId(events[i].data.u64)].get(), nullptr);
            }
        }
        if (count > 0) m_arena.ring();
    }
}

// Parent and child both send a pidfd of the child; the first one is kept. False when no message
// is there.
bool Watch::registerOne()
{
    ActorId actor = kNobody;
    auto message = receiveMessage(m_registrations, &actor, sizeof actor, MSG_DONTWAIT);
    if (!message) return false;
    if (message->size != sizeof actor || actor >= kMaxActors) return true;
    {
        const std::lock_guard lock(m_mutex);
        if (message->passed && !m_pidfds.contains(actor)) {
            m_arena.slot(actor).osPid.store(pidOf(message->passed));
            add(m_epoll.get(), message->passed.get(), EPOLLIN | EPOLLET, actor);
            m_pidfds.emplace(actor, std::move(message->passed));
        }
    }
    release(actor);
    return true;
}

void Watch::release(ActorId actor)
{
    if (!isRegistered(actor)) return;
    const std::uint64_t word = m_arena.object(processWord(actor)).word.load();
    if (stateOf(word) == kUnborn) return;
    auto& registered = m_arena.slot(actor).registered;
    if (registered.exchange(1) == 0) futexWake(registered, kWakeAll);
}

bool Watch::isRegistered(ActorId actor)
{
    const std::lock_guard lock(m_mutex);
    return m_pidfds.contains(actor);
}

std::vector<ActorId> Watch::takeDead()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_dead, {});
}

bool Watch::sendSignal(ActorId actor, int signal)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_pidfds.find(actor);
    return found != m_pidfds.end() && forkscope::sendSignal(found->second, signal);
}

bool Watch::isReaped(ActorId actor)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_pidfds.find(actor);
    return found != m_pidfds.end() && forkscope::isReaped(found->second);
}

} // namespace forkscope
