#pragma once

// Where the runs of one scenario pause: what the teacher chose, how often each was met in the
// present run, and the settings that keep them until the next lesson.

#include "app/models/pause_when.h"

#include <QObject>
#include <QString>

#include <array>

namespace forkscope {

class Breakpoints : public QObject
{
    Q_OBJECT

public:
    // A line stays in the list while it is switched off.
    struct LineMark
    {
        bool on = true;
        int hits = 0;
        bool operator==(const LineMark&) const = default;
    };

    using QObject::QObject;

    void choose(const QString& scenario); // reads what was kept for it

    bool on(PauseCause cause) const { return m_concepts.test(std::size_t(cause)); }
    int hits(PauseCause cause) const { return m_hits[std::size_t(cause)]; }
    void setOn(PauseCause cause, bool on);

    const std::map<int, LineMark>& lines() const { return m_lines; }
    void toggleLine(int line); // puts one there, or takes it away
    void setLineOn(int line, bool on);
    void clear();

    int count() const; // of all that are switched on
    PauseWhen when() const;

    void forgetHits(); // another run
    void note(const PauseHit& hit);
    const std::optional<PauseHit>& lastHit() const { return m_last; }

signals:
    void changed();

private:
    void keep();

    QString m_scenario;
    std::bitset<kPauseConcepts> m_concepts;
    std::array<int, kPauseConcepts> m_hits{};
    std::map<int, LineMark> m_lines;
    std::optional<PauseHit> m_last;
};

} // namespace forkscope
