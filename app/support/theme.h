#pragma once

// Ink and paper: every colour and font of the window comes from here. The window is black, white
// and warm grey; colour belongs to process states alone.

#include "engine/trace/world.h"

#include <QColor>
#include <QFont>
#include <QObject>

namespace forkscope {

enum class Token {
    bg,     // the frame: bars and side bars
    canvas, // stage and lanes
    panel,  // cards, docks
    line,   // hairlines
    line2,  // borders of controls
    fg,     // text
    fg2,
    fg3,
    ink, // primary buttons, cursor, focus
    onInk,
    selected, // a selected row
    hover,
    wood, // bodies of objects: doors, boards
    keyword,
    number,
    string,
    comment,
    veil,       // over the future's bars; translucent
    veiledText, // the label on a veiled running bar
    finding,
    onFinding,
    findingTint,
    count
};

class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Scheme { light, dark };
    Q_ENUM(Scheme)
    enum class Contrast { normal, high };
    Q_ENUM(Contrast)

    // The one theme of the application. Paint with it at any time; listen to changed() to forget
    // what was cached.
    static Theme& current();

    // Gives the application its style, palette and font. Call once after QApplication is made.
    void install();

    Scheme scheme() const { return m_scheme; }
    Contrast contrast() const { return m_contrast; }
    bool dark() const { return m_scheme == Scheme::dark; }
    bool highContrast() const { return m_contrast == Contrast::high; }
    void setScheme(Scheme scheme) { set(scheme, m_contrast); }
    void setContrast(Contrast contrast) { set(m_scheme, contrast); }
    void set(Scheme scheme, Contrast contrast);
    // Whether the desktop's own colours were dark before ours took their place.
    bool desktopIsDark() const { return m_desktopIsDark; }

    QColor color(Token token) const;
    QColor fill(ProcessState state) const; // spines, tiles, bars
    QColor ink(ProcessState state) const;  // shapes and text on the fill
    QColor tint(ProcessState state) const; // lane bodies; the panel's colour where there is none

    // Fonts by role size in pixels. Both name a Chinese family, so that glyphs are the simplified
    // ones whatever the system's language is.
    static QFont uiFont(int pixels, bool bold = false);
    static QFont monoFont(int pixels, bool bold = false);

signals:
    void changed(); // colours are others now; palettes are already set

private:
    Theme() = default;
    void applyPalette();
    std::size_t column() const;

    Scheme m_scheme = Scheme::light;
    Contrast m_contrast = Contrast::normal;
    bool m_desktopIsDark = false;
    bool m_installed = false;
};

} // namespace forkscope
