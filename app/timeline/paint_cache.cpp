#include "app/timeline/paint_cache.h"

#include "app/support/state_paint.h"
#include "app/support/theme.h"

#include <QFontMetrics>
#include <QPaintEngine>
#include <QPainter>

#include <cmath>

namespace forkscope {

namespace {

constexpr int kMostTexts = 2000;

// Draws once into a pixmap of the painter's resolution and copies it from then on. A document gets
// the drawing itself.
template <class Paint>
void paintOnce(QPainter& painter, const QRect& rect, QHash<quint64, QPixmap>& known, quint64 key,
               const Paint& paint)
{
    if (painter.paintEngine()->type() != QPaintEngine::Raster) {
        painter.save();
        painter.translate(rect.topLeft());
        paint(painter, QRectF(QPointF(), QSizeF(rect.size())));
        painter.restore();
        return;
    }
    const double dpr = painter.device()->devicePixelRatioF() * painter.worldTransform().m11();
    key = key << 32 | quint64(rect.width()) << 20 | quint64(rect.height()) << 10 |
          quint64(std::lround(dpr * 16));
    auto found = known.find(key);
    if (found == known.end()) {
        QPixmap pixmap(rect.size() * dpr);
        pixmap.setDevicePixelRatio(dpr);
        pixmap.fill(Qt::transparent);
        QPainter into(&pixmap);
        paint(into, QRectF(QPointF(), QSizeF(rect.size())));
        into.end();
        found = known.insert(key, pixmap);
    }
    painter.drawPixmap(rect.topLeft(), *found);
}

} // namespace

PaintCache::PaintCache()
    : m_fonts{Theme::uiFont(12), Theme::uiFont(12, true), Theme::uiFont(11),
              Theme::uiFont(11, true), Theme::monoFont(11)}
{
    for (std::size_t i = 0; i < m_fonts.size(); ++i)
        m_heights[i] = QFontMetrics(m_fonts[i]).height();
}

void PaintCache::clear()
{
    m_marks.clear();
    for (auto& texts : m_texts)
        texts.clear();
}

const PaintCache::Prepared& PaintCache::prepared(TextRole role, const QString& text)
{
    auto& texts = m_texts[std::size_t(role)];
    const auto found = texts.constFind(text);
    if (found != texts.cend()) return *found;
    if (texts.size() >= kMostTexts) texts.clear();
    Prepared made{QStaticText(text)};
    made.text.setTextFormat(Qt::PlainText); // a name may look like HTML
    made.text.setPerformanceHint(QStaticText::AggressiveCaching);
    made.text.prepare({}, font(role));
    made.width = int(std::ceil(made.text.size().width()));
    made.height = int(std::ceil(made.text.size().height()));
    return *texts.insert(text, made);
}

int PaintCache::width(TextRole role, const QString& text)
{
    return prepared(role, text).width;
}

QString PaintCache::fitted(TextRole role, const QString& text, int width, double least)
{
    const int whole = this->width(role, text);
    if (whole <= width) return text;
    if (width < whole * least) return {};
    return QFontMetrics(font(role)).elidedText(text, Qt::ElideRight, width);
}

void PaintCache::paintText(QPainter& painter, TextRole role, const QString& text, int left, int top,
                           int height)
{
    const Prepared& line = prepared(role, text);
    painter.setFont(font(role));
    painter.drawStaticText(QPointF(left, top + (height - line.height) / 2), line.text);
}

void PaintCache::paintTile(QPainter& painter, const QRect& rect, ProcessState state, bool held)
{
    const quint64 key = quint64(state) << 1 | quint64(held);
    paintOnce(painter, rect, m_marks, key,
              [&](QPainter& into, const QRectF& area) { paintStateTile(into, area, state, held); });
}

void PaintCache::paintLetter(QPainter& painter, const QRect& rect, char letter, bool hollow)
{
    const quint64 key = 1u << 12 | quint64(quint8(letter)) << 1 | quint64(hollow);
    paintOnce(painter, rect, m_marks, key, [&](QPainter& into, const QRectF& area) {
        paintKernelLetter(into, area, letter, hollow);
    });
}

} // namespace forkscope
