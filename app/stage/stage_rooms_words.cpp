#include "app/stage/stage_rooms_words.h"

#include "engine/analyze/phrases.h"

#include <QStringList>

namespace forkscope {

RoomsWords::RoomsWords(const StageInput& input, const ObjectInfo& semaphore)
    : m_input(input), m_semaphore(semaphore), m_words(input)
{
    for (const Holding& holding : semaphore.holdings)
        m_taken += holding.actor != kNobody;
}

int RoomsWords::permits() const
{
    return int(m_semaphore.state) + m_taken;
}

bool RoomsWords::tooMany() const
{
    return permits() > int(m_semaphore.initial);
}

QString RoomsWords::lineTitle() const
{
    return m_input.places.door.isEmpty() ? tr("Waiting line") : m_input.places.door;
}

QString RoomsWords::lineCaption(int waiting, int coming) const
{
    const QString name = m_words.text(m_semaphore.name);
    if (waiting == 0 && coming == 0) return tr("nobody");
    if (waiting == 0) return tr("%1 about to ask for semaphore %2").arg(coming).arg(name);
    return waiting == 1 ? tr("1 waits for semaphore %1").arg(name)
                        : tr("%1 wait for semaphore %2").arg(waiting).arg(name);
}

QString RoomsWords::lineBrief(int waiting) const
{
    return waiting == 0 ? QString() : QString::number(waiting);
}

QString RoomsWords::lineNote(int waiting, bool brief) const
{
    if (waiting < 2) return {};
    if (brief) return tr("No order is promised.");
    return tr("No order is promised: any of them may get the next free room.");
}

QString RoomsWords::roomsTitle() const
{
    return m_input.places.inside.isEmpty() ? tr("Rooms") : m_input.places.inside;
}

QString RoomsWords::roomsCaption() const
{
    return tr("semaphore %1: %2 permits, %3 free")
        .arg(m_words.text(m_semaphore.name))
        .arg(permits())
        .arg(m_semaphore.state);
}

QString RoomsWords::roomsBrief() const
{
    return tr("%1 free").arg(m_semaphore.state);
}

QString RoomsWords::roomsNote() const
{
    if (m_taken > int(m_semaphore.initial) && m_semaphore.initial > 0)
        return tr("%1 guests, %2 rooms: a permit too many")
            .arg(m_taken)
            .arg(m_semaphore.initial);
    if (tooMany() && m_semaphore.initial > 0)
        return tr("%1 permits, %2 rooms: released once too often")
            .arg(permits())
            .arg(m_semaphore.initial);
    return tr("Rooms are numbered by us; a semaphore only counts.");
}

QString RoomsWords::number() const
{
    return QString::number(m_semaphore.state);
}

QString RoomsWords::of() const
{
    return m_semaphore.initial == 0 ? QString() : tr("of %1").arg(m_semaphore.initial);
}

QString RoomsWords::plate() const
{
    const QString name = m_words.text(m_semaphore.name);
    return tr("semaphore %1: %2 free of %3")
        .arg(name)
        .arg(m_semaphore.state)
        .arg(m_semaphore.initial);
}

QString RoomsWords::others(const std::vector<const ObjectInfo*>& semaphores) const
{
    QStringList lines;
    for (const ObjectInfo* other : semaphores)
        lines << tr("%1: %2 free").arg(m_words.text(other->name)).arg(other->state);
    return lines.join(QLatin1Char('\n'));
}

QString RoomsWords::roomTitle(int number, bool extra) const
{
    return extra ? tr("No room %1").arg(number) : tr("Room %1").arg(number);
}

QString RoomsWords::since(const Holding& holding) const
{
    return holding.actor == kNobody ? QString() : m_words.since(holding.since, holding.step);
}

QString RoomsWords::roomText(const Holding& holding) const
{
    if (holding.actor == kNobody) return tr("free");
    const ProcessInfo* process = m_input.world->process(holding.actor);
    const QString role = m_words.role(holding.actor);
    if (process && isOver(*process))
        return tr("%1 ended inside: nobody gives this permit back").arg(role);
    return tr("%1 has this one too").arg(role);
}

QString RoomsWords::roomBrief(const Holding& holding) const
{
    if (holding.actor == kNobody) return tr("free");
    return m_words.role(holding.actor);
}

QString RoomsWords::room(int number, const Holding& holding, bool extra) const
{
    const QString title = roomTitle(number, extra);
    if (holding.actor == kNobody) return tr("%1, free").arg(title);
    const QString text =
        tr("%1, taken by %2 %3").arg(title, m_words.role(holding.actor), since(holding));
    return extra ? text + tr("; a permit too many") : text;
}

QString RoomsWords::brief(bool waits) const
{
    if (!waits) return tr("asks next");
    return m_semaphore.initial == 0 ? tr("waits: nothing free")
                                    : tr("waits: all %1 taken").arg(permits());
}

} // namespace forkscope
