#include "app/timeline/span_canvas.h"

#include "app/support/theme.h"

#include <QPainter>

#include <algorithm>
#include <cstdint>

namespace forkscope {

void SpanCanvas::fill(const QRect& rect, QRgb color)
{
    const QRect part = rect & m_bounds;
    if (m_painter) {
        if (!part.isEmpty()) m_painter->fillRect(part, QColor(color));
        return;
    }
    for (int y = part.top(); y <= part.bottom(); ++y)
        std::fill_n(row(y) + part.left(), part.width(), color);
}

void SpanCanvas::tile(const QRect& rect, const QImage& tile)
{
    const QRect part = rect & m_bounds;
    const int side = tile.width();
    for (int y = part.top(); y <= part.bottom(); ++y) {
        QRgb* to = row(y);
        const auto* from = reinterpret_cast<const QRgb*>(tile.constScanLine(y % tile.height()));
        for (int x = part.left(); x <= part.right();) {
            const int offset = x % side;
            const int run = std::min(side - offset, part.right() + 1 - x);
            std::copy_n(from + offset, run, to + x);
            x += run;
        }
    }
}

void SpanCanvas::frame(const QRect& rect, int thickness, QRgb color)
{
    const int x = rect.x(), y = rect.y(), w = rect.width(), h = rect.height();
    fill({x, y, w, thickness}, color);
    fill({x, y + h - thickness, w, thickness}, color);
    fill({x, y, thickness, h}, color);
    fill({x + w - thickness, y, thickness, h}, color);
}

void SpanCanvas::dashes(const QRect& rect, int on, int period, QRgb color)
{
    const QRect part = rect & m_bounds;
    if (m_painter && !part.isEmpty()) {
        const double width = part.height(), middle = part.top() + width / 2;
        QPen pen(QColor(color), width, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({on / width, (period - on) / width});
        m_painter->setPen(pen);
        return m_painter->drawLine(QPointF(part.left(), middle),
                                   QPointF(part.right() + 1, middle));
    }
    const int first = part.left() / period * period;
    for (int x = first; x <= part.right(); x += period)
        fill(QRect(x, part.top(), on, part.height()) & part, color);
}

QRgb mixed(QRgb under, QRgb over, int share)
{
    const auto channel = [share](int a, int b) { return a + (b - a) * share / 255; };
    return qRgb(channel(qRed(under), qRed(over)), channel(qGreen(under), qGreen(over)),
                channel(qBlue(under), qBlue(over)));
}

QColor underVeil(const QColor& color)
{
    const QColor veil = Theme::current().color(Token::veil);
    return QColor::fromRgb(mixed(color.rgb(), veil.rgb(), veil.alpha()));
}

// Two channels at a time; the loop has no branches, so that the compiler can widen it.
QImage veiled(const QImage& image, const QColor& veil, int first)
{
    constexpr std::uint32_t kOdd = 0x00FF00FF;
    QImage result(image.size(), QImage::Format_RGB32);
    result.setDevicePixelRatio(image.devicePixelRatio());
    const std::uint32_t share = std::uint32_t(veil.alpha()) * 256 / 255, keep = 256 - share;
    const std::uint32_t color = veil.rgb();
    const std::uint32_t redBlue = (color & kOdd) * share, green = (color >> 8 & 0xFF) * share;
    for (int y = 0; y < image.height(); ++y) {
        const auto* from = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        auto* to = reinterpret_cast<QRgb*>(result.scanLine(y));
        for (int x = first; x < image.width(); ++x) {
            const std::uint32_t odd = ((from[x] & kOdd) * keep + redBlue) >> 8 & kOdd;
            const std::uint32_t even = (from[x] >> 8 & 0xFF) * keep + green;
            to[x] = 0xFF000000 | odd | (even & 0xFF00);
        }
    }
    return result;
}

} // namespace forkscope
