#pragma once

#include <QWidget>

namespace forkscope {

class Button;
class Legend;
class StageView;

// At the upper right of the stage, beside its headings: how much of a process is shown, zoom, and
// the legend, which opens over the stage. The legend is a child of `host`, so that it may be higher than the stage.
class StageCorner : public QObject
{
    Q_OBJECT

public:
    StageCorner(StageView& stage, QWidget* host);

    void setMagnification(double factor); // for a projector; 1 is the desk
    bool legendOpen() const;
    void setLegendOpen(bool open);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void refresh();
    void offerDensities();
    void retranslate();

    StageView& m_stage;
    QWidget* m_host;
    QWidget* m_row;
    Button* m_density;
    Button* m_zoom;
    Button* m_button;
    Legend* m_legend;
    double m_magnification = 1;
};

} // namespace forkscope
