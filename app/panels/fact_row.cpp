#include "app/panels/fact_row.h"

#include "app/support/state_paint.h"
#include "app/support/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr int kNameWidth = 104;
constexpr int kNameGap = 8;
constexpr int kTile = 16;
constexpr int kTileRoom = 24;
constexpr int kAboveHead = 12;

int above(InspectorFact::Style style)
{
    return style == InspectorFact::Style::head ? kAboveHead : 2;
}
int below(InspectorFact::Style style)
{
    return style == InspectorFact::Style::title ? 4 : 2;
}

} // namespace

FactRow::FactRow(QWidget* parent) : QWidget(parent)
{
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FactRow::setFact(const InspectorFact& fact)
{
    if (fact == m_fact) return;
    m_fact = fact;
    m_links.clear();
    int at = 0;
    for (const FactPiece& piece : fact.pieces) {
        const int length = int(piece.text.size());
        if (piece.link.kind != FactLink::Kind::none) m_links.push_back({at, length, piece.link});
        at += length;
    }
    m_current = std::min(m_current, std::max(0, int(m_links.size()) - 1));
    setFocusPolicy(m_links.empty() ? Qt::NoFocus : Qt::StrongFocus);
    const QString text = fact.text();
    setAccessibleName(fact.name.isEmpty() ? text : fact.name + QStringLiteral(": ") + text);
    layOutHere();
    updateGeometry();
    update();
}

QFont FactRow::textFont() const
{
    if (m_fact.style == InspectorFact::Style::title) return Theme::uiFont(16, true);
    if (m_fact.style == InspectorFact::Style::head) return Theme::uiFont(13, true);
    return m_fact.mono ? Theme::monoFont(12) : Theme::uiFont(13);
}

int FactRow::textLeft() const
{
    if (m_fact.style == InspectorFact::Style::named) return kNameWidth + kNameGap;
    return m_fact.state ? kTileRoom : 0;
}

int FactRow::layOut(QTextLayout& layout, int width) const
{
    layout.setText(m_fact.text());
    layout.setFont(textFont());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const Place& link : m_links) {
        QTextCharFormat underlined;
        underlined.setFontUnderline(true);
        formats.append({link.from, link.length, underlined});
    }
    layout.setFormats(formats);
    layout.beginLayout();
    double y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(40, width - textLeft()));
        line.setPosition(QPointF(0, y));
        y += line.height();
    }
    layout.endLayout();
    return int(std::ceil(y));
}

void FactRow::layOutHere()
{
    layOut(m_text, width());
}

int FactRow::heightForWidth(int width) const
{
    QTextLayout layout;
    const int name = m_fact.name.isEmpty() ? 0 : QFontMetrics(Theme::uiFont(13)).height();
    return above(m_fact.style) + std::max(layOut(layout, width), name) + below(m_fact.style);
}

QSize FactRow::sizeHint() const
{
    return {200, heightForWidth(std::max(width(), 200))};
}
QSize FactRow::minimumSizeHint() const
{
    return {0, above(m_fact.style) + QFontMetrics(textFont()).height()};
}

void FactRow::resizeEvent(QResizeEvent*)
{
    layOutHere();
}

QRect FactRow::linkRect(std::size_t link) const
{
    if (link >= m_links.size()) return {};
    const Place& place = m_links[link];
    const QTextLine line = m_text.lineForTextPosition(place.from);
    if (!line.isValid()) return {};
    const int end = std::min(place.from + place.length, line.textStart() + line.textLength());
    const double left = line.cursorToX(place.from), right = line.cursorToX(end);
    return QRectF(textLeft() + left, above(m_fact.style) + line.y(), right - left, line.height())
        .toAlignedRect();
}

int FactRow::linkAt(const QPoint& point) const
{
    const QPointF inText(point.x() - textLeft(), point.y() - above(m_fact.style));
    for (int i = 0; i < m_text.lineCount(); ++i) {
        const QTextLine line = m_text.lineAt(i);
        if (!line.naturalTextRect().contains(inText)) continue;
        const int at = line.xToCursor(inText.x(), QTextLine::CursorOnCharacter);
        for (std::size_t link = 0; link < m_links.size(); ++link)
            if (at >= m_links[link].from && at < m_links[link].from + m_links[link].length)
                return int(link);
    }
    return -1;
}

void FactRow::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int top = above(m_fact.style);
    if (m_fact.style == InspectorFact::Style::named) {
        const QFont font = Theme::uiFont(13);
        painter.setFont(font);
        painter.setPen(theme.color(Token::fg2));
        const QString name = QFontMetrics(font).elidedText(m_fact.name, Qt::ElideRight, kNameWidth);
        painter.drawText(QRect(0, top, kNameWidth, QFontMetrics(font).height()),
                         Qt::AlignLeft | Qt::AlignTop, name);
    }
    if (m_fact.state) {
        const int middle = top + QFontMetrics(textFont()).height() / 2;
        paintStateTile(painter, QRectF(0, middle - kTile / 2, kTile, kTile), *m_fact.state);
    }
    painter.setPen(theme.color(Token::fg));
    m_text.draw(&painter, QPointF(textLeft(), top));
    if (!hasFocus()) return;
    painter.setPen(QPen(theme.color(Token::ink), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(linkRect(std::size_t(m_current))).adjusted(-2, 0, 2, 1), 3, 3);
}

void FactRow::mouseMoveEvent(QMouseEvent* event)
{
    setCursor(linkAt(event->pos()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void FactRow::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) follow(linkAt(event->pos()));
}

void FactRow::follow(int link)
{
    if (link < 0 || link >= int(m_links.size())) return;
    m_current = link;
    emit followed(m_links[std::size_t(link)].link);
}

void FactRow::keyPressEvent(QKeyEvent* event)
{
    const int last = int(m_links.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return follow(m_current);
    case Qt::Key_Right:
        m_current = std::min(last, m_current + 1);
        return update();
    case Qt::Key_Left:
        m_current = std::max(0, m_current - 1);
        return update();
    case Qt::Key_Down:
    case Qt::Key_Up:
        return void(focusNextPrevChild(event->key() == Qt::Key_Down));
    default:
        QWidget::keyPressEvent(event);
    }
}

// The window has keys of its own for these.
bool FactRow::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool sideways = (key == Qt::Key_Left || key == Qt::Key_Right) && m_links.size() > 1;
        if (key == Qt::Key_Return || key == Qt::Key_Enter || sideways) event->accept();
    }
    return QWidget::event(event);
}

void FactRow::focusInEvent(QFocusEvent*)
{
    update();
}
void FactRow::focusOutEvent(QFocusEvent*)
{
    update();
}

} // namespace forkscope
