#include "app/window/dock_title.h"

#include "app/support/button.h"

#include <QDockWidget>
#include <QEvent>
#include <QHBoxLayout>

namespace forkscope {

namespace {
constexpr int kHeight = 28;
} // namespace

DockTitle::DockTitle(QDockWidget* dock)
    : Surface(Token::bg, dock), m_dock(dock), m_name(new Label(12, true, Token::fg2, this)),
      m_float(new Button(Button::Kind::flat, this)), m_close(new Button(Button::Kind::flat, this))
{
    setEdge(Qt::BottomEdge);
    setFixedHeight(kHeight);
    setCursor(Qt::SizeAllCursor);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 0, 4, 0);
    layout->setSpacing(0);
    layout->addWidget(m_name, 1);
    m_float->setIconName("layout");
    m_close->setIconName("cross");
    for (Button* button : {m_float, m_close}) {
        button->setHeightHint(kHeight - 4);
        button->setCursor(Qt::ArrowCursor);
        layout->addWidget(button);
    }
    connect(m_float, &Button::clicked, dock, [dock] { dock->setFloating(!dock->isFloating()); });
    connect(m_close, &Button::clicked, dock, &QWidget::close);
    connect(dock, &QDockWidget::windowTitleChanged, this, &DockTitle::retranslate);
    retranslate();
}

void DockTitle::retranslate()
{
    m_name->setText(m_dock->windowTitle());
    m_float->setAccessibleName(tr("Float %1, or dock it again").arg(m_dock->windowTitle()));
    m_close->setAccessibleName(tr("Close %1").arg(m_dock->windowTitle()));
    for (Button* button : {m_float, m_close}) button->setToolTip(button->accessibleName());
}

void DockTitle::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    Surface::changeEvent(event);
}

} // namespace forkscope
