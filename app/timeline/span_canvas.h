#pragma once

// Fills rectangles of an RGB32 image row by row, which stays fast for any number of them where a
// painter with pens does not. Everything is in device pixels and clipped to the image. The same on
// a painter makes drawings that stay sharp at any size, for documents.

#include <QColor>
#include <QImage>
#include <QRect>

#include <span>

class QPainter;

namespace forkscope {

class SpanCanvas
{
public:
    explicit SpanCanvas(QImage& image)
        : m_bounds(image.rect()),
          m_pixels(reinterpret_cast<QRgb*>(image.bits())),
          m_stride(image.bytesPerLine() / qsizetype(sizeof(QRgb)))
    {}
    SpanCanvas(QPainter& painter, QSize size) : m_bounds(QPoint(), size), m_painter(&painter) {}

    QPainter* painter() const { return m_painter; } // null on an image
    const QRect& bounds() const { return m_bounds; }
    int width() const { return m_bounds.width(); }
    int height() const { return m_bounds.height(); }

    void fill(const QRect& rect, QRgb color);
    // The tile's origin is the image's, so that neighbouring areas join.
    void tile(const QRect& rect, const QImage& tile);
    // Columns [begin, end) that repeat a picture `side` pixels wide, whose first row is `top`. All
    // strips are filled row after row, as memory likes it.
    struct Strip
    {
        int begin = 0;
        int end = 0;
        const QRgb* pixels = nullptr;
        int side = 1;
    };
    void strips(int top, int height, std::span<const Strip> strips); // of an image alone
    void frame(const QRect& rect, int thickness, QRgb color);
    // A horizontal line of `on` pixels every `period`.
    void dashes(const QRect& rect, int on, int period, QRgb color);

private:
    QRgb* row(int y) { return m_pixels + y * m_stride; }

    QRect m_bounds;
    QPainter* m_painter = nullptr;
    QRgb* m_pixels = nullptr;
    qsizetype m_stride = 0;
};

// The share of `over` laid on `under`, 0..255.
QRgb mixed(QRgb under, QRgb over, int share);

// As the theme's veil would make it, but opaque: big translucent fills are slow.
QColor underVeil(const QColor& color);

// A copy with a translucent colour laid over the columns from `first` on; the rest is undefined.
// The memory of `result` is used again where it fits.
QImage veiled(const QImage& image, const QColor& veil, int first = 0, QImage result = {});

} // namespace forkscope
