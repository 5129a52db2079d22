#pragma once

// How wide a text will be, roughly and rather too much: the layout knows no fonts, but has to
// choose between a long and a short way to say something.

#include <QString>

namespace forkscope {

inline double roughWidth(const QString& text, int pixels, bool bold = false)
{
    double ems = 0;
    for (const QChar letter : text)
        ems += letter.unicode() >= 0x2E80 ? 1.0 : bold ? 0.61 : 0.54;
    return ems * pixels;
}

// The first of the texts that fits, else the last.
template <class Texts>
QString firstThatFits(const Texts& texts, double width, int pixels)
{
    for (const QString& text : texts)
        if (roughWidth(text, pixels) <= width) return text;
    return texts.empty() ? QString() : *(texts.end() - 1);
}

} // namespace forkscope
