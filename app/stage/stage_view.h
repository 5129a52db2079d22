#pragma once

// The stage: who is where, who waits for whom, and what stands in the file. It composes itself
// from the world at the cursor; scenarios only lend names to the places.
//
// Mouse: a click selects, a double click steps; the wheel with Ctrl zooms around the pointer, and
// what is zoomed can be dragged. Keys: the arrows select, Enter steps, Ctrl with
// + and - zooms.

#include "app/models/run_model.h"
#include "app/stage/cell_pictures.h"
#include "app/stage/stage_items.h"
#include "app/stage/stage_zoom.h"

#include <QTimer>
#include <QWidget>

#include <functional>

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
    void setReducedMotion(bool reduced); // nothing moves here, whatever the window allows
    // The time that movement goes by, in milliseconds; without it, the computer's.
    void setClock(StageMotion::Clock clock);
    void setHints(bool hints);            // false while a question is open
    void setCorner(QSize size); // at the upper right, for buttons that stand on the stage
    void setFamily(bool family);          // the scenario is about who descends from whom
    void setVehicles(bool vehicles);      // the scenario's processes are cars
    void setMagnification(double factor); // for a projector; 1 is the desk
    Density density() const { return m_density; }
    std::size_t population() const { return m_model.world().processes.size(); }
    double zoom() const { return m_zoom.factor(); }
    void setZoom(double factor); // around the selected process, or the middle

    // What is shown, up to date. Rectangles are in desk pixels, before magnification.
    const StageScene& scene();
    // Everything that can be pointed at, in reading order and in pixels of this widget.
    std::vector<StageItem> items();
    ActorId selected() const { return m_model.selected(); }
    bool isMoving() const { return m_motion.isMoving(); }
    const StageMotion& motion() const { return m_motion; }

    QSize sizeHint() const override { return {1180, 340}; }
    QSize minimumSizeHint() const override { return {320, 150}; }

signals:
    void zoomChanged();
    void populationChanged();
    void stepRequested(forkscope::ActorId actor); // a double click, or Enter on the selected one

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
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
    bool mayMove() const;
    void nextFrame();
    QPointF toScene(QPointF point) const { return m_zoom.toScene(point) / m_magnification; }
    QRectF toView(const QRectF& rect) const;
    void zoomTo(double factor, QPointF around);
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
    QSize m_corner;
    StageZoom m_zoom;
    std::optional<QPointF> m_dragged; // where the pointer was, while a button is down
    bool m_reducedMotion = false;
    bool m_hints = true;
    bool m_family = false;
    bool m_vehicles = false;
    bool m_dirty = true;
    bool m_shown = false;          // a scene of this run has been laid out
    std::uint32_t m_shownStep = 0; // its step
    qint64 m_shownAt = 0;          // and when it was
    bool m_shownLive = false;
    std::size_t m_shownPopulation = 0;
    ActorId m_hovered = kNobody;
    CellPictures m_pictures;
    StageMotion::Clock m_clock;
    StageMotion m_motion;
    QTimer m_frames; // while something moves
};

} // namespace forkscope
