#include "app/timeline/axis_gestures.h"

#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace forkscope {

namespace {

constexpr double kNotch = 120; // Qt's unit of a wheel's notch

// Keys zoom around the cursor where it is in view.
double centre(const RunModel& model, const AxisMapper& mapper)
{
    const double x = mapper.x(model.axisPosition(model.cursor()));
    const bool inView = x >= mapper.left && x <= mapper.left + mapper.width;
    return inView ? x : mapper.left + mapper.width / 2;
}

} // namespace

std::uint32_t eventNear(const RunModel& model, double position)
{
    const History& history = model.history();
    if (model.axis() == RunModel::Axis::time) {
        const std::uint32_t before = model.countAt(position);
        const std::uint32_t after = std::min(before + 1, history.size());
        const double back = position - model.axisPosition(before);
        return model.axisPosition(after) - position < back ? after : before;
    }
    const double inside = std::clamp(position, 0.0, double(history.steps()));
    const auto step = std::uint32_t(inside);
    const std::uint32_t begin = history.eventsUpTo(step);
    const std::uint32_t end = history.eventsUpTo(std::min(step + 1, history.steps()));
    return begin + std::uint32_t(std::lround((inside - step) * (end - begin)));
}

std::uint32_t cursorNear(const RunModel& model, double position, double reach)
{
    const History& history = model.history();
    if (model.axis() == RunModel::Axis::steps)
        return history.eventsUpTo(std::min(nearestStep(position), history.steps()));
    const std::uint32_t nearest = eventNear(model, position);
    if (nearest == 0 || reach <= 0) return nearest;
    std::uint32_t best = nearest;
    double away = reach;
    const std::uint32_t step = history.event(nearest - 1).step;
    for (std::uint32_t end : {step ? step - 1 : 0, step}) {
        const std::uint32_t place = history.eventsUpTo(end);
        const double distance = std::abs(model.axisPosition(place) - position);
        if (distance <= away) best = place;
        away = std::min(away, distance);
    }
    return best;
}

void panAxis(RunModel& model, const AxisMapper& mapper, double pixels)
{
    const AxisRange range = model.range();
    const double shift = pixels * mapper.perPixel();
    model.setRange({range.begin + shift, range.end + shift});
}

void zoomAxis(RunModel& model, const AxisMapper& mapper, double factor, double x)
{
    const double inside = std::clamp(x, mapper.left, mapper.left + mapper.width);
    model.zoom(factor, mapper.position(inside));
}

void wheelOnAxis(RunModel& model, const AxisMapper& mapper, const QWheelEvent& event)
{
    const QPoint delta = event.angleDelta();
    if (event.modifiers() & Qt::ControlModifier)
        return zoomAxis(model, mapper, std::pow(kZoomStep, delta.y() / kNotch),
                        event.position().x());
    const int turned = std::abs(delta.x()) > std::abs(delta.y()) ? delta.x() : delta.y();
    panAxis(model, mapper, -turned / kNotch * kPanShare * mapper.width);
}

bool keyOnAxis(RunModel& model, const AxisMapper& mapper, int key)
{
    const double share = kPanShare * mapper.width;
    const std::uint32_t step = model.step();
    switch (key) {
    case Qt::Key_W:
        zoomAxis(model, mapper, kZoomStep, centre(model, mapper));
        return true;
    case Qt::Key_S:
        zoomAxis(model, mapper, 1 / kZoomStep, centre(model, mapper));
        return true;
    case Qt::Key_A:
        panAxis(model, mapper, -share);
        return true;
    case Qt::Key_D:
        panAxis(model, mapper, share);
        return true;
    case Qt::Key_Left:
        model.setStep(step ? step - 1 : 0);
        return true;
    case Qt::Key_Right:
        model.setStep(step + 1);
        return true;
    case Qt::Key_Home:
        model.setStep(0);
        return true;
    case Qt::Key_End:
        model.goLive();
        return true;
    default:
        return false;
    }
}

} // namespace forkscope
