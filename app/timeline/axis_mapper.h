#pragma once

// The arithmetic between the axis (steps, or nanoseconds) and pixels. Timeline, chart and strip
// use this one formula, so that they agree to the pixel.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace forkscope {

struct AxisMapper
{
    double left = 0;  // pixel of `begin`
    double width = 1; // pixels from `begin` to `end`
    double begin = 0;
    double end = 1;

    double length() const { return end - begin; }
    double perPixel() const { return length() / std::max(width, 1.0); }
    double pixelsFor(double units) const { return units * width / std::max(length(), 1e-9); }

    double x(double position) const { return left + pixelsFor(position - begin); }
    double position(double x) const { return begin + (x - left) * perPixel(); }

    // The pixel column, kept near the picture so that far positions don't overflow.
    int column(double position) const
    {
        // Truncates, after a shift to positive numbers: std::lround is a call.
        constexpr double kShift = 65536;
        return int(std::clamp(x(position), left - 16.0, left + width + 16.0) + kShift + 0.5)
               - int(kShift);
    }

    bool operator==(const AxisMapper&) const = default;
};

// The boundary between two steps that is nearest to a position on the step axis.
inline std::uint32_t nearestStep(double position)
{
    return position <= 0 ? 0 : std::uint32_t(std::lround(position));
}

// 1, 2 or 5 times a power of ten, at least `minimum`.
inline double niceInterval(double minimum)
{
    const double power = std::pow(10.0, std::floor(std::log10(std::max(minimum, 1e-9))));
    for (double factor : {1.0, 2.0, 5.0})
        if (factor * power >= minimum * (1 - 1e-9)) return factor * power;
    return 10 * power;
}

// The multiples of a nice interval inside the range, at least `spacing` pixels apart and at least
// `finest` units.
inline std::vector<double> axisTicks(const AxisMapper& mapper, double spacing, double finest)
{
    const double interval = niceInterval(std::max(spacing * mapper.perPixel(), finest));
    std::vector<double> ticks;
    const double first = std::ceil(mapper.begin / interval - 1e-9);
    for (double i = first; i * interval <= mapper.end && ticks.size() < 1000; ++i)
        ticks.push_back(i * interval);
    return ticks;
}

} // namespace forkscope
