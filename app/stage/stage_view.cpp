#include "app/stage/stage_view.h"

#include "app/stage/stage_accessible.h"
#include "app/stage/stage_painter.h"
#include "app/support/icons.h"
#include "app/support/movement.h"

#include <QAccessible>
#include <QDateTime>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace forkscope {

namespace {

constexpr int kFrame = 16;       // milliseconds
constexpr qint64 kUnhurried = 150; // between two steps; faster is scrubbing
constexpr std::uint32_t kFarSteps = 8;

qint64 computerTime()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace

StageView::StageView(RunModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_clock(computerTime), m_motion([this] { return m_clock(); })
{
    installStageAccessibility();
    setObjectName(QStringLiteral("stage"));
    setAccessibleName(tr("Stage"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    m_frames.setInterval(kFrame);
    connect(&m_frames, &QTimer::timeout, this, &StageView::nextFrame);
    connect(&Movement::current(), &Movement::changed, this, [this] {
        if (!Movement::current().on()) m_motion.stop();
        update();
    });

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

void StageView::setClock(StageMotion::Clock clock) { m_clock = std::move(clock); }

void StageView::setHints(bool hints)
{
    m_hints = hints;
    invalidate();
}

void StageView::setCorner(QSize size)
{
    if (std::exchange(m_corner, size) != size) invalidate();
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

QRectF StageView::toView(const QRectF& rect) const
{
    return m_zoom.toView({rect.topLeft() * m_magnification, rect.size() * m_magnification});
}

void StageView::setZoom(double factor)
{
    const Cell* cell = m_model.selected() == kNobody ? nullptr
                                                     : scene().cellOf(m_model.selected());
    zoomTo(factor, cell ? toView(cell->rect).center() : QRectF(rect()).center());
}

void StageView::zoomTo(double factor, QPointF around)
{
    const double before = zoom();
    m_zoom.set(factor, around, size());
    if (zoom() != before) emit zoomChanged();
    update();
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
    input.corner = QSizeF(m_corner) / m_magnification;
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
    const bool moves = mayMove() && m_scene.size == QSizeF(size()) / m_magnification;
    const StageScene before = std::exchange(m_scene, layOut(input()));
    if (moves)
        m_motion.begin(before, m_scene);
    else
        m_motion.stop();
    if (m_motion.isMoving()) m_frames.start();
    m_shown = true;
    const std::uint32_t step = m_model.world().step;
    if (step != m_shownStep) m_shownAt = m_clock();
    m_shownStep = step;
    m_shownLive = m_model.live();
    if (std::exchange(m_shownPopulation, population()) != population()) emit populationChanged();
}

// Things move when the run itself goes on, or when somebody goes step by step through its past;
// never while somebody scrubs.
bool StageView::mayMove() const
{
    if (!m_shown || m_reducedMotion || !Movement::current().on() || !isVisible()) return false;
    const std::uint32_t step = m_model.world().step;
    const std::uint32_t far = step > m_shownStep ? step - m_shownStep : m_shownStep - step;
    if (far == 0 || !m_model.history().controlled()) return false;
    if (m_shownLive && m_model.live() && step > m_shownStep) return far <= kFarSteps;
    return far == 1 && m_clock() - m_shownAt >= kUnhurried;
}

void StageView::nextFrame()
{
    if (!m_motion.isMoving()) {
        m_frames.stop();
        m_motion.stop();
    }
    update();
}

void StageView::paintEvent(QPaintEvent*)
{
    refresh();
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Token::canvas));
    painter.translate(m_zoom.offset());
    painter.scale(m_magnification * m_zoom.factor(), m_magnification * m_zoom.factor());
    if (m_model.world().processes.empty()) return paintEmpty(painter);
    const StageMarks marks{m_model.selected(), m_hovered, hasFocus()};
    const double scale = devicePixelRatioF() * m_magnification * m_zoom.factor();
    StagePainter stage(painter, m_scene, marks, &m_motion);
    stage.paintGround();
    stage.paintBoards();
    const auto paintCells = [&](bool walking) {
        for (const Cell& cell : m_scene.cells)
            if (m_motion.walks(cell.actor()) == walking)
                m_pictures.paint(painter, m_scene, marks, cell, m_motion.rectOf(cell), scale);
    };
    paintCells(false);
    stage.paintBonds();
    paintCells(true); // those on the move are in front
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
    m_zoom.fit(size());
    invalidate();
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
        item.rect = toView(item.rect);
    return items;
}

} // namespace forkscope
