#pragma once

// What is on its way from one scene to the next: cards walk to their new places, doors swing, a
// board's old value fades. Nothing else moves. Knows the time only from the clock it is given.

#include "app/stage/stage_scene.h"

#include <map>

namespace forkscope {

class StageMotion
{
public:
    using Clock = std::function<qint64()>; // milliseconds

    explicit StageMotion(Clock clock) : m_clock(std::move(clock)) {}

    // From what was shown, on its way or not, to a new scene. Too many who walk jump instead.
    void begin(const StageScene& before, const StageScene& after);
    void stop();

    bool isMoving() const;
    bool walks(ActorId actor) const { return m_walks.count(actor) > 0; }
    QRectF rectOf(const Cell& cell) const; // where its card is now
    double openness(const Door& door) const; // 0 closed, 1 open
    // The board as it was, and how much of it is still seen; null when nothing is.
    const Board* fading(const Board& board) const;
    double remains() const;

private:
    double way(int duration) const; // 0 at the beginning, 1 at the end, slower towards it
    std::map<ActorId, QRectF> shownRects(const StageScene& scene) const;
    void compareDoors(const StageScene& before, const StageScene& after);
    void compareBoards(const StageScene& before, const StageScene& after);

    Clock m_clock;
    qint64 m_begin = 0;
    std::map<ActorId, QRectF> m_walks;  // where they come from
    std::map<ObjectId, bool> m_doors;   // those that swing, and whether they were open
    std::map<ObjectId, Board> m_boards; // as they were
};

} // namespace forkscope
