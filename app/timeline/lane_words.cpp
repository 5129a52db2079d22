#include "app/timeline/lane_words.h"

#include "app/timeline/timeline_text.h"
#include "engine/analyze/phrases.h"

#include <QRegularExpression>

#include <algorithm>
#include <csignal>

namespace forkscope {

namespace {

QString text(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace

void LaneWords::clear()
{
    m_sentences.clear();
    m_briefs.clear();
    m_steps.clear();
    m_memories.clear();
}

QString LaneWords::role(ActorId actor) const
{
    const History& history = m_model.history();
    const ProcessInfo* process = history.latest().process(actor);
    if (!process || process->role == 0) return TimelineText::tr("process %1").arg(actor);
    return text(history.texts()[process->role]);
}

QString LaneWords::doingNow(ActorId actor) const
{
    const History& history = m_model.history();
    return text(doing(m_model.world(), history.texts(), actor, m_model.language()));
}

QString LaneWords::doingAfter(ActorId actor, std::uint32_t event)
{
    const quint64 key = quint64(actor) << 32 | event;
    const auto known = m_sentences.constFind(key);
    if (known != m_sentences.cend()) return *known;
    const History& history = m_model.history();
    const World& then = history.worldAt(event + 1);
    return *m_sentences.insert(key, text(doing(then, history.texts(), actor, m_model.language())));
}

QString LaneWords::briefAfter(ActorId actor, std::uint32_t event)
{
    const quint64 key = quint64(actor) << 32 | event;
    const auto known = m_briefs.constFind(key);
    if (known != m_briefs.cend()) return *known;
    const History& history = m_model.history();
    const World& then = history.worldAt(event + 1);
    const ProcessInfo* process = then.process(actor);
    if (!process) return {};
    const Speaker speaker{then, history.texts(), m_model.language()};
    const bool waits = process->state == ProcessState::waiting && process->object != 0;
    QString brief = text(waits ? speaker.thing(process->object)
                               : stateWord(process->state, m_model.language()));
    if (process->state == ProcessState::zombie) brief = TimelineText::tr("not joined yet");
    return *m_briefs.insert(key, brief);
}

QString LaneWords::step(const LaneStep& step)
{
    const auto known = m_steps.constFind(step.at.event);
    if (known != m_steps.cend()) return *known;
    const History& history = m_model.history();
    return *m_steps.insert(step.at.event, text(stepLabel(history.event(step.at.event),
                                                         history.texts(), m_model.language())));
}

QString LaneWords::memory(const LaneStep& step)
{
    const History& history = m_model.history();
    const Event& event = history.event(step.at.event);
    const bool file = event.operation == Operation::fileRead;
    if (!file && event.operation != Operation::valueGet) return {};
    const auto known = m_memories.constFind(step.at.event);
    if (known != m_memories.cend()) return *known;
    QString seen = file ? contentInWords(text(history.texts()[event.text])) : QString();
    const ObjectInfo* object = history.latest().object(event.object);
    if (!file && object)
        seen = QString("%1 = %2").arg(text(history.texts()[object->name])).arg(event.result);
    if (!seen.isEmpty()) seen = TimelineText::tr("remembers %1").arg(seen);
    return *m_memories.insert(step.at.event, seen);
}

QString LaneWords::hold(const LaneHold& hold) const
{
    const ObjectInfo* object = m_model.history().latest().object(hold.object);
    const bool room = object && object->kind == ObjectKind::semaphore;
    return room ? TimelineText::tr("in room %1").arg(hold.room + 1) : QString();
}

QString LaneWords::note(const LaneNote& note) const
{
    const World& world = m_model.history().latest();
    const ProcessInfo* process = world.process(note.actor);
    if (!process) return {};
    switch (note.kind) {
    case LaneNote::Kind::adopted: {
        const Event& event = m_model.history().event(note.at.event);
        return TimelineText::tr("orphan: ppid %1 → %2")
            .arg(process->formerParentPid)
            .arg(event.argument);
    }
    case LaneNote::Kind::noEffect:
        if (note.signal == SIGKILL) return TimelineText::tr("kill -9: no effect");
        return TimelineText::tr("%1: no effect", "a signal")
            .arg(text(signalName(note.signal, m_model.language())));
    case LaneNote::Kind::daemon:
        return TimelineText::tr("daemon: ends with its parent");
    }
    return {};
}

QString LaneWords::tip(const Lane& lane, std::uint32_t index)
{
    const LaneSegment& part = lane.segments[index];
    const bool last = index + 1 >= lane.segments.size();
    const LanePoint end = last ? m_lanes.end() : lane.segments[index + 1].from;
    const QString steps =
        part.from.step == end.step
            ? TimelineText::tr("step %1").arg(part.from.step)
            : TimelineText::tr("steps %1 to %2").arg(part.from.step).arg(end.step);
    return TimelineText::tr("%1: %2\n%3, %4")
        .arg(role(lane.actor), doingAfter(lane.actor, part.from.event), steps,
             text(durationWords(end.time - part.from.time)));
}

QString contentInWords(const QString& content)
{
    static const QRegularExpression entry(
        "^\\s*\\{\\s*\"([^\"]+)\"\\s*:\\s*([^{}\\[\\],]+?)\\s*\\}\\s*$");
    const QRegularExpressionMatch match = entry.match(content);
    if (match.hasMatch()) return match.captured(1) + " = " + match.captured(2);
    return content.simplified();
}

} // namespace forkscope
