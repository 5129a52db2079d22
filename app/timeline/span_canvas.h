#pragma once

// Fills rectangles of an RGB32 image row by row, which stays fast for any number of them where a
// painter with pens does not. Everything is in device pixels and clipped to the image.

#include <QColor>
#include <QImage>
#include <QRect>

namespace forkscope {

class SpanCanvas
{
public:
    explicit SpanCanvas(QImage& image)
        : m_bounds(image.rect()),
          m_pixels(reinterpret_cast<QRgb*>(image.bits())),
          m_stride(image.bytesPerLine() / qsizetype(sizeof(QRgb)))
    {}

    int width() const { return m_bounds.width(); }
    int height() const { return m_bounds.height(); }

    void fill(const QRect& rect, QRgb color);
    // The tile's origin is the image's, so that neighbouring areas join.
    void tile(const QRect& rect, const QImage& tile);
    void frame(const QRect& rect, int thickness, QRgb color);
    // A horizontal line of `on` pixels every `period`.
    void dashes(const QRect& rect, int on, int period, QRgb color);

private:
    QRgb* row(int y) { return m_pixels + y * m_stride; }

    QRect m_bounds;
    QRgb* m_pixels;
    qsizetype m_stride;
};

// The share of `over` laid on `under`, 0..255.
QRgb mixed(QRgb under, QRgb over, int share);

// As the theme's veil would make it, but opaque: big translucent fills are slow.
QColor underVeil(const QColor& color);

// A copy with a translucent colour laid over the columns from `first` on; the rest is undefined.
QImage veiled(const QImage& image, const QColor& veil, int first = 0);

} // namespace forkscope
