#pragma once

#include "engine/trace/history.h"

#include <fstream>
#include <ostream>
#include <string>

namespace forkscope {

// Writes each event of a run as it comes, to a file or to standard output ("-").
class EventLines
{
public:
    // Throws BadInput when the file can't be written. It is made, or emptied, with the first event:
    // a run that never begins leaves no trace.
    explicit EventLines(const std::string& path);

    // Writes what the history holds beyond the last call.
    void follow(const History& history);

    // All earlier lines are void: a file starts anew, a stream gets a line that says so.
    void startAnew();

    // Nobody reads standard output any more.
    bool abandoned() const { return !toFile() && !m_standard; }

private:
    bool toFile() const { return m_path != "-"; }
    void open(std::ios::openmode mode);

    std::string m_path;
    std::ofstream m_file;
    std::ostream& m_standard;
    std::uint32_t m_written = 0;
};

} // namespace forkscope
