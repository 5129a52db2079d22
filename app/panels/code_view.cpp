#include "app/panels/code_view.h"

#include "app/support/state_paint.h"
#include "app/support/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kPixels = 12;
constexpr int kChipHeight = 17;
constexpr int kMarkRoom = 16; // for a breakpoint, left of the numbers

} // namespace

class LineNumbers : public QWidget
{
public:
    explicit LineNumbers(CodeView* view) : QWidget(view), m_view(*view) {}

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QPainter painter(this);
        m_view.paintGutter(painter, event->rect());
    }
    void mousePressEvent(QMouseEvent* event) override
    {
        if (event->button() == Qt::LeftButton) m_view.clickMargin(event->pos().y());
    }

private:
    CodeView& m_view;
};

CodeView::CodeView(CodeLanguage language, QWidget* parent)
    : QPlainTextEdit(parent), m_numbers(new LineNumbers(this))
{
    new CodeHighlighter(language, document());
    setReadOnly(true);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    applyFont();
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
        if (dy != 0)
            m_numbers->scroll(0, dy);
        else
            m_numbers->update(0, rect.y(), m_numbers->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (!m_showing) emit caretMoved(caretLine());
    });
    // Plates stay at the right edge when the text moves sideways or up and down.
    for (QScrollBar* bar : {horizontalScrollBar(), verticalScrollBar()})
        connect(bar, &QScrollBar::valueChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&Theme::current(), &Theme::changed, this, [this] {
        m_numbers->update();
        viewport()->update();
    });
}

void CodeView::applyFont()
{
    // A beginner should see the characters that are typed: no sign joined from "!=" or "==".
    QFont plain = Theme::monoFont(kPixels);
    plain.setStyleStrategy(QFont::PreferNoShaping);
    setFont(plain);
    setTabStopDistance(4 * QFontMetricsF(font()).horizontalAdvance(QLatin1Char(' ')));
    setViewportMargins(gutterWidth(), 6, 0, 0);
}

void CodeView::setSource(const QString& text)
{
    m_showing = true;
    setPlainText(text);
    m_showing = false;
    m_chips.clear();
    m_focus = m_partner = 0;
    setViewportMargins(gutterWidth(), 6, 0, 0);
}

void CodeView::show(std::vector<LineChip> chips, int focus)
{
    const bool moved = focus != m_focus;
    if (!moved && chips == m_chips) return;
    m_chips = std::move(chips);
    m_focus = focus;
    if (moved && focus > 0) {
        m_showing = true;
        setTextCursor(QTextCursor(document()->findBlockByNumber(focus - 1)));
        m_showing = false;
        const QRect line = lineRect(focus);
        const int space = 2 * line.height();
        if (line.top() < space || line.bottom() > viewport()->height() - space) centerCursor();
        horizontalScrollBar()->setValue(0);
    }
    viewport()->update();
    m_numbers->update();
}

void CodeView::setBreakMarks(std::vector<BreakMark> marks)
{
    if (marks == m_marks) return;
    m_marks = std::move(marks);
    m_numbers->update();
}

void CodeView::setMarginClickable(bool on)
{
    m_marginClickable = on;
    m_numbers->setCursor(on ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setViewportMargins(gutterWidth(), 6, 0, 0);
}

void CodeView::setPartner(int line)
{
    if (line == m_partner) return;
    m_partner = line;
    viewport()->update();
    m_numbers->update();
}

int CodeView::caretLine() const { return textCursor().blockNumber() + 1; }
int CodeView::firstLine() const { return firstVisibleBlock().blockNumber() + 1; }
int CodeView::linesInSight() const { return viewport()->height() / fontMetrics().lineSpacing(); }
void CodeView::scrollToLine(int first) { verticalScrollBar()->setValue(first - 1); }

QRect CodeView::marginRect(int line) const
{
    const QRect box = lineRect(line).translated(0, viewport()->geometry().top());
    return box.isEmpty() ? QRect() : QRect(0, box.top(), m_numbers->width(), box.height());
}

int CodeView::lineAt(int y) const
{
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRect box = marginRect(block.blockNumber() + 1);
        if (y >= box.top() && y <= box.bottom()) return block.blockNumber() + 1;
        if (box.top() > y) return 0;
    }
    return 0;
}

void CodeView::clickMargin(int y)
{
    const int line = lineAt(y);
    if (m_marginClickable && line > 0) emit marginClicked(line);
}

int CodeView::gutterWidth() const
{
    const int digits = int(QString::number(std::max(10, blockCount())).size());
    const int room = m_marginClickable ? kMarkRoom : 10;
    return fontMetrics().horizontalAdvance(QLatin1Char('0')) * digits + 12 + room;
}

QRect CodeView::lineRect(int line) const
{
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (line < 1 || !block.isValid()) return {};
    const QRectF box = blockBoundingGeometry(block).translated(contentOffset());
    return QRect(0, int(box.top()), viewport()->width(), int(box.height()));
}

// Several states at one line stand beside each other, from the right.
QRect CodeView::chipRect(std::size_t index) const
{
    const LineChip& chip = m_chips[index];
    const QRect line = lineRect(chip.line);
    if (line.isEmpty() || line.bottom() < 0 || line.top() > viewport()->height()) return {};
    const QFontMetrics metrics(Theme::uiFont(11, true));
    const auto width = [&](const LineChip& other) {
        return metrics.horizontalAdvance(other.text) + 28;
    };
    int right = line.right() - 8;
    for (std::size_t i = index + 1; i < m_chips.size() && m_chips[i].line == chip.line; ++i)
        right -= width(m_chips[i]) + 4;
    return QRect(right - width(chip), line.center().y() - kChipHeight / 2, width(chip),
                 kChipHeight);
}

void CodeView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const Theme& theme = Theme::current();
    const QRect focused = lineRect(m_focus);
    const QRect partner = m_partner == m_focus ? QRect() : lineRect(m_partner);
    if (!partner.isEmpty()) painter.fillRect(partner, theme.color(Token::hover));
    if (!focused.isEmpty()) painter.fillRect(focused, theme.color(Token::selected));
    painter.end();
    QPlainTextEdit::paintEvent(event);
    painter.begin(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        const QRect rect = chipRect(i);
        if (!rect.isEmpty()) paintChip(painter, rect, m_chips[i]);
    }
}

void CodeView::paintChip(QPainter& painter, const QRect& rect, const LineChip& chip) const
{
    const Theme& theme = Theme::current();
    painter.setPen(QPen(theme.color(Token::fg), 1.2));
    painter.setBrush(theme.fill(chip.state));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.6, 0.6, -0.6, -0.6), 3, 3);
    paintStateShape(painter, QRectF(rect.left() + 4, rect.top() + 2, 13, 13), chip.state,
                    theme.ink(chip.state));
    painter.setFont(Theme::uiFont(11, true));
    painter.setPen(theme.ink(chip.state));
    painter.drawText(rect.adjusted(20, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter, chip.text);
}

void CodeView::paintGutter(QPainter& painter, const QRect& area)
{
    const Theme& theme = Theme::current();
    painter.fillRect(area, theme.color(Token::panel));
    painter.setFont(font());
    const int top = viewport()->geometry().top();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRect line = lineRect(block.blockNumber() + 1).translated(0, top);
        if (line.top() > area.bottom()) return;
        const bool focused = block.blockNumber() + 1 == m_focus;
        const bool partner = block.blockNumber() + 1 == m_partner;
        if (focused || partner)
            painter.fillRect(QRect(0, line.top(), m_numbers->width(), line.height()),
                             theme.color(focused ? Token::selected : Token::hover));
        for (const BreakMark& mark : m_marks)
            if (mark.line == block.blockNumber() + 1) paintBreakMark(painter, line, mark);
        painter.setPen(theme.color(focused ? Token::fg : Token::fg3));
        painter.drawText(QRect(0, line.top(), m_numbers->width() - 10, line.height()),
                         Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(block.blockNumber() + 1));
    }
}

void CodeView::paintBreakMark(QPainter& painter, const QRect& line, const BreakMark& mark) const
{
    const Theme& theme = Theme::current();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(Token::ink), 1.4));
    painter.setBrush(mark.on ? QBrush(theme.color(Token::ink)) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QPointF(9, line.center().y() + 0.5), 4.5, 4.5);
    painter.restore();
}

void CodeView::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect area = contentsRect();
    m_numbers->setGeometry(area.left(), area.top(), gutterWidth(), area.height());
}

void CodeView::mousePressEvent(QMouseEvent* event)
{
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        if (!chipRect(i).contains(event->pos())) continue;
        emit chipClicked(m_chips[i].actors.front());
        return;
    }
    QPlainTextEdit::mousePressEvent(event);
}

} // namespace forkscope
