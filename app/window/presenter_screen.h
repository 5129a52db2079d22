#pragma once

#include <QPointer>
#include <QScreen>
#include <QStringList>
#include <QWidget>

namespace forkscope {

// Which of the screens the class looks at: the remembered one if it is still there, else another
// one than the desk's, else the desk's own.
int projectorAmong(const QStringList& screens, int desk, const QString& remembered);

// Takes a window to the projector and back to the desk, each with its own place and size.
class PresenterScreen : public QObject
{
    Q_OBJECT

public:
    explicit PresenterScreen(QWidget& window);

    bool active() const { return m_active; }
    void enter();
    void leave();
    // Where the window is at the desk, also while it is at the projector.
    QByteArray deskGeometry() const;

private:
    void cover(QScreen* screen);
    void keepOnScreen();

    QWidget& m_window;
    QByteArray m_desk;
    QPointer<QScreen> m_deskScreen;
    bool m_active = false;
};

} // namespace forkscope
