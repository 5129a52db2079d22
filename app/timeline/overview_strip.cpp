#include "app/timeline/overview_strip.h"

#include "app/support/accessible_role.h"
#include "app/support/state_paint.h"
#include "app/support/theme.h"
#include "app/timeline/axis_gestures.h"
#include "app/timeline/span_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace forkscope {

namespace {

constexpr int kMargin = 12;
constexpr int kHandle = 8; // pixels around the cursor that grab it
constexpr int kEdge = 4;
constexpr int kFewestForGap = 4; // pixels a step; wider ticks stand apart

QColor color(Token token)
{
    return Theme::current().color(token);
}

bool isWrite(const Event& event)
{
    switch (event.operation) {
    case Operation::valueSet:
    case Operation::fileTruncate:
    case Operation::fileWrite:
    case Operation::fileRename:
        return true;
    default:
        return false;
    }
}

} // namespace

OverviewStrip::OverviewStrip(RunModel& model, QWidget* parent) : QWidget(parent), m_model(model)
{
    setFocusPolicy(Qt::TabFocus);
    setAccessibleRole(*this, QAccessible::Slider);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Overview of the run"));
    connect(&m_model, &RunModel::cleared, this, &OverviewStrip::forget);
    for (auto signal : {&RunModel::grown, &RunModel::rangeChanged, &RunModel::axisChanged})
        connect(&m_model, signal, this, qOverload<>(&QWidget::update));
    connect(&m_model, &RunModel::cursorChanged, this, [this] {
        describe();
        update();
    });
    connect(&Theme::current(), &Theme::changed, this, [this] {
        m_ticks = {};
        update();
    });
}

void OverviewStrip::forget()
{
    m_steps.clear();
    m_marks.clear();
    m_seen = 0;
    m_ticks = {};
    update();
}

void OverviewStrip::extend()
{
    const History& history = m_model.history();
    for (; m_seen < history.size(); ++m_seen) {
        const Operation operation = history.event(m_seen).operation;
        if (operation == Operation::claimBroken || operation == Operation::finding)
            m_marks.push_back(m_seen);
    }
    std::int64_t latest = m_steps.empty() ? 0 : m_steps.back().time;
    while (m_steps.size() < history.steps()) {
        const Event& event = history.event(history.eventOfStep(std::uint32_t(m_steps.size()) + 1));
        latest = std::max(latest, event.time);
        m_steps.push_back({latest, writesBefore(m_steps.size()) + isWrite(event)});
    }
}

void OverviewStrip::describe()
{
    setAccessibleDescription(
        tr("Step %1 of %2").arg(m_model.step()).arg(m_model.history().steps()));
}

QRect OverviewStrip::band() const
{
    return rect().adjusted(kMargin, 6, -kMargin, -6);
}

AxisMapper OverviewStrip::mapper() const
{
    const QRect band = this->band();
    return {double(band.left()), double(std::max(1, band.width())), 0, m_model.axisLength()};
}

AxisMapper OverviewStrip::viewMapper() const
{
    AxisMapper mapper = this->mapper();
    mapper.begin = m_model.range().begin;
    mapper.end = m_model.range().end;
    return mapper;
}

QRect OverviewStrip::frameRect() const
{
    const AxisMapper mapper = this->mapper();
    const QRect band = this->band();
    const int left = std::max(band.left(), mapper.column(m_model.range().begin));
    const int right = std::min(band.right() + 1, mapper.column(m_model.range().end));
    return {left, 2, std::max(8, right - left), height() - 4};
}

int OverviewStrip::cursorX() const
{
    return mapper().column(m_model.axisPosition(m_model.cursor()));
}

std::uint32_t OverviewStrip::writesBefore(std::size_t steps) const
{
    return steps == 0 ? 0 : m_steps[steps - 1].writes;
}

// How many steps lie before a position of the axis.
std::size_t OverviewStrip::stepsBefore(double position) const
{
    if (m_model.axis() == RunModel::Axis::steps)
        return std::min(m_steps.size(), std::size_t(std::max(0.0, std::ceil(position))));
    const auto found =
        std::lower_bound(m_steps.begin(), m_steps.end(), position,
                         [](const Step& step, double time) { return double(step.time) < time; });
    return std::size_t(found - m_steps.begin());
}

// Ticks stand on the lower edge; where several share a column, the tallest is drawn.
QImage OverviewStrip::paintTicks(double dpr) const
{
    QImage image(band().size() * dpr, QImage::Format_RGB32);
    SpanCanvas canvas(image);
    canvas.fill(image.rect(), color(Token::canvas).rgb());
    AxisMapper mapper = this->mapper();
    mapper.left = 0;
    mapper.width = image.width();
    const bool bySteps = m_model.axis() == RunModel::Axis::steps;
    const double wide = bySteps ? mapper.pixelsFor(1) : 0;
    const int gap = wide >= kFewestForGap * dpr ? std::max(1, int(dpr)) : 0;
    const int low = image.height() * 2 / 5, high = image.height() * 9 / 10;
    const QRgb plain = color(Token::line2).rgb();
    const QRgb tall = Theme::current().fill(ProcessState::running).rgb();
    for (int x = 0; x < image.width();) {
        const std::size_t first = stepsBefore(mapper.position(x - 0.5));
        const std::size_t last = stepsBefore(mapper.position(x + 0.5));
        if (first == last) {
            ++x;
            continue;
        }
        const bool write = writesBefore(last) > writesBefore(first);
        const int width = std::max(1, mapper.column(double(last)) - x - gap);
        const int height = write ? high : low;
        const int drawn = bySteps ? width : std::max(1, int(dpr));
        canvas.fill({x, image.height() - height, drawn, height}, write ? tall : plain);
        x += bySteps ? drawn + gap : drawn;
    }
    image.setDevicePixelRatio(dpr);
    return image;
}

void OverviewStrip::renewTicks()
{
    extend();
    const TicksKey key{m_steps.size(), mapper(), m_model.axis(), devicePixelRatioF()};
    if (!m_ticks.isNull() && key == m_key) return;
    m_key = key;
    m_ticks = paintTicks(key.dpr);
    m_veiled = veiled(m_ticks, color(Token::veil));
}

void OverviewStrip::paintEvent(QPaintEvent*)
{
    renewTicks();
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::bg));
    const QRect band = this->band();
    const double dpr = m_ticks.devicePixelRatio();
    painter.drawImage(band.topLeft(), m_ticks);
    const int x = cursorX();
    const int from = std::clamp(x - band.left(), 0, band.width());
    if (m_model.cursor() < m_model.history().size())
        painter.drawImage(QPointF(band.left() + from, band.top()), m_veiled,
                          QRectF(from * dpr, 0, m_veiled.width() - from * dpr, m_veiled.height()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color(Token::line2), 1));
    painter.drawRoundedRect(QRectF(band).adjusted(-0.5, -0.5, 0.5, 0.5), 3, 3);
    if (m_model.empty()) return;
    for (std::uint32_t mark : m_marks) {
        const double position = m_model.axisPosition(mark + 1);
        paintFindingTile(painter,
                         QRectF(mapper().x(position) - 7, band.top() - 1, 14, band.height() + 2));
    }
    paintBookmarks(painter);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color(Token::ink), 1.6));
    painter.drawRoundedRect(QRectF(frameRect()).adjusted(0.8, 0.8, -0.8, -0.8), 4, 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::ink));
    painter.drawRect(QRectF(x - 1.2, 0, 2.4, height()));
    painter.setPen(QPen(color(Token::bg), 1.6));
    painter.drawEllipse(QPointF(x, height() / 2.0), 7, 7);
    if (!hasFocus()) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color(Token::ink), 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

void OverviewStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Overview of the run"));
        describe();
    }
    QWidget::changeEvent(event);
}

OverviewStrip::Drag OverviewStrip::grabbed(QPoint point) const
{
    const QRect frame = frameRect();
    if (std::abs(point.x() - cursorX()) <= kHandle) return Drag::cursor;
    if (std::abs(point.x() - frame.left()) <= kEdge) return Drag::begin;
    if (std::abs(point.x() - frame.right()) <= kEdge) return Drag::end;
    return frame.contains(point) ? Drag::frame : Drag::cursor;
}

void OverviewStrip::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_model.empty()) return;
    m_pointer = event->position().toPoint();
    m_moved = false;
    m_before = m_model.cursor();
    m_wasLive = m_model.live();
    m_drag = grabbed(m_pointer);
    const bool away = std::abs(m_pointer.x() - cursorX()) > kHandle;
    if (m_drag == Drag::cursor && away) dragTo(m_pointer);
}

void OverviewStrip::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint point = event->position().toPoint();
    if (m_drag != Drag::none) return dragTo(point);
    const Drag hovered = m_model.empty() ? Drag::none : grabbed(point);
    const bool edge = hovered == Drag::begin || hovered == Drag::end;
    setCursor(edge                     ? Qt::SizeHorCursor
              : hovered == Drag::frame ? Qt::OpenHandCursor
                                       : Qt::ArrowCursor);
}

void OverviewStrip::dragTo(QPoint point)
{
    const AxisMapper mapper = this->mapper();
    const AxisRange range = m_model.range();
    const double shift = (point.x() - m_pointer.x()) * mapper.perPixel();
    m_moved = m_moved || point.x() != m_pointer.x();
    m_pointer = point;
    switch (m_drag) {
    case Drag::none:
        return;
    case Drag::cursor:
        m_model.setCursor(cursorNear(m_model, mapper.position(point.x())));
        return m_model.showCursor();
    case Drag::frame:
        return m_model.setRange({range.begin + shift, range.end + shift});
    case Drag::begin:
        return m_model.setRange({std::min(mapper.position(point.x()), range.end - 1), range.end});
    case Drag::end:
        return m_model.setRange(
            {range.begin, std::max(mapper.position(point.x()), range.begin + 1)});
    }
}

// A click inside the frame that moved nothing meant the place under it.
void OverviewStrip::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_drag == Drag::frame && !m_moved) {
        m_drag = Drag::cursor;
        dragTo(event->position().toPoint());
    }
    m_drag = Drag::none;
}

// The first click of the two has moved the cursor, which was not meant.
void OverviewStrip::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_model.empty()) return;
    m_drag = Drag::none;
    if (m_wasLive)
        m_model.goLive();
    else
        m_model.setCursor(m_before);
    m_model.setRange({0, m_model.axisLength()});
}

void OverviewStrip::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier)
        wheelOnAxis(m_model, mapper(), *event);
    else
        wheelOnAxis(m_model, viewMapper(), *event);
    event->accept();
}

void OverviewStrip::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() != Qt::NoModifier || !keyOnAxis(m_model, viewMapper(), event->key()))
        QWidget::keyPressEvent(event);
}

QSize OverviewStrip::sizeHint() const
{
    return {960, 32};
}
QSize OverviewStrip::minimumSizeHint() const
{
    return {240, 28};
}

} // namespace forkscope
