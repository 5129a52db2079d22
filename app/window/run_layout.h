#pragma once

// Between the bars: the set-up on the left, the centre, code over facts on the right. The panels
// are docks: once they are unlocked they can be dragged to another side, floated or closed. Where
// the window is small, they become rails whose buttons open a drawer over the centre.

#include "app/window/drawer.h"
#include "app/window/rail.h"
#include "app/window/side_panel.h"

#include <QWidget>

#include <array>
#include <vector>

class QDockWidget;
class QMainWindow;

namespace forkscope {

class RunLayout : public QWidget
{
    Q_OBJECT

public:
    enum Panel { setup, code, facts, panels };

    // Takes the panels and the centre over.
    RunLayout(SidePanel* setup, QWidget* centre, SidePanel* code, SidePanel* facts,
              QWidget* parent = nullptr);

    void setCompact(bool compact);
    bool compact() const { return m_compact; }
    bool closeDrawer(); // false: none was open
    // Brings a tab of a side panel to the front, in its drawer where there are rails. A closed
    // panel is opened.
    void showTab(SidePanel* panel, int tab);
    // The names of the tabs have changed.
    void retranslate();

    // Unlocked panels have a title to be dragged by, with buttons to float and to close them.
    void setUnlocked(bool unlocked);
    bool panelShown(Panel panel) const;
    void showPanel(Panel panel, bool shown);
    void restoreDefault();
    QWidget* placeOf(Panel panel) const; // the panel, or the rail that opens it; null: closed

    QByteArray saveState() const;
    void restoreState(const QByteArray& state);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Entry
    {
        RailButton* button;
        SidePanel* panel;
        int tab; // -1: the panel as a whole
    };

    void addDock(Panel panel, SidePanel* contents, const char* name, Qt::DockWidgetArea area);
    void addEntries(Rail* rail, Drawer* drawer, SidePanel* panel, bool whole);
    void openEntry(const Entry& entry, Drawer* drawer);
    void settle();
    void giveUpPanels();
    void putPanelsBack();
    void uncheck();
    void placeDrawers();
    void showRails();

    QMainWindow* m_docked;
    std::array<SidePanel*, panels> m_panels{};
    std::array<QDockWidget*, panels> m_docks{};
    Rail* m_leftRail;
    Rail* m_rightRail;
    Drawer* m_leftDrawer;
    Drawer* m_rightDrawer;
    std::vector<Entry> m_entries;
    QByteArray m_default;  // as the docks stand at first
    QByteArray m_wanted;   // to be restored when there is room
    bool m_compact = false;
};

} // namespace forkscope
