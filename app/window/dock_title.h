#pragma once

#include "app/support/label.h"

class QDockWidget;

namespace forkscope {

class Button;

// What an unlocked dock is dragged by: its name, and buttons to float it and to close it.
class DockTitle : public Surface
{
    Q_OBJECT

public:
    explicit DockTitle(QDockWidget* dock);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QDockWidget* m_dock;
    Label* m_name;
    Button* m_float;
    Button* m_close;
};

} // namespace forkscope
