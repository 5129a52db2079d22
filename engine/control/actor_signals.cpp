// Signals, from inside the process that they reach.
#include "engine/control/actor.h"


#include <bit>
#include <csetjmp>
#include <csignal>

namespace forkscope {

namespace {

// Of this process; a child has its own copies. Only its main thread ever gets a signal.
ActorSlot* g_slot = nullptr;
volatile std::sig_atomic_t g_sleeps = 0;
sigjmp_buf g_awake;
void (*g_program)(int) = nullptr;
const Arena* g_searches = nullptr; // whose host waits for marks

// Marks the signal; leaves a sleep that would otherwise begin, or go on, without having seen it.
void mark(int number)
{
    g_slot->pending.fetch_or(1ull << number);
    g_slot->marks.fetch_add(1);
    if (g_searches) g_searches->ring();
    if (!g_sleeps) return;
    g_sleeps = 0;
    siglongjmp(g_awake, 1);
}

sigset_t everySignal()
{
    sigset_t all;
    ::sigfillset(&all);
    return all;
}

} // namespace

void Actor::setProgramHandler(void (*program)(int)) { g_program = program; }

void Actor::holdSignals()
{
    const sigset_t all = everySignal();
    ::pthread_sigmask(SIG_BLOCK, &all, nullptr);
}

void Actor::letSignals()
{
    g_slot = &self().slot();
    g_searches = self().exploring() ? &self().arena() : nullptr;
    const sigset_t all = everySignal();
    ::pthread_sigmask(SIG_UNBLOCK, &all, nullptr);
}

void Actor::dispose(int signal, Disposition disposition)
{
    struct sigaction action = {};
    action.sa_mask = everySignal();
    action.sa_handler = disposition == Disposition::handled   ? mark
                        : disposition == Disposition::ignored ? SIG_IGN
                                                              : SIG_DFL;
    const std::uint64_t bit = 1ull << signal;
    // Told before it is so where that makes a signal's sender wait longer, never too short.
    if (disposition != Disposition::handled) m_slot->handled.fetch_and(~bit);
    else m_slot->handled.fetch_or(bit);
    if (disposition == Disposition::ignored) m_slot->ignored.fetch_or(bit);
    else m_slot->ignored.fetch_and(~bit);
    ::sigaction(signal, &action, nullptr);
}

// In a replay the host says when: a mark may come earlier than the recorded handler ran.
bool Actor::isSignalled() const
{
    if (m_helper || m_handling) return false;
    if (m_arena.header().replaying.load(std::memory_order_relaxed))
        return m_slot->handleNow.load() != 0;
    return m_slot->pending.load(std::memory_order_relaxed) != 0;
}

void Actor::runHandlers()
{
    while (isSignalled()) {
        const auto wanted = int(m_slot->handleNow.exchange(0));
        const int number = wanted ? wanted : std::countr_zero(m_slot->pending.load());
        const Call call{Operation::handle, 0, number};
        m_handling = true;
        announceAndEnter(call);
        m_handling = false;
        m_slot->pending.fetch_and(~(1ull << number));
        finish(call, 0);
        if (g_program) g_program(number);
    }
}

void Actor::takeSignals()
{
    if (const Answer* answer = takeAnswer(Operation::handle))
        m_slot->handleNow.store(std::uint32_t(answer->value));
    if (isSignalled()) runHandlers();
}

// A futex wait that a marked signal ends, also one that is marked right before it.
void Actor::sleepOn(const void* futex, std::uint32_t expected, std::int64_t deadline,
                    std::uint32_t bits)
{
    if (m_helper || m_handling) return futexWait(futex, expected, deadline, bits);
    if (sigsetjmp(g_awake, 1) != 0) return;
    g_sleeps = 1;
    if (!isSignalled()) futexWait(futex, expected, deadline, bits);
    g_sleeps = 0;
}

} // namespace forkscope
