#pragma once

// What the belt says: what qsize() and empty() would answer, and why they differ now.

#include "app/stage/queue_facts.h"
#include "app/stage/stage_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace forkscope {

class BeltWords
{
    Q_DECLARE_TR_FUNCTIONS(BeltWords)

public:
    explicit BeltWords(const StageInput& input) : m_input(input), m_words(input) {}

    const StageWords& common() const { return m_words; }
    bool hints() const { return m_input.hints; }

    QString title(const QueueFacts& facts) const;   // "Queue q"
    QString caption(const QueueFacts& facts) const; // "maxsize 3: no place free"
    QString briefCaption(const QueueFacts& facts) const;
    QString writersCaption(const QueueFacts& facts, const std::vector<ActorId>& writers) const;
    QString readersCaption(const QueueFacts& facts, const std::vector<ActorId>& readers) const;
    QString states(const std::vector<ActorId>& actors) const; // "nobody yet" when there is none
    // "got 3, not joined yet"; empty for who lives, or never got anything.
    QString ended(const ProcessInfo& process, ObjectId queue) const;

    // "next: gets 3", or "waits: the pipe is empty" for a card with so much room; empty for other
    // wishes.
    QString briefWish(const ProcessInfo& process, const QueueFacts& facts, double width) const;

    QString placesCount(const QueueFacts& facts) const; // "7 of 200 taken"
    QString placesInFull(const QueueFacts& facts) const;
    QString bytes(const QueueFacts& facts) const; // "10 of 65,536 bytes"
    QString briefBytes(const QueueFacts& facts) const;
    QString pipeInFull(const QueueFacts& facts) const;
    QString bufferInFull(ActorId owner, const std::vector<Parcel>& parcels) const;
    QString bufferNote(ActorId owner, const ObjectInfo* buffer) const; // of an empty one
    QString moreBuffers(std::size_t buffers, std::size_t items) const;
    QString readersLock(const QueueFacts& facts) const;
    QString writersLock(const QueueFacts& facts) const;

    QString answers(const QueueFacts& facts) const; // "qsize() says 3, empty() says False"
    QString briefAnswers(const QueueFacts& facts) const;
    // Why they say so, the most astonishing first.
    std::vector<BeltReason> reasons(const QueueFacts& facts) const;

    // "lock db: client-3 holds it, 2 waiting"; empty for what is not worth a line.
    QString plate(const ObjectInfo& object) const;
    QString moreQueues(const std::vector<const ObjectInfo*>& queues) const;

private:
    const World& world() const { return *m_input.world; }
    QString role(ActorId actor) const { return m_words.role(actor); }
    QString item(TextId text) const; // shortened for a sentence
    QString lockPlate(const ObjectInfo& lock) const;
    BeltReason undelivered(const std::vector<Parcel>& parcels) const;
    BeltReason lost(const std::vector<Parcel>& parcels) const;
    BeltReason inBetween(const QueueFacts& facts) const;
    BeltReason nextItem(const QueueFacts& facts) const;

    const StageInput& m_input;
    StageWords m_words;
};

} // namespace forkscope
