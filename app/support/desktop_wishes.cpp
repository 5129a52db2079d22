#include "app/support/desktop_wishes.h"

#ifdef FORKSCOPE_HAS_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

namespace forkscope {

namespace {

const QString kAppearance = QStringLiteral("org.freedesktop.appearance");
const QString kGnome = QStringLiteral("org.gnome.desktop.interface");

// The portal wraps a value in a variant, and some versions in two.
QVariant unwrapped(QVariant value)
{
#ifdef FORKSCOPE_HAS_DBUS
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
#endif
    return value;
}

} // namespace

bool DesktopWishes::take(const QString& space, const QString& key, QVariant value)
{
    value = unwrapped(std::move(value));
    const uint number = value.toUInt();
    if (space == kAppearance && key == "color-scheme") {
        scheme.reset(); // 0: no preference
        if (number == 1) scheme = Theme::Scheme::dark;
        if (number == 2) scheme = Theme::Scheme::light;
        return true;
    }
    if (space == kAppearance && key == "contrast") {
        contrast = number == 1 ? Theme::Contrast::high : Theme::Contrast::normal;
        return true;
    }
    if (space == kAppearance && key == "reduced-motion") {
        movement = number != 1;
        return true;
    }
    if (space == kGnome && key == "enable-animations") {
        movement = value.toBool();
        return true;
    }
    return false;
}

DesktopWishes DesktopWishes::fromWords(const QStringList& words)
{
    DesktopWishes wishes;
    if (words.contains("dark")) wishes.scheme = Theme::Scheme::dark;
    if (words.contains("light")) wishes.scheme = Theme::Scheme::light;
    if (words.contains("contrast")) wishes.contrast = Theme::Contrast::high;
    if (words.contains("still")) wishes.movement = false;
    return wishes;
}

DesktopListener::DesktopListener(QObject* parent) : QObject(parent) {}

void DesktopListener::ask()
{
    if (qEnvironmentVariableIsSet("FORKSCOPE_DESKTOP")) {
        m_wishes = DesktopWishes::fromWords(qEnvironmentVariable("FORKSCOPE_DESKTOP").split(' '));
        emit changed();
        return;
    }
    if (Theme::current().desktopIsDark()) {
        m_wishes.scheme = Theme::Scheme::dark;
        emit changed();
    }
    for (const char* key : {"color-scheme", "contrast", "reduced-motion"})
        askPortal(kAppearance, key);
    askPortal(kGnome, "enable-animations");
}

#ifdef FORKSCOPE_HAS_DBUS

namespace {

constexpr int kPatience = 5000; // milliseconds; nobody waits for it, and it may have to start
const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");

} // namespace

void DesktopListener::askPortal(const QString& space, const QString& key)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    bus.connect(kService, kPath, kInterface, "SettingChanged", {space, key}, QString(), this,
                SLOT(heard(QString, QString, QDBusVariant)));
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kInterface, "Read");
    call << space << key;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, kPatience), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, space, key] {
        const QDBusPendingReply<QVariant> reply = *watcher;
        if (!reply.isError()) takeValue(space, key, reply.value());
        watcher->deleteLater();
    });
}

void DesktopListener::heard(const QString& space, const QString& key, const QDBusVariant& value)
{
    takeValue(space, key, value.variant());
}

#else

void DesktopListener::askPortal(const QString&, const QString&) {}

#endif

void DesktopListener::takeValue(const QString& space, const QString& key, const QVariant& value)
{
    const DesktopWishes before = m_wishes;
    if (m_wishes.take(space, key, value) && m_wishes != before) emit changed();
}

} // namespace forkscope
