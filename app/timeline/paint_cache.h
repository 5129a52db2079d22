#pragma once

// Prepared texts and small pictures, so that painting a frame only copies them.

#include "engine/trace/world.h"

#include <QFont>
#include <QHash>
#include <QPixmap>
#include <QStaticText>
#include <QString>

#include <array>

class QPainter;

namespace forkscope {

enum class TextRole { lane, laneBold, label, labelBold, mono, count };

class PaintCache
{
public:
    PaintCache();

    void clear(); // after a change of theme

    const QFont& font(TextRole role) const { return m_fonts[std::size_t(role)]; }
    int width(TextRole role, const QString& text);
    int height(TextRole role) const { return m_heights[std::size_t(role)]; }
    // Shortened to fit, or empty when less than `least` (0..1) of it would fit.
    QString fitted(TextRole role, const QString& text, int width, double least);

    // One line, with its left edge at `left` and in the middle between top and top + height. The
    // painter's pen gives the colour.
    void paintText(QPainter& painter, TextRole role, const QString& text, int left, int top,
                   int height);
    // Marks of a state and the kernel's letters, from pictures made once.
    void paintTile(QPainter& painter, const QRect& rect, ProcessState state, bool held);
    void paintLetter(QPainter& painter, const QRect& rect, char letter, bool hollow);

private:
    struct Prepared
    {
        QStaticText text;
        int width = 0;
        int height = 0;
    };
    const Prepared& prepared(TextRole role, const QString& text);

    std::array<QFont, std::size_t(TextRole::count)> m_fonts;
    std::array<int, std::size_t(TextRole::count)> m_heights;
    std::array<QHash<QString, Prepared>, std::size_t(TextRole::count)> m_texts;
    QHash<quint64, QPixmap> m_marks;
};

} // namespace forkscope
