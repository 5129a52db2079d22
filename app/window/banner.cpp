#include "app/window/banner.h"

#include "app/support/button.h"
#include "app/support/icons.h"
#include "app/support/label.h"
#include "app/support/sentences.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace forkscope {

Banner::Banner(QWidget* parent)
    : QWidget(parent), m_text(new Label(13, false, Token::fg, this)),
      m_action(new Button(Button::Kind::plain, this)), m_close(new Button(Button::Kind::flat, this))
{
    m_text->setWordWrap(true);
    m_action->setHeightHint(32);
    m_close->setHeightHint(32);
    m_close->setIconName("cross");
    m_close->setAccessibleName(tr("Close this message"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(56, 8, 12, 8);
    layout->setSpacing(12);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    connect(m_close, &Button::clicked, this, &QWidget::hide);
    connect(m_action, &Button::clicked, this, [this] {
        hide();
        if (m_act) m_act();
    });
    hide();
}

void Banner::show(const QString& sentence, const QString& action, std::function<void()> act)
{
    m_text->setText(inWindowLanguage(sentence));
    setAccessibleName(sentence);
    m_action->setLabel(action);
    m_action->setVisible(!action.isEmpty());
    m_act = std::move(act);
    setVisible(true);
}

QString Banner::sentence() const { return isHidden() ? QString() : m_text->text(); }

void Banner::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::panel));
    painter.fillRect(0, height() - 1, width(), 1, theme.color(Token::ink));
    painter.drawPixmap(20, (height() - 20) / 2,
                       iconPixmap("warn", 20, theme.color(Token::fg), devicePixelRatioF()));
}

void Banner::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        m_close->setAccessibleName(tr("Close this message"));
    QWidget::changeEvent(event);
}

} // namespace forkscope
