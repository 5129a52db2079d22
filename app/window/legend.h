#pragma once

// What the shapes, letters, frames and arrows mean, for whoever sees them for the first time.

#include "engine/trace/world.h"

#include <QWidget>

namespace forkscope {

class Button;

class Legend : public QWidget
{
    Q_OBJECT

public:
    explicit Legend(QWidget* parent = nullptr);

    void setMagnification(double factor); // for a projector; 1 is the desk
    QSize sizeHint() const override;

signals:
    void closeWanted();
    void resized(); // its words are others now

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    // How a row is marked.
    enum class Mark { state, letter, orphan, daemon, held, fork, arrow, adoption, bracket, finding };
    struct Row
    {
        Mark mark = Mark::state;
        ProcessState state = ProcessState::fresh;
        char letter = 0; // the kernel's
        QString word;
        QString meaning;
    };
    struct Column
    {
        QString title;
        std::vector<Row> rows;
    };

    void refill();
    static Column states();
    static Column letters();
    static Column lanes();
    int widthOf(const Column& column) const;
    void paintRow(QPainter& painter, const Row& row, const QRectF& rect, int meaningLeft) const;
    static void paintMark(QPainter& painter, const Row& row, const QRectF& rect);

    std::vector<Column> m_columns;
    Button* m_close;
    double m_magnification = 1;
};

} // namespace forkscope
