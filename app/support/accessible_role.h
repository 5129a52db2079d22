#pragma once

#include <QAccessible>

class QWidget;

namespace forkscope {

// What assistive tools are told that a widget of our own is; Qt calls all of them fillers. To be
// called while the widget is made. Name and description stay the widget's.
void setAccessibleRole(QWidget& widget, QAccessible::Role role);

} // namespace forkscope
