#pragma once

#include <QPointer>
#include <QWidget>

#include <functional>
#include <vector>

namespace forkscope {

class Button;
class Label;

// Bubbles that point at parts of the window, one after the other. Lies over the window and goes
// away by itself after the last one, or by Esc.
class Tour : public QWidget
{
    Q_OBJECT

public:
    struct Stop
    {
        std::function<QWidget*()> part; // null: it is not there now, and the stop is left out
        std::function<QString()> text;
    };

    Tour(std::vector<Stop> stops, QWidget* window);

    int current() const { return m_current; } // from 0
    void next();
    void end();

signals:
    void over();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QRect framed() const; // the part that is pointed at
    void place();
    void retranslate();

    std::vector<Stop> m_stops;
    int m_current = 0;
    QPointer<QWidget> m_part;
    QWidget* m_bubble;
    Label* m_text;
    Label* m_count;
    Button* m_skip;
    Button* m_next;
};

} // namespace forkscope
