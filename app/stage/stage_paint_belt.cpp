#include "app/stage/stage_belt.h"
#include "app/stage/stage_painter.h"
#include "app/support/icons.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr double kObject = 1.8;
constexpr double kInset = 10;

double widthOf(const QString& text, const QFont& font)
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

class BeltPainter
{
public:
    explicit BeltPainter(StagePainter& stage) : m_stage(stage), m_painter(stage.painter()) {}

    void paint(const Belt& belt)
    {
        for (const BeltPlate& plate : belt.plates)
            paintPlate(plate);
        for (const BeltQueue& queue : belt.queues)
            paintQueue(queue);
        m_stage.paintText(belt.moreQueuesRect, belt.moreQueues, Theme::uiFont(11),
                          color(Token::fg2));
    }

private:
    QColor color(Token token) const { return m_stage.color(token); }
    void paintQueue(const BeltQueue& queue)
    {
        paintPlaces(queue);
        paintBuffers(queue);
        paintPipe(queue);
        paintLocks(queue);
        paintAnswers(queue);
    }

    // Only as a whole: a text that is cut tells nothing.
    bool paintFitting(const QRectF& rect, const QString& text, const QFont& font, const QColor& ink,
                      int flags = Qt::AlignLeft | Qt::AlignVCenter);
    void paintBox(const QRectF& rect, const QColor& line, double width, Token fill = Token::panel);
    void paintPlate(const BeltPlate& plate);
    void paintPlaces(const BeltQueue& queue);
    void paintTick(const QRectF& rect, bool taken);
    void paintBuffers(const BeltQueue& queue);
    void paintRow(const BeltBuffer& row);
    void paintItem(const BeltItem& item);
    void paintPipe(const BeltQueue& queue);
    void paintWheels(const BeltQueue& queue);
    void paintLocks(const BeltQueue& queue);
    void paintAnswers(const BeltQueue& queue);

    StagePainter& m_stage;
    QPainter& m_painter;
};

bool BeltPainter::paintFitting(const QRectF& rect, const QString& text, const QFont& font,
                               const QColor& ink, int flags)
{
    if (widthOf(text, font) > rect.width() + 0.5) return false;
    m_stage.paintText(rect, text, font, ink, flags);
    return true;
}

void BeltPainter::paintBox(const QRectF& rect, const QColor& line, double width, Token fill)
{
    const double half = width / 2;
    m_painter.setPen(QPen(line, width));
    m_painter.setBrush(color(fill));
    m_painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), 6, 6);
}

void BeltPainter::paintPlate(const BeltPlate& plate)
{
    paintBox(plate.rect, color(plate.held ? Token::fg : Token::line2), plate.held ? 1.4 : 1);
    m_stage.paintText(plate.rect.adjusted(kInset, 0, -kInset, 0), plate.text,
                      Theme::uiFont(12, plate.held), color(Token::fg));
}

// A place that is taken has a tick, as a cloakroom ticket that was handed out.
void BeltPainter::paintTick(const QRectF& rect, bool taken)
{
    m_painter.setPen(QPen(color(taken ? Token::fg : Token::line2), taken ? 1.4 : 1.2,
                          taken ? Qt::SolidLine : Qt::DashLine));
    m_painter.setBrush(color(taken ? Token::wood : Token::panel));
    m_painter.drawRoundedRect(rect.adjusted(0.7, 0.7, -0.7, -0.7), 4, 4);
    if (!taken) return;
    const int side = int(std::min(20.0, rect.width() * 0.66));
    m_painter.drawPixmap(rect.center() - QPointF(side / 2.0, side / 2.0),
                         iconPixmap("check", side, color(Token::fg), m_stage.pixelRatio()));
}

void BeltPainter::paintPlaces(const BeltQueue& queue)
{
    paintBox(queue.places, color(Token::line2), 1);
    const bool ticked = !queue.ticks.empty();
    for (std::size_t i = 0; i < queue.ticks.size(); ++i)
        paintTick(queue.ticks[i], int(i) < queue.taken);
    QRectF text = queue.places.adjusted(kInset, 0, -kInset, 0);
    const QFont bold = Theme::uiFont(13, true), plain = Theme::uiFont(12);
    if (ticked) text.setRight(queue.ticks.front().left() - 10);
    const bool two = text.height() >= 44 && widthOf(queue.placesNote, plain) <= text.width();
    const QRectF title(text.left(), two ? text.top() + 5 : text.top(), text.width(),
                       two ? 18 : text.height());
    const double width = m_stage.paintText(title, queue.placesTitle, bold, color(Token::fg));
    if (two)
        m_stage.paintText(QRectF(text.left(), title.bottom(), text.width(), 18), queue.placesNote,
                          plain, color(Token::fg2));
    const QRectF rest = title.adjusted(width + 10, 0, 0, 0);
    if (!ticked)
        paintFitting(rest, queue.placesCount, plain, color(Token::fg),
                     Qt::AlignRight | Qt::AlignVCenter);
    else if (!two)
        paintFitting(rest, queue.placesNote, plain, color(Token::fg2));
}

void BeltPainter::paintItem(const BeltItem& item)
{
    const QColor ink = color(item.lost ? Token::fg3 : Token::fg);
    m_painter.setPen(QPen(ink, item.inHand ? 2.2 : 1.4, item.lost ? Qt::DashLine : Qt::SolidLine));
    m_painter.setBrush(color(Token::panel));
    m_painter.drawRoundedRect(item.rect.adjusted(1, 1, -1, -1), 4, 4);
    const QRectF inner = item.rect.adjusted(4, 0, -4, 0);
    int pixels = item.rect.height() >= 34 && item.text.size() <= 3 ? 18 : 13;
    while (pixels > 11 && widthOf(item.text, Theme::uiFont(pixels, true)) > inner.width())
        --pixels;
    m_stage.paintText(inner, item.text, Theme::uiFont(pixels, true), ink, Qt::AlignCenter);
}

void BeltPainter::paintRow(const BeltBuffer& row)
{
    m_painter.setPen(QPen(color(row.stuck ? Token::fg : Token::line2), row.stuck ? 1.4 : 1,
                          row.lost ? Qt::DashLine : Qt::SolidLine));
    m_painter.setBrush(color(Token::canvas));
    m_painter.drawRoundedRect(row.rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const double end = row.items.empty()    ? row.rect.right() - 6
                       : row.more.isEmpty() ? row.items.back().rect.left()
                                            : row.moreRect.left();
    const QRectF text(row.rect.left() + 7, row.rect.top(), end - row.rect.left() - 9,
                      row.rect.height());
    const QFont font = Theme::uiFont(12);
    const double name = m_stage.paintText(text, row.owner, font, color(Token::fg2));
    const QRectF rest = text.adjusted(name + 8, 0, 0, 0);
    if (row.items.empty())
        paintFitting(rest, row.note, font, color(Token::fg3), Qt::AlignRight | Qt::AlignVCenter);
    for (const BeltItem& item : row.items)
        paintItem(item);
    m_stage.paintText(row.moreRect.adjusted(0, 0, -5, 0), row.more, Theme::uiFont(12, true),
                      color(Token::fg), Qt::AlignRight | Qt::AlignVCenter);
}

void BeltPainter::paintBuffers(const BeltQueue& queue)
{
    paintBox(queue.buffers, color(Token::fg), kObject);
    const QRectF inner = queue.buffers.adjusted(kInset, 5, -kInset, 0);
    if (!queue.buffersTitle.isEmpty())
        m_stage.paintText(QRectF(inner.topLeft(), QSizeF(inner.width(), 18)), queue.buffersTitle,
                          Theme::uiFont(13, true), color(Token::fg));
    if (!queue.buffersNote.isEmpty())
        paintFitting(QRectF(inner.left(), inner.top() + 17, inner.width(), 18), queue.buffersNote,
                     Theme::uiFont(12), color(Token::fg2));
    for (const BeltBuffer& row : queue.rows)
        paintRow(row);
    if (!queue.moreRowsRect.isEmpty())
        paintFitting(queue.moreRowsRect, queue.moreRows, Theme::uiFont(11), color(Token::fg2));
}

void BeltPainter::paintWheels(const BeltQueue& queue)
{
    const double y = queue.pipe.bottom() + 7;
    const int number = std::max(2, int(queue.pipe.width() / 34));
    const double step = queue.pipe.width() / number;
    m_painter.setPen(QPen(color(Token::fg), 1.4));
    m_painter.setBrush(color(Token::panel));
    m_painter.drawLine(QPointF(queue.pipe.left(), y), QPointF(queue.pipe.right(), y));
    for (int i = 0; i < number; ++i)
        m_painter.drawEllipse(QPointF(queue.pipe.left() + (i + 0.5) * step, y), 5, 5);
}

void BeltPainter::paintPipe(const BeltQueue& queue)
{
    if (!queue.pipeHeading.isEmpty()) {
        const double title = m_stage.paintText(queue.pipeHeading, queue.pipeTitle,
                                               Theme::uiFont(13, true), color(Token::fg));
        const QRectF rest = queue.pipeHeading.adjusted(title + 8, 0, 0, 0);
        const QFont plain = Theme::uiFont(12);
        if (!paintFitting(rest, queue.pipeNote, plain, color(Token::fg2)))
            paintFitting(rest, queue.pipeBriefNote, plain, color(Token::fg2));
    }
    const double radius = queue.pipe.height() / 2;
    m_painter.setPen(QPen(color(Token::fg), kObject));
    m_painter.setBrush(color(Token::wood));
    m_painter.drawRoundedRect(queue.pipe.adjusted(0.9, 0.9, -0.9, -0.9), radius, radius);
    for (const BeltItem& item : queue.items)
        paintItem(item);
    m_stage.paintText(queue.moreRect.adjusted(0, 0, -5, 0), queue.more, Theme::uiFont(12, true),
                      color(Token::fg), Qt::AlignRight | Qt::AlignVCenter);
    if (queue.items.empty() && queue.more.isEmpty())
        paintFitting(queue.pipe, queue.pipeEmpty, Theme::uiFont(12), color(Token::fg3),
                     Qt::AlignCenter);
    if (queue.wheels) paintWheels(queue);
}

void BeltPainter::paintLocks(const BeltQueue& queue)
{
    const auto paint = [&](const QRectF& rect, const QString& text, bool held, int flags) {
        if (rect.isEmpty()) return;
        const QColor ink = color(held ? Token::fg : Token::fg3);
        for (const int pixels : {12, 11})
            if (paintFitting(rect, text, Theme::uiFont(pixels, held), ink, flags)) return;
    };
    paint(queue.writersLockRect, queue.writersLock, queue.writersLockHeld,
          Qt::AlignLeft | Qt::AlignVCenter);
    paint(queue.readersLockRect, queue.readersLock, queue.readersLockHeld,
          Qt::AlignRight | Qt::AlignVCenter);
}

// As many reasons as have room, one below the other; in a low box the first one in the same line.
void BeltPainter::paintAnswers(const BeltQueue& queue)
{
    paintBox(queue.says, color(Token::line2), 1);
    QRectF inner = queue.says.adjusted(kInset, 0, -kInset, -3);
    const QFont bold = Theme::uiFont(13, true), plain = Theme::uiFont(12);
    const bool low = queue.says.height() < 30;
    const QRectF title(inner.left(), low ? queue.says.top() : inner.top() + 4, inner.width(),
                       low ? queue.says.height() : 18);
    const bool full = widthOf(queue.answers, bold) <= title.width();
    const double width =
        m_stage.paintText(title, full ? queue.answers : queue.briefAnswers, bold, color(Token::fg));
    if (low) {
        const QRectF rest = title.adjusted(width + 14, 0, 0, 0);
        if (!queue.reasons.empty() &&
            !paintFitting(rest, queue.reasons.front().full, plain, color(Token::fg2)))
            paintFitting(rest, queue.reasons.front().brief, plain, color(Token::fg2));
        return;
    }
    inner.setTop(title.bottom());
    for (const BeltReason& reason : queue.reasons) {
        double height =
            m_stage.paintWrapped(inner, reason.full, plain, color(Token::fg2), Qt::AlignLeft);
        if (height == 0)
            height =
                m_stage.paintWrapped(inner, reason.brief, plain, color(Token::fg2), Qt::AlignLeft);
        inner.setTop(inner.top() + height);
    }
}

} // namespace

void paintBelt(StagePainter& stage, const Belt& belt)
{
    BeltPainter(stage).paint(belt);
}

} // namespace forkscope
