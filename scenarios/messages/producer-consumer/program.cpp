// Producers that look before they put, a consumer that prints even numbers.
#include "engine/api/multiprocessing.h"

using namespace forkscope::api;

namespace {

bool covers(const char* scope)
{
    return Knob("limit").is("qsize") && Knob("scope").is(scope)
           && Knob("lock").on();
}

void pause(double notes, double low, double high,
           Where where = Where::current())
{
    const Knob delay("delay");
    if (delay.is("notes") && notes > 0) sleep(notes, where);
    if (delay.is("random")) sleep(uniform(low, high, where), where);
}

void put(const std::string& who, Queue& q, Lock& lock)
{
    const int product = randint(0, 10);                        //@make
    pause(0, 0.1, 0.3);                                        //@think
    const bool locked = covers("put");
    if (locked) lock.acquire();                                //@acquire
    q.put(product);                                            //@put
    if (locked) lock.release();                                //@release
    const int size = q.qsize();                                //@after
    tally("produced");                                         //@produced
    print(who, ": put ", product, ", now ", size, " in the queue"); //@print-put
}

bool lookAndPut(const std::string& who, Queue& q, Lock& lock)
{
    const bool locked = covers("section");
    if (locked) lock.acquire();                                //@acquire
    const int size = q.qsize();                                //@look
    const bool room = size < Knob("bound").number();           //@check
    if (room) {
        put(who, q, lock);
    } else {
        print(who, ": queue is ", size, ", stop produce");     //@stop
    }
    if (locked) lock.release();                                //@release
    return room;
}

void producer(const std::string& who, Queue q, Lock lock)
{
    for (int n = 0; n < Knob("rounds").number(); ++n) {
        if (Knob("limit").is("maxsize")) {
            put(who, q, lock);
            pause(10, 0.5, 1);                                 //@rest
        } else if (lookAndPut(who, q, lock)) {
            pause(10, 0.5, 1);                                 //@rest
        } else {
            pause(1, 0.4, 0.8);                                //@again
        }
    }
}

bool seesSomething(const Queue& q)
{
    const int size = q.qsize();                                //@peek
    print("consumer: ", size, " in the queue");                //@saw
    return size > 0;
}

void consumer(Queue q)
{
    const int looks = Knob("producers").number() * Knob("rounds").number();
    for (int n = 0; n < looks; ++n) {
        if (Knob("limit").is("maxsize") || seesSomething(q)) {
            const int product = q.get();                       //@get
            tally("consumed");                                 //@consumed
            if (product % 2 == 0)                              //@even
                print("consumer: ", product);                  //@print-even
        }
        pause(5, 0.4, 1);                                      //@digest
    }
}

} // namespace

void producerConsumer()                                        //@main
{
    const bool bounded = Knob("limit").is("maxsize");
    Queue q(bounded ? Knob("bound").number() : 0, "q");        //@queue
    Lock lock("lock");

    std::vector<Process> processes;
    for (int n = 1; n <= Knob("producers").number(); ++n) {
        const std::string who = "producer-" + std::to_string(n);
        processes.emplace_back(who, producer, who, q, lock);
    }
    processes.emplace_back("consumer", consumer, q);
    for (Process& process : processes) process.start();        //@start
    for (Process& process : processes) process.join();         //@join
}
