#include "app/stage/stage_locks_words.h"

#include "engine/record/semantics.h"

#include <QStringList>

#include <algorithm>

namespace forkscope {

QString LocksWords::caption(std::size_t held, std::size_t all) const
{
    return held == 0 ? tr("all free") : tr("%1 of %2 held").arg(held).arg(all);
}

QString LocksWords::briefCaption(std::size_t held, std::size_t all) const
{
    return QStringLiteral("%1/%2").arg(held).arg(all);
}

QString LocksWords::since(const ObjectInfo& lock) const
{
    const bool held = holderOf(lock.state) != kNobody && lock.heldSinceStep > 0;
    return held ? tr("held since step %1").arg(lock.heldSinceStep) : QString();
}

QString LocksWords::title(const ObjectInfo& semaphore) const
{
    return tr("semaphore %1").arg(m_words.text(semaphore.name));
}

QString LocksWords::plate(const ObjectInfo& semaphore) const
{
    return tr("semaphore %1: %2 free of %3")
        .arg(m_words.text(semaphore.name))
        .arg(semaphore.state)
        .arg(semaphore.initial);
}

QString LocksWords::room(const ObjectInfo& object, const std::vector<ActorId>& holders) const
{
    if (holders.empty()) {
        const bool free = object.kind == ObjectKind::lock || object.state > 0;
        return free ? tr("free") : tr("nothing free");
    }
    QStringList names;
    for (const ActorId holder : holders) names << m_words.role(holder);
    const QString who = names.join(QStringLiteral(", "));
    if (isLost(holders)) return tr("%1 ended and has it still").arg(who);
    return holders.size() == 1 ? tr("%1 has it, too").arg(who) : tr("%1 have it, too").arg(who);
}

QString LocksWords::roomBrief(const std::vector<ActorId>& holders) const
{
    return holders.size() == 1 ? m_words.role(holders.front())
                               : tr("%1 have it, too").arg(holders.size());
}

bool LocksWords::isLost(const std::vector<ActorId>& holders) const
{
    return std::any_of(holders.begin(), holders.end(), [&](ActorId actor) {
        const ProcessInfo* process = m_input.world->process(actor);
        return process && process->diedAt >= 0;
    });
}

QString LocksWords::ring(std::size_t number) const
{
    if (number == 1) return tr("waits for itself: a deadlock");
    if (number == 2) return tr("each waits for the other: a deadlock");
    return tr("%1 wait for each other in a ring: a deadlock").arg(number);
}

} // namespace forkscope
