#pragma once

// How many lanes there are, how large a car is in them, and where each car stands: arithmetic
// alone. A car keeps its lane from one end of the road to the other.

#include <QRectF>

#include <optional>
#include <vector>

namespace forkscope {

struct CarSize
{
    double width = 0;
    double height = 0;
    double pitch = 0; // from one car to the next
};

class RoadLanes
{
public:
    // Lanes in `area` for so many cars, before a stop line; nothing when even the smallest cars
    // don't fit there.
    static std::optional<RoadLanes> fitted(const QRectF& area, double stopLine, int cars);

    const std::vector<QRectF>& lanes() const { return m_lanes; }
    const CarSize& car() const { return m_car; }
    std::size_t laneOf(int car) const { return std::size_t(car) % m_lanes.size(); }

    QRectF waiting(std::size_t lane, int position) const; // 0 is at the stop line
    QRectF coming(std::size_t lane, int position) const;  // 0 is at the left end
    // One place for each of those behind `least`, given the lanes that they come by, from the right
    // end of the road: in another lane where theirs is full, smaller where there are many. Nothing
    // when even the smallest cars don't fit.
    std::optional<std::vector<QRectF>> through(const std::vector<std::size_t>& lanesOfCars,
                                               double least) const;

private:
    QRectF carAt(std::size_t lane, double left, const CarSize& car) const;

    std::vector<QRectF> m_lanes;
    CarSize m_car;
    double m_stopLine = 0;
};

} // namespace forkscope
