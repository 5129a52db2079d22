#pragma once

#include <QDialog>

#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace forkscope {

// Everything the window can do, found by typing a part of its name in either language.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    struct Entry
    {
        QString text;
        QString keys;  // "Ctrl+O"; may be empty
        QString other; // its name in the other language
        std::function<void()> act;
    };

    CommandPalette(std::vector<Entry> entries, QWidget* parent);

    // Closes first, so that what is done may open something itself.
    void doCurrent();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter(const QString& words);

    std::vector<Entry> m_entries;
    QLineEdit* m_words;
    QListWidget* m_list;
    QWidget* m_nothing;
};

} // namespace forkscope
