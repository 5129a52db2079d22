#pragma once

// Source text with line numbers, one line highlighted, and the processes as plates at the right
// of the lines they are at.

#include "app/panels/code_highlighter.h"
#include "app/panels/line_chips.h"

#include <QPlainTextEdit>

namespace forkscope {

class CodeView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeView(CodeLanguage language, QWidget* parent = nullptr);

    void setSource(const QString& text);
    // Plates by line of this text, and the line to highlight (0: none). Scrolls to that line when
    // it is another one than before.
    void show(std::vector<LineChip> chips, int focus);

    const std::vector<LineChip>& chips() const { return m_chips; }
    int focusedLine() const { return m_focus; }
    QRect chipRect(std::size_t index) const; // in the viewport; empty when out of sight

signals:
    void chipClicked(forkscope::ActorId actor);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    friend class LineNumbers;
    int gutterWidth() const;
    void paintGutter(QPainter& painter, const QRect& area);
    void paintChip(QPainter& painter, const QRect& rect, const LineChip& chip) const;
    QRect lineRect(int line) const;
    void applyFont();

    std::vector<LineChip> m_chips;
    int m_focus = 0;
    QWidget* m_numbers;
};

} // namespace forkscope
