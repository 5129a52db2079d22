#pragma once

// Fills rectangles of an RGB32 image row by row, which stays fast for any number of them where a
// painter with pens does not. Everything is in device pixels and clipped to the image. The same on
// a painter makes drawings that stay sharp at any size, for documents.

#include <QColor>
#include <QImage>
#include <QRect>

#include <algorithm>
#include <limits>
#include <vector>

class QPainter;

namespace forkscope {

// A colour that is laid over all columns from one on, as the theme's veil over the future.
struct Veil
{
    int from = std::numeric_limits<int>::max();
    QColor color = Qt::transparent;
};

class SpanCanvas
{
public:
    // A small picture, and the same under the veil.
    struct Pattern
    {
        QImage clear;
        QImage veiled;
    };

    explicit SpanCanvas(QImage& image, const Veil& veil = {})
        : m_bounds(image.rect()),
          m_veil(veil),
          m_pixels(reinterpret_cast<QRgb*>(image.bits())),
          m_stride(image.bytesPerLine() / qsizetype(sizeof(QRgb)))
    {}
    SpanCanvas(QPainter& painter, QSize size) : m_bounds(QPoint(), size), m_painter(&painter) {}

    QPainter* painter() const { return m_painter; } // null on an image
    const QRect& bounds() const { return m_bounds; }
    int width() const { return m_bounds.width(); }
    int height() const { return m_bounds.height(); }

    Pattern pattern(const QImage& image) const;

    void fill(const QRect& rect, QRgb color);
    // The tile's origin is the image's, so that neighbouring areas join.
    void tile(const QRect& rect, const Pattern& tile);
    // Columns [begin, end) that repeat a picture, whose first row is `top`; it shows its pattern
    // twice side by side.
    struct Strip
    {
        int begin = 0;
        int end = 0;
        const Pattern* pattern = nullptr;
    };
    void strips(int top, int height, const std::vector<Strip>& strips); // of an image alone
    void frame(const QRect& rect, int thickness, QRgb color);
    // A horizontal line of `on` pixels every `period`.
    void dashes(const QRect& rect, int on, int period, QRgb color);

private:
    QRgb* row(int y) { return m_pixels + y * m_stride; }
    int split(int begin, int end) const { return std::clamp(m_veil.from, begin, end); }
    static void spread(QRgb* row, int begin, int written, int end);
    static void repeat(QRgb* row, const QRgb* pixels, int side, int begin, int end);

    QRect m_bounds;
    Veil m_veil;
    QPainter* m_painter = nullptr;
    QRgb* m_pixels = nullptr;
    qsizetype m_stride = 0;
};

// The share of `over` laid on `under`, 0..255.
inline QRgb mixed(QRgb under, QRgb over, int share)
{
    const auto channel = [share](int a, int b) { return a + (b - a) * share / 255; };
    return qRgb(channel(qRed(under), qRed(over)), channel(qGreen(under), qGreen(over)),
                channel(qBlue(under), qBlue(over)));
}

// As the theme's veil would make it, but opaque: big translucent fills are slow.
QColor underVeil(const QColor& color);

// A copy with a translucent colour laid over it.
QImage veiled(const QImage& image, const QColor& veil);

} // namespace forkscope
