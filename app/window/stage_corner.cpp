#include "app/window/stage_corner.h"

#include "app/stage/stage_view.h"
#include "app/support/button.h"
#include "app/support/segmented_switch.h"
#include "app/window/legend.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kInset = 8; // desk pixels
constexpr int kHeight = 28;
constexpr double kCloser = 2;
constexpr std::size_t kMany = 25; // from here on cards don't fit by themselves

} // namespace

StageCorner::StageCorner(StageView& stage, QWidget* host)
    : QObject(&stage), m_stage(stage), m_host(host), m_row(new QWidget(&stage)),
      m_density(new SegmentedSwitch(m_row)), m_zoom(new Button(Button::Kind::plain, m_row)),
      m_button(new Button(Button::Kind::plain, m_row)), m_legend(new Legend(host))
{
    m_zoom->setIconName("zoom");
    m_zoom->setObjectName("stage-zoom");
    m_button->setIconName("legend");
    m_button->setObjectName("legend-button");
    m_density->setObjectName("density");
    m_legend->hide();
    auto* layout = new QHBoxLayout(m_row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget* part : std::initializer_list<QWidget*>{m_density, m_zoom, m_button})
        layout->addWidget(part);
    stage.installEventFilter(this);
    host->installEventFilter(this);
    connect(m_button, &Button::clicked, this, [this] { setLegendOpen(!legendOpen()); });
    connect(m_legend, &Legend::resized, this, &StageCorner::place);
    connect(m_legend, &Legend::closeWanted, this, [this] { setLegendOpen(false); });
    connect(m_zoom, &Button::clicked, this,
            [this] { m_stage.setZoom(m_stage.zoom() > 1 ? 1 : kCloser); });
    // A second click leaves the choice to the stage again.
    connect(m_density, &SegmentedSwitch::chosen, this, [this](int index) {
        const auto wish = Density(index + 1);
        m_stage.setDensity(wish == m_stage.density() ? Density::automatic : wish);
        refresh();
    });
    connect(&stage, &StageView::zoomChanged, this, &StageCorner::refresh);
    // The stage notices while it paints; nothing may be moved about then.
    connect(&stage, &StageView::populationChanged, this, &StageCorner::refresh,
            Qt::QueuedConnection);
    setMagnification(1);
    retranslate();
}

void StageCorner::setMagnification(double factor)
{
    m_magnification = factor;
    for (Button* button : {m_zoom, m_button}) {
        button->setMagnification(factor);
        button->setHeightHint(int(kHeight * factor));
    }
    m_row->layout()->setSpacing(int(kInset * factor));
    m_legend->setMagnification(factor);
    nameButton();
    refresh();
}

bool StageCorner::legendOpen() const { return !m_legend->isHidden(); }

void StageCorner::setLegendOpen(bool open)
{
    m_legend->setVisible(open);
    m_legend->raise();
    place();
}

bool StageCorner::eventFilter(QObject* watched, QEvent* event)
{
    const bool moved = event->type() == QEvent::Resize || event->type() == QEvent::Show ||
                       event->type() == QEvent::Move;
    if (moved) place();
    if (watched == &m_stage && event->type() == QEvent::LanguageChange) retranslate();
    return QObject::eventFilter(watched, event);
}

void StageCorner::refresh()
{
    const bool many = m_stage.population() >= kMany;
    m_density->setVisible(many && m_magnification == 1);
    m_density->setCurrent(int(m_stage.density()) - 1);
    m_zoom->setVisible(many || m_stage.zoom() > 1);
    m_zoom->setMarked(m_stage.zoom() > 1);
    place();
}

// The legend stands above its button where there is room, and never outside the host.
void StageCorner::place()
{
    const int inset = int(kInset * m_magnification);
    m_row->layout()->invalidate();
    const QSize row = m_row->layout()->sizeHint();
    const QPoint corner = m_stage.rect().bottomRight() - QPoint(inset, inset);
    m_row->setGeometry(QRect(corner - QPoint(row.width() - 1, row.height() - 1), row));
    const QSize size = m_legend->sizeHint().boundedTo(m_host->size());
    const QPoint wish = m_stage.mapTo(m_host, corner) -
                        QPoint(size.width() - 1, size.height() + row.height() + inset / 2);
    const QPoint most(m_host->width() - size.width(), m_host->height() - size.height());
    m_legend->setGeometry(QRect(QPoint(std::clamp(wish.x(), 0, std::max(0, most.x())),
                                       std::clamp(wish.y(), 0, std::max(0, most.y()))),
                                size));
}

// Large, the word would stand in the way of what it explains.
void StageCorner::nameButton()
{
    m_button->setLabel(m_magnification > 1 ? QString() : tr("Legend"));
    m_button->setAccessibleName(tr("Legend"));
}

void StageCorner::retranslate()
{
    nameButton();
    m_button->setToolTip(tr("What the shapes, letters and arrows mean (F6)"));
    m_zoom->setAccessibleName(tr("Look closer"));
    m_zoom->setToolTip(tr("Look closer, around the selected process (Ctrl and the wheel)"));
    m_density->setLabels({tr("Cards"), tr("Tiles"), tr("Counts")});
    m_density->setAccessibleName(tr("How much of each process is shown"));
    place();
}

} // namespace forkscope
