#pragma once

// The sentences written on lanes, each looked up once.

#include "app/models/run_model.h"
#include "app/timeline/lane_notes.h"

#include <QHash>
#include <QString>

namespace forkscope {

class LaneWords
{
public:
    LaneWords(const RunModel& model, const Lanes& lanes) : m_model(model), m_lanes(lanes) {}

    void clear(); // another run, order or language

    QString role(ActorId actor) const;
    QString doingNow(ActorId actor) const; // at the cursor; empty when not yet born
    QString doingAfter(ActorId actor, std::uint32_t event);
    // The shortest that still says something: "lock db", "not joined yet".
    QString briefAfter(ActorId actor, std::uint32_t event);
    QString step(const LaneStep& step);
    // "remembers count = 3" after a look at a file or value; empty when the step was none.
    QString memory(const LaneStep& step);
    // "in room 2" for a permit of a semaphore; empty for a lock, whose holder is named elsewhere.
    QString hold(const LaneHold& hold) const;
    QString note(const LaneNote& note) const;
    // "client-2 waits for lock db: client-3 holds it, steps 3 to 12 (41 ms)".
    QString tip(const Lane& lane, std::uint32_t segment);

private:
    const RunModel& m_model;
    const Lanes& m_lanes;
    QHash<quint64, QString> m_sentences;
    QHash<quint64, QString> m_briefs;
    QHash<quint32, QString> m_steps;
    QHash<quint32, QString> m_memories;
};

// `{"count": 3}` as "count = 3"; other content as it is, on one line.
QString contentInWords(const QString& content);

} // namespace forkscope
