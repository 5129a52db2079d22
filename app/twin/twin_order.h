#pragma once

// Follows the order of one run in another: the same scenario with one knob turned. It is told what
// the first run did, and says step by step whom to grant in the second, which rests before each.
//
// Each actor's operations are matched with its own of the first run, so that what only one of the
// two has to do does no harm: whoever takes a lock on the second side alone takes it on the way to
// its next step in common, and a lock of the first side alone is passed over. Where an actor can't
// do its step in common, because it has to wait or wants something else by now, the two part.

#include "engine/trace/history.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace forkscope {

// Actors by schedule index, as far as a run has come: main is 0, a child gets the next at its
// start, a feeder at its own.
class ActorNumbers
{
public:
    void add(const Event& event);
    std::optional<std::size_t> of(ActorId actor) const;
    std::optional<ActorId> actor(std::size_t index) const;

private:
    std::vector<ActorId> m_actors = {ActorId(0)};
};

// What an operation is about, in words that mean the same in both runs.
struct Deed
{
    Operation operation = Operation::none;
    std::string object; // its name, or the index of a process; empty where it does not matter
    auto operator<=>(const Deed&) const = default;
};

struct TwinMove
{
    enum class Kind {
        step, // of `actor`
        act,  // what the teacher did: `act` to `actor`, or the turn of a knob
        wait, // the actor has not said yet what it wants
        part, // it can't be followed any further
        over, // the first run ends here
    };
    Kind kind = Kind::over;
    ActorId actor = kNobody;
    Operation act = Operation::none;
    std::string knob, value;
};

// Where two runs part.
struct Parting
{
    enum class Reason {
        waits, // the actor has to wait on the second side
        other, // it wants to do something else
        gone,  // it has ended there, or was never started
    };
    Reason reason = Reason::waits;
    std::uint32_t firstStep = 0; // the step of the first run that has no counterpart any more
    std::uint32_t secondSteps = 0; // how many the second had taken by then
    ActorId firstActor = kNobody;
    ActorId secondActor = kNobody; // kNobody: it is not there
};

class TwinOrder
{
public:
    explicit TwinOrder(const History& first);

    // What to do next where the second run rests, told as far as `second`.
    TwinMove next(const History& second);

    // Known once next() has answered `part`.
    const std::optional<Parting>& parting() const { return m_parting; }
    // How many steps of the first run are followed, or have no counterpart in the second.
    std::uint32_t followed() const { return m_followed; }

private:
    struct Item
    {
        std::size_t actor = 0; // index
        Deed deed;
        std::uint32_t step = 0;        // 0: an act
        Operation act = Operation::none;
        std::string knob, value;
        bool missing = false; // has no counterpart
    };

    void addStep(const Event& event, const History& first);
    void addAct(const Event& event, const History& first);
    void catchUp(const History& second);
    TwinMove turn(const Item& item, const World& second) const;
    TwinMove moveOf(const Item& item, const History& second);
    TwinMove part(Parting::Reason reason, const Item& item, ActorId actor);
    bool passOver(std::size_t actor, const Deed& wanted);

    std::vector<Item> m_items;
    std::vector<std::set<Deed>> m_deeds; // of each actor in the first run
    std::vector<ActorId> m_firstActors;
    ActorNumbers m_numbers; // of the second run
    std::uint32_t m_seen = 0;
    std::uint32_t m_secondSteps = 0;
    std::size_t m_at = 0;
    bool m_inCommon = false; // the step that was granted last is the item's own
    std::uint32_t m_followed = 0;
    std::optional<Parting> m_parting;
};

} // namespace forkscope
