#include "app/timeline/span_canvas.h"

#include "app/support/theme.h"

#include <QPainter>

#include <algorithm>
#include <cstdint>

namespace forkscope {

namespace {

constexpr int kLoose = 4; // pixels; no pattern is narrower

} // namespace

SpanCanvas::Pattern SpanCanvas::pattern(const QImage& image) const
{
    return {image, m_veil.from < width() ? veiled(image, m_veil.color) : image};
}

void SpanCanvas::fill(const QRect& rect, QRgb color)
{
    const QRect part = rect & m_bounds;
    if (m_painter) {
        if (!part.isEmpty()) m_painter->fillRect(part, QColor(color));
        return;
    }
    const int begin = part.left(), end = part.right() + 1, middle = split(begin, end);
    const QRgb under =
        middle < end ? mixed(color, m_veil.color.rgb(), m_veil.color.alpha()) : color;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        QRgb* to = row(y);
        std::fill(to + begin, to + middle, color);
        std::fill(to + middle, to + end, under);
    }
}

// Repeats what was written from one column to another up to a third.
void SpanCanvas::spread(QRgb* row, int begin, int written, int end)
{
    for (int x = written, done = written - begin; x < end; done *= 2) {
        const int run = std::min(done, end - x);
        std::copy_n(row + begin, run, row + x);
        x += run;
    }
}

void SpanCanvas::repeat(QRgb* row, const QRgb* pixels, int side, int begin, int end)
{
    if (begin >= end) return;
    const int once = std::min(end, begin + side);
    for (int x = begin; x < once; ++x)
        row[x] = pixels[x % side];
    spread(row, begin, once, end);
}

void SpanCanvas::tile(const QRect& rect, const Pattern& tile)
{
    const QRect part = rect & m_bounds;
    const int side = tile.clear.width(), height = tile.clear.height();
    const int begin = part.left(), end = part.right() + 1, middle = split(begin, end);
    for (int y = part.top(); y <= part.bottom(); ++y) {
        const auto line = [&](const QImage& image) {
            return reinterpret_cast<const QRgb*>(image.constScanLine(y % height));
        };
        repeat(row(y), line(tile.clear), side, begin, middle);
        repeat(row(y), line(tile.veiled), side, middle, end);
    }
}

void SpanCanvas::strips(int top, int height, const std::vector<Strip>& strips)
{
    struct Part
    {
        int begin;
        int once; // until here from the picture
        int end;
        int stride;
        bool loose; // may be written kLoose pixels wide: those that follow cover the rest
        const QRgb* pixels; // of its first column
    };
    std::vector<Part> parts;
    parts.reserve(strips.size() + 1);
    const auto add = [&](int begin, int end, const QImage& image) {
        const int side = image.width() / 2;
        if (begin < end)
            parts.push_back({begin, std::min(end, begin + side), end, 2 * side, false,
                             reinterpret_cast<const QRgb*>(image.constBits()) + begin % side});
    };
    for (const Strip& strip : strips) {
        const int begin = std::max(strip.begin, 0);
        const int end = std::max(begin, std::min(strip.end, width()));
        const int middle = split(begin, end);
        add(begin, middle, strip.pattern->clear);
        add(middle, end, strip.pattern->veiled);
    }
    int reach = 0, next = 0; // where what is behind a part ends without a gap, and begins
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        reach = part->end == next ? reach : part->end;
        next = part->begin;
        part->loose = part->end - part->begin <= kLoose && part->begin + kLoose <= reach;
    }
    const int first = std::max(top, m_bounds.top());
    const int last = std::min(top + height - 1, m_bounds.bottom());
    for (const Part& part : parts) {
        for (int y = first; y <= last; ++y) {
            QRgb* to = row(y);
            const QRgb* from = part.pixels + (y - top) * part.stride;
            if (part.loose) { // no loop, whose end a processor can't foresee
                std::copy_n(from, kLoose, to + part.begin);
                continue;
            }
            for (int x = part.begin; x < part.once; ++x)
                to[x] = *from++;
            if (part.once < part.end) spread(to, part.begin, part.once, part.end);
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

QColor underVeil(const QColor& color)
{
    const QColor veil = Theme::current().color(Token::veil);
    return QColor::fromRgb(mixed(color.rgb(), veil.rgb(), veil.alpha()));
}

// Two channels at a time; the loop has no branches, so that the compiler can widen it.
QImage veiled(const QImage& image, const QColor& veil)
{
    constexpr std::uint32_t kOdd = 0x00FF00FF;
    QImage result(image.size(), QImage::Format_RGB32);
    result.setDevicePixelRatio(image.devicePixelRatio());
    const std::uint32_t share = std::uint32_t(veil.alpha()) * 256 / 255, keep = 256 - share;
    const std::uint32_t color = veil.rgb();
    const std::uint32_t redBlue = (color & kOdd) * share, green = (color >> 8 & 0xFF) * share;
    const int width = image.width();
    for (int y = 0; y < image.height(); ++y) {
        const auto* from = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        auto* to = reinterpret_cast<QRgb*>(result.scanLine(y));
        for (int x = 0; x < width; ++x) {
            const std::uint32_t odd = ((from[x] & kOdd) * keep + redBlue) >> 8 & kOdd;
            const std::uint32_t even = (from[x] >> 8 & 0xFF) * keep + green;
            to[x] = 0xFF000000 | odd | (even & 0xFF00);
        }
    }
    return result;
}

} // namespace forkscope
