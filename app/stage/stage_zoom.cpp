#include "app/stage/stage_zoom.h"

#include <algorithm>

namespace forkscope {

namespace {
constexpr double kMost = 6;
} // namespace

void StageZoom::set(double factor, QPointF around, QSizeF view)
{
    const QPointF scene = toScene(around);
    m_factor = std::clamp(factor, 1.0, kMost);
    m_offset = around - scene * m_factor;
    fit(view);
}

void StageZoom::pan(QPointF by, QSizeF view)
{
    m_offset += by;
    fit(view);
}

void StageZoom::reveal(const QRectF& scene, QSizeF view)
{
    const QRectF shown = toView(scene);
    const auto shift = [](double begin, double end, double length) {
        return begin < 0 ? -begin : end > length ? length - end : 0;
    };
    pan({shift(shown.left(), shown.right(), view.width()),
         shift(shown.top(), shown.bottom(), view.height())},
        view);
}

void StageZoom::fit(QSizeF view)
{
    m_offset.setX(std::clamp(m_offset.x(), view.width() * (1 - m_factor), 0.0));
    m_offset.setY(std::clamp(m_offset.y(), view.height() * (1 - m_factor), 0.0));
}

} // namespace forkscope
