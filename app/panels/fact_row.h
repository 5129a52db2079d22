#pragma once

// One fact on the inspector's page: its name at the left, what is said at the right, with
// underlined words that lead elsewhere. Tab reaches the row, the arrow keys its links, Enter
// follows one.

#include "app/panels/inspector_facts.h"

#include <QTextLayout>
#include <QWidget>

namespace forkscope {

class FactRow : public QWidget
{
    Q_OBJECT

public:
    explicit FactRow(QWidget* parent = nullptr);

    void setFact(const InspectorFact& fact);
    const InspectorFact& fact() const { return m_fact; }
    QRect linkRect(std::size_t link) const; // of the link's first line; empty when there is none

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void followed(const forkscope::FactLink& link);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    // Where in the text a link stands.
    struct Place
    {
        int from = 0;
        int length = 0;
        FactLink link;
    };

    QFont textFont() const;
    int textLeft() const;
    int layOut(QTextLayout& layout, int width) const; // gives the height
    void layOutHere();
    int linkAt(const QPoint& point) const; // -1: none
    void follow(int link);

    InspectorFact m_fact;
    std::vector<Place> m_links;
    QTextLayout m_text;
    int m_current = 0; // the link that Enter follows
};

} // namespace forkscope
