#include "app/stage/stage_columns.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace forkscope {

namespace {

constexpr double kCounts = 124; // a number and the word for a state
constexpr double kNarrowest = 76;

enum Column { kBefore, kQueue, kDoors, kRoom, kDone, kColumns };

struct Width
{
    double least = 0;
    double wish = 0;
};
using Widths = std::array<Width, kColumns>;

double wishOfRoom(const StageNumbers& numbers)
{
    const double byBoards = 60 + 180.0 * numbers.boards;
    if (numbers.inside <= 1) return std::max(280.0, byBoards);
    return std::max(numbers.inside == 2 ? 440.0 : 560.0, byBoards);
}

Widths widthsFor(QSizeF size, const StageNumbers& numbers, double height, Density density)
{
    Widths widths;
    const auto zone = [&](int number) {
        const double least = leastWidth(number, height, density);
        return Width{least, std::max(least, wishedWidth(number, height, density))};
    };
    if (numbers.way) {
        // The parent's row is a long one.
        widths[kBefore] = zone(numbers.before - 1 < 1 ? numbers.before : numbers.before - 1);
        widths[kBefore].wish = std::max(widths[kBefore].wish, numbers.before > 0 ? 272.0 : 0);
    }
    if (numbers.queue) widths[kQueue] = zone(numbers.door);
    const double door = std::clamp(size.width() * 0.09, 62.0, 112.0);
    if (numbers.doors) widths[kDoors] = {std::min(door, 78.0), door};
    const double least = std::max(172.0, size.width() * 0.27);
    if (numbers.middle) widths[kRoom] = {std::min(*numbers.middle, 1.52 * least), *numbers.middle};
    else if (numbers.room()) widths[kRoom] = {least, wishOfRoom(numbers)};
    widths[kDone] = zone(numbers.done);
    const auto hold = [](Width& width, double wish) {
        if (wish > 0) width.wish = std::max(width.least, wish);
    };
    hold(widths[kQueue], numbers.queueWish);
    hold(widths[kDone], numbers.doneWish);
    return widths;
}

// Where not even a tile each fits, the places with most processes will have to count them, in
// columns as narrow as `narrow`.
void giveUpTiles(Widths& widths, double available, double narrow)
{
    for (;;) {
        double least = 0;
        for (const Width& width : widths)
            least += width.least;
        Width* largest = &widths[kBefore];
        for (const Column column : {kQueue, kDone})
            if (widths[column].least > largest->least) largest = &widths[column];
        if (least <= available || largest->least <= narrow) return;
        *largest = {narrow, kCounts + 40};
    }
}

// All get what they wish for, or all give up the same share of what is above their least. What is
// left over goes to the room first: there the story happens.
std::array<double, kColumns> shared(const Widths& widths, double available)
{
    double least = 0, wish = 0;
    for (const Width& width : widths) {
        least += width.least;
        wish += width.wish;
    }
    const double share =
        wish > least ? std::clamp((available - least) / (wish - least), 0.0, 1.0) : 1;
    std::array<double, kColumns> result{};
    for (int i = 0; i < kColumns; ++i)
        result[i] = std::floor(widths[i].least + share * (widths[i].wish - widths[i].least));
    const double left = available - std::accumulate(result.begin(), result.end(), 0.0);
    if (left <= 0) return result;
    const double forRoom = std::floor(std::min(left, result[kRoom] * 0.3));
    result[kRoom] += forRoom;
    const bool way = widths[kBefore].wish > 0;
    result[way ? kBefore : kQueue] += std::floor((left - forRoom) * (way ? 0.6 : 1));
    if (way) result[kDone] += std::floor((left - forRoom) * 0.4);
    return result;
}

} // namespace

StageColumns columnsFor(QSizeF size, const StageNumbers& numbers, Density density)
{
    const double margin = std::floor(std::clamp(size.width() * 0.017, 8.0, 20.0));
    const double gap = std::floor(std::clamp(size.width() * 0.02, 10.0, 24.0));
    StageColumns columns;
    columns.heading = size.height() < 240 ? 17 : 20;
    const double top = (size.height() < 240 ? 8 : 14) + columns.heading + 6;
    const double height = std::max(40.0, size.height() - top - (size.height() < 240 ? 8 : 12));

    Widths widths = widthsFor(size, numbers, height - 44, density);
    // Between before and queue, before the doors, and before done; the doors touch the room.
    const int gaps = (numbers.way ? 1 : 0) + (numbers.queue ? 1 : 0) +
                     (numbers.room() || numbers.doors ? 1 : 0);
    const double available = size.width() - 2 * margin - gaps * gap;
    giveUpTiles(widths, available, kCounts);
    giveUpTiles(widths, available, kNarrowest);
    const auto shares = shared(widths, available);

    double x = margin;
    const auto next = [&](Column column, double after) {
        const QRectF rect(x, top, shares[column], height);
        if (shares[column] > 0) x += shares[column] + after;
        return shares[column] > 0 ? rect : QRectF();
    };
    columns.before = next(kBefore, gap);
    columns.queue = next(kQueue, gap);
    columns.doors = next(kDoors, numbers.room() ? 0 : gap);
    columns.room = next(kRoom, gap);
    columns.done = next(kDone, 0);
    return columns;
}

} // namespace forkscope
