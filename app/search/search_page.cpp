#include "app/search/search_page.h"

#include "app/search/atlas_card.h"
#include "app/search/find_card.h"
#include "app/search/luck_card.h"
#include "app/search/prove_card.h"
#include "app/search/search_footer.h"
#include "app/search/setting_row.h"
#include "app/support/accessible_role.h"
#include "app/window/banner.h"
#include "app/window/bar_tail.h"

#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QMenu>
#include <QScrollArea>

namespace forkscope {

using Task = SearchDesk::Task;

SearchPage::SearchPage(SearchStarters starters, const ScenarioInfo& scenario, QMenu* menu,
                       QWidget* parent)
    : Surface(Token::bg, parent), m_desk(std::move(starters)), m_scenario(scenario),
      m_row(new SettingRow(m_desk, this)), m_banner(new Banner(this)),
      m_scroll(new QScrollArea(this)), m_footer(new SearchFooter(m_desk, this))
{
    setFocusPolicy(Qt::ClickFocus);
    setAccessibleRole(*this, QAccessible::Document);
    m_desk.choose(scenario, scenario.values({}));
    m_scroll->setWidget(makeCards());
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget* part : std::initializer_list<QWidget*>{makeBar(menu), m_row, m_banner})
        layout->addWidget(part);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_footer);
    connect(m_footer, &SearchFooter::backWanted, this, &SearchPage::backWanted);
    m_row->build();
    setLanguage(Language::english);
}

QWidget* SearchPage::makeBar(QMenu* menu)
{
    auto* bar = new Surface(Token::panel, this);
    bar->setEdge(Qt::BottomEdge);
    bar->setFixedHeight(52);
    m_menuButton = new Button(Button::Kind::flat, bar);
    m_menuButton->setIconName("menu");
    m_gallery = new Button(Button::Kind::flat, bar);
    m_gallery->setIconName("back");
    m_title = new Label(18, true, Token::fg, bar);
    m_tail = new BarTail(bar);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(16, 0, 16, 0);
    layout->setSpacing(8);
    layout->addWidget(m_menuButton);
    layout->addWidget(m_gallery);
    layout->addWidget(new Hairline(Qt::Vertical, 24, bar));
    layout->addSpacing(4);
    layout->addWidget(m_title);
    layout->addStretch(1);
    for (auto [task, icon, name] : {std::tuple{Task::find, "search", "page-find"},
                                    std::tuple{Task::prove, "shield", "page-prove"},
                                    std::tuple{Task::luck, "dice", "page-luck"}}) {
        auto* button = new Button(Button::Kind::plain, bar);
        button->setIconName(icon);
        button->setObjectName(name);
        layout->addWidget(button);
        m_tasks.emplace_back(task, button);
        connect(button, &Button::clicked, this, [this, task = task] {
            m_desk.want(task);
            reveal(task);
        });
    }
    layout->addWidget(new Hairline(Qt::Vertical, 24, bar));
    layout->addWidget(m_tail);
    connect(m_menuButton, &Button::clicked, this, [this, menu] {
        if (menu) menu->popup(m_menuButton->mapToGlobal(QPoint(0, m_menuButton->height() + 4)));
    });
    connect(m_gallery, &Button::clicked, this, &SearchPage::galleryWanted);
    return bar;
}

QWidget* SearchPage::makeCards()
{
    auto* cards = new Surface(Token::bg);
    auto* grid = new QGridLayout(cards);
    grid->setContentsMargins(24, 16, 24, 16);
    grid->setSpacing(14);
    m_find = new FindCard(m_desk, cards);
    m_prove = new ProveCard(m_desk, cards);
    auto* atlas = new AtlasCard(m_desk, cards);
    auto* luck = new LuckCard(m_desk, cards);
    // Six columns: the upper cards are as wide as each other, the atlas twice as wide as luck.
    grid->addWidget(m_find, 0, 0, 1, 3);
    grid->addWidget(m_prove, 0, 3, 1, 3);
    grid->addWidget(atlas, 1, 0, 1, 4);
    grid->addWidget(luck, 1, 4, 1, 2);
    for (int column = 0; column < 6; ++column) {
        grid->setColumnStretch(column, 1);
        grid->setColumnMinimumWidth(column, 10);
    }
    grid->setRowStretch(1, 1);
    m_cards = {{Task::find, m_find}, {Task::prove, m_prove}, {Task::atlas, atlas},
               {Task::luck, luck}};
    connect(m_find, &FindCard::witnessWanted, this, &SearchPage::witnessWanted);
    connect(m_find, &FindCard::twinWanted, this, &SearchPage::twinWanted);
    connect(m_prove, &ProveCard::certificateWanted, this, &SearchPage::saveCertificate);
    connect(atlas, &AtlasCard::orderWanted, this, &SearchPage::witnessWanted);
    connect(luck, &LuckCard::failureWanted, this,
            [this] { emit failureWanted(*m_desk.luck().firstFailure()); });
    return cards;
}

void SearchPage::open(const KnobValues& present, Task task)
{
    m_desk.choose(m_scenario, present);
    m_row->build();
    m_desk.wantFirst(task);
    m_desk.wantFirst(Task::atlas);
    reveal(task);
}

void SearchPage::reveal(Task task)
{
    for (const auto& [one, card] : m_cards)
        if (one == task) m_scroll->ensureWidgetVisible(card, 0, 16);
}

void SearchPage::saveCertificate()
{
    const auto& report = m_desk.prove().report();
    if (!report) return;
    QString path = QFileDialog::getSaveFileName(this, tr("Save certificate"),
                                                m_scenario.id + "-certificate.txt",
                                                tr("Text files (*.txt)"));
    if (path.isEmpty()) return;
    if (QFileInfo(path).suffix().isEmpty()) path += ".txt";
    QFile file(path);
    const QByteArray text = certificateText(m_desk, *report, m_version, m_language).toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return m_banner->show(tr("The certificate can't be written: %1").arg(file.errorString()));
    m_banner->show(tr("The certificate is saved in %1.").arg(QFileInfo(path).fileName()));
}

// --- being shown --------------------------------------------------------------------------------

void SearchPage::showEvent(QShowEvent*) { m_desk.comeBack(); }

void SearchPage::hideEvent(QHideEvent* event)
{
    if (!event->spontaneous()) m_desk.leave();
}

void SearchPage::resizeEvent(QResizeEvent*) { retranslate(); }

void SearchPage::setLanguage(Language language)
{
    m_language = language;
    for (const auto& [task, card] : m_cards) card->setLanguage(language);
    m_row->setLanguage(language);
    m_footer->setLanguage(language);
    retranslate();
}

void SearchPage::retranslate()
{
    const bool wide = width() >= 1100;
    m_menuButton->setAccessibleName(tr("Menu"));
    m_menuButton->setToolTip(tr("Menu"));
    m_gallery->setLabel(wide ? tr("Gallery") : QString());
    m_gallery->setAccessibleName(tr("Back to the gallery"));
    m_title->setText(m_scenario.title.get(m_language));
    setAccessibleName(m_title->text());
    for (const auto& [task, button] : m_tasks)
        button->setLabel(task == Task::find    ? tr("Find a failure")
                         : task == Task::prove ? tr("Prove")
                                               : tr("Luck"));
}

void SearchPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    Surface::changeEvent(event);
}

} // namespace forkscope
