#pragma once

#include "app/support/desktop_wishes.h"

class QSettings;

namespace forkscope {

// Light or dark, contrast, movement: what somebody chose here goes before what the desktop wishes.
// Theme and Movement are set from it.
class Appearance : public QObject
{
    Q_OBJECT

public:
    explicit Appearance(QObject* parent = nullptr);

    void choose(Theme::Scheme scheme);
    void choose(Theme::Contrast contrast);
    void chooseMovement(bool on);

    void read(const QSettings& settings);
    void write(QSettings& settings) const; // only what was chosen
    // The desktop's wishes, now and whenever they change. Answers arrive later.
    void followDesktop();

private:
    void apply();

    DesktopWishes m_chosen;
    DesktopListener m_desktop;
};

} // namespace forkscope
