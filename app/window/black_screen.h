#pragma once

#include <QWidget>

namespace forkscope {

// Nothing to be seen, so that a class listens. Covers its parent; any key or click brings the
// picture back, and does nothing else.
class BlackScreen : public QWidget
{
    Q_OBJECT

public:
    explicit BlackScreen(QWidget* parent);

signals:
    void leaveWanted(); // Escape: the presentation is over

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void end();
};

} // namespace forkscope
