#pragma once

#include <QString>

class QWidget;

namespace forkscope {

// Keeps a picture of a view in a file; its ending chooses the format: png (twice as many pixels as
// on the screen), svg or pdf. Throws BadInput with one sentence.
void savePicture(QWidget& view, const QString& path);

} // namespace forkscope
