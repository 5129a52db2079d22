#pragma once

// Between the bars: the set-up on the left, the centre, code over facts on the right. Where the
// window is small, the sides become rails whose buttons open a drawer over the centre.

#include "app/window/drawer.h"
#include "app/window/rail.h"
#include "app/window/side_panel.h"

#include <QWidget>

#include <vector>

class QSplitter;

namespace forkscope {

class RunLayout : public QWidget
{
    Q_OBJECT

public:
    // Takes the panels and the centre over.
    RunLayout(SidePanel* setup, QWidget* centre, SidePanel* code, SidePanel* facts,
              QWidget* parent = nullptr);

    void setCompact(bool compact);
    bool compact() const { return m_compact; }
    bool closeDrawer(); // false: none was open
    // Brings a tab of a side panel to the front, in its drawer where there are rails.
    void showTab(SidePanel* panel, int tab);
    // The names of the tabs have changed.
    void retranslate();

    QByteArray saveState() const;
    void restoreState(const QByteArray& state);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Entry
    {
        RailButton* button;
        SidePanel* panel;
        int tab; // -1: the panel as a whole
    };

    void addEntries(Rail* rail, Drawer* drawer, SidePanel* panel, bool whole);
    void openEntry(const Entry& entry, Drawer* drawer);
    void putPanelsBack();
    void uncheck();
    void placeDrawers();

    SidePanel* m_setup;
    QWidget* m_centre;
    SidePanel* m_code;
    SidePanel* m_facts;
    Rail* m_leftRail;
    Rail* m_rightRail;
    QSplitter* m_columns;
    QSplitter* m_right;
    Drawer* m_leftDrawer;
    Drawer* m_rightDrawer;
    std::vector<Entry> m_entries;
    bool m_compact = false;
};

} // namespace forkscope
