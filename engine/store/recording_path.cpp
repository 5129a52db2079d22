#include "engine/store/recording_path.h"

#include "engine/store/schema.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <unistd.h>

namespace forkscope {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMagic("SQLite format 3\0", 16);
constexpr std::size_t kHeaderSize = 100;
constexpr std::size_t kPageSizeAt = 16;
constexpr std::size_t kChangesAt = 24;
constexpr std::size_t kPagesAt = 28;
constexpr std::size_t kVersionAt = 60;
constexpr std::size_t kApplicationAt = 68;
constexpr std::size_t kChangesOfPagesAt = 92;

// The first bytes of an SQLite file; numbers are big-endian.
struct Header
{
    std::string bytes;

    bool isSqlite() const { return bytes.starts_with(kMagic); }
    bool isWhole() const { return bytes.size() == kHeaderSize; }

    std::uint32_t number(std::size_t at, std::size_t size = 4) const
    {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < size; ++i) value = value << 8 | std::uint8_t(bytes[at + i]);
        return value;
    }

    std::uint64_t fileSize() const
    {
        if (number(kChangesAt) != number(kChangesOfPagesAt)) return 0; // not known
        const std::uint32_t pageSize = number(kPageSizeAt, 2);
        return std::uint64_t(number(kPagesAt)) * (pageSize == 1 ? 65536 : pageSize);
    }
};

Header headerOf(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file) throw RecordingError(path + " can't be read: " + std::strerror(errno) + ".");
    Header header;
    header.bytes.resize(kHeaderSize);
    file.read(header.bytes.data(), kHeaderSize);
    header.bytes.resize(std::size_t(file.gcount()));
    return header;
}

[[noreturn]] void cannotWrite(const std::string& path, int error)
{
    throw RecordingError(path + " can't be written: " + std::strerror(error) + ".");
}

// Only a recording, or nothing, is ever replaced.
void checkReplaceable(const std::string& path)
{
    if (fs::is_directory(path)) throw RecordingError(path + " is a directory; name a file in it.");
    if (!fs::is_regular_file(path)) throw RecordingError(path + " is not an ordinary file.");
    if (::access(path.c_str(), W_OK) != 0) cannotWrite(path, errno);
    const Header header = headerOf(path);
    const bool recording = header.isSqlite() && header.isWhole() &&
                           header.number(kApplicationAt) == kApplicationId;
    if (!header.bytes.empty() && !recording)
        throw RecordingError(path + " exists and is not a recording, so it is left as it is; "
                                    "choose another name.");
}

} // namespace

void checkRecordingPath(const std::string& path)
{
    if (path.empty()) throw RecordingError("A recording needs a file name.");
    std::error_code error;
    if (fs::exists(path, error)) checkReplaceable(path);
    if (error) cannotWrite(path, error.value());
    const fs::path folder = fs::path(path).parent_path();
    if (!folder.empty() && !fs::exists(folder, error))
        throw RecordingError(path + " can't be written: there is no directory " +
                             folder.string() + ".");
    const std::string draft = draftPath(path);
    const int file = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
    if (file < 0) cannotWrite(path, errno);
    ::close(file);
    ::unlink(draft.c_str());
}

void checkHeader(const std::string& path)
{
    std::error_code error;
    if (!fs::exists(path, error)) throw RecordingError("There is no recording " + path + ".");
    if (fs::is_directory(path, error))
        throw RecordingError(path + " is a directory, not a recording.");
    if (!fs::is_regular_file(path, error)) // a pipe would keep its reader waiting for ever
        throw RecordingError(path + " is not an ordinary file.");
    const Header header = headerOf(path);
    if (header.bytes.empty()) throw RecordingError(path + " is empty: it holds no recording.");
    if (!header.isSqlite()) throw RecordingError(path + " is not a Forkscope recording.");
    if (!header.isWhole()) throw RecordingError(path + " is cut short and can't be read.");
    if (header.number(kApplicationAt) != kApplicationId)
        throw RecordingError(path + " is a database of another program, not a recording.");
    if (header.number(kVersionAt) != kFormatVersion)
        throw RecordingError(path + " was recorded by another version of Forkscope (format " +
                             std::to_string(header.number(kVersionAt)) + ", this one reads " +
                             std::to_string(kFormatVersion) + ").");
    if (!hasCompanions(path) && fs::file_size(path, error) < header.fileSize())
        throw RecordingError(path + " is cut short and can't be read.");
}

bool hasCompanions(const std::string& path)
{
    std::error_code error;
    return fs::exists(path + "-wal", error) || fs::exists(path + "-journal", error);
}

std::string draftPath(const std::string& path) { return path + ".part"; }

void publishDraft(const std::string& path)
{
    // A log left by a recording that was there before must never be taken for part of this one.
    for (const char* companion : {"-wal", "-shm", "-journal"})
        ::unlink((path + companion).c_str());
    if (::rename(draftPath(path).c_str(), path.c_str()) == 0) return;
    const int error = errno;
    ::unlink(draftPath(path).c_str());
    cannotWrite(path, error);
}

} // namespace forkscope
