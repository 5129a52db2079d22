#include "app/window/black_screen.h"

#include <QKeyEvent>
#include <QPainter>

namespace forkscope {

BlackScreen::BlackScreen(QWidget* parent) : QWidget(parent)
{
    setObjectName("black-screen");
    setAccessibleName(tr("Black screen; any key brings the picture back"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::BlankCursor);
    setAttribute(Qt::WA_OpaquePaintEvent);
    hide();
}

// The window's shortcuts wait until there is something to be seen again.
bool BlackScreen::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void BlackScreen::paintEvent(QPaintEvent*) { QPainter(this).fillRect(rect(), Qt::black); }

void BlackScreen::keyPressEvent(QKeyEvent* event)
{
    end();
    if (event->key() == Qt::Key_Escape) emit leaveWanted();
}

void BlackScreen::mousePressEvent(QMouseEvent*) { end(); }

void BlackScreen::end()
{
    hide();
    parentWidget()->setFocus();
}

} // namespace forkscope
