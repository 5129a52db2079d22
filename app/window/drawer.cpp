#include "app/window/drawer.h"

#include "app/window/side_panel.h"

#include <QVBoxLayout>

namespace forkscope {

namespace {
constexpr int kNarrow = 300; // set-up
constexpr int kWide = 440;   // code and facts
} // namespace

Drawer::Drawer(Qt::Edge side, QWidget* parent) : Surface(Token::panel, parent), m_side(side)
{
    setEdge(side == Qt::LeftEdge ? Qt::RightEdge : Qt::LeftEdge);
    auto* layout = new QVBoxLayout(this);
    const bool left = side == Qt::LeftEdge;
    layout->setContentsMargins(left ? 0 : 1, 0, left ? 1 : 0, 0);
    hide();
}

void Drawer::open(SidePanel* panel)
{
    if (m_panel && m_panel != panel) m_panel->hide();
    m_panel = panel;
    layout()->addWidget(panel);
    panel->show();
    place(m_area);
    show();
    raise();
}

void Drawer::close()
{
    if (isHidden()) return;
    hide();
    emit closed();
}

void Drawer::place(const QRect& area)
{
    m_area = area;
    const int wide = std::min(m_side == Qt::LeftEdge ? kNarrow : kWide, area.width());
    const int x = m_side == Qt::LeftEdge ? area.left() : area.right() + 1 - wide;
    setGeometry(x, area.top(), wide, area.height());
}

} // namespace forkscope
