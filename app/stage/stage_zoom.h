#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace forkscope {

// A part of the stage seen larger. Points of the view are pixels, points of the scene are what the
// view shows without zoom.
class StageZoom
{
public:
    double factor() const { return m_factor; }
    QPointF offset() const { return m_offset; } // of the scene's corner, in the view

    // Within one and six; what was under the point stays under it, and no edge comes inside.
    void set(double factor, QPointF around, QSizeF view);
    void pan(QPointF by, QSizeF view);
    void reveal(const QRectF& scene, QSizeF view);
    void fit(QSizeF view); // after the view has another size

    QPointF toScene(QPointF point) const { return (point - m_offset) / m_factor; }
    QRectF toView(const QRectF& rect) const
    {
        return {rect.topLeft() * m_factor + m_offset, rect.size() * m_factor};
    }

private:
    double m_factor = 1;
    QPointF m_offset;
};

} // namespace forkscope
