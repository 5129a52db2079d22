#include "app/window/bar_tail.h"

#include "app/support/button.h"
#include "app/support/theme.h"
#include "app/support/translation.h"

#include <QEvent>
#include <QHBoxLayout>

namespace forkscope {

BarTail::BarTail(QWidget* parent)
    : QWidget(parent), m_language(new Button(Button::Kind::flat, this)),
      m_scheme(new Button(Button::Kind::flat, this)), m_keys(new Button(Button::Kind::flat, this))
{
    m_language->setIconName("globe");
    m_language->setObjectName("language");
    m_scheme->setObjectName("scheme");
    m_keys->setIconName("help");
    m_keys->setObjectName("keys");
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (Button* button : {m_language, m_scheme, m_keys}) layout->addWidget(button);
    connect(m_language, &Button::clicked, this, [this] {
        const bool chinese = interfaceLanguage() == Language::chinese;
        emit languageWanted(chinese ? Language::english : Language::chinese);
    });
    connect(m_scheme, &Button::clicked, this, &BarTail::schemeWanted);
    connect(m_keys, &Button::clicked, this, &BarTail::keysWanted);
    connect(&Theme::current(), &Theme::changed, this, &BarTail::refresh);
    refresh();
}

void BarTail::followInTabOrder(QWidget* before)
{
    setTabOrder(before, m_language);
    setTabOrder(m_language, m_scheme);
    setTabOrder(m_scheme, m_keys);
}

void BarTail::refresh()
{
    // The other language is named in itself, so that whoever needs it can find it.
    const bool chinese = interfaceLanguage() == Language::chinese;
    m_language->setLabel(chinese ? QStringLiteral("EN") : QString::fromUtf8("中文"));
    m_language->setToolTip(tr("Switch to Chinese"));
    m_language->setAccessibleName(m_language->toolTip());
    m_scheme->setIconName(Theme::current().dark() ? "sun" : "moon");
    m_scheme->setToolTip(Theme::current().dark() ? tr("Light colours") : tr("Dark colours"));
    m_scheme->setAccessibleName(m_scheme->toolTip());
    m_keys->setToolTip(tr("Keys"));
    m_keys->setAccessibleName(m_keys->toolTip());
}

void BarTail::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) refresh();
    QWidget::changeEvent(event);
}

} // namespace forkscope
