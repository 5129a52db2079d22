#pragma once

#include "app/search/search_desk.h"

#include <QWidget>

namespace forkscope {

// All orders side by side, as a strip with the rows of who goes first, second and third above it,
// or as a tree whose leaves are the same columns. Arrow keys and the pointer move along the
// columns; a click, Enter or Space wants the one it is on to be run.
class AtlasView : public QWidget
{
    Q_OBJECT

public:
    enum class Form { strip, tree };

    explicit AtlasView(const SearchDesk& desk, QWidget* parent = nullptr);

    void setForm(Form form);
    void setLanguage(Language language);
    void setRoom(int width); // that is there without scrolling
    void refresh();          // the atlas is another
    int current() const { return m_current; } // column; -1: none
    int columnAt(const QPointF& point) const; // -1: beside them
    QRectF columnRect(int column) const;
    QString describe(int column) const; // "Order 12 of 66: 1 2 2 1 3, sold 2"

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void currentChanged(int column);
    void chosen(int column);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Row
    {
        std::vector<AtlasGroup> groups;
    };
    double columnWidth() const;
    double columnLeft(double column) const;
    double rowsHeight() const;
    QRectF bodyRect() const; // of the columns themselves
    void setCurrent(int column);
    void paintRows(QPainter& painter) const;
    void paintBracket(QPainter& painter, const AtlasGroup& group) const;
    void paintBox(QPainter& painter, const AtlasGroup& group, double top) const;
    void paintColumns(QPainter& painter) const;
    void paintTree(QPainter& painter) const;
    void paintEdge(QPainter& painter, const AtlasNode& node) const;
    QPointF nodePoint(const AtlasNode& node) const;
    void paintWitness(QPainter& painter) const;
    void paintCurrent(QPainter& painter) const;
    QString way(const std::vector<std::uint16_t>& choices) const;
    QString wayOf(int column) const;

    const SearchDesk& m_desk;
    Form m_form = Form::strip;
    Language m_language = Language::english;
    int m_room = 600;
    int m_current = -1;
    int m_witness = -1;
    std::vector<Row> m_rows;
    std::vector<AtlasNode> m_nodes;
    int m_levels = 0;
};

} // namespace forkscope
