#include "app/window/presenter_screen.h"

#include <QGuiApplication>
#include <QSettings>

namespace forkscope {

namespace {

const QString kScreenKey = QStringLiteral("presenter/screen");

} // namespace

int projectorAmong(const QStringList& screens, int desk, const QString& remembered)
{
    const int known = int(screens.indexOf(remembered));
    if (known >= 0) return known;
    for (int screen = 0; screen < screens.size(); ++screen)
        if (screen != desk) return screen;
    return desk;
}

PresenterScreen::PresenterScreen(QWidget& window) : QObject(&window), m_window(window)
{
    // A projector that is unplugged leaves its window somewhere else, and smaller.
    // Qt moves the window only after it has told of it.
    connect(
        qApp, &QGuiApplication::screenRemoved, this,
        [this] {
            if (m_active) cover(m_window.screen());
        },
        Qt::QueuedConnection);
}

void PresenterScreen::cover(QScreen* screen)
{
    m_window.setScreen(screen);
    m_window.setGeometry(screen->geometry());
    m_window.showFullScreen();
}

void PresenterScreen::enter()
{
    if (m_active) return;
    m_active = true;
    m_desk = m_window.saveGeometry();
    m_deskScreen = m_window.screen();
    const QList<QScreen*> screens = QGuiApplication::screens();
    QStringList names;
    for (const QScreen* screen : screens) names << screen->name();
    const int desk = int(screens.indexOf(m_window.screen()));
    const QString remembered = QSettings().value(kScreenKey).toString();
    cover(screens[projectorAmong(names, desk, remembered)]);
}

void PresenterScreen::leave()
{
    if (!m_active) return;
    m_active = false;
    // With one screen alone there was no choice to remember.
    if (QGuiApplication::screens().size() > 1)
        QSettings().setValue(kScreenKey, m_window.screen()->name());
    m_window.showNormal();
    if (m_deskScreen) m_window.setScreen(m_deskScreen);
    m_window.restoreGeometry(m_desk);
    keepOnScreen();
}

// The desk's screen may be gone.
void PresenterScreen::keepOnScreen()
{
    const QRect room = m_window.screen()->availableGeometry();
    if (m_window.isMaximized() || room.intersects(m_window.geometry())) return;
    m_window.resize(m_window.size().boundedTo(room.size()));
    m_window.move(room.topLeft());
}

QByteArray PresenterScreen::deskGeometry() const
{
    return m_active ? m_desk : m_window.saveGeometry();
}

} // namespace forkscope
