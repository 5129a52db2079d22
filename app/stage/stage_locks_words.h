#pragma once

// What the stage says of several locks and semaphores, and of a ring of waits.

#include "app/stage/stage_words.h"

namespace forkscope {

class LocksWords
{
    Q_DECLARE_TR_FUNCTIONS(LocksWords)

public:
    explicit LocksWords(const StageInput& input) : m_input(input), m_words(input) {}

    QString caption(std::size_t held, std::size_t all) const;
    QString briefCaption(std::size_t held, std::size_t all) const;
    QString since(const ObjectInfo& lock) const; // empty while it is free
    QString title(const ObjectInfo& semaphore) const;
    QString plate(const ObjectInfo& semaphore) const; // as it is read out
    // In a room without a card, given who has it and stands elsewhere.
    QString room(const ObjectInfo& object, const std::vector<ActorId>& holders) const;
    QString roomBrief(const std::vector<ActorId>& holders) const;
    bool isLost(const std::vector<ActorId>& holders) const; // a holder has ended
    QString ring(std::size_t number) const;
    QString ringBrief() const { return tr("a deadlock"); }

private:
    const StageInput& m_input;
    StageWords m_words;
};

} // namespace forkscope
