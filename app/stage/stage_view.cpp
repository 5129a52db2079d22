#include "app/stage/stage_view.h"

#include "app/stage/stage_accessible.h"
#include "app/stage/stage_painter.h"
#include "app/support/icons.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kWalk = 240;          // milliseconds
constexpr std::size_t kWalkers = 8; // more than that and all jump
constexpr std::uint32_t kFarSteps = 8;

QRectF between(const QRectF& from, const QRectF& to, double way)
{
    const auto mix = [way](double a, double b) { return a + (b - a) * way; };
    return QRectF(QPointF(mix(from.left(), to.left()), mix(from.top(), to.top())),
                  QPointF(mix(from.right(), to.right()), mix(from.bottom(), to.bottom())));
}

} // namespace

StageView::StageView(RunModel& model, QWidget* parent) : QWidget(parent), m_model(model)
{
    installStageAccessibility();
    setObjectName(QStringLiteral("stage"));
    setAccessibleName(tr("Stage"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    m_motion.setDuration(kWalk);
    m_motion.setStartValue(0.0);
    m_motion.setEndValue(1.0);
    m_motion.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_motion, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));

    connect(&model, &RunModel::cleared, this, &StageView::forget);
    connect(&model, &RunModel::cursorChanged, this, &StageView::invalidate);
    connect(&model, &RunModel::statusChanged, this, &StageView::invalidate);
    connect(&model, &RunModel::languageChanged, this, &StageView::invalidate);
    connect(&model, &RunModel::selectionChanged, this, [this] {
        if (m_scene.composition == Composition::family) invalidate(); // tells facts of the selected
        update();
    });
    connect(&model, &RunModel::selectionChanged, this, [this] { announceSelection(*this); });
    connect(&Theme::current(), &Theme::changed, this, [this] {
        m_pictures.clear();
        update();
    });
}

void StageView::setPlaces(const QString& before, const QString& door, const QString& inside,
                          const QString& done)
{
    m_places = {before, door, inside, done};
    invalidate();
}

void StageView::setKeys(std::function<std::vector<ActorId>()> keys)
{
    m_keys = std::move(keys);
    invalidate();
}

void StageView::setDensity(Density density)
{
    m_density = density;
    invalidate();
}

void StageView::setReducedMotion(bool reduced)
{
    m_reducedMotion = reduced;
    if (reduced) m_motion.stop();
}

void StageView::setHints(bool hints)
{
    m_hints = hints;
    invalidate();
}

void StageView::setFamily(bool family)
{
    m_family = family;
    invalidate();
}

void StageView::setVehicles(bool vehicles)
{
    m_vehicles = vehicles;
    invalidate();
}

void StageView::setMagnification(double factor)
{
    m_magnification = std::max(0.1, factor);
    invalidate();
}

// Several changes before the next frame cost one layout.
void StageView::invalidate()
{
    m_dirty = true;
    update();
}

void StageView::forget()
{
    m_shown = false;
    m_hovered = kNobody;
    m_motion.stop();
    m_walks.clear();
    m_pictures.clear();
    invalidate();
}

StageInput StageView::input() const
{
    StageInput input;
    input.world = &m_model.world();
    input.texts = &m_model.history().texts();
    input.eventAt = [this](std::uint32_t number) {
        const History& history = m_model.history();
        return number < history.size() ? &history.event(number) : nullptr;
    };
    input.size = QSizeF(size()) / m_magnification;
    input.language = m_model.language();
    input.density = m_density;
    input.places = m_places;
    input.keys = keys();
    input.selected = m_model.selected();
    input.hints = m_hints;
    input.family = m_family;
    input.vehicles = m_vehicles;
    return input;
}

// While the run rests at its newest event: who may go instead of the next one, those due first.
std::vector<ActorId> StageView::keys() const
{
    if (m_keys) return m_keys();
    const RunStatus& status = m_model.status();
    const bool rests = status.state == RunStatus::State::paused && m_model.live();
    std::vector<ActorId> actors;
    if (!rests || !m_model.history().controlled()) return actors;
    for (const bool due : {true, false})
        for (const Candidate& candidate : status.candidates)
            if (candidate.grantable && candidate.due == due) actors.push_back(candidate.actor);
    const ActorId next = status.next == kNobody && !actors.empty() ? actors.front() : status.next;
    std::erase(actors, next);
    if (actors.size() > 9) actors.resize(9);
    return actors;
}

const StageScene& StageView::scene()
{
    refresh();
    return m_scene;
}

void StageView::refresh()
{
    if (!m_dirty) return;
    m_dirty = false;
    const std::map<ActorId, QRectF> before = shownRects();
    const bool walks = mayWalk() && m_scene.size == QSizeF(size()) / m_magnification;
    m_motion.stop();
    m_walks.clear();
    m_scene = layOut(input());
    if (walks) startWalks(before);
    m_shown = true;
    m_shownStep = m_model.world().step;
}

// Cards walk when the run itself goes on step by step, never while somebody scrubs.
bool StageView::mayWalk() const
{
    const std::uint32_t step = m_model.world().step;
    return m_shown && !m_reducedMotion && isVisible() && m_model.live() &&
           m_model.history().controlled() && step > m_shownStep && step - m_shownStep <= kFarSteps;
}

void StageView::startWalks(const std::map<ActorId, QRectF>& before)
{
    for (const Cell& cell : m_scene.cells) {
        if (cell.style == CellStyle::count) continue;
        const auto from = before.find(cell.actor());
        if (from == before.end() || from->second == cell.rect) continue;
        m_walks.emplace(cell.actor(), from->second);
    }
    if (m_walks.size() > kWalkers) m_walks.clear();
    if (!m_walks.empty()) m_motion.start();
}

std::map<ActorId, QRectF> StageView::shownRects() const
{
    std::map<ActorId, QRectF> rects;
    for (const Cell& cell : m_scene.cells)
        if (cell.style != CellStyle::count) rects.emplace(cell.actor(), shownRect(cell));
    return rects;
}

QRectF StageView::shownRect(const Cell& cell) const
{
    const auto walk = m_walks.find(cell.actor());
    if (!isMoving() || walk == m_walks.end()) return cell.rect;
    return between(walk->second, cell.rect, m_motion.currentValue().toDouble());
}

void StageView::paintEvent(QPaintEvent*)
{
    refresh();
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Token::canvas));
    painter.scale(m_magnification, m_magnification);
    if (m_model.world().processes.empty()) return paintEmpty(painter);
    const StageMarks marks{m_model.selected(), m_hovered, hasFocus()};
    const double scale = devicePixelRatioF() * m_magnification;
    StagePainter stage(painter, m_scene, marks);
    stage.paintGround();
    for (const Board& board : m_scene.boards)
        stage.paintBoard(board);
    for (const Cell& cell : m_scene.cells)
        if (!m_walks.count(cell.actor()))
            m_pictures.paint(painter, m_scene, marks, cell, cell.rect, scale);
    stage.paintBonds();
    for (const Cell& cell : m_scene.cells) // those on the move are in front
        if (m_walks.count(cell.actor()))
            m_pictures.paint(painter, m_scene, marks, cell, shownRect(cell), scale);
}

void StageView::paintEmpty(QPainter& painter)
{
    const QRectF area(QPointF(0, 0), QSizeF(size()) / m_magnification);
    const QPointF middle = area.center();
    const Theme& theme = Theme::current();
    painter.drawPixmap(middle - QPointF(18, 54),
                       iconPixmap("door", 36, theme.color(Token::fg3), devicePixelRatioF()));
    painter.setFont(Theme::uiFont(16, true));
    painter.setPen(theme.color(Token::fg));
    painter.drawText(QRectF(0, middle.y() - 8, area.width(), 24), Qt::AlignCenter,
                     tr("Nobody is here yet"));
    painter.setFont(Theme::uiFont(13));
    painter.setPen(theme.color(Token::fg2));
    painter.drawText(QRectF(0, middle.y() + 18, area.width(), 22), Qt::AlignCenter,
                     tr("Run the scenario, or step its first process."));
}

void StageView::resizeEvent(QResizeEvent*)
{
    invalidate();
}

ActorId StageView::actorAt(QPointF point)
{
    const Cell* cell = scene().cellAt(toScene(point));
    return cell && cell->style != CellStyle::count ? cell->actor() : kNobody;
}

void StageView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) m_model.select(actorAt(event->position()));
}

void StageView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const ActorId actor = actorAt(event->position());
    if (event->button() == Qt::LeftButton && actor != kNobody) emit stepRequested(actor);
}

void StageView::mouseMoveEvent(QMouseEvent* event)
{
    const ActorId actor = actorAt(event->position());
    if (actor == m_hovered) return;
    m_hovered = actor;
    update();
}

void StageView::leaveEvent(QEvent*)
{
    m_hovered = kNobody;
    update();
}

// The next or previous process in reading order.
void StageView::selectNeighbour(int direction)
{
    std::vector<ActorId> actors;
    for (const StageItem& item : items())
        if (item.actor != kNobody) actors.push_back(item.actor);
    if (actors.empty()) return;
    const auto at = std::find(actors.begin(), actors.end(), m_model.selected());
    if (at == actors.end()) return m_model.select(direction > 0 ? actors.front() : actors.back());
    const auto index = (at - actors.begin() + direction + std::ptrdiff_t(actors.size())) %
                       std::ptrdiff_t(actors.size());
    m_model.select(actors[std::size_t(index)]);
}

void StageView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Right:
        return selectNeighbour(1);
    case Qt::Key_Up:
    case Qt::Key_Left:
        return selectNeighbour(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_model.selected() != kNobody) emit stepRequested(m_model.selected());
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void StageView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Stage"));
        invalidate();
    }
    QWidget::changeEvent(event);
}

bool StageView::event(QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString text = toolTipAt(help->pos());
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, this);
    return true;
}

QString StageView::toolTipAt(QPointF point)
{
    const QPointF at = toScene(point);
    if (const Cell* cell = scene().cellAt(at)) return describe(*cell, input());
    for (const Thing& thing : m_scene.things)
        if (thing.rect.contains(at)) return thing.words;
    return {};
}

std::vector<StageItem> StageView::items()
{
    std::vector<StageItem> items = stageItems(scene(), input());
    for (StageItem& item : items)
        item.rect =
            QRectF(item.rect.topLeft() * m_magnification, item.rect.size() * m_magnification);
    return items;
}

} // namespace forkscope
