#pragma once

#include <QString>

#include <vector>

class QWidget;

namespace forkscope {

struct FileKind
{
    QString filter; // "Recordings (*.forkscope)"
    QString ending; // "forkscope"
};

// Asks where to write. The ending of the chosen kind is added where there is none, before it is
// asked whether a file that is there may be replaced. Empty: not at all. `chosen` may be null.
QString askForNewFile(QWidget* parent, const QString& title, const QString& name,
                      const std::vector<FileKind>& kinds, int* chosen = nullptr);

} // namespace forkscope
