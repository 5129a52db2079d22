#pragma once

// The helper thread behind a queue's put(), one in each process that puts (queues.py, Queue._feed):
//
//     put(): buffer --take--> hand --writers' lock, deliver--> pipe
//
// It is an actor of its own and blocks all signals. It never returns: with its process it ends, or
// it sleeps from its last step on, so that no fork can meet a thread that is being taken down.

#include "engine/api/objects.h"

#include <deque>
#include <string>

namespace forkscope::api {

inline constexpr std::size_t kMessageHeader = 4; // bytes of length before each item

std::string pipeFileName(ObjectId queue);
// As much of an item as events tell.
std::string shown(std::string text);

class Feeder
{
public:
    // The feeder of this process for the queue; it is started by the first call.
    static Feeder& of(ObjectId queue, int pipe, const Lock& writers, std::uint16_t line);

    void put(std::string packed, std::string text, std::uint16_t line);

    // What this process has said about its end of the queue.
    static bool isClosed(ObjectId queue);
    static void close(ObjectId queue, std::uint16_t line);
    static void join(ObjectId queue, std::uint16_t line);
    static void cancelJoin(ObjectId queue);

private:
    struct Parcel
    {
        std::string message; // with its header
        std::string text;
    };

    Feeder(ObjectId queue, int pipe, const Lock& writers, std::uint16_t line);
    void start(std::uint16_t line);
    void run();
    Parcel takeOldest();
    void deliver(const Parcel& parcel);

    Arena m_arena;
    ObjectId m_queue;
    int m_pipe;
    Lock m_writers;
    ObjectId m_buffer = 0;
    ActorId m_actor = kNobody;
    std::deque<Parcel> m_parcels;
};

} // namespace forkscope::api
