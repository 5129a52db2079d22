#pragma once

// The stage: who is where, who waits for whom, and what stands in the file. It composes itself
// from the world at the cursor; scenarios only lend names to the places.

#include "app/models/run_model.h"
#include "app/stage/cell_pictures.h"
#include "app/stage/stage_items.h"

#include <QVariantAnimation>
#include <QWidget>

#include <functional>
#include <map>

namespace forkscope {

class StageView : public QWidget
{
    Q_OBJECT

public:
    explicit StageView(RunModel& model, QWidget* parent = nullptr);

    // Names of the places in this scenario; an empty one means the usual name.
    void setPlaces(const QString& before, const QString& door, const QString& inside,
                   const QString& done);
    // Whom the keys 1 to 9 grant; without it, as the run's status says while it rests.
    void setKeys(std::function<std::vector<ActorId>()> keys);
    void setDensity(Density density);
    void setReducedMotion(bool reduced);  // cards jump instead of walking
    void setHints(bool hints);            // false while a question is open
    void setFamily(bool family);          // the scenario is about who descends from whom
    void setVehicles(bool vehicles);      // the scenario's processes are cars
    void setMagnification(double factor); // for a projector; 1 is the desk

    // What is shown, up to date. Rectangles are in desk pixels, before magnification.
    const StageScene& scene();
    // Everything that can be pointed at, in reading order and in pixels of this widget.
    std::vector<StageItem> items();
    ActorId selected() const { return m_model.selected(); }
    bool isMoving() const { return m_motion.state() == QVariantAnimation::Running; }

    QSize sizeHint() const override { return {1180, 340}; }
    QSize minimumSizeHint() const override { return {320, 150}; }

signals:
    void stepRequested(forkscope::ActorId actor); // a double click, or Enter on the selected one

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void invalidate();
    void forget(); // a new run: nothing walks from the old one
    void refresh();
    StageInput input() const;
    std::vector<ActorId> keys() const;
    bool mayWalk() const;
    void startWalks(const std::map<ActorId, QRectF>& before);
    std::map<ActorId, QRectF> shownRects() const;
    QRectF shownRect(const Cell& cell) const;
    QPointF toScene(QPointF point) const { return point / m_magnification; }
    ActorId actorAt(QPointF point);
    void selectNeighbour(int direction);
    void paintEmpty(QPainter& painter);
    QString toolTipAt(QPointF point);

    RunModel& m_model;
    StageScene m_scene;
    PlaceNames m_places;
    std::function<std::vector<ActorId>()> m_keys;
    Density m_density = Density::automatic;
    double m_magnification = 1;
    bool m_reducedMotion = false;
    bool m_hints = true;
    bool m_family = false;
    bool m_vehicles = false;
    bool m_dirty = true;
    bool m_shown = false;          // a scene of this run has been laid out
    std::uint32_t m_shownStep = 0; // its step
    ActorId m_hovered = kNobody;
    CellPictures m_pictures;
    std::map<ActorId, QRectF> m_walks; // where walking cells come from
    QVariantAnimation m_motion;
};

} // namespace forkscope
