#include "app/window/stage_corner.h"

#include "app/stage/stage_view.h"
#include "app/support/button.h"
#include "app/window/legend.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kInset = 4; // desk pixels
constexpr int kHeight = 25;
constexpr double kCloser = 2;
constexpr std::size_t kMany = 25; // from here on cards don't fit by themselves

} // namespace

StageCorner::StageCorner(StageView& stage, QWidget* host)
    : QObject(&stage), m_stage(stage), m_host(host), m_row(new QWidget(&stage)),
      m_density(new Button(Button::Kind::plain, m_row)), m_zoom(new Button(Button::Kind::plain, m_row)),
      m_button(new Button(Button::Kind::plain, m_row)), m_legend(new Legend(host))
{
    m_zoom->setIconName("zoom");
    m_zoom->setObjectName("stage-zoom");
    m_button->setIconName("legend");
    m_button->setObjectName("legend-button");
    m_density->setIconName("layout");
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
    connect(m_density, &Button::clicked, this, &StageCorner::offerDensities);
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
    for (Button* button : {m_density, m_zoom, m_button}) {
        button->setMagnification(factor);
        button->setHeightHint(int(kHeight * factor));
    }
    m_row->layout()->setSpacing(int(kInset * factor));
    m_legend->setMagnification(factor);
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
    m_density->setMarked(m_stage.density() != Density::automatic);
    m_zoom->setVisible(many || m_stage.zoom() > 1);
    m_zoom->setMarked(m_stage.zoom() > 1);
    place();
}

// The legend stands below its button where there is room, and never outside the host.
void StageCorner::place()
{
    const int inset = int(kInset * m_magnification);
    m_row->layout()->invalidate();
    const QSize row = m_row->layout()->sizeHint();
    const QPoint corner = m_stage.rect().topRight() + QPoint(-inset, inset);
    m_row->setGeometry(QRect(corner - QPoint(row.width() - 1, 0), row));
    m_stage.setCorner(row + QSize(2 * inset, 2 * inset));
    const QSize size = m_legend->sizeHint().boundedTo(m_host->size());
    const QPoint wish = m_stage.mapTo(m_host, corner) -
                        QPoint(size.width() - 1, -row.height() - inset);
    const QPoint most(m_host->width() - size.width(), m_host->height() - size.height());
    m_legend->setGeometry(QRect(QPoint(std::clamp(wish.x(), 0, std::max(0, most.x())),
                                       std::clamp(wish.y(), 0, std::max(0, most.y()))),
                                size));
}

void StageCorner::offerDensities()
{
    QMenu menu;
    const QString names[] = {tr("By itself"), tr("Cards"), tr("Tiles"), tr("Counts")};
    for (int i = 0; i < int(std::size(names)); ++i) {
        QAction* action = menu.addAction(names[i]);
        action->setData(i);
        action->setCheckable(true);
        action->setChecked(Density(i) == m_stage.density());
    }
    const QAction* chosen = menu.exec(m_density->mapToGlobal(m_density->rect().bottomLeft()));
    if (!chosen) return;
    m_stage.setDensity(Density(chosen->data().toInt()));
    refresh();
}

void StageCorner::retranslate()
{
    m_button->setAccessibleName(tr("Legend"));
    m_button->setToolTip(tr("What the shapes, letters and arrows mean (F6)"));
    m_zoom->setAccessibleName(tr("Look closer"));
    m_zoom->setToolTip(tr("Look closer, around the selected process (Ctrl and the wheel)"));
    m_density->setAccessibleName(tr("How much of each process is shown"));
    m_density->setToolTip(m_density->accessibleName());
    place();
}

} // namespace forkscope
