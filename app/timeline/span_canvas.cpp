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
    const int side = tile.width(), height = tile.height();
    const auto* pixels = reinterpret_cast<const QRgb*>(tile.constBits());
    const qsizetype stride = tile.bytesPerLine() / qsizetype(sizeof(QRgb));
    for (int y = part.top(); y <= part.bottom(); ++y) {
        QRgb* to = row(y);
        const QRgb* from = pixels + y % height * stride;
        const int end = part.right() + 1, once = std::min(end, part.left() + side);
        for (int x = part.left(); x < once; ++x) to[x] = from[x % side];
        for (int x = once, done = side; x < end; done *= 2) { // what is there is copied behind it
            const int run = std::min(done, end - x);
            std::copy_n(to + part.left(), run, to + x);
            x += run;
        }
    }
}

void SpanCanvas::strips(int top, int height, std::span<const Strip> strips)
{
    const int first = std::max(top, m_bounds.top());
    const int last = std::min(top + height - 1, m_bounds.bottom());
    for (int y = first; y <= last; ++y) {
        QRgb* to = row(y);
        for (const Strip& strip : strips) {
            const QRgb* from = strip.pixels + (y - top) * strip.side;
            const int end = std::min(strip.end, m_bounds.right() + 1);
            for (int x = std::max(strip.begin, 0); x < end; ++x) to[x] = from[x % strip.side];
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
QImage veiled(const QImage& image, const QColor& veil, int first, QImage result)
{
    constexpr std::uint32_t kOdd = 0x00FF00FF;
    if (result.size() != image.size()) result = QImage(image.size(), QImage::Format_RGB32);
    result.setDevicePixelRatio(image.devicePixelRatio());
    const std::uint32_t share = std::uint32_t(veil.alpha()) * 256 / 255, keep = 256 - share;
    const std::uint32_t color = veil.rgb();
    const std::uint32_t redBlue = (color & kOdd) * share, green = (color >> 8 & 0xFF) * share;
    const int width = image.width();
    for (int y = 0; y < image.height(); ++y) {
        const auto* from = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        auto* to = reinterpret_cast<QRgb*>(result.scanLine(y));
        for (int x = first; x < width; ++x) {
            const std::uint32_t odd = ((from[x] & kOdd) * keep + redBlue) >> 8 & kOdd;
            const std::uint32_t even = (from[x] >> 8 & 0xFF) * keep + green;
            to[x] = 0xFF000000 | odd | (even & 0xFF00);
        }
    }
    return result;
}

} // namespace forkscope
