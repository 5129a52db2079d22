#pragma once

#include "app/support/label.h"

#include <vector>

class QStackedWidget;
class QTabBar;

namespace forkscope {

// Panels behind a row of tabs, with a small caption at the right of the row. Stands beside the
// centre, or lies over it as a drawer.
class SidePanel : public Surface
{
    Q_OBJECT

public:
    explicit SidePanel(QWidget* parent = nullptr);

    int addTab(QWidget* panel, const char* iconName); // its text comes by setTabText
    void setTabText(int tab, const QString& text);
    QString tabText(int tab) const;
    QByteArray tabIcon(int tab) const { return m_icons[std::size_t(tab)]; }
    int tabs() const { return int(m_icons.size()); }
    int current() const;
    void setCurrent(int tab);
    void setCaption(const QString& caption);
    void setName(const QString& name); // for assistive tools
    void hideTabs(); // for a single panel that has a row of its own

signals:
    void currentChanged(int tab);

private:
    QWidget* m_row;
    QTabBar* m_bar;
    Label* m_caption;
    QStackedWidget* m_pages;
    std::vector<QByteArray> m_icons;
};

} // namespace forkscope
