#pragma once

#include "app/support/theme.h"

#include <QStringList>
#include <QVariant>
#ifdef FORKSCOPE_HAS_DBUS
#include <QDBusVariant>
#endif

#include <optional>

namespace forkscope {

// What the desktop asks of its programs; empty where it says nothing.
struct DesktopWishes
{
    std::optional<Theme::Scheme> scheme;
    std::optional<Theme::Contrast> contrast;
    std::optional<bool> movement;

    // Takes over what one setting of the portal says. False: it doesn't concern us.
    bool take(const QString& space, const QString& key, QVariant value);
    // Words as in the environment variable FORKSCOPE_DESKTOP, which speaks for a desktop that has
    // no portal: "dark light contrast still".
    static DesktopWishes fromWords(const QStringList& words);

    bool operator==(const DesktopWishes&) const = default;
};

// Asks the desktop's portal without ever waiting for it, and goes on listening.
class DesktopListener : public QObject
{
    Q_OBJECT

public:
    explicit DesktopListener(QObject* parent = nullptr);

    const DesktopWishes& wishes() const { return m_wishes; }
    void ask();

signals:
    void changed();

private slots:
#ifdef FORKSCOPE_HAS_DBUS
    void heard(const QString& space, const QString& key, const QDBusVariant& value);
#endif

private:
    void askPortal(const QString& space, const QString& key);
    void takeValue(const QString& space, const QString& key, const QVariant& value);

    DesktopWishes m_wishes;
};

} // namespace forkscope
