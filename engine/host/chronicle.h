#pragma once

// The run as it is told: takes events in their final order, numbers the steps, keeps the world,
// judges the claims, and holds everything for the client.

#include "engine/analyze/stuck.h"
#include "engine/host/scenario.h"
#include "engine/session/session.h"
#include "engine/trace/world.h"

#include <optional>
#include <string>
#include <vector>

namespace forkscope {

class Chronicle
{
public:
    Chronicle(const Scenario& scenario, KnobValues knobs, bool controlled);

    Texts& texts() { return m_texts; }
    const Texts& texts() const { return m_texts; }
    const World& world() const { return m_world; }
    const std::vector<Event>& events() const { return m_events; }
    const KnobValues& knobs() const { return m_knobs; }

    // Appends the next event of the run; broken claims follow it as events of their own.
    void append(Event event);

    // What an event tells of a change that its dead actor announced with `text`: for a write over a
    // longer file, the file's content then.
    TextId textAfter(const Event& event, std::string text);

    // Adds what was found, with an event that marks the place.
    void addFinding(FindingKind kind, const std::string& english, const std::string& chinese,
                    std::vector<std::uint32_t> events);

    // Adds why nobody can go on in the world as it is now, and returns it; nothing when nobody
    // waits.
    std::optional<Stuck> addStuckFinding();

    // Adds that those who live now outlived main and are to be ended.
    void addOrphanFinding();

    // Judges what is judged at the end and appends `ended`.
    RunSummary conclude(RunEnd end, const std::string& sentence);

    // Starts anew with the same texts: the order became known better.
    void restart();
    // Counts how often that happened; the client starts anew with it.
    std::uint32_t edition() const { return m_edition; }

private:
    void findRaces();
    void judgeClaims(bool atEnd, ActorId actor, std::uint32_t cause);
    void noteSpecial(const Event& event);
    Finding brokenClaim(const ClaimSpec& claim, bool atEnd, std::uint32_t cause) const;
    void noteBusy(ActorId actor, std::uint32_t since);
    void noteBusyOnes();
    void noteZombiesOf(ActorId parent);
    void noteTornRead(ActorId reader);
    const ObjectInfo* fileReadLast(const ProcessInfo& reader, std::uint32_t& readEvent) const;
    std::string stepOf(std::uint32_t event) const { return std::to_string(m_events[event].step); }

    const Scenario& m_scenario;
    KnobValues m_knobs;
    bool m_controlled;
    Texts m_texts;
    World m_world;
    std::vector<Event> m_events;
    std::uint32_t m_step = 0;
    std::uint32_t m_edition = 0;
    std::vector<std::optional<std::uint32_t>> m_brokenEvents; // by claim
    std::vector<Finding> m_findings;
};

} // namespace forkscope
