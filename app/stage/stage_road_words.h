#pragma once

// What the stage says of an event and of those who wait for it.

#include "app/stage/stage_traffic.h"
#include "app/stage/stage_words.h"

namespace forkscope {

class RoadWords
{
    Q_DECLARE_TR_FUNCTIONS(RoadWords)

public:
    RoadWords(const StageInput& input, const ObjectInfo& event);

    QString word() const;   // "RED" for cars, else "cleared"
    QString detail() const; // "cleared" for cars, else nothing
    QString title() const;  // "event light"
    QString look() const;   // "is_set() = False since 1,004 ms"

    QString lineTitle() const;
    QString lineCaption(const std::vector<Traveller>& line) const;
    QString lineBrief(const std::vector<Traveller>& line) const;
    QString throughTitle() const;
    QString throughCaption(const std::vector<ActorId>& through) const;

    // A remark in two lines; its first names the process. Empty where there is nothing to remark.
    Balloon remark(const Traveller& traveller) const;
    QString spoken(const Traveller& traveller) const; // in one line
    // The same for a card, which has the name already.
    QString brief(const Traveller& traveller) const;

private:
    bool set() const;

    const StageInput& m_input;
    const ObjectInfo& m_event;
    StageWords m_words;
};

} // namespace forkscope
