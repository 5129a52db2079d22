#pragma once

// Data races by happens-before: two accesses of different processes to one value or file, at least
// one of them writing, that nothing in the program orders.
//
// What orders: the steps of one actor; a start and what the child does; what a process did and
// whoever sees it dead (join, wait, a look, a handler of SIGCHLD); a lock's release and the next
// acquire; a permit given back and the acquire that gets it (permits go round in order, so that
// with two permits the next one in need not have waited for the one who left); setting an event and
// who sees it set; an item on its way put, take, deliver, receive; a signal and its handler. What
// does not: that one came first in this run, sleeping, printing, a look at how many permits or
// items there are, an attempt in vain.
//
// What is an access: reading or writing a value, each for itself; reading a file; truncating and
// writing it, which together are one writing access; replacing it by renaming another over it.
//
// One pair is no race though nothing orders it: a read of a file and its replacement. Whoever reads
// gets all of the old content or all of the new, which is what the replacement is made for ("look,
// lock, look again" lives on it). Who decides on what was read and then replaces is found all the
// same: its replacement and the other's are unordered.

#include "engine/analyze/clocks.h"
#include "engine/analyze/words.h"

#include <array>
#include <utility>
#include <vector>

namespace forkscope {

struct Access
{
    std::uint32_t event = 0; // its number in the run
    ActorId actor = kNobody;
    Operation operation = Operation::none;
    std::uint16_t line = 0;
    ObjectId lock = 0; // one that was held then; 0: none

    bool operator==(const Access&) const = default;
};

struct Race
{
    Access first; // in the order of this run
    Access second;
    ObjectId object = 0;
    // What would have ordered them: a lock that one of the two held, else one that other accesses
    // to the object are made under; 0: there is none yet.
    ObjectId lock = 0;

    bool operator==(const Race&) const = default;
};

// Takes the events of a run in order; finds the first race of each object and pair of lines.
class RaceFinder
{
public:
    // Numbers events from 0 in the order they come.
    void add(const Event& event);
    std::vector<Race> races() const;

private:
    using Row = Clocks::Row;

    struct Actor
    {
        bool known = false;
        Clocks::Column column = 0;
        Row row = 0;
        ActorId parent = kNobody;
        ActorId process = kNobody; // itself, or whom it helps
        std::uint32_t seen = 0;    // the state of the event it decided to wait for
        std::vector<ObjectId> held; // locks
    };

    // The latest access from one line of an actor. What truncates and writes in one go has the
    // line of the truncation for both.
    struct Known
    {
        Access access;
        std::uint16_t line = 0;
        std::uint32_t clock = 0;
        std::array<ObjectId, 2> held = {}; // the locks taken last
        bool writes = false;
    };

    struct Pair
    {
        Known first;
        Known second;
        ObjectId object;
    };

    // Permits or items on their way, each with what its giver knew.
    struct Line
    {
        std::vector<Row> rows;
        std::size_t next = 0;
    };

    struct Thing
    {
        bool passes = false; // whether row is in use
        Row row = 0;         // what whoever gets or sees it comes to know
        bool partOfQueue = false;
        std::int64_t unused = 0; // permits that nobody has given back yet
        Line line;
        std::vector<Known> accesses;
        std::vector<std::pair<ObjectId, std::uint32_t>> locks; // how many accesses are under each
    };

    struct Signal
    {
        ActorId actor;
        std::int64_t number;
        Row row;
    };

    Actor& actorOf(ActorId actor);
    Thing& thingOf(ObjectId object);
    Row rowOf(Thing& thing);
    void passTo(Row row, Actor& from);
    void give(Line& line, Actor& from);
    void get(Line& line, Actor& to);
    void learn(Thing& thing, Actor& by);
    void signal(ActorId to, std::int64_t number, Actor& from);

    void addStep(const Event& event, Actor& actor);
    void addOfProcess(const Event& event, Actor& actor);
    void addOfLock(const Event& event, Actor& actor);
    void addOfSemaphore(const Event& event, Actor& actor);
    void addOfEvent(const Event& event, Actor& actor);
    void addOfQueue(const Event& event, Actor& actor);
    void addAccess(const Event& event, Actor& actor);
    void start(const Event& event, Actor& parent, bool helper);
    void seeDead(ActorId dead, Actor& by);
    void die(Actor& actor);
    static std::uint16_t lineOfTruncation(const Thing& thing, const Event& write);
    void compare(const Thing& thing, const Known& now, ObjectId object, const Actor& actor);
    bool isKnown(const Pair& pair) const;
    static void remember(Thing& thing, const Known& now);
    Race raceOf(const Pair& pair) const;

    Clocks m_clocks;
    std::vector<Actor> m_actors; // by slot
    std::vector<Thing> m_things; // by object, from the first that is no process word
    std::vector<Signal> m_signals;
    std::vector<Pair> m_pairs;
    std::uint32_t m_events = 0;
};

// Whether an operation reads or writes what processes share.
bool isSharedAccess(Operation operation);

// Whether a run may have a race at all: two processes access one value or file, and one writes.
// Quicker than finding out which.
bool mayRace(const std::vector<Event>& events);

// "client-2 wrote count (program.cpp:31) and client-3 read it (program.cpp:28) with nothing to
// order them; lock db would have, had client-3 taken it too."
std::string told(const Race& race, const World& world, const Texts& texts, Language language);

} // namespace forkscope
