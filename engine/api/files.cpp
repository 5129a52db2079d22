#include "engine/api/files.h"

#include "engine/api/errors.h"
#include "engine/os/descriptor.h"

#include <cstdio>
#include <exception>
#include <fcntl.h>
#include <unistd.h>

namespace forkscope::api {

namespace {

constexpr std::size_t kLargestFile = 32 * 1024;

std::string pathOf(const std::string& name)
{
    return std::string(Actor::self().arena().header().directory) + "/" + name;
}

Descriptor openFile(const std::string& path, int flags)
{
    Descriptor file(::open(path.c_str(), flags | O_CLOEXEC, 0600));
    if (!file) throw OSError("cannot open '" + path + "'");
    return file;
}

void writeAll(const Descriptor& file, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(file.get(), text.data(), text.size());
        if (written <= 0) throw OSError("cannot write");
        text.remove_prefix(std::size_t(written));
    }
}

std::string readAll(const std::string& path)
{
    const Descriptor file = openFile(path, O_RDONLY);
    std::string text;
    char part[4096];
    for (ssize_t length; (length = ::read(file.get(), part, sizeof part)) > 0;)
        text.append(part, std::size_t(length));
    return text;
}

// The word of the file with this name; the file comes into being with it.
ObjectId fileObject(const std::string& name, const Where& where)
{
    const ObjectId known = Actor::self().arena().findObject(ObjectKind::file, name);
    return known ? known : makeObject(ObjectKind::file, name, 0, where);
}

} // namespace

File::File(std::string name, std::string_view mode, const Where& where)
    : m_name(std::move(name)), m_writing(mode == "w"), m_where(where)
{
    Actor& actor = Actor::self();
    if (!m_writing && !actor.arena().findObject(ObjectKind::file, m_name))
        throw OSError("[Errno 2] No such file or directory: '" + m_name + "'");
    m_object = fileObject(m_name, where);
    if (!m_writing) return;
    const Call call{Operation::fileTruncate, m_object, 0, lineOf(where)};
    actor.beginChange(call);
    openFile(pathOf(m_name), O_WRONLY | O_CREAT | O_TRUNC);
    actor.endChange(call, 0);
}

File::File(File&& other) noexcept
    : m_name(std::move(other.m_name)),
      m_object(other.m_object),
      m_writing(std::exchange(other.m_writing, false)),
      m_buffer(std::move(other.m_buffer)),
      m_where(other.m_where)
{}

// As in Python, leaving the block closes the file, and that writes it.
File::~File() noexcept(false)
{
    if (m_writing && std::uncaught_exceptions() == 0) close(m_where);
}

std::string File::read(Where where)
{
    Actor& actor = Actor::self();
    const Call call{Operation::fileRead, m_object, 0, lineOf(where)};
    return actor.readWhole(call, [this] { return readAll(pathOf(m_name)); });
}

void File::close(Where where)
{
    if (!std::exchange(m_writing, false)) return;
    if (m_buffer.size() > kLargestFile) throw OSError("[Errno 27] File too large");
    Actor& actor = Actor::self();
    const auto length = std::int64_t(m_buffer.size());
    const Call call{Operation::fileWrite, m_object, length, lineOf(where), m_buffer};
    actor.beginChange(call);
    // A replay of a write that a death cut short is told how much of it reached the file.
    const Answer* cut = actor.takeAnswer(Operation::fileWrite);
    const std::string_view written =
        std::string_view(m_buffer).substr(0, cut ? std::size_t(cut->value) : m_buffer.size());
    writeAll(openFile(pathOf(m_name), O_WRONLY), written);
    // Another process may have written more since this one emptied the file: its tail stays.
    const bool tail = actor.stateBefore(m_object) > written.size();
    const std::string whole = tail ? readAll(pathOf(m_name)) : std::string(written);
    Call told = call;
    told.text = whole;
    actor.endChange(told, std::uint32_t(whole.size()));
}

File open(std::string name, std::string_view mode, Where where)
{
    return File(std::move(name), mode, where);
}

Json json_load(File& file, Where where)
{
    const std::string text = file.read(where);
    try {
        return json_loads(text);
    } catch (const JSONDecodeError& error) {
        Actor::self().transparent(
            {Operation::decodeError, 0, 0, lineOf(where), error.what()}, 0);
        throw;
    }
}

void json_dump(const Json& value, File& file) { file.write(json_dumps(value)); }

void replace_file(const std::string& name, std::string_view text, Where where)
{
    if (text.size() > kLargestFile) throw OSError("[Errno 27] File too large");
    Actor& actor = Actor::self();
    const ObjectId object = fileObject(name, where);
    const auto length = std::int64_t(text.size());
    const Call call{Operation::fileRename, object, length, lineOf(where), text};
    actor.beginChange(call);
    const std::string path = pathOf(name);
    const std::string second = path + "." + std::to_string(actor.id());
    writeAll(openFile(second, O_WRONLY | O_CREAT | O_TRUNC), text);
    if (std::rename(second.c_str(), path.c_str()) != 0) throw OSError("cannot rename");
    actor.endChange(call, std::uint32_t(length));
}

} // namespace forkscope::api
