#include "app/timeline/span_canvas.h"

#include "app/support/theme.h"

#include <algorithm>

namespace forkscope {

void SpanCanvas::fill(const QRect& rect, QRgb color)
{
    const QRect part = rect & m_image.rect();
    for (int y = part.top(); y <= part.bottom(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(m_image.scanLine(y));
        std::fill_n(row + part.left(), part.width(), color);
    }
}

void SpanCanvas::tile(const QRect& rect, const QImage& tile)
{
    const QRect part = rect & m_image.rect();
    for (int y = part.top(); y <= part.bottom(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(m_image.scanLine(y));
        const auto* from = reinterpret_cast<const QRgb*>(tile.constScanLine(y % tile.height()));
        for (int x = part.left(); x <= part.right();) {
            const int offset = x % tile.width();
            const int run = std::min(tile.width() - offset, part.right() + 1 - x);
            std::copy_n(from + offset, run, row + x);
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
    const QRect part = rect & m_image.rect();
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

QImage veiled(const QImage& image, const QColor& veil)
{
    QImage result(image.size(), QImage::Format_RGB32);
    result.setDevicePixelRatio(image.devicePixelRatio());
    const QRgb color = veil.rgb();
    const int share = veil.alpha();
    for (int y = 0; y < image.height(); ++y) {
        const auto* from = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        auto* to = reinterpret_cast<QRgb*>(result.scanLine(y));
        QRgb before = 0, after = mixed(before, color, share);
        for (int x = 0; x < image.width(); ++x) {
            if (from[x] != before) { // runs of one colour are long
                before = from[x];
                after = mixed(before, color, share);
            }
            to[x] = after;
        }
    }
    return result;
}

} // namespace forkscope
