#include "app/window/tour.h"

#include "app/support/button.h"
#include "app/support/label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kWidth = 360;
constexpr int kGap = 16; // between the bubble and what it points at
constexpr int kEdge = 12; // kept free at the window's edges

// The bubble stands where there is most room: beside the part, above or below it, else inside.
QPoint besidePart(const QRect& part, const QSize& bubble, const QRect& window)
{
    const QRect room = window.adjusted(kEdge, kEdge, -kEdge, -kEdge);
    const int x = std::clamp(part.center().x() - bubble.width() / 2, room.left(),
                             std::max(room.left(), room.right() - bubble.width()));
    const int y = std::clamp(part.center().y() - bubble.height() / 2, room.top(),
                             std::max(room.top(), room.bottom() - bubble.height()));
    if (part.right() + kGap + bubble.width() <= room.right()) return {part.right() + kGap, y};
    if (part.left() - kGap - bubble.width() >= room.left())
        return {part.left() - kGap - bubble.width(), y};
    if (part.top() - kGap - bubble.height() >= room.top())
        return {x, part.top() - kGap - bubble.height()};
    if (part.bottom() + kGap + bubble.height() <= room.bottom()) return {x, part.bottom() + kGap};
    return {x, y};
}

} // namespace

Tour::Tour(std::vector<Stop> stops, QWidget* window)
    : QWidget(window), m_stops(std::move(stops)), m_bubble(new QWidget(this)),
      m_text(new Label(15, false, Token::fg, m_bubble)),
      m_count(new Label(12, false, Token::fg3, m_bubble)),
      m_skip(new Button(Button::Kind::flat, m_bubble)),
      m_next(new Button(Button::Kind::primary, m_bubble))
{
    m_text->setWordWrap(true);
    m_bubble->setFixedWidth(kWidth);
    auto* row = new QHBoxLayout;
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_skip);
    row->addWidget(m_next);
    auto* layout = new QVBoxLayout(m_bubble);
    layout->setContentsMargins(20, 16, 16, 14);
    layout->setSpacing(12);
    layout->addWidget(m_text);
    layout->addLayout(row);
    connect(m_skip, &Button::clicked, this, &Tour::end);
    connect(m_next, &Button::clicked, this, &Tour::next);
    window->installEventFilter(this);
    setFocusPolicy(Qt::StrongFocus);
    m_current = -1;
    next();
}

void Tour::next()
{
    do ++m_current;
    while (m_current < int(m_stops.size()) && !m_stops[std::size_t(m_current)].part());
    if (m_current >= int(m_stops.size())) return end();
    m_part = m_stops[std::size_t(m_current)].part();
    retranslate();
    show();
    raise();
    setFocus();
}

void Tour::retranslate()
{
    if (m_current >= int(m_stops.size())) return;
    m_text->setText(m_stops[std::size_t(m_current)].text());
    m_count->setText(tr("%1 of %2").arg(m_current + 1).arg(m_stops.size()));
    m_skip->setLabel(tr("Skip"));
    m_next->setLabel(m_current + 1 == int(m_stops.size()) ? tr("Begin") : tr("Next"));
    setAccessibleName(tr("A look around"));
    setAccessibleDescription(m_text->text());
    place();
}

QRect Tour::framed() const
{
    if (!m_part) return {};
    return QRect(m_part->mapTo(window(), QPoint()), m_part->size()).intersected(rect());
}

void Tour::place()
{
    setGeometry(QRect(QPoint(), parentWidget()->size()));
    m_bubble->setFixedHeight(m_bubble->layout()->heightForWidth(kWidth));
    m_bubble->move(besidePart(framed(), m_bubble->size(), rect()));
    update();
}

void Tour::end()
{
    hide();
    emit over();
    deleteLater();
}

// What is not spoken of steps back; a line leads from the bubble to what is.
void Tour::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF part = framed();
    QPainterPath rest;
    rest.addRect(rect());
    rest.addRoundedRect(part, 6, 6);
    painter.fillPath(rest, theme.color(Token::veil));
    painter.setPen(QPen(theme.color(Token::ink), 3));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(part.adjusted(1.5, 1.5, -1.5, -1.5), 6, 6);
    const QRectF bubble = m_bubble->geometry();
    const QPointF to(std::clamp(bubble.center().x(), part.left(), part.right()),
                     std::clamp(bubble.center().y(), part.top(), part.bottom()));
    painter.drawLine(bubble.center(), to);
    painter.setPen(QPen(theme.color(Token::ink), 2));
    painter.setBrush(theme.color(Token::panel));
    painter.drawRoundedRect(bubble, 8, 8);
}

void Tour::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) return end();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space
        || event->key() == Qt::Key_Right)
        return next();
    event->accept();
}

// The window's keys wait.
bool Tour::event(QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride) return QWidget::event(event);
    event->accept();
    return true;
}

void Tour::mousePressEvent(QMouseEvent*) { next(); }

bool Tour::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize) place();
    return QWidget::eventFilter(watched, event);
}

void Tour::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace forkscope
