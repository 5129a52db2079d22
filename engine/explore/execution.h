#pragma once

// One execution of a subject, told as the moves that matter. A move is one step on an object and
// all that follows it at once: steps that touch nothing shared (print, sleep, random), starts, the
// begin of a new process, and what can be done at once without anybody noticing (a join of a child
// that has ended, a put into one's own buffer, an exit that nobody looks at).
//
//     begin -> settle -> { take(actor) -> settle }* -> ending
//
// Keeps for every move what happened before it (Lamport's relation, with dependence.h as the
// conflicts), and the wishes that nobody could fulfil.

#include "engine/explore/bits.h"
#include "engine/explore/dependence.h"
#include "engine/explore/subject.h"

#include <map>
#include <stdexcept>

namespace forkscope {

// A wish with what its actor knew when it came to it.
struct Intention
{
    ActorId actor = kNobody;
    Wish wish;
    Bits before;           // moves that happened before it
    bool due = true;       // its time has come, or may have
    bool slept = false;    // it comes from a sleep: leaving it is no preemption
    bool polls = false;    // the same look for the third time: it waits for a change
    int handles = -1;      // the move that sent the signal, of a wish to handle one
};

// An intention that a move took away: its actor was ended, or is to handle a signal first.
struct Cut
{
    Intention intention;
    Deed deed; // what it would have done
    bool ended = false;
};

struct Move
{
    Intention intention;
    Deed deed;
    Bits past;                // moves that happened before this one
    std::uint64_t print = 0;  // of what happened; the same whenever it is repeated
    bool preempts = false;    // another actor than the last, which could have gone on
    bool broken = false;      // a claim broke
    bool alone = false;       // nobody else existed
    std::vector<Cut> cuts;

    ActorId actor() const { return deed.actor; }
};

// Time passed: who waited then could have gone on earlier, in another order, but not later.
struct Lapse
{
    std::size_t moves = 0; // so many came before
    std::vector<Cut> waiting;
};

// What was learned makes an earlier view of the program too coarse: everything is to be explored
// anew.
struct Anew {};

// It can't be searched; in both languages.
class SearchError : public std::runtime_error
{
public:
    explicit SearchError(Unsearchable why)
        : std::runtime_error(why.english), m_why(std::move(why))
    {}
    const Unsearchable& why() const { return m_why; }

private:
    Unsearchable m_why;
};

class Execution
{
public:
    explicit Execution(Subject& subject, std::size_t mostMoves = 2000)
        : m_subject(subject), m_mostMoves(mostMoves)
    {}

    // From the next execution on: sleeps and timeouts end when they are due, and time only passes
    // when nobody can do anything, to the next deadline. Otherwise any time may pass at any moment.
    void keepTime();

    void begin();
    // Whoever could be granted now, in order of birth.
    std::vector<ActorId> enabled() const;
    bool isEnabled(ActorId actor) const;
    // Takes the actor's move. Throws Anew, or SearchError when there are too many moves, or when it
    // can't, which it could in an earlier execution.
    void take(ActorId actor);
    [[noreturn]] void throwNotTheSame() const;
    // Judges it, once nobody can go on.
    Ending conclude();
    void end() { m_subject.end(); }

    const std::vector<Move>& moves() const { return m_moves; }
    const std::vector<Lapse>& lapses() const { return m_lapses; }
    // The intentions that are left, in order of birth.
    std::vector<Intention> open() const;
    // What the actor would do now.
    Deed deedOf(const Intention& intention) const;
    Intention intentionOf(ActorId actor) const;
    // Leaving it now would be a preemption.
    bool couldGoOn(ActorId actor) const;
    ActorId last() const { return m_moves.empty() ? kNobody : m_moves.back().actor(); }
    // Whether the intention could be fulfilled after these moves, which contain all before it.
    bool enabledAfter(const std::vector<std::size_t>& moves, const Intention& intention) const;
    // The move with which that ended which the intention waits for, where ends are no moves of their
    // own; -1 where it waits for no end, or for one that never came.
    int awaitedMove(const Intention& intention) const;
    // The same without waiting for its time.
    bool canFollow(const std::vector<std::size_t>& moves, const Intention& intention) const;
    // The same for each process's results so far and all objects gives the same future.
    struct Key
    {
        std::uint64_t one = 0, two = 0;
        auto operator<=>(const Key&) const = default;
    };
    Key key() const;
    // The number of the actor in schedules: in order of birth.
    std::size_t indexOf(ActorId actor) const;
    std::vector<ActorId> actors() const; // in order of birth
    bool brokenAtStart() const { return m_brokenAtStart; }

    // An actor that looked twice in vain had to wait for a change: right for a loop without an end,
    // but one that counts its looks would have gone on.
    bool cutALoop() const { return m_cutALoop; }
    // Ends of processes are moves of their own: somebody looks at them.
    bool watched() const { return m_watched; }

private:
    struct Look
    {
        std::uint64_t what = 0;  // operation, object, line and result
        Wish wish;
        std::vector<ObjectId> objects;
        std::uint64_t changes = 0; // of these objects by then
    };
    struct Actor
    {
        Newborn born;
        Intention intention;
        bool alive = true;
        int endedAt = -1;          // the move with which it ended
        bool joined = false;       // of a helper: its process has waited for its end
        Bits clock;
        std::uint64_t history = 0;
        std::uint64_t handled = 0; // signals, by bit
        std::vector<Look> looks; // its latest moves, as long as none changed anything
    };
    struct Object
    {
        std::vector<std::uint64_t> content; // messages, oldest first; of a file: what stands in it
        std::vector<Bits> clocks;           // of the puts whose items are still in a buffer
        std::uint64_t changes = 0;
        std::uint64_t delivered = 0, received = 0; // messages
        std::uint64_t deliveredBytes = 0, receivedBytes = 0;
    };

    Actor& actor(ActorId id);
    const Actor* find(ActorId id) const;
    bool isEager(const Actor& actor) const;
    bool hasUnjoinedHelpers(ActorId process) const;
    bool holdsRobustLock(const Actor& actor) const;
    void notice(const Wish& wish);
    [[noreturn]] void throwTooLong() const;
    void settle();
    void takeEager();
    bool passTime();
    bool isDue(const Actor& actor) const;
    void grant(ActorId id, int position);
    void absorb(ActorId granted, int position);
    void bear(const Newborn& newborn);
    void learn(Actor& actor, const Event& event, const std::string& text);
    void keepContent(const Event& event, const std::string& text);
    void cut(ActorId id, int position, bool ended);
    void completeMove();
    void refresh();
    void noteLook(Actor& actor, const Move& move);
    std::uint64_t changesOf(const std::vector<ObjectId>& objects) const;
    int periodOfLooks(const Actor& actor) const;
    bool awaitsChange(const Actor& actor) const;
    Touch touchOf(const Wish& wish, const Actor& actor) const;
    void fillTouches(Move& move);
    Touch lookAt(ObjectId word) const;
    void addLooksOfStart(Move& move);
    std::vector<ActorId> childrenOf(ActorId process) const;
    std::uint32_t stateAfter(ObjectId object, const std::vector<std::size_t>& moves) const;
    bool waitsForHiddenEnd(Operation operation) const;
    bool blockedAfter(const std::vector<std::size_t>& moves, const Intention& intention) const;

    Subject& m_subject;
    std::size_t m_mostMoves;
    bool m_watched = false;
    bool m_signalled = false; // sleeps are moves of their own: signals are sent
    bool m_keepsTime = false;
    bool m_stopsAtTallies = false;
    bool m_brokenAtStart = false;
    mutable bool m_cutALoop = false; // in any execution so far
    std::vector<Actor> m_actors; // in order of birth
    std::vector<ActorId> m_open; // alive
    std::map<ObjectId, Object> m_objects;
    std::vector<Move> m_moves;
    std::vector<Lapse> m_lapses;
    Happened m_happened;
};

} // namespace forkscope
