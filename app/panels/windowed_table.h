#pragma once

// A table of any length that costs as much as the rows in sight: the view beneath it holds only
// those, and a scroll bar of its own stands for the rest. It never gets slower as a run grows.

#include <QAbstractTableModel>
#include <QScrollBar>
#include <QTableView>
#include <QWidget>

#include <memory>

namespace forkscope {

// The rows of a table, read when they come into sight.
class RowSource
{
public:
    virtual ~RowSource() = default;
    virtual int columns() const = 0;
    virtual QString header(int column) const = 0;
    virtual int width(int column) const = 0; // in pixels; 0 takes what is left
    virtual bool alignsRight(int) const { return false; }
    virtual int rows() const = 0;
    virtual QVariant data(int row, int column, int role) const = 0;
    virtual bool spansAll(int) const { return false; } // the row is one cell
};

class RowsInSight; // the model of the rows in sight

class WindowedTable : public QWidget
{
    Q_OBJECT

public:
    explicit WindowedTable(std::unique_ptr<RowSource> source, QWidget* parent = nullptr);
    ~WindowedTable() override;

    // The source has changed: more rows, others, or other contents.
    void refresh();
    // Scrolls as little as needed to show the row with some rows round it, and keeps it in sight
    // when the table is resized.
    void reveal(int row);
    int firstRow() const { return m_scroll->value(); }
    int rowsInSight() const;
    QTableView& view() { return *m_view; }
    QString copyText() const; // the current row, or all in sight

    // The marked row; -1 for none. Arrow keys move it and activate it.
    int current() const { return m_current; }
    void setCurrent(int row);

signals:
    void activated(int row); // by a click or a key

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int rowsThatFit() const;
    void showRows();
    void showSpans();
    void applyWidths();
    bool handleKey(QKeyEvent& event);
    void activateRow(int row);
    void scrollTo(int row);

    std::unique_ptr<RowSource> m_source;
    QTableView* m_view;
    QScrollBar* m_scroll;
    std::unique_ptr<RowsInSight> m_model;
    int m_current = -1;
    int m_revealed = -1;
    bool m_spanned = false;
};

} // namespace forkscope
