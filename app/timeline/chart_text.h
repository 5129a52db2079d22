#pragma once

// The chart's texts, larger in a lecture: prepared once at their usual size and magnified as they
// are painted.

#include "app/timeline/paint_cache.h"

#include <QPainter>

#include <cmath>

namespace forkscope {

class ChartText
{
public:
    void setMagnification(double factor) { m_factor = factor; }
    void clear() { m_cache.clear(); }

    int width(TextRole role, const QString& text)
    {
        return int(std::ceil(m_cache.width(role, text) * m_factor));
    }
    QString fitted(TextRole role, const QString& text, int width)
    {
        return m_cache.fitted(role, text, int(width / m_factor), 0);
    }
    void paint(QPainter& painter, TextRole role, const QString& text, int left, int top, int height)
    {
        if (m_factor == 1) return m_cache.paintText(painter, role, text, left, top, height);
        painter.save();
        painter.translate(left, top);
        painter.scale(m_factor, m_factor);
        m_cache.paintText(painter, role, text, 0, 0, int(std::lround(height / m_factor)));
        painter.restore();
    }

private:
    PaintCache m_cache;
    double m_factor = 1;
};

} // namespace forkscope
