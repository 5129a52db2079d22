// Areas, columns of states and the items of a queue: what a ChartView computes before painting, and
// how it is painted.

#include "app/support/state_paint.h"
#include "app/support/theme.h"
#include "app/timeline/chart_look.h"
#include "app/timeline/chart_view.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

using Plot = SeriesInfo::Plot;

constexpr int kMostPoints = 300;
constexpr int kNarrowestItem = 12;
constexpr int kLowestItem = 11;
constexpr int kMostItems = 200; // texts in the picture

QColor color(Token token)
{
    return Theme::current().color(token);
}

struct AreaLook
{
    QBrush brush;
    QPen pen;
};

AreaLook lookOf(Plot plot, double dpr)
{
    const Theme& theme = Theme::current();
    const QPen ink(color(Token::fg), 1.4);
    switch (plot) {
    case Plot::waiting:
        return {hatchBrush(ProcessState::waiting, dpr, Ground::tint),
                QPen(theme.fill(ProcessState::waiting), 1.2)};
    case Plot::inPipe:
        return {filledWood(), ink};
    case Plot::alive:
        return {theme.fill(ProcessState::running), ink};
    case Plot::orphans: {
        QPen dashed(color(Token::fg), 1.6);
        dashed.setDashPattern({3.5, 2.5});
        return {color(Token::canvas), dashed};
    }
    case Plot::zombies:
        return {hatchBrush(ProcessState::zombie, dpr), ink};
    default:
        return {color(Token::panel), ink};
    }
}

// Steps as rectangles: a polygon of as many corners costs ten times as much.
void fillSteps(QPainter& painter, const QPolygonF& outline, const QBrush& brush)
{
    const int base = int(outline.first().y());
    for (qsizetype i = 2; i < outline.size(); ++i) {
        const int left = int(outline[i - 1].x()), right = int(outline[i].x());
        const int top = int(outline[i].y());
        for (int low = top; low < base && right > left; low += kHighestFill)
            painter.fillRect(left, low, right - left, std::min(kHighestFill, base - low), brush);
    }
}

// Where there is nothing, no line is drawn along the base.
void paintSteps(QPainter& painter, const QPolygonF& outline, const QPen& pen)
{
    const int wide = std::max(1, int(std::lround(pen.widthF())));
    const int base = int(outline.first().y());
    for (qsizetype i = 1; i < outline.size(); ++i) {
        const QPoint a(int(outline[i - 1].x()), int(outline[i - 1].y()));
        const QPoint b(int(outline[i].x()), int(outline[i].y()));
        if (a.y() == base && b.y() == base) continue;
        painter.fillRect(std::min(a.x(), b.x()), std::min(a.y(), b.y()),
                         std::abs(a.x() - b.x()) + wide, std::abs(a.y() - b.y()) + wide,
                         pen.color());
    }
}

// The same for a line that is dashed.
void paintOutline(QPainter& painter, const QPolygonF& outline)
{
    const double base = outline.first().y();
    QPolygonF part;
    const auto finish = [&] {
        if (part.size() > 1) painter.drawPolyline(part);
        part.clear();
    };
    for (const QPointF& point : outline) {
        if (!part.isEmpty() && part.last().y() == base && point.y() == base) finish();
        part << point;
    }
    finish();
}

} // namespace

// Those on top of a stack come first: each is filled down to the base, and the next one covers
// what is its own.
void ChartView::prepareAreas()
{
    m_areas.clear();
    const AxisMapper mapper = this->mapper();
    const double base = yOf(0);
    for (std::size_t i = series().size(); i-- > 0;) {
        if (!series()[i].area()) continue;
        const QList<QPointF> tops = series()[i].line(axis(), mapper, newest(), kMostPoints);
        if (tops.isEmpty()) continue;
        const auto place = [&](double x, double y) {
            return QPointF(std::round(mapper.left + x) + 0.5, std::round(y) + 0.5);
        };
        Area area{i, {}};
        area.outline << place(tops.first().x(), base);
        for (const QPointF& point : tops)
            area.outline << place(point.x(), yOf(point.y()));
        area.outline << place(tops.last().x(), base);
        m_areas.push_back(std::move(area));
    }
}

void ChartView::prepareColumns()
{
    const auto yOfNumber = [this](double number) { return int(std::lround(yOf(number))); };
    m_columns->setColumns(columnsOf(series(), axis(), mapper(), newest(), yOfNumber), plotRect(),
                          devicePixelRatioF());
}

// Between two changes of a queue that lie far enough apart its items can be read.
void ChartView::prepareItems()
{
    m_items.clear();
    const AxisMapper mapper = this->mapper();
    std::vector<LanePoint> changes;
    ObjectId queue = 0;
    for (std::size_t i = 0; i < series().size(); ++i) {
        const ChartSeries& one = series()[i];
        if (one.plot() != Plot::inPipe && one.plot() != Plot::inBuffers) continue;
        if (one.points().empty()) continue;
        queue = m_data.objectOf(i);
        for (auto point = one.pointAt(axis(), mapper.begin);
             point != one.points().end() && point->at.on(axis()) <= mapper.end; ++point) {
            changes.push_back(point->at);
            if (changes.size() > std::size_t(mapper.width)) return;
        }
    }
    if (queue == 0 || yOf(0) - yOf(1) < px(kLowestItem)) return;
    std::sort(changes.begin(), changes.end(),
              [](const LanePoint& a, const LanePoint& b) { return a.event < b.event; });
    for (std::size_t i = 0; i < changes.size() && m_items.size() < kMostItems; ++i) {
        const double until = i + 1 < changes.size() ? changes[i + 1].on(axis()) : newest();
        const int left = std::max(int(mapper.left), mapper.column(changes[i].on(axis())));
        const int right = std::min(plotRect().right(), mapper.column(until));
        if (right - left >= px(kNarrowestItem))
            addItems({left, 0, right - left, 0}, queue, changes[i].event + 1);
    }
}

// The oldest at the bottom: first those in the pipe, then those on their way to it.
void ChartView::addItems(const QRect& room, ObjectId queue, std::uint32_t events)
{
    const World& world = m_model.history().worldAt(events);
    const Texts& texts = m_model.history().texts();
    std::vector<TextId> items;
    if (const ObjectInfo* object = world.object(queue)) items = object->items;
    for (const ProcessInfo& process : world.processes)
        if (process.carries != 0) items.push_back(process.carries);
    for (const ObjectInfo& object : world.objects)
        if (object.kind == ObjectKind::buffer && object.owner == queue)
            items.insert(items.end(), object.items.begin(), object.items.end());
    for (std::size_t i = 0; i < items.size(); ++i) {
        const int bottom = int(std::lround(yOf(double(i))));
        const int top = int(std::lround(yOf(double(i) + 1)));
        const QString text = QString::fromStdString(texts[items[i]]);
        if (m_text.width(TextRole::labelBold, text) + 4 > room.width()) continue;
        m_items.push_back({text, {room.left(), top, room.width(), bottom - top}});
    }
}

void ChartView::paintAreas(QPainter& painter) const
{
    const double dpr = devicePixelRatioF();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setClipRect(QRectF(plotRect()).adjusted(0, -2, 1, 2));
    painter.setBrushOrigin(0, 0);
    for (const Area& area : m_areas) {
        const AreaLook look = lookOf(series()[area.series].plot(), dpr);
        fillSteps(painter, area.outline, look.brush);
        if (look.pen.style() == Qt::SolidLine) {
            paintSteps(painter, area.outline, look.pen);
        } else {
            painter.setPen(look.pen);
            paintOutline(painter, area.outline);
        }
    }
    painter.restore();
}

void ChartView::paintItems(QPainter& painter)
{
    painter.setPen(color(Token::fg));
    for (const Item& item : m_items) {
        const int width = m_text.width(TextRole::labelBold, item.text);
        m_text.paint(painter, TextRole::labelBold, item.text,
                     item.cell.left() + (item.cell.width() - width + 1) / 2, item.cell.top(),
                     item.cell.height());
    }
}

void ChartView::paintAreaSample(QPainter& painter, std::size_t series, const QRect& place) const
{
    const AreaLook look = lookOf(this->series()[series].plot(), devicePixelRatioF());
    painter.setBrushOrigin(0, 0);
    painter.setPen(look.pen);
    painter.setBrush(look.brush);
    painter.drawRect(place.adjusted(0, 0, -1, -1));
}

} // namespace forkscope
