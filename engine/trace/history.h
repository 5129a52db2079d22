#pragma once

// All events of one run, and the world at any of them. One thread owns it.

#include "engine/record/texts.h"
#include "engine/trace/world.h"

#include <cstdint>
#include <deque>
#include <span>
#include <vector>

namespace forkscope {

// A printed line, for output panes.
struct Line
{
    std::uint32_t event = 0;
    std::uint32_t step = 0;
    std::int64_t time = 0;
    ActorId actor = kNobody;
    TextId text = 0;
    bool error = false; // standard error
};

class History
{
public:
    explicit History(bool controlled = false);

    // Forgets everything; ids of texts start anew.
    void clear(bool controlled);

    // Must be called with texts in the order of their ids, before the events that use them.
    TextId addText(std::string_view text) { return m_texts.add(text); }
    void append(std::span<const Event> events);

    const Texts& texts() const { return m_texts; }
    std::uint32_t size() const { return m_size; } // number of events
    const Event& event(std::uint32_t number) const; // 0-based
    bool controlled() const { return m_controlled; }

    // The world after the first `count` events (0: before any). Cheap near the last one asked for
    // and at the end; elsewhere at most one keyframe interval of events is applied.
    const World& worldAt(std::uint32_t count) const;
    const World& latest() const { return m_latest; }

    // Steps. Step numbers start at 1; eventsUpTo(step) counts the events up to and including those
    // of that step (0 for step 0), so worldAt(eventsUpTo(n)) is the world after step n.
    std::uint32_t steps() const { return std::uint32_t(m_steps.size()); }
    std::uint32_t eventsUpTo(std::uint32_t step) const;
    std::uint32_t eventOfStep(std::uint32_t step) const; // number of the step's own done event
    ActorId actorOfStep(std::uint32_t step) const;

    // How many events have a time of at most `time`.
    std::uint32_t eventsUpToTime(std::int64_t time) const;

    const std::vector<Line>& lines() const { return m_lines; }

    // The schedule so far in its text form (design §9.3).
    std::string scheduleText() const;

private:
    static constexpr std::uint32_t kChunk = 4096;
    static constexpr std::uint32_t kKeyframeInterval = 1024;

    bool m_controlled;
    Texts m_texts;
    std::uint32_t m_size = 0;
    std::vector<std::vector<Event>> m_chunks;
    std::vector<World> m_keyframes; // after k * interval events
    World m_latest;
    mutable World m_cached;
    std::vector<std::uint32_t> m_steps; // event number of each step
    std::vector<Line> m_lines;
};

} // namespace forkscope
