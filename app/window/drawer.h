#pragma once

#include "app/support/label.h"

namespace forkscope {

class SidePanel;

// Holds a panel over one side of the centre while it is open.
class Drawer : public Surface
{
    Q_OBJECT

public:
    Drawer(Qt::Edge side, QWidget* parent);

    void open(SidePanel* panel); // takes it until another is opened or given back
    void close();
    SidePanel* panel() const { return m_panel; }
    void place(const QRect& area); // of the centre

signals:
    void closed();

private:
    Qt::Edge m_side;
    SidePanel* m_panel = nullptr;
    QRect m_area;
};

} // namespace forkscope
