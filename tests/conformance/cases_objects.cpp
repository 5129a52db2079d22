// Locks, semaphores and events.
#include "tests/conformance/cases.h"

namespace cases {

namespace {

void lock()
{
    Lock lock;
    say(lock.acquire(), lock.acquire(false), lock.acquire(true, 0.01));
    lock.release();
    say(told([&] { lock.release(); }));
    ended([lock]() mutable { lock.acquire(); });
    say(lock.acquire(false));
    lock.release();
    say(lock.acquire(false));
}

void semaphore()
{
    Semaphore permits(2);
    for (int i = 0; i < 2; ++i) say(permits.get_value(), permits.acquire());
    say(permits.get_value(), permits.acquire(false), permits.acquire(true, 0.01));
    for (int i = 0; i < 4; ++i) {
        permits.release();
        say(permits.get_value());
    }
    say(tried([] { Semaphore(-1); }));
}

void boundedSemaphore()
{
    BoundedSemaphore permits(2);
    say(permits.acquire(), permits.get_value());
    permits.release();
    say(told([&] { permits.release(); }), permits.get_value());
}

void event()
{
    Event event;
    say(event.is_set(), event.wait(0), event.wait(0.01));
    event.set();
    event.set();
    say(event.is_set(), event.wait(), event.wait(0.01));
    event.clear();
    event.clear();
    say(event.is_set());
    Process child(ProcessOptions{}, [event]() mutable { event.set(); });
    child.start();
    say(event.wait());
    child.join();
}

} // namespace

const Programs& aboutObjects()
{
    static const Programs programs{
        {"lock", lock},
        {"semaphore", semaphore},
        {"bounded_semaphore", boundedSemaphore},
        {"event", event},
    };
    return programs;
}

} // namespace cases
