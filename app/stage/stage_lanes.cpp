#include "app/stage/stage_lanes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace forkscope {

namespace {

struct Choice
{
    CarSize car;
    double lane; // the least height of one
    int lanes;   // at most
};
constexpr std::array<Choice, 4> kChoices = {
    Choice{{96, 46, 110}, 62, 3}, Choice{{78, 40, 86}, 50, 4}, Choice{{52, 32, 60}, 38, 6},
    Choice{{40, 26, 46}, 31, 8}};
constexpr double kTallestLane = 84;
constexpr double kBeforeLine = 8;

} // namespace

std::optional<RoadLanes> RoadLanes::fitted(const QRectF& area, double stopLine, int cars)
{
    for (const Choice& choice : kChoices) {
        const int most = std::min(choice.lanes, int(area.height() / choice.lane));
        for (int number = std::min(3, most); number >= 1 && number <= most; ++number) {
            const int columns = (cars + number - 1) / number;
            const double length = stopLine - kBeforeLine - area.left();
            if (columns * choice.car.pitch > length) continue;
            RoadLanes lanes;
            lanes.m_car = choice.car;
            lanes.m_stopLine = stopLine;
            const double height = std::floor(std::min(kTallestLane, area.height() / number));
            for (int i = 0; i < number; ++i)
                lanes.m_lanes.emplace_back(area.left(), area.top() + i * height, area.width(),
                                           height);
            return lanes;
        }
    }
    return std::nullopt;
}

QRectF RoadLanes::carAt(std::size_t lane, double left, const CarSize& car) const
{
    const QRectF& road = m_lanes[lane];
    return {std::floor(left), std::floor(road.center().y() - car.height / 2), car.width,
            car.height};
}

QRectF RoadLanes::waiting(std::size_t lane, int position) const
{
    return carAt(lane, m_stopLine - kBeforeLine - m_car.width - position * m_car.pitch, m_car);
}

QRectF RoadLanes::coming(std::size_t lane, int position) const
{
    return carAt(lane, m_lanes[lane].left() + position * m_car.pitch, m_car);
}

std::optional<std::vector<QRectF>> RoadLanes::through(const std::vector<std::size_t>& lanesOfCars,
                                                  double least) const
{
    const double right = m_lanes.front().right();
    for (const Choice& choice : kChoices) {
        const CarSize& car = choice.car;
        if (car.width > m_car.width) continue;
        const auto columns = std::size_t(std::max(0.0, (right - least) / car.pitch));
        if (columns * m_lanes.size() < lanesOfCars.size()) continue;
        std::vector<std::size_t> taken(m_lanes.size(), 0);
        std::vector<QRectF> cars;
        for (std::size_t lane : lanesOfCars) {
            while (taken[lane] == columns)
                lane = (lane + 1) % m_lanes.size();
            const double left = right - car.width - double(taken[lane]++) * car.pitch;
            cars.push_back(carAt(lane, left, car));
        }
        return cars;
    }
    return std::nullopt;
}

} // namespace forkscope
