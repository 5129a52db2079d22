#include "app/gallery/gallery_page.h"

#include "app/gallery/recent_list.h"
#include "app/gallery/scenario_card.h"
#include "app/gallery/topic_button.h"
#include "app/gallery/topics.h"
#include "app/support/accessible_role.h"
#include "app/support/button.h"
#include "app/support/icons.h"
#include "app/window/banner.h"
#include "app/window/bar_tail.h"

#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kCardWidth = 400;
constexpr int kInset = 32;

// The frame round the first sentence of the application.
class Hero : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Theme::current().color(Token::ink), 2));
        painter.setBrush(Theme::current().color(Token::panel));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    }
};

// In the order of the catalogue, which is that of a course.
QStringList presentTopics(const Catalogue& catalogue)
{
    QStringList present;
    for (const ScenarioInfo& scenario : catalogue.scenarios)
        if (!present.contains(scenario.topic)) present << scenario.topic;
    return present;
}

} // namespace

GalleryPage::GalleryPage(const Catalogue& catalogue, RecentRuns& recent, QMenu* menu,
                         QWidget* parent)
    : Surface(Token::canvas, parent), m_catalogue(catalogue), m_recent(recent)
{
    setFocusPolicy(Qt::ClickFocus);
    setAccessibleRole(*this, QAccessible::Document);
    m_banner = new Banner(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar(menu));
    layout->addWidget(m_banner);
    QWidget* content = makeContent();
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(makeSide());
    body->addWidget(content, 1);
    layout->addLayout(body, 1);
    retranslate();
}

QWidget* GalleryPage::makeBar(QMenu* menu)
{
    auto* bar = new Surface(Token::panel, this);
    bar->setEdge(Qt::BottomEdge);
    bar->setFixedHeight(56);
    m_menu = new Button(Button::Kind::flat, bar);
    m_menu->setIconName("menu");
    auto* sign = new QLabel(bar);
    sign->setPixmap(icon("forkscope").pixmap(28, 28));
    connect(&Theme::current(), &Theme::changed, sign,
            [sign] { sign->setPixmap(icon("forkscope").pixmap(28, 28)); });
    auto* name = new Label(18, true, Token::fg, bar);
    name->setText("Forkscope");
    m_words = new QLineEdit(bar);
    m_words->setObjectName("search");
    m_words->setClearButtonEnabled(true);
    m_words->setFixedSize(300, 36);
    m_words->setTextMargins(8, 0, 4, 0);
    connect(m_words, &QLineEdit::textChanged, this, &GalleryPage::refilter);
    m_open = new Button(Button::Kind::plain, bar);
    m_open->setIconName("folder");
    m_open->setObjectName("open");
    m_tail = new BarTail(bar);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(16, 0, 16, 0);
    layout->setSpacing(8);
    layout->addWidget(m_menu);
    layout->addWidget(sign);
    layout->addWidget(name);
    layout->addStretch();
    layout->addWidget(m_words);
    layout->addWidget(m_open);
    layout->addWidget(m_tail);
    connect(m_open, &Button::clicked, this, &GalleryPage::openWanted);
    connect(m_menu, &Button::clicked, this, [this, menu] {
        if (menu) menu->popup(m_menu->mapToGlobal(QPoint(0, m_menu->height() + 4)));
    });
    return bar;
}

QWidget* GalleryPage::makeSide()
{
    m_side = new Surface(Token::bg, this);
    static_cast<Surface*>(m_side)->setEdge(Qt::RightEdge);
    auto* layout = new QVBoxLayout(m_side);
    layout->setContentsMargins(16, 24, 17, 24);
    layout->setSpacing(0);
    m_all = new TopicButton(m_side);
    connect(m_all, &TopicButton::clicked, this, [this] { showTopic({}); });
    layout->addWidget(m_all);
    for (Section& section : m_sections) {
        section.filter = new TopicButton(m_side);
        connect(section.filter, &TopicButton::clicked, this,
                [this, topic = section.topic] { showTopic(topic); });
        layout->addWidget(section.filter);
    }
    layout->addStretch();
    m_recents = new RecentList(m_recent, m_catalogue, m_side);
    connect(m_recents, &RecentList::openWanted, this, &GalleryPage::recordingChosen);
    layout->addWidget(m_recents);
    return m_side;
}

QWidget* GalleryPage::makeHero()
{
    auto* hero = new Hero;
    m_heroTitle = new Label(26, true, Token::fg, hero);
    m_heroText = new Label(15, false, Token::fg2, hero);
    m_heroText->setWordWrap(true);
    m_begin = new Button(Button::Kind::primary, hero);
    m_begin->setIconName("play");
    m_begin->setHeightHint(48);
    m_begin->setObjectName("begin");
    auto* words = new QVBoxLayout;
    words->setSpacing(6);
    words->addWidget(m_heroTitle);
    words->addWidget(m_heroText);
    auto* layout = new QHBoxLayout(hero);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(24);
    layout->addLayout(words, 1);
    layout->addWidget(m_begin);
    connect(m_begin, &Button::clicked, this, [this] {
        if (!m_catalogue.scenarios.empty())
            emit scenarioChosen(m_catalogue.scenarios.front().id);
    });
    return hero;
}

QWidget* GalleryPage::makeContent()
{
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    m_content = new Surface(Token::canvas);
    auto* layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(kInset, 24, kInset, 24);
    layout->setSpacing(24);
    m_hero = makeHero();
    layout->addWidget(m_hero);
    m_nothing = new Label(15, false, Token::fg2, m_content);
    m_nothing->setWordWrap(true);
    layout->addWidget(m_nothing);
    for (const QString& topic : presentTopics(m_catalogue)) addSection(topic, layout);
    layout->addStretch();
    area->setWidget(m_content);
    return area;
}

void GalleryPage::addSection(const QString& topic, QVBoxLayout* layout)
{
    Section section;
    section.topic = topic;
    section.box = new QWidget(m_content);
    section.title = new Label(18, true, Token::fg, section.box);
    section.subtitle = new Label(13, false, Token::fg2, section.box);
    auto* column = new QVBoxLayout(section.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto* heading = new QHBoxLayout;
    heading->setSpacing(10);
    heading->addWidget(section.title);
    heading->addWidget(section.subtitle, 1, Qt::AlignBottom);
    column->addLayout(heading);
    section.grid = new QGridLayout;
    section.grid->setSpacing(16);
    column->addLayout(section.grid);
    for (const ScenarioInfo& scenario : m_catalogue.scenarios) {
        if (scenario.topic != topic) continue;
        auto* card = new ScenarioCard(scenario, section.box);
        connect(card, &ScenarioCard::clicked, this,
                [this, id = scenario.id] { emit scenarioChosen(id); });
        section.cards.push_back(card);
    }
    layout->addWidget(section.box);
    m_sections.push_back(section);
}

void GalleryPage::showTopic(const QString& topic)
{
    m_topic = topic;
    m_all->setChecked(topic.isEmpty());
    for (Section& section : m_sections) section.filter->setChecked(section.topic == topic);
    refilter();
}

void GalleryPage::search()
{
    m_words->setFocus();
    m_words->selectAll();
}

// By the words of either language: what is said in class and what is shown may differ.
bool GalleryPage::shown(const ScenarioInfo& scenario) const
{
    if (!m_topic.isEmpty() && scenario.topic != m_topic) return false;
    const QString text = QStringList{scenario.id, scenario.title.english, scenario.title.chinese,
                                     scenario.summary.english, scenario.summary.chinese}
                             .join('\n');
    const QStringList words = m_words->text().split(' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&text](const QString& word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

void GalleryPage::refilter()
{
    bool any = false;
    for (Section& section : m_sections) {
        place(section);
        const bool some = std::any_of(section.cards.begin(), section.cards.end(),
                                      [](const ScenarioCard* card) { return !card->isHidden(); });
        section.box->setVisible(some);
        any = any || some;
    }
    m_hero->setVisible(m_words->text().isEmpty());
    m_nothing->setVisible(!any && !m_catalogue.scenarios.empty());
}

// Those that are shown, without gaps.
void GalleryPage::place(Section& section)
{
    int index = 0;
    for (ScenarioCard* card : section.cards) {
        section.grid->removeWidget(card);
        card->setVisible(shown(card->scenario()));
        if (card->isHidden() || m_columns == 0) continue;
        section.grid->addWidget(card, index / m_columns, index % m_columns);
        ++index;
    }
}

// As many cards side by side as keep their width; empty columns keep theirs too.
void GalleryPage::arrange()
{
    m_side->setFixedWidth(width() < 1400 ? 240 : 288);
    const int room = width() - m_side->width() - 2 * kInset;
    const int columns = std::max(1, room / kCardWidth);
    if (columns == m_columns) return;
    m_columns = columns;
    for (Section& section : m_sections) {
        place(section);
        for (int column = 0; column < std::max(columns, section.grid->columnCount()); ++column)
            section.grid->setColumnStretch(column, column < columns ? 1 : 0);
    }
}

void GalleryPage::resizeEvent(QResizeEvent*) { arrange(); }

void GalleryPage::setLanguage(Language language)
{
    m_language = language;
    retranslate();
}

void GalleryPage::retranslate()
{
    setAccessibleName(tr("Gallery"));
    m_menu->setAccessibleName(tr("Menu"));
    m_menu->setToolTip(tr("Menu"));
    m_open->setLabel(tr("Open recording…"));
    m_words->setPlaceholderText(tr("Search scenarios"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_nothing->setText(tr("No scenario is about that. Try another word, or look at all of them."));
    m_all->show(tr("All scenarios"), int(m_catalogue.scenarios.size()));
    m_heroTitle->setText(tr("See what processes really do"));
    const bool any = !m_catalogue.scenarios.empty();
    const QString first =
        any ? m_catalogue.scenarios.front().title.get(m_language) : QString();
    m_heroText->setText(tr("Real forked processes, real locks. Step one at a time, choose who "
                           "goes next, step back. Begin with five minutes of %1.")
                            .arg(first));
    m_begin->setLabel(tr("Open %1").arg(first));
    m_begin->setVisible(any);
    for (Section& section : m_sections) {
        section.title->setText(topicTitle(section.topic));
        section.subtitle->setText(topicSubtitle(section.topic));
        section.filter->show(topicTitle(section.topic), int(section.cards.size()));
        for (ScenarioCard* card : section.cards) card->setLanguage(m_language);
    }
    m_recents->setLanguage(m_language);
    showTopic(m_topic);
}

void GalleryPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    Surface::changeEvent(event);
}

} // namespace forkscope
