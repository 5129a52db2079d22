#pragma once

// Places of a run that somebody wants to come back to, each with a note. Kept in the recording.

#include "engine/store/recording.h"

#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace forkscope {

struct Bookmark
{
    std::uint32_t count = 0; // a cursor position, at least 1
    QString note;

    bool operator==(const Bookmark&) const = default;
};

class Bookmarks : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const std::vector<Bookmark>& list() const { return m_list; } // in order of the run
    const Bookmark* at(std::uint32_t count) const;               // null: none
    std::optional<std::uint32_t> next(std::uint32_t count, int direction) const;

    void set(std::uint32_t count, const QString& note);
    void remove(std::uint32_t count);
    bool canUndo() const { return m_removed.has_value(); }
    void undo(); // the last removal

    // As a recording keeps them. What is replaced can't be undone.
    std::vector<Note> notes() const;
    void replace(const std::vector<Note>& notes);
    void keepFirst(std::uint32_t count); // drops those beyond

signals:
    void changed();

private:
    std::vector<Bookmark>::iterator place(std::uint32_t count);

    std::vector<Bookmark> m_list;
    std::optional<Bookmark> m_removed;
};

} // namespace forkscope
