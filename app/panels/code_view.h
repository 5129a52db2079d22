#pragma once

// Source text with line numbers, one line highlighted, the processes as plates at the right of the
// lines they are at, and breakpoints in the margin.

#include "app/panels/code_highlighter.h"
#include "app/panels/line_chips.h"

#include <QPlainTextEdit>

namespace forkscope {

// A breakpoint in the margin: a disc, or a ring while it is switched off.
struct BreakMark
{
    int line = 0;
    bool on = true;
    bool operator==(const BreakMark&) const = default;
};

class CodeView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeView(CodeLanguage language, QWidget* parent = nullptr);

    void setSource(const QString& text);
    // Plates by line of this text, and the line to highlight (0: none). Scrolls to that line when
    // it is another one than before.
    void show(std::vector<LineChip> chips, int focus);

    void setBreakMarks(std::vector<BreakMark> marks);
    const std::vector<BreakMark>& breakMarks() const { return m_marks; }
    void setMarginClickable(bool on); // see marginClicked()
    // A line that is merely pointed at from elsewhere; 0: none.
    void setPartner(int line);
    int partner() const { return m_partner; }
    int caretLine() const;
    int firstLine() const; // in sight
    int linesInSight() const;
    void scrollToLine(int first);

    const std::vector<LineChip>& chips() const { return m_chips; }
    int focusedLine() const { return m_focus; }
    QRect chipRect(std::size_t index) const; // in the viewport; empty when out of sight
    QRect marginRect(int line) const;        // in this widget; empty when out of sight

signals:
    void chipClicked(forkscope::ActorId actor);
    void marginClicked(int line);
    void caretMoved(int line); // by the user

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    friend class LineNumbers;
    int gutterWidth() const;
    void paintGutter(QPainter& painter, const QRect& area);
    void paintBreakMark(QPainter& painter, const QRect& line, const BreakMark& mark) const;
    void clickMargin(int y);
    int lineAt(int y) const; // in this widget; 0: none
    void paintChip(QPainter& painter, const QRect& rect, const LineChip& chip) const;
    QRect lineRect(int line) const;
    void applyFont();

    std::vector<LineChip> m_chips;
    std::vector<BreakMark> m_marks;
    int m_focus = 0;
    int m_partner = 0;
    bool m_marginClickable = false;
    bool m_showing = false; // the caret is moved by show()
    QWidget* m_numbers;
};

} // namespace forkscope
