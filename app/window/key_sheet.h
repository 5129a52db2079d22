#pragma once

#include <QDialog>

#include <vector>

namespace forkscope {

// All keys of the window by subject, in columns; scrolls where the screen is low.
class KeySheet : public QDialog
{
    Q_OBJECT

public:
    struct Entry
    {
        QString keys; // "Space, F9"
        QString text;
    };

    struct Group
    {
        QString title;
        std::vector<Entry> entries;
    };

    KeySheet(const std::vector<Group>& groups, QWidget* parent);

private:
    QWidget* makeSheet(const std::vector<Group>& groups);
    QLayout* makeGroup(const Group& group, QWidget* sheet);
};

} // namespace forkscope
