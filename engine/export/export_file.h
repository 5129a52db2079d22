#pragma once

#include <fstream>
#include <string>

namespace forkscope {

// A file that stands there as a whole or not at all: it is written beside its place and then put
// there, instead of what was there before. Throws BadInput with one sentence.
class ExportFile
{
public:
    // Fails when nothing could be written there. A device or a pipe is written as it is.
    explicit ExportFile(const std::string& path);
    ~ExportFile(); // what was not published goes away
    ExportFile(const ExportFile&) = delete;

    std::ostream& stream() { return m_file; }
    // Throws as well when writing has failed before, on a full disk for instance.
    void publish();

private:
    [[noreturn]] void fail(int error) const;

    std::string m_wanted; // as the user said it
    std::string m_path;
    std::string m_draft; // the path itself for a device or a pipe
    std::ofstream m_file;
};

} // namespace forkscope
