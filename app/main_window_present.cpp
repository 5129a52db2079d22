// What makes the window fit for a room: large type on the projector, contrast, movement.

#include "app/main_window.h"
#include "app/support/movement.h"
#include "app/window/run_page.h"
#include "app/window/tour.h"

#include <QAction>
#include <QStackedWidget>

namespace forkscope {

void MainWindow::addRoomActions()
{
    // A clicker begins with any of these, also when the presentation has begun; Escape ends it.
    add(QT_TR_NOOP("&Present"), {QKeySequence("F5"), QKeySequence("Shift+F5")}, "F5",
        [this] { setPresenting(true); });
    add(QT_TR_NOOP("Le&gend"), {QKeySequence("F6")}, "F6", [this] {
        if (m_page && m_pages->currentWidget() == m_page) m_page->toggleLegend();
    });
    const auto follow = [](QAction* action, const auto& isOn, auto* of, auto changed) {
        action->setCheckable(true);
        action->setChecked(isOn());
        connect(of, changed, action, [action, isOn] { action->setChecked(isOn()); });
    };
    Theme& theme = Theme::current();
    QAction* contrast = add(QT_TR_NOOP("&High contrast"), {QKeySequence("Ctrl+Shift+D")},
                            "Ctrl+Shift+D", [this, &theme] {
                                m_appearance.choose(theme.highContrast() ? Theme::Contrast::normal
                                                                         : Theme::Contrast::high);
                            });
    follow(contrast, [&theme] { return theme.highContrast(); }, &theme, &Theme::changed);
    Movement& movement = Movement::current();
    QAction* moves = add(QT_TR_NOOP("&Movement"), {}, {}, [this, &movement] {
        m_appearance.chooseMovement(!movement.on());
    });
    follow(moves, [&movement] { return movement.on(); }, &movement, &Movement::changed);
}

void MainWindow::setPresenting(bool on)
{
    if (on == presenting()) return;
    if (on && (!m_page || m_pages->currentWidget() != m_page)) return;
    // What is explained at the desk isn't there any more.
    delete m_tour;
    m_page->setPresenting(on);
    if (on) m_projector.enter();
    else m_projector.leave();
}

} // namespace forkscope
