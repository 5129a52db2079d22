#include "app/stage/stage_motion.h"

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kWalk = 240; // milliseconds
constexpr int kSwing = 160;
constexpr int kFade = 150;
constexpr std::size_t kWalkers = 8; // more than that and all jump

QRectF between(const QRectF& from, const QRectF& to, double way)
{
    const auto mix = [way](double a, double b) { return a + (b - a) * way; };
    return QRectF(QPointF(mix(from.left(), to.left()), mix(from.top(), to.top())),
                  QPointF(mix(from.right(), to.right()), mix(from.bottom(), to.bottom())));
}

} // namespace

void StageMotion::begin(const StageScene& before, const StageScene& after)
{
    const std::map<ActorId, QRectF> shown = shownRects(before);
    stop();
    for (const Cell& cell : after.cells) {
        if (cell.style == CellStyle::count) continue;
        const auto from = shown.find(cell.actor());
        if (from != shown.end() && from->second != cell.rect)
            m_walks.emplace(cell.actor(), from->second);
    }
    if (m_walks.size() > kWalkers) m_walks.clear();
    compareDoors(before, after);
    compareBoards(before, after);
    m_begin = m_clock();
}

void StageMotion::stop()
{
    m_walks.clear();
    m_doors.clear();
    m_boards.clear();
}

void StageMotion::compareDoors(const StageScene& before, const StageScene& after)
{
    for (const Door& door : after.doors)
        for (const Door& old : before.doors)
            if (old.lock == door.lock && old.held != door.held)
                m_doors.emplace(door.lock, !old.held);
}

void StageMotion::compareBoards(const StageScene& before, const StageScene& after)
{
    for (const Board& board : after.boards)
        for (Board old : before.boards)
            if (old.object == board.object && old.content != board.content) {
                old.rect = board.rect;
                m_boards.emplace(board.object, old);
            }
}

double StageMotion::way(int duration) const
{
    const double part = std::clamp(double(m_clock() - m_begin) / duration, 0.0, 1.0);
    const double left = 1 - part;
    return 1 - left * left * left;
}

bool StageMotion::isMoving() const
{
    const qint64 since = m_clock() - m_begin;
    return (!m_walks.empty() && since < kWalk) || (!m_doors.empty() && since < kSwing) ||
           (!m_boards.empty() && since < kFade);
}

std::map<ActorId, QRectF> StageMotion::shownRects(const StageScene& scene) const
{
    std::map<ActorId, QRectF> rects;
    for (const Cell& cell : scene.cells)
        if (cell.style != CellStyle::count) rects.emplace(cell.actor(), rectOf(cell));
    return rects;
}

QRectF StageMotion::rectOf(const Cell& cell) const
{
    const auto walk = m_walks.find(cell.actor());
    return walk == m_walks.end() ? cell.rect : between(walk->second, cell.rect, way(kWalk));
}

double StageMotion::openness(const Door& door) const
{
    const auto swings = m_doors.find(door.lock);
    if (swings == m_doors.end()) return door.held ? 0 : 1;
    return swings->second ? 1 - way(kSwing) : way(kSwing);
}

const Board* StageMotion::fading(const Board& board) const
{
    const auto old = m_boards.find(board.object);
    return old == m_boards.end() || remains() <= 0 ? nullptr : &old->second;
}

double StageMotion::remains() const { return 1 - way(kFade); }

} // namespace forkscope
