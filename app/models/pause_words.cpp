#include "app/models/pause_words.h"

#include "engine/analyze/phrases.h"

#include <QCoreApplication>
#include <QLocale>

namespace forkscope {

namespace {

class PauseWords
{
    Q_DECLARE_TR_FUNCTIONS(PauseWords)

public:
    PauseWords(const PauseHit& hit, const History& history, Language language)
        : m_hit(hit),
          m_event(history.event(hit.event)),
          m_speak{history.worldAt(hit.event + 1), history.texts(), language}
    {}

    QString sentence(const QString& claim) const
    {
        const QString what = this->what(claim);
        if (m_event.step > 0)
            return tr("Paused at step %1: %2").arg(m_event.step).arg(what);
        return tr("Paused at %1 ms: %2")
            .arg(QLocale().toString(qlonglong(m_event.time / 1'000'000)), what);
    }

private:
    QString role(ActorId actor) const { return QString::fromStdString(m_speak.role(actor)); }
    QString thing() const { return QString::fromStdString(m_speak.thing(m_hit.object)); }

    QString what(const QString& claim) const
    {
        switch (m_hit.cause) {
        case PauseCause::zombie:
            return tr("%1 became a zombie").arg(role(m_hit.actor));
        case PauseCause::orphan:
            return tr("%1 became an orphan").arg(role(m_hit.actor));
        case PauseCause::noPermit:
            return tr("%1 has no permit left, and %2 waits for one")
                .arg(thing(), role(m_hit.actor));
        case PauseCause::twoInside:
            return twoInside();
        case PauseCause::queueFull:
            return tr("%1 is full").arg(thing());
        case PauseCause::claimBroken:
            return claim.isEmpty() ? tr("a claim broke") : tr("a claim broke: %1").arg(claim);
        case PauseCause::lockWait:
            return tr("%1 waits for %2").arg(role(m_hit.actor), thing());
        case PauseCause::finding:
            return tr("a finding: %1").arg(findingKindName(FindingKind(m_hit.number)));
        default:
            return tr("%1 came to line %2 of the program").arg(role(m_hit.actor)).arg(m_hit.line);
        }
    }

    QString twoInside() const
    {
        const bool wrote = m_event.phase == Phase::done && (m_event.flags & kChange);
        const QString pattern =
            wrote ? tr("%1 wrote %3, which %2 has read and not written yet")
                  : tr("%1 and %2 have both read %3, and neither has written it yet");
        return pattern.arg(role(m_hit.actor), role(m_hit.other), thing());
    }

    const PauseHit& m_hit;
    const Event& m_event;
    Speaker m_speak;
};

QString words(const char* text)
{
    return QCoreApplication::translate("PauseWords", text);
}

} // namespace

QString pauseConceptName(PauseCause cause)
{
    switch (cause) {
    case PauseCause::zombie:
        return words(QT_TRANSLATE_NOOP("PauseWords", "A zombie appears"));
    case PauseCause::orphan:
        return words(QT_TRANSLATE_NOOP("PauseWords", "An orphan appears"));
    case PauseCause::noPermit:
        return words(QT_TRANSLATE_NOOP("PauseWords", "No permit left, and somebody waits"));
    case PauseCause::twoInside:
        return words(QT_TRANSLATE_NOOP("PauseWords", "Two are inside at once"));
    case PauseCause::queueFull:
        return words(QT_TRANSLATE_NOOP("PauseWords", "A queue is full"));
    case PauseCause::claimBroken:
        return words(QT_TRANSLATE_NOOP("PauseWords", "A claim breaks"));
    case PauseCause::lockWait:
        return words(QT_TRANSLATE_NOOP("PauseWords", "A process waits for a lock"));
    default:
        return words(QT_TRANSLATE_NOOP("PauseWords", "Any finding"));
    }
}

QString pauseConceptTip(PauseCause cause)
{
    switch (cause) {
    case PauseCause::zombie:
        return words(QT_TRANSLATE_NOOP(
            "PauseWords", "A process ended and its parent has not collected it. Not for main, "
                          "whose parent is no part of the program."));
    case PauseCause::orphan:
        return words(QT_TRANSLATE_NOOP("PauseWords",
                                       "Its parent ended first, and another process adopted it."));
    case PauseCause::noPermit:
        return words(QT_TRANSLATE_NOOP(
            "PauseWords", "All permits of a semaphore are taken, and a process waits for one."));
    case PauseCause::twoInside:
        return words(QT_TRANSLATE_NOOP(
            "PauseWords", "Two processes have read the same file or value, and neither has written "
                          "it since. Who gave a lock back after its look counts only once it goes "
                          "on to write."));
    case PauseCause::queueFull:
        return words(QT_TRANSLATE_NOOP(
            "PauseWords", "Every place is taken, or the pipe has no room for the next message."));
    case PauseCause::claimBroken:
        return words(
            QT_TRANSLATE_NOOP("PauseWords", "What the scenario claims is not true any more."));
    case PauseCause::lockWait:
        return words(QT_TRANSLATE_NOOP("PauseWords", "It wants a lock that another one holds."));
    default:
        return words(QT_TRANSLATE_NOOP(
            "PauseWords", "A data race, a deadlock, a lost wake-up or anything else that analysis "
                          "found; many are found at the end of a run."));
    }
}

QString pauseSentence(const PauseHit& hit, const History& history, Language language,
                      const QString& claim)
{
    return PauseWords(hit, history, language).sentence(claim);
}

QString findingKindName(FindingKind kind)
{
    switch (kind) {
    case FindingKind::claim:
        return words(QT_TRANSLATE_NOOP("PauseWords", "broken claim"));
    case FindingKind::race:
        return words(QT_TRANSLATE_NOOP("PauseWords", "data race"));
    case FindingKind::deadlock:
        return words(QT_TRANSLATE_NOOP("PauseWords", "deadlock"));
    case FindingKind::ownerDied:
        return words(QT_TRANSLATE_NOOP("PauseWords", "the owner of a lock died"));
    case FindingKind::lostWakeup:
        return words(QT_TRANSLATE_NOOP("PauseWords", "lost wake-up"));
    case FindingKind::undrainedQueue:
        return words(QT_TRANSLATE_NOOP("PauseWords", "queue that nobody empties"));
    case FindingKind::leakedZombie:
        return words(QT_TRANSLATE_NOOP("PauseWords", "zombie that nobody collected"));
    case FindingKind::leakedOrphan:
        return words(QT_TRANSLATE_NOOP("PauseWords", "orphan that was left behind"));
    case FindingKind::busyLoop:
        return words(QT_TRANSLATE_NOOP("PauseWords", "loop that only computes"));
    case FindingKind::tornRead:
        return words(QT_TRANSLATE_NOOP("PauseWords", "half-written file was read"));
    default:
        return words(QT_TRANSLATE_NOOP("PauseWords", "limit reached"));
    }
}

} // namespace forkscope
