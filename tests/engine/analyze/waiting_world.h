#pragma once

// A world set up by hand, for sentences about those who wait in it.

#include "engine/analyze/words.h"
#include "engine/record/semantics.h"

#include <gtest/gtest.h>

namespace forkscope {

inline constexpr ObjectId kRooms = kMaxActors + 1;
inline constexpr ObjectId kLight = kMaxActors + 2;
inline constexpr ObjectId kQueue = kMaxActors + 3;
inline constexpr ObjectId kPlaces = kMaxActors + 4;
inline constexpr ObjectId kReaders = kMaxActors + 5;
inline constexpr ObjectId kWriters = kMaxActors + 6;
inline constexpr ObjectId kBuffer = kMaxActors + 7;
inline constexpr ActorId kFeeder = 5;
inline constexpr std::int64_t kMillisecond = 1'000'000;

using Sentences = std::vector<std::string>;

// main, p-1 .. p-4 and the feeder of p-1, with rooms, a light and a queue, set up by hand.
class WaitingWords : public testing::Test
{
protected:
    WaitingWords()
    {
        world.controlled = true;
        addProcess(0, "main");
        for (ActorId actor = 1; actor <= 4; ++actor)
            addProcess(actor, "p-" + std::to_string(actor));
        addProcess(kFeeder, "p-1 feeder").creator = 1;
        addObject(kRooms, ObjectKind::semaphore, "rooms").initial = 2;
        addObject(kLight, ObjectKind::event, "light");
        addObject(kQueue, ObjectKind::queue, "q");
        addObject(kPlaces, ObjectKind::semaphore, "q places", kQueue).initial = 3;
        addObject(kReaders, ObjectKind::lock, "q readers", kQueue);
        addObject(kWriters, ObjectKind::lock, "q writers", kQueue);
        addObject(kBuffer, ObjectKind::buffer, "q of p-1", kQueue).maker = 1;
    }

    ProcessInfo& addProcess(ActorId actor, const std::string& role)
    {
        ProcessInfo& process = world.processes.emplace_back();
        process.actor = actor;
        process.parent = actor == 0 ? kNobody : 0;
        process.pid = 3 + actor;
        process.role = texts.add(role);
        process.state = ProcessState::running;
        return process;
    }

    ObjectInfo& addObject(ObjectId id, ObjectKind kind, const char* name, ObjectId owner = 0)
    {
        ObjectInfo& object = world.objects.emplace_back();
        object.id = id;
        object.kind = kind;
        object.name = texts.add(name);
        object.owner = owner;
        return object;
    }

    ProcessInfo& want(ActorId actor, ProcessState state, Operation operation, ObjectId object = 0,
                      std::int64_t argument = kForever)
    {
        ProcessInfo& process = *world.process(actor);
        process.state = state;
        process.operation = operation;
        process.phase = Phase::announced;
        process.object = object;
        process.argument = argument;
        process.sinceStep = 13;
        process.lastEvent = 100 + actor;
        return process;
    }

    void wait(ActorId actor, Operation operation, ObjectId object = 0,
              std::int64_t argument = kForever)
    {
        want(actor, ProcessState::waiting, operation, object, argument);
    }

    void takeRooms(std::initializer_list<ActorId> guests)
    {
        for (const ActorId guest : guests)
            world.object(kRooms)->holdings.push_back({guest, 0, 4, 9});
    }

    void takeLock(ObjectId lock, ActorId holder)
    {
        world.object(lock)->state = holder + 1u;
        world.object(lock)->heldSinceStep = 8;
    }

    void putInBuffer(const char* item)
    {
        world.object(kBuffer)->items.push_back(texts.add(item));
    }

    std::string english(ActorId actor) { return doing(world, texts, actor, Language::english); }
    std::string chinese(ActorId actor) { return doing(world, texts, actor, Language::chinese); }
    Sentences because(ActorId actor, Language language = Language::english)
    {
        return why(world, texts, actor, language).sentences;
    }
    std::string next(ActorId actor, Operation operation, ObjectId object,
                     std::int64_t argument = kForever, Language language = Language::english)
    {
        want(actor, ProcessState::ready, operation, object, argument);
        return nextStep(world, texts, actor, language);
    }

    World world;
    Texts texts;
};

} // namespace forkscope
