// A child has put something into a queue. Wait for the child, or read first?
#include "engine/api/multiprocessing.h"

using namespace forkscope::api;

namespace {

void child(Queue q)
{
    const auto size = std::size_t(Knob("size").number()) * 1024;
    for (int n = 1; n <= Knob("items").number(); ++n) {
        std::string item = "item " + std::to_string(n) + " ";
        item.resize(size, '.');
        q.put(item);                                           //@put
        print("child: has put item ", n);                      //@print-put
    }
    print("child: its work is done");                          //@work-done
}

void drain(Queue& q)
{
    for (int n = 1; n <= Knob("items").number(); ++n) {
        q.get();                                               //@get
        tally("got");                                          //@count
        print("main: got item ", n);                           //@print-got
    }
}

} // namespace

void joinBeforeDrain()                                         //@main
{
    Queue q(0, "q");                                           //@queue
    Process process("child", child, q);
    process.start();                                           //@start
    const bool joinsFirst = Knob("order").is("join-first");
    if (joinsFirst) process.join();                            //@join-first
    drain(q);
    if (!joinsFirst) process.join();                           //@join-last
    print("main: the child has ended");                        //@done
}
