#pragma once

// What the stage says of a semaphore, its rooms and its waiting line.

#include "app/stage/stage_words.h"

namespace forkscope {

class RoomsWords
{
    Q_DECLARE_TR_FUNCTIONS(RoomsWords)

public:
    RoomsWords(const StageInput& input, const ObjectInfo& semaphore);

    QString lineTitle() const;
    QString lineCaption(int waiting, int coming) const;
    QString lineBrief(int waiting) const;
    QString lineNote(int waiting, bool brief) const;
    QString roomsTitle() const;
    QString roomsCaption() const; // "semaphore rooms: 4 permits, 0 free"
    QString roomsBrief() const;
    QString roomsNote() const;

    QString number() const;
    QString word() const { return tr("free"); }
    QString of() const;
    QString plate() const; // as it is read out
    QString others(const std::vector<const ObjectInfo*>& semaphores) const;

    QString roomTitle(int number, bool extra) const;
    QString since(const Holding& holding) const;
    // In a room whose process stands elsewhere, or nobody has.
    QString roomText(const Holding& holding) const;
    QString roomBrief(const Holding& holding) const;
    QString room(int number, const Holding& holding, bool extra) const; // as it is read out
    QString brief(bool waits) const; // what those in the line do, in few words

    int permits() const; // that there are now, free or taken
    bool tooMany() const;

private:
    const StageInput& m_input;
    const ObjectInfo& m_semaphore;
    StageWords m_words;
    int m_taken = 0;
};

} // namespace forkscope
