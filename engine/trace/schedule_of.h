#pragma once

#include "engine/record/texts.h"

#include <span>
#include <string>
#include <unordered_map>

namespace forkscope {

// Whether the event is an item of the schedule: a step that its actor took.
bool isStep(const Event& event);

// Writes a run's schedule in its text form (design §9.3): `0x3.1x2.!lock=on.0`. Takes the events in
// order; text() may be asked at any time.
class ScheduleWriter
{
public:
    explicit ScheduleWriter(const Texts& texts) : m_texts(texts) {}
    void add(const Event& event);
    std::string text() const;

private:
    void addStep(const Event& event);
    void addAct(const Event& event);
    void item(const std::string& text);
    void flush();
    std::size_t indexOf(ActorId actor);

    const Texts& m_texts;
    std::unordered_map<ActorId, std::size_t> m_indices = {{ActorId(0), 0}};
    std::unordered_map<ObjectId, TextId> m_knobs;
    std::size_t m_running = 0;
    std::size_t m_count = 0;
    std::string m_text;
};

std::string scheduleOf(std::span<const Event> events, const Texts& texts);

} // namespace forkscope
