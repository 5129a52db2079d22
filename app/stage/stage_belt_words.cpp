#include "app/stage/stage_belt_words.h"

#include "app/stage/text_width.h"
#include "engine/record/semantics.h"

#include <QLocale>

#include <algorithm>
#include <set>

namespace forkscope {

namespace {

constexpr qsizetype kLongItem = 18; // letters of an item inside a sentence

QString number(std::int64_t value)
{
    return QLocale(QLocale::English).toString(qlonglong(value)); // 65,536
}

std::size_t owners(const std::vector<Parcel>& parcels)
{
    std::set<ActorId> all;
    for (const Parcel& parcel : parcels)
        all.insert(parcel.owner);
    return all.size();
}

} // namespace

QString BeltWords::item(TextId text) const
{
    const QString full = m_words.text(text);
    return full.size() <= kLongItem ? full : full.left(kLongItem - 1) + QChar(0x2026);
}

QString BeltWords::title(const QueueFacts& facts) const
{
    const QString name = m_words.text(facts.queue->name);
    return name == QLatin1String("queue") ? tr("Queue") : tr("Queue %1").arg(name);
}

QString BeltWords::caption(const QueueFacts& facts) const
{
    if (!facts.bounded) return tr("no bound");
    const std::int64_t free = std::max<std::int64_t>(0, facts.maxsize - facts.taken);
    if (free == 0) return tr("maxsize %1: no place free").arg(facts.maxsize);
    if (free == 1) return tr("maxsize %1: 1 place free").arg(facts.maxsize);
    return tr("maxsize %1: %2 places free").arg(facts.maxsize).arg(free);
}

QString BeltWords::briefCaption(const QueueFacts& facts) const
{
    return facts.bounded ? tr("maxsize %1").arg(facts.maxsize) : tr("no bound");
}

QString BeltWords::writersCaption(const QueueFacts& facts,
                                  const std::vector<ActorId>& writers) const
{
    if (facts.writersWaiting.empty()) return states(writers);
    return tr("%1 wait to put: the queue is full").arg(facts.writersWaiting.size());
}

QString BeltWords::readersCaption(const QueueFacts& facts,
                                  const std::vector<ActorId>& readers) const
{
    const std::size_t waiting = facts.readersWaiting.size();
    if (waiting == 0) return states(readers);
    return facts.empty ? tr("%1 wait to get: the pipe is empty").arg(waiting)
                       : tr("%1 wait to get: one at a time").arg(waiting);
}

QString BeltWords::states(const std::vector<ActorId>& actors) const
{
    return actors.empty() ? tr("nobody yet") : m_words.states(actors);
}

QString BeltWords::ended(const ProcessInfo& process, ObjectId queue) const
{
    const TextId took = tookLast(process, queue);
    const bool zombie = process.state == ProcessState::zombie;
    if (took == 0 || (!zombie && process.state != ProcessState::gone)) return {};
    if (process.exitCode.value_or(0) != 0) return {}; // how it ended matters more
    return zombie ? tr("got %1, not joined yet").arg(item(took)) : tr("got %1").arg(item(took));
}

QString BeltWords::briefWish(const ProcessInfo& process, const QueueFacts& facts,
                             double width) const
{
    const bool waits = process.state == ProcessState::waiting;
    if ((!waits && process.state != ProcessState::ready) || process.phase == Phase::done) return {};
    switch (process.operation) {
    case Operation::receive:
    case Operation::poll:
        if (waits)
            return firstThatFits(QStringList{tr("waits: the pipe is empty"), tr("waits: no item")},
                                 width, 12);
        return facts.inPipe.empty() ? QString()
                                    : tr("next: gets %1").arg(item(facts.inPipe.front()));
    case Operation::semAcquire:
        if (!waits) return tr("next: takes a place");
        return firstThatFits(QStringList{tr("waits: the queue is full"), tr("waits: no place")},
                             width, 12);
    case Operation::put:
        return process.text ? tr("next: puts %1").arg(item(process.text)) : QString();
    case Operation::semRelease:
        return tr("next: gives the place back");
    default:
        return {};
    }
}

QString BeltWords::placesCount(const QueueFacts& facts) const
{
    return facts.bounded ? tr("%1 of %2 taken").arg(facts.taken).arg(facts.maxsize)
                         : tr("no bound");
}

QString BeltWords::placesInFull(const QueueFacts& facts) const
{
    if (!facts.bounded) return tr("No places are counted out: put() never waits for one.");
    return tr("The semaphore that bounds the queue: %1. put() takes a place, get() gives it back.")
        .arg(placesCount(facts));
}

QString BeltWords::bytes(const QueueFacts& facts) const
{
    return tr("%1 of %2 bytes").arg(number(facts.queue->state), number(kPipeBytes));
}

QString BeltWords::briefBytes(const QueueFacts& facts) const
{
    return tr("%1 bytes").arg(number(facts.queue->state));
}

QString BeltWords::pipeInFull(const QueueFacts& facts) const
{
    QStringList items;
    for (const TextId text : facts.inPipe)
        items << item(text);
    const QString what = items.isEmpty() ? tr("nothing") : items.join(QStringLiteral(", "));
    return tr("The pipe holds %1. In it, the next to leave first: %2").arg(bytes(facts), what);
}

QString BeltWords::bufferInFull(ActorId owner, const std::vector<Parcel>& parcels) const
{
    if (parcels.empty()) return tr("The buffer of %1 is empty.").arg(role(owner));
    QStringList items;
    for (const Parcel& parcel : parcels)
        items << (parcel.inHand ? tr("%1 (in the feeder's hand)").arg(item(parcel.item))
                                : item(parcel.item));
    const QString all = items.join(QStringLiteral(", "));
    return parcels.front().lost
               ? tr("In the buffer of %1, which is dead: %2").arg(role(owner), all)
               : tr("In the memory of %1, the next to leave first: %2").arg(role(owner), all);
}

QString BeltWords::bufferNote(ActorId owner, const ObjectInfo* buffer) const
{
    const ProcessInfo* process = world().process(owner);
    const bool over =
        process && (process->state == ProcessState::zombie || process->state == ProcessState::gone);
    if (over) return tr("ended");
    return buffer && (buffer->state & kClosed) ? tr("closed") : tr("empty");
}

QString BeltWords::moreBuffers(std::size_t buffers, std::size_t items) const
{
    if (items == 0) return tr("and %1 more, empty").arg(buffers);
    return tr("and %1 more with %2 items").arg(buffers).arg(items);
}

QString BeltWords::readersLock(const QueueFacts& facts) const
{
    return facts.readersLock == kNobody ? tr("readers' lock: free")
                                        : tr("readers' lock: %1").arg(role(facts.readersLock));
}

QString BeltWords::writersLock(const QueueFacts& facts) const
{
    return facts.writersLock == kNobody ? tr("writers' lock: free")
                                        : tr("writers' lock: %1").arg(role(facts.writersLock));
}

QString BeltWords::answers(const QueueFacts& facts) const
{
    const QString empty = facts.empty ? QStringLiteral("True") : QStringLiteral("False");
    return tr("qsize() says %1, empty() says %2").arg(facts.taken).arg(empty);
}

QString BeltWords::briefAnswers(const QueueFacts& facts) const
{
    const QString empty = facts.empty ? QStringLiteral("True") : QStringLiteral("False");
    return QStringLiteral("qsize() %1, empty() %2").arg(facts.taken).arg(empty);
}

BeltReason BeltWords::undelivered(const std::vector<Parcel>& parcels) const
{
    const std::size_t number = parcels.size(), writers = owners(parcels);
    const QString one = item(parcels[0].item), owner = role(parcels[0].owner);
    const QString brief = number == 1 ? tr("%1 is not in the pipe yet.").arg(one)
                                      : tr("%1 items are not in the pipe yet.").arg(number);
    if (number == 1)
        return {tr("%1 is put, but still in %2: no reader can get it yet.").arg(one, owner), brief};
    if (number == 2 && writers == 1)
        return {tr("%1 and %2 are put, but still in %3: no reader can get them yet.")
                    .arg(one, item(parcels[1].item), owner),
                brief};
    if (writers == 1)
        return {tr("%1 items are put, but still in %2: no reader can get them yet.")
                    .arg(number)
                    .arg(owner),
                brief};
    return {tr("%1 items are put, but still in the memory of %2 writers: no reader can get them "
               "yet.")
                .arg(number)
                .arg(writers),
            brief};
}

BeltReason BeltWords::lost(const std::vector<Parcel>& parcels) const
{
    if (parcels.size() == 1)
        return {tr("%1 is lost: %2 ended before it was delivered, and qsize() still counts it.")
                    .arg(item(parcels[0].item), role(parcels[0].owner)),
                tr("%1 is lost.").arg(item(parcels[0].item))};
    return {tr("%1 items are lost: who put them ended before they were delivered, and qsize() "
               "still counts them.")
                .arg(parcels.size()),
            tr("%1 items are lost.").arg(parcels.size())};
}

BeltReason BeltWords::inBetween(const QueueFacts& facts) const
{
    if (facts.returning != kNobody)
        return {tr("%1 has taken its item, but not given the place back yet.")
                    .arg(role(facts.returning)),
                tr("%1 still keeps its place.").arg(role(facts.returning))};
    if (facts.putting != kNobody)
        return {tr("%1 has taken a place, but not put its item yet.").arg(role(facts.putting)),
                tr("%1 has only a place yet.").arg(role(facts.putting))};
    if (facts.inBetween() == 1)
        return {tr("One place is taken by an item that is nowhere yet, or no longer."), {}};
    return {tr("%1 places are taken by items that are nowhere yet, or no longer.")
                .arg(facts.inBetween()),
            {}};
}

BeltReason BeltWords::nextItem(const QueueFacts& facts) const
{
    const QString next = item(facts.inPipe.front());
    const QString brief = tr("The next get() returns %1.").arg(next);
    if (facts.inPipe.size() == 1)
        return {tr("%1 is in the pipe: the next get() returns it.").arg(next), brief};
    return {tr("%1 items are in the pipe: the next get() returns %2.")
                .arg(facts.inPipe.size())
                .arg(next),
            brief};
}

std::vector<BeltReason> BeltWords::reasons(const QueueFacts& facts) const
{
    std::vector<BeltReason> reasons;
    const std::vector<Parcel> gone = facts.lost(), held = facts.undelivered();
    if (!gone.empty()) reasons.push_back(lost(gone));
    if (!held.empty()) reasons.push_back(undelivered(held));
    if (!facts.stuckFeeders.empty())
        reasons.push_back({tr("The pipe is full: the feeder of %1 waits for a reader.")
                               .arg(role(facts.stuckFeeders.front())),
                           tr("The pipe is full.")});
    if (facts.inBetween() > 0) reasons.push_back(inBetween(facts));
    if (!facts.inPipe.empty()) reasons.push_back(nextItem(facts));
    if (facts.full() && !facts.writersWaiting.empty())
        reasons.push_back({tr("A place is free again only when a reader has taken."), {}});
    if (reasons.empty())
        reasons.push_back({tr("Nothing is put: who calls get() waits."), tr("Nothing is put.")});
    return reasons;
}

QString BeltWords::lockPlate(const ObjectInfo& lock) const
{
    const std::size_t waiting = world().waitersOf(lock.id).size();
    const QString title = m_words.doorTitle(lock);
    if (lock.state == 0) return tr("%1: free").arg(title);
    const QString holder = role(holderOf(lock.state));
    if (waiting == 0) return tr("%1: %2 holds it").arg(title, holder);
    return tr("%1: %2 holds it, %3 waiting").arg(title, holder).arg(waiting);
}

QString BeltWords::plate(const ObjectInfo& object) const
{
    const QString name = m_words.text(object.name);
    switch (object.kind) {
    case ObjectKind::lock:
        return lockPlate(object);
    case ObjectKind::value:
    case ObjectKind::file:
        return tr("%1: %2").arg(name, m_words.boardContent(object));
    case ObjectKind::semaphore:
        return tr("semaphore %1: %2 free").arg(name).arg(object.state);
    case ObjectKind::event:
        return isSet(object.state) ? tr("event %1: set").arg(name)
                                   : tr("event %1: not set").arg(name);
    default:
        return {};
    }
}

QString BeltWords::moreQueues(const std::vector<const ObjectInfo*>& queues) const
{
    QStringList names;
    for (const ObjectInfo* queue : queues)
        names << tr("%1 with %2").arg(m_words.text(queue->name)).arg(world().sizeOf(*queue));
    return tr("More queues: %1").arg(names.join(QStringLiteral(", ")));
}

} // namespace forkscope
