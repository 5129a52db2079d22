#pragma once

// What is said of the living, the dead and the adopted.

#include "app/stage/stage_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace forkscope {

class FamilyWords
{
    Q_DECLARE_TR_FUNCTIONS(FamilyWords)

public:
    explicit FamilyWords(const StageInput& input) : m_input(input), m_words(input) {}

    const StageWords& common() const { return m_words; }
    bool hints() const { return m_input.hints; }

    QString caption() const;
    // From telling to terse; what a card says of its process.
    QStringList doing(const ProcessInfo& process) const;
    // A mark that stands beside that: "kill -9: no effect", "daemon: ends with main"; may be empty.
    Chip mark(const ProcessInfo& process) const;
    QString plate(const ProcessInfo& orphan) const;      // "ppid was 7, now 1"
    QString briefPlate(const ProcessInfo& orphan) const; // "ppid 7 → 1"
    Chip adoption(const ProcessInfo& orphan) const; // the same as a mark, where no plate has room
    QString formerParent() const;

    QString initName(int pid) const;
    QString initDoing() const;
    QString shellName() const;
    QString shellDoing(bool waits) const;

    QString sheetTitle(const ProcessInfo& process) const; // "child-1 is a zombie"
    // Of a zombie.
    QStringList kept(const ProcessInfo& zombie) const;
    QStringList gone(const ProcessInfo& zombie) const;
    QStringList removers(const ProcessInfo& zombie) const;
    // Of an orphan.
    QStringList changed(const ProcessInfo& orphan) const;
    QStringList same(const ProcessInfo& orphan) const;
    QStringList future(const ProcessInfo& orphan) const;

private:
    const World& world() const { return *m_input.world; }
    QString role(ActorId actor) const { return m_words.role(actor); }
    QString span(std::int64_t nanoseconds) const;
    QString exit(const ProcessInfo& process) const;
    QString adopter(const ProcessInfo& orphan) const; // "init", or "pid 812"
    QString lockHeldBy(ActorId actor) const;

    const StageInput& m_input;
    StageWords m_words;
};

} // namespace forkscope
