#include "app/support/appearance.h"

#include "app/support/movement.h"

#include <QSettings>

namespace forkscope {

Appearance::Appearance(QObject* parent) : QObject(parent), m_desktop(this)
{
    connect(&m_desktop, &DesktopListener::changed, this, &Appearance::apply);
}

void Appearance::choose(Theme::Scheme scheme)
{
    m_chosen.scheme = scheme;
    apply();
}

void Appearance::choose(Theme::Contrast contrast)
{
    m_chosen.contrast = contrast;
    apply();
}

void Appearance::chooseMovement(bool on)
{
    m_chosen.movement = on;
    apply();
}

void Appearance::read(const QSettings& settings)
{
    m_chosen = {};
    const QString scheme = settings.value("scheme").toString();
    if (!scheme.isEmpty())
        m_chosen.scheme = scheme == "dark" ? Theme::Scheme::dark : Theme::Scheme::light;
    const QString contrast = settings.value("contrast").toString();
    if (!contrast.isEmpty())
        m_chosen.contrast = contrast == "high" ? Theme::Contrast::high : Theme::Contrast::normal;
    if (settings.contains("movement")) m_chosen.movement = settings.value("movement").toBool();
    apply();
}

void Appearance::write(QSettings& settings) const
{
    if (m_chosen.scheme)
        settings.setValue("scheme", *m_chosen.scheme == Theme::Scheme::dark ? "dark" : "light");
    if (m_chosen.contrast)
        settings.setValue("contrast",
                          *m_chosen.contrast == Theme::Contrast::high ? "high" : "normal");
    if (m_chosen.movement) settings.setValue("movement", *m_chosen.movement);
}

void Appearance::followDesktop() { m_desktop.ask(); }

void Appearance::apply()
{
    const DesktopWishes& desktop = m_desktop.wishes();
    const auto first = [](const auto& own, const auto& wish, auto usual) {
        return own ? *own : wish.value_or(usual);
    };
    Theme::current().set(first(m_chosen.scheme, desktop.scheme, Theme::Scheme::light),
                         first(m_chosen.contrast, desktop.contrast, Theme::Contrast::normal));
    Movement::current().setOn(first(m_chosen.movement, desktop.movement, true));
}

} // namespace forkscope
