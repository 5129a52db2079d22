#include "app/window/side_panel.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>

namespace forkscope {

SidePanel::SidePanel(QWidget* parent)
    : Surface(Token::panel, parent), m_row(new QWidget(this)), m_bar(new QTabBar(m_row)),
      m_caption(new Label(12, false, Token::fg3, m_row)), m_pages(new QStackedWidget(this))
{
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setUsesScrollButtons(false);
    m_bar->setFocusPolicy(Qt::TabFocus);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(4, 2, 16, 0);
    row->setSpacing(0);
    row->addWidget(m_bar);
    row->addStretch();
    row->addWidget(m_caption);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* head = new QVBoxLayout(m_row);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(0);
    head->addLayout(row);
    head->addWidget(new Hairline(Qt::Horizontal, 0, m_row));
    layout->addWidget(m_row);
    layout->addWidget(m_pages, 1);
    connect(m_bar, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_bar, &QTabBar::currentChanged, this, &SidePanel::currentChanged);
}

int SidePanel::addTab(QWidget* panel, const char* iconName)
{
    m_icons.emplace_back(iconName);
    m_pages->addWidget(panel);
    return m_bar->addTab(QString());
}

void SidePanel::setTabText(int tab, const QString& text) { m_bar->setTabText(tab, text); }
QString SidePanel::tabText(int tab) const { return m_bar->tabText(tab); }
int SidePanel::current() const { return m_bar->currentIndex(); }
void SidePanel::setCurrent(int tab) { m_bar->setCurrentIndex(tab); }
void SidePanel::setCaption(const QString& caption) { m_caption->setText(caption); }
void SidePanel::hideTabs() { m_row->hide(); }
void SidePanel::setName(const QString& name) { m_bar->setAccessibleName(name); }

} // namespace forkscope
