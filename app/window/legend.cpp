#include "app/window/legend.h"

#include "app/support/button.h"
#include "app/support/state_paint.h"
#include "app/support/theme.h"
#include "app/support/translation.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace forkscope {

namespace {

// In desk pixels.
constexpr int kInset = 14;
constexpr int kTitle = 24;
constexpr int kRow = 21;
constexpr int kMark = 30;
constexpr int kLetter = 16;
constexpr int kGap = 10;
constexpr int kBetween = 20; // columns

QFont wordFont() { return Theme::uiFont(12, true); }
QFont meaningFont() { return Theme::uiFont(12); }

int advance(const QFont& font, const QString& text)
{
    return QFontMetrics(font).horizontalAdvance(text) + 1;
}

QString stateWordHere(ProcessState state)
{
    return QString::fromStdString(stateWord(state, interfaceLanguage()));
}

void paintArrowHead(QPainter& painter, QPointF tip, QPointF along)
{
    const QPointF across(-along.y(), along.x());
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::current().color(Token::ink));
    painter.drawPolygon(
        QPolygonF({tip, tip - along * 6 + across * 3, tip - along * 6 - across * 3}));
}

} // namespace

Legend::Legend(QWidget* parent) : QWidget(parent), m_close(new Button(Button::Kind::flat, this))
{
    setObjectName("legend");
    m_close->setIconName("cross");
    connect(m_close, &Button::clicked, this, &Legend::closeWanted);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    setMagnification(1);
    refill();
}

void Legend::setMagnification(double factor)
{
    m_magnification = factor;
    m_close->setMagnification(factor);
    m_close->setHeightHint(int(28 * factor));
    updateGeometry();
    update();
}

Legend::Column Legend::states()
{
    const auto row = [](ProcessState state, const QString& meaning) {
        return Row{Mark::state, state, 0, stateWordHere(state), meaning};
    };
    return {tr("What a process does"),
            {row(ProcessState::fresh, tr("made, has done nothing yet")),
             row(ProcessState::ready, tr("could run, others do")),
             row(ProcessState::running, tr("its lines are executed")),
             row(ProcessState::waiting, tr("for somebody or something")),
             row(ProcessState::sleeping, tr("until its time has come")),
             row(ProcessState::computing, tr("runs without meeting anybody")),
             row(ProcessState::stopped, tr("a signal holds it")),
             row(ProcessState::zombie, tr("dead, its parent hasn't asked yet")),
             row(ProcessState::gone, tr("dead and reaped"))}};
}

Legend::Column Legend::letters()
{
    const auto row = [](char letter, const QString& meaning) {
        return Row{Mark::letter, ProcessState::fresh, letter, QString(), meaning};
    };
    return {tr("What the kernel calls it, and frames"),
            {row('R', tr("runs or could run")), row('S', tr("sleeps, a signal wakes it")),
             row('D', tr("sleeps deeply, on a device")), row('T', tr("stopped")),
             row('Z', tr("zombie")),
             {Mark::held, {}, 'S', tr("held"), tr("it isn't its turn")},
             {Mark::orphan, {}, 0, tr("orphan"), tr("its parent died, another adopted it")},
             {Mark::daemon, {}, 0, tr("daemon"), tr("ended when its parent ends")},
             {Mark::finding, {}, 0, tr("finding"), tr("something went wrong here")}}};
}

Legend::Column Legend::lanes()
{
    return {tr("On the timeline"),
            {{Mark::bracket, {}, 0, tr("bracket"), tr("holds the lock or a permit")},
             {Mark::fork, {}, 0, tr("branch"), tr("a process is made")},
             {Mark::arrow, {}, 0, tr("arrow"), tr("lets the other one go on,")},
             {Mark::state, ProcessState::count, 0, QString(), tr("or gives it something to read")},
             {Mark::adoption, {}, 0, tr("dashed"), tr("is adopted")}}};
}

void Legend::refill()
{
    m_columns = {states(), letters(), lanes()};
    m_close->setAccessibleName(tr("Close the legend"));
    m_close->setToolTip(m_close->accessibleName());
    setAccessibleName(tr("Legend"));
    QStringList words;
    for (const Column& column : m_columns)
        for (const Row& row : column.rows)
            words << (row.letter ? QString(row.letter) + ": " : QString()) + row.word + " " +
                         row.meaning;
    setAccessibleDescription(words.join("; "));
    update();
    emit resized();
}

// The meaning stands behind the longest word of its column.
int Legend::widthOf(const Column& column) const
{
    int word = 0;
    int meaning = 0;
    for (const Row& row : column.rows) {
        word = std::max(word, row.word.isEmpty() ? 0 : advance(wordFont(), row.word) + kGap);
        meaning = std::max(meaning, advance(meaningFont(), row.meaning));
    }
    return std::max(kMark + kGap + word + meaning, advance(wordFont(), column.title));
}

QSize Legend::sizeHint() const
{
    int wide = 2 * kInset - kBetween + 2; // an edge of one pixel on either side
    std::size_t rows = 0;
    for (const Column& column : m_columns) {
        wide += widthOf(column) + kBetween;
        rows = std::max(rows, column.rows.size());
    }
    return (QSizeF(wide, kInset * 1.5 + kTitle + int(rows) * kRow) * m_magnification).toSize();
}

void Legend::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(m_magnification, m_magnification);
    const QRectF box(0, 0, width() / m_magnification, height() / m_magnification);
    painter.setPen(QPen(theme.color(Token::ink), 2));
    painter.setBrush(theme.color(Token::panel));
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8);
    int x = kInset;
    for (const Column& column : m_columns) {
        painter.setFont(wordFont());
        painter.setPen(theme.color(Token::fg2));
        painter.drawText(QRectF(x, kInset / 2.0, box.width() - x, kTitle), Qt::AlignVCenter,
                         column.title);
        int word = 0;
        for (const Row& row : column.rows)
            word = std::max(word, row.word.isEmpty() ? 0 : advance(wordFont(), row.word) + kGap);
        double y = kInset / 2.0 + kTitle;
        for (const Row& row : column.rows) {
            paintRow(painter, row, QRectF(x, y, box.width() - x, kRow), x + kMark + kGap + word);
            y += kRow;
        }
        x += widthOf(column) + kBetween;
    }
}

void Legend::paintRow(QPainter& painter, const Row& row, const QRectF& rect, int meaningLeft) const
{
    const Theme& theme = Theme::current();
    painter.save();
    paintMark(painter, row, QRectF(rect.left(), rect.top() + 2, kMark, rect.height() - 4));
    painter.restore();
    painter.setFont(wordFont());
    painter.setPen(theme.color(Token::fg));
    painter.drawText(rect.adjusted(kMark + kGap, 0, 0, 0), Qt::AlignVCenter, row.word);
    painter.setFont(meaningFont());
    painter.setPen(theme.color(Token::fg2));
    painter.drawText(QRectF(QPointF(meaningLeft, rect.top()), rect.bottomRight()), Qt::AlignVCenter,
                     row.meaning);
}

void Legend::paintMark(QPainter& painter, const Row& row, const QRectF& rect)
{
    const Theme& theme = Theme::current();
    const QColor ink = theme.color(Token::ink);
    const QRectF frame = rect.adjusted(2, 2, -2, -2);
    const QPointF right(rect.right() - 2, rect.center().y());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 1.6));
    switch (row.mark) {
    case Mark::state:
        if (row.state != ProcessState::count) paintStateTile(painter, rect, row.state);
        return;
    case Mark::letter:
    case Mark::held:
        return paintKernelLetter(painter,
                                 QRectF(rect.center().x() - kLetter / 2.0,
                                        rect.center().y() - kLetter / 2.0, kLetter, kLetter),
                                 row.letter, row.mark == Mark::held);
    case Mark::orphan:
    case Mark::daemon:
        painter.setPen(QPen(theme.color(Token::fg), 2,
                            row.mark == Mark::orphan ? Qt::DashLine : Qt::DotLine));
        painter.drawRoundedRect(frame, 4, 4);
        return;
    case Mark::finding:
        return paintFindingTile(
            painter, QRectF(rect.center().x() - 8, rect.center().y() - 8, 16, 16));
    case Mark::bracket:
        painter.drawPolyline(QPolygonF({frame.bottomLeft(), frame.topLeft(), frame.topRight(),
                                        frame.bottomRight()}));
        return;
    case Mark::fork: {
        QPainterPath path(frame.topLeft() + QPointF(4, 0));
        path.lineTo(frame.left() + 4, right.y());
        path.lineTo(right);
        painter.drawPath(path);
        return paintArrowHead(painter, right, {1, 0});
    }
    case Mark::arrow:
    case Mark::adoption:
        if (row.mark == Mark::adoption) painter.setPen(QPen(ink, 1.6, Qt::DashLine));
        painter.drawLine(QPointF(rect.left() + 2, right.y()), right);
        return paintArrowHead(painter, right, {1, 0});
    }
}

void Legend::resizeEvent(QResizeEvent*)
{
    const QSize size = m_close->sizeHint();
    const int edge = int(4 * m_magnification);
    m_close->setGeometry(QRect(QPoint(width() - size.width() - edge, edge), size));
}

void Legend::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) refill();
    QWidget::changeEvent(event);
}

} // namespace forkscope
