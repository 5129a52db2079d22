#include "app/search/search_card.h"

#include "app/support/icons.h"
#include "app/support/segmented_switch.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace forkscope {

SearchCard::SearchCard(SearchDesk& desk, SearchDesk::Task task, const char* icon, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_task(task), m_title(new Label(16, true, Token::fg, this)),
      m_note(new Label(12, false, Token::fg2, this)), m_head(new QHBoxLayout),
      m_layout(new QVBoxLayout(this)), m_icon(new QLabel(this)), m_sides(new SegmentedSwitch(this))
{
    m_layout->setContentsMargins(20, 14, 20, 16);
    m_layout->setSpacing(10);
    m_head->setSpacing(12);
    m_head->addWidget(m_icon);
    m_head->addWidget(m_title);
    m_head->addWidget(m_sides);
    m_head->addWidget(m_note, 1);
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_layout->addLayout(m_head);
    m_sides->hide();
    const QString name = icon;
    const auto paintIcon = [this, name] {
        m_icon->setPixmap(forkscope::icon(name.toLatin1()).pixmap(20, 20));
    };
    paintIcon();
    connect(&Theme::current(), &Theme::changed, this, paintIcon);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    connect(m_sides, &SegmentedSwitch::chosen, this,
            [this](int side) { m_desk.setSide(m_task, side); });
    connect(&desk, &SearchDesk::changed, this, &SearchCard::follow);
}

void SearchCard::follow()
{
    refreshSides();
    refresh();
}

void SearchCard::setLanguage(Language language)
{
    m_language = language;
    retranslate();
    follow();
}

void SearchCard::showSides(bool on)
{
    m_sides->setProperty("wanted", on);
    refreshSides();
}

void SearchCard::refreshSides()
{
    const SmallSetting& setting = m_desk.setting();
    const bool on = m_sides->property("wanted").toBool() && setting.paired();
    m_sides->setVisible(on);
    if (!on) return;
    m_sides->setLabels({setting.sideTitle(0, m_language), setting.sideTitle(1, m_language)});
    m_sides->setCurrent(m_desk.side(m_task));
    m_sides->setAccessibleName(tr("On which side"));
}

Label* SearchCard::addText(int pixels, bool bold, Token token)
{
    auto* label = new Label(pixels, bold, token, this);
    label->setWordWrap(true);
    m_layout->addWidget(label);
    return label;
}

void SearchCard::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(Token::line2), 1));
    painter.setBrush(theme.color(Token::panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

void SearchCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        follow();
    }
    QWidget::changeEvent(event);
}

// --- status -------------------------------------------------------------------------------------

SearchStatus::SearchStatus(QWidget* parent)
    : QWidget(parent), m_text(new Label(13, false, Token::fg2, this)),
      m_button(new Button(Button::Kind::plain, this))
{
    m_text->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(12);
    layout->addWidget(m_text);
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_button, &Button::clicked, this, &SearchStatus::pressed);
}

void SearchStatus::show(const QString& sentence, const QString& button)
{
    m_text->setText(sentence);
    m_button->setLabel(button);
    m_button->setVisible(!button.isEmpty());
    setVisible(true);
}

} // namespace forkscope
