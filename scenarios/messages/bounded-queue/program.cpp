// Ten writers, ten readers, and a queue with three places.
#include "engine/api/multiprocessing.h"

using namespace forkscope::api;

namespace {

// Only readers that ask empty() first are told what has been put.
using Told = std::optional<Semaphore>;

void arrive(double readersLate, double writersLate,
            Where where = Where::current())
{
    const Knob arrival("arrival");
    const double last = arrival.is("readers-late") ? readersLate
                        : arrival.is("writers-late") ? writersLate : 0;
    if (last > 0) sleep(uniform(0, last, where), where);       //@arrive
}

void put(Queue& q, int item)
{
    const Knob write("write");
    if (write.is("wait")) q.put(item);                         //@put
    if (write.is("nowait")) q.put_nowait(item);                //@put-nowait
    if (write.is("timeout")) q.put(item, true, 1);             //@put-timeout
}

void write(const std::string& who, int item, Queue& q, Told& told)
{
    for (bool done = false; !done;) {
        try {
            put(q, item);
            done = true;
        } catch (const Full&) {
            print(who, ": Full, no place for ", item);         //@full
            if (Knob("write").is("timeout")) return;           //@give-up
            sleep(uniform(0.2, 0.8));                          //@again
        }
    }
    if (told) told->release();                                 //@tell
    tally("put");                                              //@count-put
    print(who, ": put ", item);                                //@print-put
}

void writer(const std::string& who, int first, Queue q, Told told)
{
    arrive(1, 3);                                              //@write
    const int items = Knob("items").number();
    for (int n = 0; n < items; ++n) write(who, first + n, q, told);
}

Item get(Queue& q)
{
    if (Knob("read").is("timeout")) return q.get(true, 2);     //@get-timeout
    return q.get();                                            //@get
}

bool isFooled(const std::string& who, Queue& q, Told& told)
{
    told->acquire();                                           //@told
    if (!q.empty()) return false;                              //@empty
    const int size = q.qsize();                                //@qsize
    print(who, ": empty() says True, qsize() ", size);         //@fooled
    return true;
}

void reader(const std::string& who, int share, Queue q, Told told)
{
    arrive(5, 0);                                              //@read
    for (int n = 0; n < share; ++n) {
        if (told && isFooled(who, q, told)) return;
        Item item;
        try {
            item = get(q);
        } catch (const Empty&) {
            print(who, ": Empty, nothing came");               //@nothing
            return;
        }
        tally("got");                                          //@count-got
        print(who, ": got ", item);                            //@print-got
        const double work = Knob("work").seconds();
        if (work > 0) sleep(work);                             //@work
    }
}

} // namespace

void boundedQueue()                                            //@main
{
    Queue q(Knob("maxsize").number(), "q");                    //@queue
    Told told;
    if (Knob("read").is("poll")) told.emplace(0, "told");

    const int writers = Knob("writers").number();
    const int readers = Knob("readers").number();
    const int items = Knob("items").number();
    const int every = writers * items / readers;
    const int more = writers * items % readers;
    std::vector<Process> processes;
    for (int n = 0; n < writers; ++n) {
        const std::string who = "writer-" + std::to_string(n + 1);
        processes.emplace_back(who, writer, who, n * items + 1, q, told);
    }
    for (int n = 0; n < readers; ++n) {
        const std::string who = "reader-" + std::to_string(n + 1);
        const int share = every + (n < more ? 1 : 0);
        processes.emplace_back(who, reader, who, share, q, told);
    }
    for (Process& process : processes) process.start();        //@start
    for (Process& process : processes) process.join();         //@join
}
