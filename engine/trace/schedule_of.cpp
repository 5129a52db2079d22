#include "engine/trace/schedule_of.h"

namespace forkscope {

namespace {

std::string steps(std::size_t index, std::size_t count)
{
    const std::string text = std::to_string(index);
    return count > 1 ? text + "x" + std::to_string(count) : text;
}

// A fork that failed made nobody.
bool makesActor(const Event& event)
{
    const bool starts = event.operation == Operation::start ||
                        event.operation == Operation::startFeeder;
    return starts && event.phase == Phase::done && event.flags & kChange &&
           isProcessWord(event.object);
}

} // namespace

bool isStep(const Event& event)
{
    return event.phase == Phase::done && traits(event.operation).isStep
           && !(event.flags & kTransparent);
}

void ScheduleWriter::add(const Event& event)
{
    if (event.operation == Operation::make && event.argument == std::int64_t(ObjectKind::knob))
        m_knobs[event.object] = event.text;
    if (isStep(event)) addStep(event);
    else addAct(event);
    if (makesActor(event)) indexOf(actorOfWord(event.object));
}

void ScheduleWriter::addStep(const Event& event)
{
    const std::size_t index = indexOf(event.actor);
    if (m_count > 0 && index != m_running) flush();
    m_running = index;
    ++m_count;
}

void ScheduleWriter::addAct(const Event& event)
{
    const auto target = [&] { return std::to_string(indexOf(event.actor)); };
    switch (event.operation) {
    case Operation::actKill:
        return item("!kill=" + target());
    case Operation::actTerminate:
        return item("!term=" + target());
    case Operation::actStop:
        return item("!stop=" + target());
    case Operation::actContinue:
        return item("!cont=" + target());
    case Operation::actKnob:
        return item("!" + m_texts[m_knobs[event.object]] + "=" + m_texts[event.text]);
    default:
        return;
    }
}

// Numbers actors as they appear: main is first, a child gets the next at its start, a feeder at
// its own.
std::size_t ScheduleWriter::indexOf(ActorId actor)
{
    return m_indices.try_emplace(actor, m_indices.size()).first->second;
}

void ScheduleWriter::flush()
{
    if (m_count == 0) return;
    const std::string text = steps(m_running, m_count);
    m_count = 0;
    item(text);
}

void ScheduleWriter::item(const std::string& text)
{
    flush();
    if (!m_text.empty()) m_text += '.';
    m_text += text;
}

std::string ScheduleWriter::text() const
{
    if (m_count == 0) return m_text;
    return m_text + (m_text.empty() ? "" : ".") + steps(m_running, m_count);
}

std::string scheduleOf(std::span<const Event> events, const Texts& texts)
{
    ScheduleWriter writer(texts);
    for (const Event& event : events) writer.add(event);
    return writer.text();
}

} // namespace forkscope
