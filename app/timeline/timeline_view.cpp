#include "app/timeline/timeline_view.h"

#include "app/support/theme.h"
#include "app/timeline/axis_switch.h"
#include "app/timeline/lane_metrics.h"
#include "app/timeline/lane_picture.h"
#include "app/timeline/lane_races.h"
#include "app/timeline/timeline_accessible.h"
#include "app/timeline/timeline_painter.h"

#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QTransform>

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr double kReadableStep = 42; // pixels

} // namespace

TimelineView::TimelineView(RunModel& model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_words(model, m_lanes),
      m_scrollBar(new QScrollBar(Qt::Vertical, this)),
      m_axisSwitch(new AxisSwitch(this)),
      m_showAll(new QPushButton(this)),
      m_search(new QLineEdit(this))
{
    installTimelineAccessibility();
    setAccessibleName(tr("Timeline of the processes"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_scrollBar->setAccessibleName(tr("Scroll the lanes"));
    m_scrollBar->hide();
    m_showAll->hide();
    m_showAll->setFlat(true);
    m_search->hide();
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    nameParts();
    m_axisSwitch->setChecked(model.axis() == RunModel::Axis::time);
    listen();
}

void TimelineView::listen()
{
    const auto renew = [this] { invalidate(); };
    connect(&m_model, &RunModel::cleared, this, &TimelineView::forget);
    connect(&m_model, &RunModel::grown, this, renew);
    connect(&m_model, &RunModel::cursorChanged, this, renew);
    connect(&m_model, &RunModel::rangeChanged, this, renew);
    connect(&m_model, &RunModel::statusChanged, this, renew);
    connect(&m_model, &RunModel::markersChanged, this, renew);
    connect(m_showAll, &QPushButton::clicked, this, &TimelineView::showAllLanes);
    connect(m_search, &QLineEdit::textChanged, this, &TimelineView::searchNames);
    connect(m_search, &QLineEdit::returnPressed, this, &TimelineView::nextFound);
    connect(&m_model, &RunModel::axisChanged, this, [this] {
        m_axisSwitch->setChecked(m_model.axis() == RunModel::Axis::time);
        invalidate();
    });
    connect(&m_model, &RunModel::selectionChanged, this, [this] {
        invalidate();
        showRow(m_model.selected());
        announceSelection();
    });
    connect(&m_model, &RunModel::summaryChanged, this, [this] {
        describeRaces();
        invalidate();
    });
    connect(&m_model, &RunModel::languageChanged, this, [this] {
        describeRaces();
        forgetPictures();
    });
    connect(&Theme::current(), &Theme::changed, this, [this] { forgetPictures(); });
    connect(m_scrollBar, &QScrollBar::valueChanged, this, [this](int value) {
        m_scroll = value;
        invalidate();
    });
    connect(m_axisSwitch, &QAbstractButton::clicked, this, [this](bool time) {
        m_model.setAxis(time ? RunModel::Axis::time : RunModel::Axis::steps);
    });
}

void TimelineView::forget()
{
    m_lanes.clear();
    m_notes.clear();
    m_helpers.exceptions.clear();
    m_choice = {};
    m_found.clear();
    m_scroll = 0;
    m_lens.reset();
    forgetPictures();
    zoomToRead();
}

// Free runs are too fast to be read step by step.
void TimelineView::zoomToRead()
{
    const bool byStep = m_model.empty() && m_model.facts().controlled &&
                        m_model.axis() == RunModel::Axis::steps && isVisible();
    if (byStep) m_model.setRange({0, double(laneArea().width()) / kReadableStep});
}

void TimelineView::forgetPictures()
{
    m_words.clear();
    m_cache.clear();
    m_picture = {};
    invalidate();
}

void TimelineView::invalidate()
{
    m_stale = true;
    update();
}

void TimelineView::setClaims(const std::vector<ClaimInfo>& claims)
{
    m_claims = claims;
    invalidate();
}

void TimelineView::setParting(std::optional<std::uint32_t> steps)
{
    m_parting = steps;
    invalidate();
}

// What can only be seen otherwise.
void TimelineView::describeRaces()
{
    const bool chinese = m_model.language() == Language::chinese;
    QStringList races;
    for (const Finding* race : racesOf(m_model))
        races << QString::fromStdString(chinese ? race->chinese : race->english);
    setAccessibleDescription(races.join(' '));
}

void TimelineView::showHelpers(ActorId process, bool shown)
{
    m_helpers.exceptions[process] = shown;
    invalidate();
}

QRect TimelineView::laneArea() const
{
    const auto grown = [this](int pixels) { return int(std::lround(pixels * m_magnification)); };
    const int left = grown(laneHeadWidth()), top = grown(kRulerHeight);
    return {left, top, std::max(1, width() - left - grown(laneRightGap())),
            std::max(1, height() - top)};
}

// All of the frame is laid out on a sheet of the desk's sizes, which is painted larger.
QSize TimelineView::sheet() const
{
    return {int(width() / m_magnification), int(height() / m_magnification)};
}

void TimelineView::setMagnification(double factor)
{
    if (factor == m_magnification || factor <= 0) return;
    m_magnification = factor;
    m_axisSwitch->setMagnification(factor);
    placeParts();
    updateGeometry();
    forgetPictures();
}

AxisMapper TimelineView::widgetMapper()
{
    AxisMapper mapper = frame().mapper;
    mapper.left *= m_magnification;
    mapper.width *= m_magnification;
    return mapper;
}

const TimelineFrame& TimelineView::frame()
{
    if (!m_stale) return m_frame;
    m_stale = false;
    m_lanes.extend(m_model.history());
    m_notes.extend(m_model.history());
    m_frame = prepareFrame({m_model, m_lanes, m_notes, m_words, m_cache, m_claims, sheet(),
                            m_scroll, m_helpers, m_choice, m_parting});
    m_frame.found = m_found;
    placeScrollBar();
    showHiddenCount();
    return m_frame;
}

void TimelineView::placeScrollBar()
{
    const QRect area = laneArea();
    const int page = m_frame.area.height();
    const int most = std::max(0, m_frame.rows.height - page);
    const QSignalBlocker quiet(m_scrollBar);
    m_scrollBar->setGeometry(area.right() + 2, area.top(), width() - area.right() - 2,
                             area.height());
    m_scrollBar->setRange(0, most);
    m_scrollBar->setPageStep(page);
    m_scrollBar->setSingleStep(kLowestRow);
    m_scrollBar->setValue(m_frame.scroll);
    m_scrollBar->setVisible(most > 0);
}

// No higher than its lanes: the ground below them is quickly filled.
void TimelineView::renewPicture()
{
    const TimelineFrame& frame = this->frame();
    AxisMapper mapper = frame.mapper;
    mapper.left = 0;
    const double dpr = devicePixelRatioF() * m_magnification;
    const int height = std::min(frame.area.height(), frame.rows.height - frame.scroll);
    const QSize size(frame.area.width(), std::max(1, height));
    Veil veil;
    if (frame.future) {
        veil.from = std::max(0, int(std::lround((frame.cursorX - frame.area.left()) * dpr)));
        veil.color = Theme::current().color(Token::veil);
    }
    PictureKey key{m_lanes.events(), mapper, frame.axis, frame.rows, frame.scroll,
                   m_model.selected(), size, dpr, veil.from};
    if (!m_picture.isNull() && key == m_key) return;
    m_picture = paintLanes({m_lanes, frame.rows, mapper, frame.axis, frame.ticks,
                            m_model.selected(), size, frame.scroll, dpr, veil},
                           std::move(m_picture));
    m_key = std::move(key);
}

void TimelineView::paintEvent(QPaintEvent*)
{
    renewPicture();
    QPainter painter(this);
    painter.scale(m_magnification, m_magnification);
    TimelinePaint paint{painter,
                        m_frame,
                        m_model,
                        m_words,
                        m_cache,
                        m_picture,
                        sheet() + QSize(1, 1),
                        hasFocus(),
                        m_frame.isBlock() ? m_lens : std::nullopt,
                        m_pointer};
    paintTimeline(paint);
}

void TimelineView::resizeEvent(QResizeEvent*)
{
    placeParts();
    m_stale = true;
    frame(); // places the scroll bar before the paint event
}

void TimelineView::placeParts()
{
    const QSize wanted = m_axisSwitch->sizeHint();
    const QRect area = laneArea();
    m_axisSwitch->setGeometry(area.left() - 10 - wanted.width(),
                              (area.top() - wanted.height()) / 2, wanted.width(),
                              wanted.height());
    const QFont font = Theme::uiFont(int(std::lround(12 * m_magnification)));
    const int row = int(std::lround(kHiddenRow * m_magnification));
    m_showAll->setFont(font);
    m_showAll->setGeometry(0, height() - row, area.left() - 1, row);
    m_search->setFont(font);
    m_search->setGeometry(4, 2, area.left() - 8, area.top() - 4);
}

void TimelineView::showHiddenCount()
{
    const int hidden = m_frame.rows.hidden;
    if (hidden > 0) m_showAll->setText(tr("%n hidden, show all", nullptr, hidden));
    m_showAll->setVisible(hidden > 0);
}

void TimelineView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Timeline of the processes"));
        m_scrollBar->setAccessibleName(tr("Scroll the lanes"));
        nameParts();
        resizeEvent(nullptr);
        forgetPictures();
    }
    QWidget::changeEvent(event);
}

QString TimelineView::laneName(ActorId actor) const
{
    const QString doing = m_words.doingNow(actor);
    const QString role = m_words.role(actor);
    if (doing.isEmpty()) return tr("%1, not yet started").arg(role);
    return tr("%1, %2", "process, what it does").arg(role, doing);
}

std::vector<ActorId> TimelineView::laneOrder()
{
    std::vector<ActorId> order;
    for (const LaneRow& row : frame().rows.rows)
        order.push_back(row.actor);
    for (ActorId actor : m_frame.rows.block)
        if (!m_frame.rows.rowOf(actor)) order.push_back(actor);
    return order;
}

QRect TimelineView::laneRect(ActorId actor)
{
    const TimelineFrame& frame = this->frame();
    const auto grown = [this](const QRect& rect) {
        return QTransform::fromScale(m_magnification, m_magnification).mapRect(rect);
    };
    if (const LaneRow* row = frame.rows.rowOf(actor)) return grown(frame.rowRect(*row));
    const auto index = frame.rows.blockIndexOf(actor);
    if (!index) return {};
    return grown({frame.area.left(),
                  frame.area.top() + frame.rows.blockTop + *index * frame.rows.blockRow
                      - frame.scroll,
                  frame.area.width(), frame.rows.blockRow});
}

QSize TimelineView::sizeHint() const
{
    return {960, 440};
}

QSize TimelineView::minimumSizeHint() const
{
    return QSize(laneHeadWidth() + 240, kRulerHeight + 8 * kLowestRow) * m_magnification;
}

} // namespace forkscope
