#include "tests/engine/explore/random_words.h"

#include "engine/record/semantics.h"

#include <algorithm>
#include <csignal>

namespace forkscope {

namespace {

constexpr ObjectId kValueA = 2101, kValueB = 2102, kLockA = 2110, kLockB = 2111, kRobustLock = 2112,
                   kPermits = 2120, kFlag = 2130, kQueue = 2140, kReaders = 2141, kWriters = 2142,
                   kPlaces = 2143, kBuffers = 2150;

struct Writer
{
    std::mt19937& random;
    WordProgram& program;
    ActorId process;
    int processes;
    std::vector<ObjectId> held = {};

    int below(int limit) { return int(random() % unsigned(limit)); }
    std::vector<Word>& words() { return program.actors[process]; }
    void add(Word word) { words().push_back(word); }

    std::int64_t deadline() { return below(4) == 0 ? 1 : kForever; }

    void lock()
    {
        const int which = below(5);
        const ObjectId id = which == 0 ? kRobustLock : which < 3 ? kLockA : kLockB;
        const auto found = std::ranges::find(held, id);
        if (found != held.end()) {
            add({Operation::release, id});
            held.erase(found);
        } else if (below(4) == 0) { // a try, given back where it got it
            add({Operation::acquire, id, 0, false, 1});
            add({Operation::release, id});
        } else {
            add({Operation::acquire, id, kForever});
            held.push_back(id);
        }
    }

    void value()
    {
        const ObjectId id = below(2) ? kValueA : kValueB;
        if (below(2)) add({Operation::valueGet, id});
        else add({Operation::valueSet, id, 1 + below(2), below(2) == 0});
    }

    void semaphore()
    {
        switch (below(4)) {
        case 0:
            return add({Operation::semValue, kPermits});
        case 1:
            return add({Operation::semAcquire, kPermits, deadline()});
        default:
            return add({Operation::semRelease, kPermits, program.objects[kPermits].state > 1 ? 2 : 0});
        }
    }

    void event()
    {
        constexpr Operation kAll[] = {Operation::eventSet, Operation::eventClear,
                                      Operation::eventIsSet, Operation::eventWait};
        const Operation operation = kAll[below(4)];
        add({operation, kFlag, operation == Operation::eventWait ? deadline() : 0});
    }

    void queue()
    {
        switch (below(4)) {
        case 0:
        case 1:
            add({Operation::semAcquire, kPlaces, deadline(), false, 1});
            return add({Operation::put, ObjectId(kBuffers + process)});
        case 2:
            return add({Operation::poll, kQueue, 0});
        default:
            add({Operation::acquire, kReaders, kForever});
            add({Operation::receive, kQueue, 10});
            add({Operation::semRelease, kPlaces});
            return add({Operation::release, kReaders});
        }
    }

    void processes_()
    {
        const auto other = ActorId(1 + below(processes));
        if (other == process) return;
        switch (below(process == 0 ? 5 : 2)) {
        case 0:
        case 1:
            return add({Operation::sendSignal, processWord(other), SIGTERM});
        case 2:
            return add({Operation::isAlive, processWord(other)});
        case 3:
            return add({Operation::waitAny, 0, deadline()});
        default:
            return add({Operation::join, processWord(other), deadline()});
        }
    }

    void write(int length, int kinds)
    {
        for (int i = 0; i < length; ++i) {
            if (words().size() > 2 && below(8) == 0) words().back().skip = 1;
            switch (below(kinds)) {
            case 0:
            case 1:
                value();
                break;
            case 2:
            case 3:
                lock();
                break;
            case 4:
                semaphore();
                break;
            case 5:
                event();
                break;
            case 6:
                queue();
                break;
            case 7:
                // A signal may not fall between a step and what is counted after it.
                if (kinds == 8) add({Operation::tally, 0, below(2) ? 1 : -1});
                else value();
                break;
            default:
                processes_();
            }
        }
        while (!held.empty() && below(8)) {
            add({Operation::release, held.back()});
            held.pop_back();
        }
    }
};

void addFeeder(WordProgram& program, ActorId process)
{
    int puts = 0;
    for (const Word& word : program.actors[process]) puts += word.operation == Operation::put;
    if (puts == 0) return;
    const auto feeder = ActorId(program.actors.size());
    std::vector<Word> words;
    for (int i = 0; i < puts; ++i) {
        words.push_back({Operation::take, ObjectId(kBuffers + process), 0, false, 3});
        words.push_back({Operation::acquire, kWriters, kForever});
        words.push_back({Operation::deliver, kQueue, 10});
        words.push_back({Operation::release, kWriters});
    }
    words.push_back({Operation::endFeeder, processWord(feeder)});
    program.actors.push_back(std::move(words));
    program.feeders[process] = feeder;
    program.objects[ObjectId(kBuffers + process)] = {ObjectKind::buffer, 0};
    program.actors[process].push_back({Operation::closeQueue, ObjectId(kBuffers + process)});
    if (program.actors[process].size() % 3 == 0) return; // it gives up what is not delivered
    program.actors[process].push_back({Operation::joinFeeder, processWord(feeder), kForever});
}

} // namespace

WordProgram randomProgram(std::mt19937& random)
{
    WordProgram program;
    const auto below = [&random](int limit) { return int(random() % unsigned(limit)); };
    program.objects[kValueA] = {ObjectKind::value, std::uint32_t(below(2))};
    program.objects[kValueB] = {ObjectKind::value, 0};
    for (ObjectId id : {kLockA, kLockB, kReaders, kWriters}) program.objects[id] = {ObjectKind::lock, 0};
    program.objects[kRobustLock] = {ObjectKind::lock, kRobust};
    program.objects[kPermits] = {ObjectKind::semaphore, std::uint32_t(below(3))};
    program.objects[kPlaces] = {ObjectKind::semaphore, std::uint32_t(1 + below(2))};
    program.objects[kFlag] = {ObjectKind::event, 0};
    program.objects[kQueue] = {ObjectKind::queue, 0};
    const int processes = 2 + below(3);
    const int length = processes == 2 ? 5 : processes == 3 ? 3 : 2;
    const int kinds = below(2) ? 8 : 9; // every other program without signals and the like
    program.actors.resize(std::size_t(processes) + 1);
    program.handlers.resize(std::size_t(processes) + 1);
    for (int i = 1; i <= processes; ++i) {
        program.started.push_back(ActorId(i));
        program.actors[0].push_back({Operation::start, processWord(ActorId(i))});
        Writer{random, program, ActorId(i), processes}.write(1 + below(length), kinds);
        if (below(4) == 0)
            program.handlers[std::size_t(i)] = {{Operation::valueSet, kValueA, 7}};
    }
    if (below(2)) Writer{random, program, 0, processes}.write(1 + below(2), kinds);
    for (int i = 0; i <= processes; ++i) addFeeder(program, ActorId(i));
    return program;
}

} // namespace forkscope
