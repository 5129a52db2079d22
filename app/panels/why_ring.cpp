#include "app/panels/why_ring.h"

#include "app/support/state_paint.h"
#include "app/support/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr double kNodeHeight = 24;
constexpr double kMostNodeWidth = 116;
constexpr double kTile = 18;
constexpr double kPi = 3.14159265358979;
constexpr std::size_t kMostNodes = 16;

QColor color(Token token) { return Theme::current().color(token); }

// From the edge of one node to the edge of the other.
QPointF edgeOf(const QRectF& rect, QPointF towards)
{
    const QPointF middle = rect.center();
    const QPointF way = towards - middle;
    const double across = std::abs(way.x()) / (rect.width() / 2 + 4);
    const double down = std::abs(way.y()) / (rect.height() / 2 + 4);
    return middle + way / std::max({across, down, 1e-6});
}

void paintArrow(QPainter& painter, QPointF from, QPointF to)
{
    painter.setPen(QPen(color(Token::fg), 1.6));
    painter.drawLine(from, to);
    const QPointF way = to - from;
    const double length = std::max(1.0, std::hypot(way.x(), way.y()));
    const QPointF heading = way / length;
    const QPointF across(-heading.y(), heading.x());
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::fg));
    painter.drawPolygon(QPolygonF({to, to - heading * 7 + across * 3.4,
                                   to - heading * 7 - across * 3.4}));
}

} // namespace

std::vector<RingNode> ringNodes(const RunModel& model, const std::vector<RingLink>& ring)
{
    const World& world = model.world();
    const Texts& texts = model.history().texts();
    std::vector<RingNode> nodes;
    for (const RingLink& link : ring) {
        const ProcessInfo* process = world.process(link.actor);
        if (!process || nodes.size() >= kMostNodes) return {};
        nodes.push_back({link.actor, QString::fromStdString(texts[process->role])});
        if (const ObjectInfo* object = world.object(link.object))
            nodes.push_back({kNobody, QString::fromStdString(texts[object->name])});
    }
    return nodes;
}

WhyRing::WhyRing(std::vector<RingNode> nodes, ActorId asked, QWidget* parent)
    : QWidget(parent), m_nodes(std::move(nodes)), m_asked(asked)
{
    QStringList names;
    for (const RingNode& node : m_nodes) names << node.name;
    if (!names.isEmpty()) names << names.front();
    setAccessibleName(tr("They wait in a ring: %1").arg(names.join(QString::fromUtf8(" → "))));
    setToolTip(accessibleName());
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize WhyRing::sizeHint() const
{
    return {320, m_nodes.size() <= 4 ? 170 : m_nodes.size() <= 8 ? 220 : 300};
}

// The first stands on top; the arrows go with the clock.
QPointF WhyRing::placeOf(std::size_t node) const
{
    const double angle = 2 * kPi * double(node) / double(m_nodes.size()) - kPi / 2;
    const double across = std::min(width() / 2.0 - kMostNodeWidth / 2 - 4, 150.0);
    const double down = height() / 2.0 - kNodeHeight / 2 - 6;
    return QPointF(width() / 2.0, height() / 2.0)
           + QPointF(across * std::cos(angle), down * std::sin(angle));
}

QRectF WhyRing::nodeRect(std::size_t node) const
{
    const RingNode& one = m_nodes[node];
    const QFontMetrics metrics(Theme::uiFont(12, one.actor != kNobody));
    const double extra = one.actor != kNobody ? kTile + 18 : 16;
    const double wide = std::min(kMostNodeWidth, metrics.horizontalAdvance(one.name) + extra);
    const QPointF place = placeOf(node);
    return {place.x() - wide / 2, place.y() - kNodeHeight / 2, wide, kNodeHeight};
}

void WhyRing::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t node = 0; node < m_nodes.size(); ++node) {
        const std::size_t next = (node + 1) % m_nodes.size();
        paintArrow(painter, edgeOf(nodeRect(node), placeOf(next)),
                   edgeOf(nodeRect(next), placeOf(node)));
    }
    for (std::size_t node = 0; node < m_nodes.size(); ++node) {
        const RingNode& one = m_nodes[node];
        const bool process = one.actor != kNobody;
        const QRectF rect = nodeRect(node);
        painter.setPen(QPen(color(Token::fg), process && one.actor == m_asked ? 2.4 : 1.2));
        painter.setBrush(color(process ? Token::panel : Token::wood));
        painter.drawRoundedRect(rect, process ? 5 : 1, process ? 5 : 1);
        QRectF words = rect.adjusted(8, 0, -6, 0);
        if (process) {
            paintStateTile(painter, QRectF(rect.left() + 4, rect.top() + 3, kTile, kTile),
                           ProcessState::waiting);
            words.setLeft(rect.left() + kTile + 9);
        }
        painter.setFont(Theme::uiFont(12, process));
        painter.setPen(color(Token::fg));
        painter.drawText(words, Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(one.name, Qt::ElideRight,
                                                          int(words.width()) + 2));
    }
}

const RingNode* WhyRing::nodeAt(QPointF point) const
{
    for (std::size_t node = 0; node < m_nodes.size(); ++node)
        if (nodeRect(node).contains(point)) return &m_nodes[node];
    return nullptr;
}

void WhyRing::mousePressEvent(QMouseEvent* event)
{
    const RingNode* node = nodeAt(event->position());
    if (node && node->actor != kNobody) emit chosen(node->actor);
}

void WhyRing::mouseMoveEvent(QMouseEvent* event)
{
    const RingNode* node = nodeAt(event->position());
    setCursor(node && node->actor != kNobody ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

} // namespace forkscope
