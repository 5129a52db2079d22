// Where everything stands, and what pointer and keys do.

#include "app/search/atlas_view.h"

#include "app/support/accessible_role.h"
#include "app/support/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kMargin = 6;
constexpr double kWidest = 44;
constexpr double kNarrowest = 3;
constexpr int kLeastHeight = 214;
constexpr int kBelow = 34; // the witness's words
constexpr int kRow = 20;
constexpr int kMostRows = 3;
constexpr int kLeaf = 44;

bool movesColumn(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home
           || key == Qt::Key_End || key == Qt::Key_Space || key == Qt::Key_Return
           || key == Qt::Key_Enter;
}

} // namespace

AtlasView::AtlasView(const SearchDesk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName("atlas-view");
    setFocusPolicy(Qt::TabFocus);
    setAccessibleRole(*this, QAccessible::Chart);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void AtlasView::setForm(Form form)
{
    m_form = form;
    update();
}

void AtlasView::setLanguage(Language language)
{
    m_language = language;
    setAccessibleName(tr("Atlas: a column is one whole run"));
    update();
}

void AtlasView::setRoom(int width)
{
    if (width == m_room) return;
    m_room = width;
    updateGeometry();
    resize(sizeHint().width(), height());
    update();
}

void AtlasView::refresh()
{
    const Atlas& atlas = m_desk.atlas();
    m_witness = m_desk.witnessColumn();
    if (m_current >= int(atlas.columns().size())) m_current = -1;
    m_rows.clear();
    const int first = atlas.common(), end = std::min(first + kMostRows, atlas.depth());
    for (int depth = first; depth < end; ++depth) m_rows.push_back({atlas.row(depth)});
    m_nodes = atlas.tree();
    m_levels = 1;
    for (const AtlasNode& node : m_nodes) m_levels = std::max(m_levels, node.depth);
    updateGeometry();
    update();
}

// --- geometry -----------------------------------------------------------------------------------

double AtlasView::columnWidth() const
{
    const double count = std::max<double>(1, double(m_desk.atlas().columns().size()));
    return std::clamp((m_room - 2.0 * kMargin) / count, kNarrowest, kWidest);
}

double AtlasView::columnLeft(double column) const { return kMargin + column * columnWidth(); }

double AtlasView::rowsHeight() const { return m_rows.empty() ? 0 : double(m_rows.size()) * kRow + 6; }

QRectF AtlasView::bodyRect() const
{
    const double top = m_form == Form::strip ? rowsHeight() : height() - kBelow - kLeaf;
    return {columnLeft(0), top, columnWidth() * double(m_desk.atlas().columns().size()),
            height() - kBelow - top};
}

QRectF AtlasView::columnRect(int column) const
{
    const QRectF body = bodyRect();
    return {columnLeft(column), body.top(), columnWidth(), body.height()};
}

QSize AtlasView::sizeHint() const
{
    const double wide = columnWidth() * double(m_desk.atlas().columns().size()) + 2 * kMargin;
    return {std::max(m_room, int(wide)), kLeastHeight};
}

int AtlasView::columnAt(const QPointF& point) const
{
    const QRectF body = bodyRect();
    const bool inside = point.x() >= body.left() && point.x() < body.right()
                        && point.y() < body.bottom() && point.y() >= 0;
    return inside ? int((point.x() - body.left()) / columnWidth()) : -1;
}

QPointF AtlasView::nodePoint(const AtlasNode& node) const
{
    const double middle = columnLeft((node.first + node.last + 1) / 2.0);
    const double bottom = bodyRect().top();
    if (node.first == node.last) return {middle, bottom};
    return {middle, 16 + (bottom - 36) * node.depth / std::max(1, m_levels)};
}

// --- what it says -------------------------------------------------------------------------------

QString AtlasView::way(const std::vector<std::uint16_t>& choices) const
{
    QStringList names;
    for (std::uint16_t actor : choices) names << m_desk.names().shortName(actor);
    return names.join(' ');
}

// Without what all orders begin with.
QString AtlasView::wayOf(int column) const
{
    const auto& choices = m_desk.atlas().columns()[std::size_t(column)].choices;
    return way({choices.begin() + m_desk.atlas().common(), choices.end()});
}

QString AtlasView::describe(int column) const
{
    const auto& columns = m_desk.atlas().columns();
    if (column < 0 || column >= int(columns.size())) return {};
    const AtlasColumn& one = columns[std::size_t(column)];
    return tr("Order %1 of %2: %3, %4")
        .arg(column + 1)
        .arg(columns.size())
        .arg(wayOf(column), m_desk.outcomes().label(one.outcome, m_language));
}

void AtlasView::setCurrent(int column)
{
    if (column == m_current) return;
    m_current = column;
    setAccessibleDescription(describe(column));
    update();
    emit currentChanged(column);
}

// --- pointer and keys ---------------------------------------------------------------------------

void AtlasView::mouseMoveEvent(QMouseEvent* event) { setCurrent(columnAt(event->position())); }

void AtlasView::mousePressEvent(QMouseEvent* event)
{
    const int column = columnAt(event->position());
    if (event->button() == Qt::LeftButton && column >= 0) emit chosen(column);
}

void AtlasView::leaveEvent(QEvent*)
{
    if (!hasFocus()) setCurrent(-1);
}

void AtlasView::keyPressEvent(QKeyEvent* event)
{
    const int last = int(m_desk.atlas().columns().size()) - 1;
    if (!movesColumn(event->key()) || last < 0) return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left: return setCurrent(std::max(0, m_current - 1));
    case Qt::Key_Right: return setCurrent(std::min(last, m_current + 1));
    case Qt::Key_Home: return setCurrent(0);
    case Qt::Key_End: return setCurrent(last);
    default:
        if (m_current >= 0) emit chosen(m_current);
    }
}

// These keys mean other things in the window.
bool AtlasView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride
        && movesColumn(static_cast<QKeyEvent*>(event)->key())) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::FocusIn && m_current < 0 && !m_desk.atlas().empty())
        setCurrent(std::max(0, m_witness));
    return QWidget::event(event);
}

} // namespace forkscope
