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

// Returns how much of it reached the file: less than all where the disk is full.
std::size_t writeAll(const Descriptor& file, std::string_view text)
{
    std::size_t written = 0;
    while (written < text.size()) {
        const ssize_t part = ::write(file.get(), text.data() + written, text.size() - written);
        if (part <= 0) break;
        written += std::size_t(part);
    }
    return written;
}

std::string contentOf(const Descriptor& file)
{
    std::string text;
    char part[4096];
    for (ssize_t length;
         (length = ::pread(file.get(), part, sizeof part, off_t(text.size()))) > 0;)
        text.append(part, std::size_t(length));
    return text;
}

// The word of the file with this name; the file comes into being with it.
ObjectId fileObject(const std::string& name, const Where& where)
{
    const ObjectId known = Actor::self().arena().findObject(ObjectKind::file, name);
    if (known) return known;
    openFile(pathOf(name), O_WRONLY | O_CREAT);
    return makeObject(ObjectKind::file, name, 0, where);
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
    // Nothing may be thrown between begin and end, where everybody else waits for this process.
    const Call call{Operation::fileTruncate, m_object, 0, lineOf(where)};
    actor.beginChange(call);
    const int failed = ::truncate(pathOf(m_name).c_str(), 0);
    actor.endChange(call, 0);
    if (failed) throw OSError("cannot empty the file");
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
    return actor.readWhole(call, [this] { return contentOf(openFile(pathOf(m_name), O_RDONLY)); });
}

void File::close(Where where)
{
    if (!std::exchange(m_writing, false)) return;
    if (m_buffer.size() > kLargestFile) throw OSError("[Errno 27] File too large");
    Actor& actor = Actor::self();
    const auto length = std::int64_t(m_buffer.size());
    const Call call{Operation::fileWrite, m_object, length, lineOf(where), m_buffer};
    actor.beginChange(call);
    const Descriptor file(::open(pathOf(m_name).c_str(), O_RDWR | O_CLOEXEC));
    // A replay of a write that a death cut short is told how much of it reached the file.
    const Answer* cut = actor.takeAnswer(Operation::fileWrite);
    const std::string_view wanted =
        std::string_view(m_buffer).substr(0, cut ? std::size_t(cut->value) : m_buffer.size());
    const std::size_t written = writeAll(file, wanted);
    // Another process may have written more since this one emptied the file: its tail stays.
    const bool tail = actor.stateBefore(m_object) > written;
    const std::string whole = tail ? contentOf(file) : m_buffer.substr(0, written);
    Call told = call;
    told.argument = std::int64_t(written);
    told.text = whole;
    actor.endChange(told, std::uint32_t(whole.size()));
    if (written < wanted.size()) throw OSError("cannot write all of the file");
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
    const std::string path = pathOf(name);
    const std::string second = path + "." + std::to_string(actor.id());
    if (writeAll(openFile(second, O_WRONLY | O_CREAT | O_TRUNC), text) < text.size())
        throw OSError("cannot write all of the file");
    actor.beginChange(call);
    const int failed = std::rename(second.c_str(), path.c_str());
    actor.endChange(call, std::uint32_t(length));
    if (failed) throw OSError("cannot rename");
}

} // namespace forkscope::api
