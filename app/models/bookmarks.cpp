#include "app/models/bookmarks.h"

#include <algorithm>

namespace forkscope {

namespace {

bool before(const Bookmark& bookmark, std::uint32_t count) { return bookmark.count < count; }

} // namespace

std::vector<Bookmark>::iterator Bookmarks::place(std::uint32_t count)
{
    return std::lower_bound(m_list.begin(), m_list.end(), count, before);
}

const Bookmark* Bookmarks::at(std::uint32_t count) const
{
    const auto found = std::lower_bound(m_list.begin(), m_list.end(), count, before);
    return found != m_list.end() && found->count == count ? &*found : nullptr;
}

std::optional<std::uint32_t> Bookmarks::next(std::uint32_t count, int direction) const
{
    const auto found = std::lower_bound(m_list.begin(), m_list.end(),
                                        direction > 0 ? count + 1 : count, before);
    if (direction > 0) return found == m_list.end() ? std::nullopt : std::optional(found->count);
    return found == m_list.begin() ? std::nullopt : std::optional(std::prev(found)->count);
}

void Bookmarks::set(std::uint32_t count, const QString& note)
{
    if (count == 0) return;
    const auto found = place(count);
    if (found != m_list.end() && found->count == count) found->note = note;
    else m_list.insert(found, {count, note});
    emit changed();
}

void Bookmarks::remove(std::uint32_t count)
{
    const auto found = place(count);
    if (found == m_list.end() || found->count != count) return;
    m_removed = *found;
    m_list.erase(found);
    emit changed();
}

void Bookmarks::undo()
{
    if (!m_removed) return;
    const Bookmark back = *m_removed;
    m_removed.reset();
    set(back.count, back.note);
}

std::vector<Note> Bookmarks::notes() const
{
    std::vector<Note> notes;
    for (const Bookmark& bookmark : m_list)
        notes.push_back({bookmark.count - 1, bookmark.note.toStdString()});
    return notes;
}

void Bookmarks::replace(const std::vector<Note>& notes)
{
    m_removed.reset();
    m_list.clear();
    for (const Note& note : notes)
        m_list.push_back({note.event + 1, QString::fromStdString(note.text)});
    emit changed();
}

void Bookmarks::keepFirst(std::uint32_t count)
{
    m_removed.reset();
    const auto beyond = place(count + 1);
    if (beyond == m_list.end()) return;
    m_list.erase(beyond, m_list.end());
    emit changed();
}

} // namespace forkscope
