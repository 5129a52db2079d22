#pragma once

// multiprocessing.Queue (CPython 3.11, Lib/multiprocessing/queues.py), made of the same parts: put()
// takes a place (a bounded semaphore) and leaves the item in a buffer of its own process; a helper
// thread of that process, the feeder, writes it into the pipe under the writers' lock; get() reads
// it under the readers' lock and gives the place back. Messages are as in CPython: four bytes of
// length, then the item; the pipe is a FIFO in the run's directory, where the host can look at it.
// So an item that was put is not there for a
// reader until its feeder has delivered it, and a process does not end before its feeder is done.

#include "engine/api/item.h"
#include "engine/api/objects.h"

namespace forkscope::api {

class Queue
{
public:
    // At most `maxsize` items; 0: any number.
    explicit Queue(int maxsize = 0, std::string_view name = "queue",
                   Where where = Where::current());

    // Raises Full when no place was free at once (block off) or within `timeout` seconds, and
    // ValueError on a queue that this process has closed. An item of more than 60,000 bytes raises
    // ValueError.
    void put(const Item& item, bool block = true, std::optional<double> timeout = {},
             Where where = Where::current());
    void put_nowait(const Item& item, Where where = Where::current());

    // Raises Empty when nothing could be read at once (block off) or within `timeout` seconds.
    Item get(bool block = true, std::optional<double> timeout = {},
             Where where = Where::current());
    Item get_nowait(Where where = Where::current());

    // True at the moment they look, and as unreliable afterwards as CPython's: qsize() and full()
    // count places, empty() looks into the pipe, where an item that was just put is not yet.
    int qsize(Where where = Where::current()) const;
    bool empty(Where where = Where::current()) const;
    bool full(Where where = Where::current()) const;

    // This process puts no more; its feeder ends when everything is delivered.
    void close(Where where = Where::current());
    // Waits for the feeder of this process; needs close() first. A process does this when it ends.
    void join_thread(Where where = Where::current());
    // Lets this process end without waiting for its feeder: what is in the buffer is lost.
    void cancel_join_thread();

private:
    Item receive(std::uint16_t line);
    bool poll(std::int64_t deadline, std::uint16_t line) const;

    ObjectId m_queue;
    int m_maxsize;
    int m_pipe; // descriptor of both ends
    Semaphore m_places;
    Lock m_readers;
    Lock m_writers;
};

// What a process does about its queues when it ends (queues.py, _finalize_close, _finalize_join).
void closeQueues();
void joinFeeders();
// In a child: its parent's buffers and feeders are not its own (queues.py, _after_fork).
void forgetQueues();

} // namespace forkscope::api
