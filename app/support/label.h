#pragma once

#include "app/support/theme.h"

#include <QLabel>

namespace forkscope {

// A text in one of the theme's fonts and colours that follows the theme.
class Label : public QLabel
{
    Q_OBJECT

public:
    explicit Label(int pixels = 13, bool bold = false, Token color = Token::fg,
                   QWidget* parent = nullptr);
    void setToken(Token color);
    void setMono(bool mono);
    void setPixels(int pixels);

private:
    void recolor();

    Token m_color;
    int m_pixels;
    bool m_bold;
    bool m_mono = false;
};

// A hairline between parts of a bar or panel.
class Hairline : public QWidget
{
    Q_OBJECT

public:
    explicit Hairline(Qt::Orientation orientation, int length = 0, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

// A widget filled with one of the theme's colours, with an optional line along an edge.
class Surface : public QWidget
{
    Q_OBJECT

public:
    explicit Surface(Token fill, QWidget* parent = nullptr);
    void setEdge(Qt::Edge edge);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Token m_fill;
    int m_edge = 0;
};

} // namespace forkscope
