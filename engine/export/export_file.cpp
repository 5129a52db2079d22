#include "engine/export/export_file.h"

#include "engine/session/session.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <unistd.h>

namespace forkscope {

namespace fs = std::filesystem;

namespace {

// The name that an SQLite file of ours bears at a fixed place (sqlite.org/fileformat.html, 1.3).
bool isRecording(const std::string& path)
{
    constexpr std::size_t kApplicationAt = 68;
    char header[kApplicationAt + 4] = {};
    std::ifstream(path, std::ios::binary).read(header, sizeof header);
    return std::string_view(header).starts_with("SQLite format 3")
           && std::string_view(header + kApplicationAt, 4) == "FSCP";
}

} // namespace

ExportFile::ExportFile(const std::string& path) : m_wanted(path), m_path(path), m_draft(path)
{
    std::error_code error;
    if (path.empty()) throw BadInput("The export needs a file name.");
    if (fs::is_directory(path, error))
        throw BadInput(path + " is a directory; name a file in it.");
    const bool special = fs::exists(path, error) && !fs::is_regular_file(path, error);
    if (!special) {
        m_path = fs::weakly_canonical(path, error).string(); // a link stays a link
        if (error) fail(error.value());
        if (fs::exists(m_path, error) && ::access(m_path.c_str(), W_OK) != 0) fail(errno);
        if (isRecording(m_path)) throw BadInput(path + " is a recording; choose another name.");
        m_draft = m_path + '.' + std::to_string(::getpid()) + ".part";
    }
    errno = 0;
    m_file.open(m_draft, std::ios::binary | std::ios::trunc);
    if (!m_file) fail(errno);
}

ExportFile::~ExportFile()
{
    if (m_draft != m_path && !m_draft.empty()) ::unlink(m_draft.c_str());
}

void ExportFile::publish()
{
    errno = 0;
    m_file.close();
    if (!m_file) fail(errno ? errno : ENOSPC);
    if (m_draft == m_path) return;
    if (::rename(m_draft.c_str(), m_path.c_str()) != 0) fail(errno);
    m_draft.clear();
}

void ExportFile::fail(int error) const
{
    throw BadInput(m_wanted + " can't be written: " + std::strerror(error) + ".");
}

} // namespace forkscope
