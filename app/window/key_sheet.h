#pragma once

#include <QDialog>

#include <vector>

namespace forkscope {

// All keys of the window, two columns.
class KeySheet : public QDialog
{
    Q_OBJECT

public:
    struct Entry
    {
        QString keys; // "Space, F9"
        QString text;
    };

    KeySheet(const std::vector<Entry>& entries, QWidget* parent);
};

} // namespace forkscope
