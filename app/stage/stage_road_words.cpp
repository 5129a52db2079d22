#include "app/stage/stage_road_words.h"

#include "engine/analyze/phrases.h"
#include "engine/record/semantics.h"

#include <algorithm>

namespace forkscope {

namespace {

constexpr std::int64_t kMillisecond = 1'000'000;

// Waits are asked for in whole milliseconds; the clock has moved a little in between.
QString wholeDuration(std::int64_t nanoseconds)
{
    const std::int64_t rounded = (nanoseconds + kMillisecond / 2) / kMillisecond * kMillisecond;
    return QString::fromStdString(durationWords(rounded > 0 ? rounded : nanoseconds));
}

} // namespace

RoadWords::RoadWords(const StageInput& input, const ObjectInfo& event)
    : m_input(input), m_event(event), m_words(input)
{}

bool RoadWords::set() const
{
    return isSet(m_event.state);
}

QString RoadWords::word() const
{
    if (m_input.vehicles) return set() ? tr("GREEN") : tr("RED");
    return set() ? tr("set") : tr("cleared");
}

QString RoadWords::detail() const
{
    if (!m_input.vehicles) return {};
    return set() ? tr("set") : tr("cleared");
}

QString RoadWords::title() const
{
    return tr("event %1").arg(m_words.text(m_event.name));
}

QString RoadWords::look() const
{
    const QString value = set() ? QStringLiteral("is_set() = True")
                                : QStringLiteral("is_set() = False");
    if (m_event.changedBy == kNobody && m_event.changedAt == 0)
        return tr("%1 from the beginning").arg(value);
    return value + QLatin1Char(' ') + m_words.since(m_event.changedAt, m_event.changedAtStep);
}

QString RoadWords::lineTitle() const
{
    return m_input.places.door.isEmpty() ? tr("Before the light") : m_input.places.door;
}

QString RoadWords::lineCaption(const std::vector<Traveller>& line) const
{
    if (line.empty()) return tr("nobody");
    const auto waits = [&](const Traveller& traveller) {
        return m_input.world->process(traveller.actor)->state == ProcessState::waiting;
    };
    const auto timed = [](const Traveller& traveller) { return traveller.timed; };
    const auto waiting = std::count_if(line.begin(), line.end(), waits);
    const auto limited = std::count_if(line.begin(), line.end(), timed);
    if (waiting == 0) return tr("%1 here, nobody waits").arg(line.size());
    const QString name = m_words.text(m_event.name);
    const QString text = waiting == 1 ? tr("1 waits for event %1").arg(name)
                                      : tr("%1 wait for event %2").arg(waiting).arg(name);
    if (limited == 0) return text;
    const auto one = std::find_if(line.begin(), line.end(), timed);
    return limited == 1 ? tr("%1; %2 not for ever").arg(text, m_words.role(one->actor))
                        : tr("%1; %2 of them not for ever").arg(text).arg(limited);
}

QString RoadWords::lineBrief(const std::vector<Traveller>& line) const
{
    return line.empty() ? QString() : QString::number(line.size());
}

QString RoadWords::throughTitle() const
{
    return m_input.places.done.isEmpty() ? tr("Through") : m_input.places.done;
}

QString RoadWords::throughCaption(const std::vector<ActorId>& through) const
{
    if (through.empty()) return tr("nobody");
    const auto alive = std::count_if(through.begin(), through.end(), [&](ActorId actor) {
        return !isOver(*m_input.world->process(actor));
    });
    if (alive == std::ptrdiff_t(through.size())) return QString::number(alive);
    return m_words.endings(through);
}

Balloon RoadWords::remark(const Traveller& traveller) const
{
    Balloon balloon;
    const QString role = m_words.role(traveller.actor);
    const ProcessInfo& process = *m_input.world->process(traveller.actor);
    switch (traveller.remark) {
    case AtLight::timed:
        balloon.text = tr("%1 waits for green or %2:")
                           .arg(role, wholeDuration(process.argument - process.since));
        balloon.strong = tr("%1 left, then it goes anyway")
                             .arg(wholeDuration(process.argument - m_input.world->time));
        break;
    case AtLight::wokeAgain:
        balloon.text = tr("%1 woke on green,").arg(role);
        balloon.strong = tr("found red, waits again");
        break;
    case AtLight::woken:
        balloon.text = tr("%1 woke on green,").arg(role);
        balloon.strong = tr("has not looked again yet");
        break;
    case AtLight::idle:
        balloon.text = tr("%1 saw green,").arg(role);
        balloon.strong = tr("and sleeps before it");
        break;
    case AtLight::nothing:
        break;
    }
    return balloon;
}

QString RoadWords::spoken(const Traveller& traveller) const
{
    const Balloon balloon = remark(traveller);
    const bool chinese = m_input.language == Language::chinese;
    return (balloon.text + (chinese ? QString() : QStringLiteral(" ")) + balloon.strong).trimmed();
}

QString RoadWords::brief(const Traveller& traveller) const
{
    const ProcessInfo& process = *m_input.world->process(traveller.actor);
    switch (traveller.remark) {
    case AtLight::timed:
        return tr("waits, %1 left").arg(wholeDuration(process.argument - m_input.world->time));
    case AtLight::wokeAgain:
        return tr("woke, found it cleared");
    case AtLight::woken:
        return tr("woke, has not looked yet");
    default:
        return {};
    }
}

} // namespace forkscope
