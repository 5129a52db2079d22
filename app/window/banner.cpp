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
        const auto act = m_act; // it may say something else here
        if (act) act();
    });
    hide();
}

void Banner::show(const QString& sentence, const QString& action, std::function<void()> act)
{
    m_action->setLabel(action);
    m_act = std::move(act);
    m_sentence = [sentence] { return inWindowLanguage(sentence); };
    say();
}

void Banner::tell(std::function<QString()> sentence)
{
    m_action->setLabel(QString());
    m_act = nullptr;
    m_sentence = std::move(sentence);
    say();
}

void Banner::say()
{
    const QString sentence = m_sentence();
    if (sentence.isEmpty()) return hide();
    m_text->setText(sentence);
    setAccessibleName(m_text->text());
    m_action->setVisible(m_act != nullptr);
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
    if (event->type() == QEvent::LanguageChange) {
        m_close->setAccessibleName(tr("Close this message"));
        if (!isHidden()) say();
    }
    QWidget::changeEvent(event);
}

} // namespace forkscope
