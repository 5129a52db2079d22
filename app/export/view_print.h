#pragma once

class QPrinter;
class QWidget;

namespace forkscope {

// Prints a view on one page, as large as fits, dark on white whatever the screen's colours are.
// False: the printer did not begin.
bool printView(QWidget& view, QPrinter& printer);

} // namespace forkscope
