// Queues and their feeders.
#include "tests/conformance/cases.h"

namespace cases {

namespace {

void queuePut()
{
    Queue queue(6);
    queue.put(1);
    queue.put(2, true);
    queue.put(3, true, {});
    queue.put(4, false);
    queue.put(5, false, {});
    queue.put_nowait(6);
    say(queue.full(), queue.qsize());
    say(tried([&] { queue.put(7, false); }));
    say(tried([&] { queue.put(7, false, {}); }));
    say(tried([&] { queue.put_nowait(7); }));
    say(tried([&] { queue.put(7, true, 0.01); }));
    say(tried([&] { queue.put(7, false, 0.01); }));
    say(taken(queue, 6), queue.full(), queue.empty());
}

void queueGet()
{
    Queue queue;
    say(tried([&] { queue.get(false); }));
    say(tried([&] { queue.get_nowait(); }));
    say(tried([&] { queue.get(true, 0.01); }));
    say(tried([&] { queue.get(false, 0.01); }));
    Process child(ProcessOptions{}, [queue]() mutable {
        for (int i = 0; i < 4; ++i) queue.put(i);
    });
    child.start();
    say(int(queue.get(true, {})), int(queue.get(true)), int(queue.get(true, 5)), int(queue.get()));
    child.join();
    say(tried([&] { queue.get_nowait(); }), queue.empty());
}

void queueSize()
{
    Queue queue;
    std::vector<int> sizes{queue.qsize()};
    queue.put(1);
    sizes.push_back(queue.qsize());
    queue.put(2);
    sizes.push_back(queue.qsize());
    queue.get();
    sizes.push_back(queue.qsize());
    queue.get();
    sizes.push_back(queue.qsize());
    say(sizes);
}

void queueItems()
{
    Queue queue;
    const std::vector<Item> items{
        {},     true, 7, 2.5, "text", Item::bytes("bytes"), Json::parse(R"([1, "two", null])"),
        Json::parse(R"({"key": [3.0, false]})")};
    for (const Item& item : items) {
        queue.put(item);
        say(queue.get().repr());
    }
}

void queueFork()
{
    Queue queue;
    for (int i = 0; i < 10; ++i) queue.put(i);
    say(taken(queue, 10));
    ended([queue]() mutable {
        for (int i = 10; i < 20; ++i) queue.put(i);
    });
    say(taken(queue, 10), tried([&] { queue.get(false); }));
}

void queueClosed()
{
    Queue queue;
    say(tried([&] { queue.join_thread(); }));
    queue.put(1);
    queue.close();
    say(tried([&] { queue.put(2); }), tried([&] { queue.get(); }));
    queue.join_thread();
}

void putMuch(Queue queue, bool cancel)
{
    for (int i = 0; i < 4; ++i) queue.put(std::string(50'000, 'x'));
    if (cancel) queue.cancel_join_thread();
}

void joinBeforeDrain()
{
    Queue queue;
    Process process(ProcessOptions{}, putMuch, queue, false);
    process.start();
    process.join(0.2);
    say(process.is_alive());
    std::size_t all = 0;
    for (int i = 0; i < 4; ++i) all += queue.get().text().size();
    say(all);
    process.join();
    say(process.exitcode());
}

void cancelJoinThread()
{
    Queue queue;
    say(ended([queue] { putMuch(queue, true); }));
}

} // namespace

const Programs& aboutQueues()
{
    static const Programs programs{
        {"queue_put", queuePut},
        {"queue_get", queueGet},
        {"queue_size", queueSize},
        {"queue_items", queueItems},
        {"queue_fork", queueFork},
        {"queue_closed", queueClosed},
        {"join_before_drain", joinBeforeDrain},
        {"cancel_join_thread", cancelJoinThread},
    };
    return programs;
}

} // namespace cases
