#include "app/cli/event_lines.h"

#include "engine/export/event_line.h"
#include "engine/session/session.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iostream>

namespace forkscope {

EventLines::EventLines(const std::string& path) : m_path(path), m_standard(std::cout)
{
    if (!toFile()) return;
    const bool existed = std::filesystem::exists(path);
    open(std::ios::app);
    m_file.close();
    if (!existed) std::filesystem::remove(path);
}

void EventLines::open(std::ios::openmode mode)
{
    m_file.close();
    m_file.clear();
    m_file.open(m_path, std::ios::out | mode);
    if (!m_file) throw BadInput(m_path + " can't be written: " + std::strerror(errno) + ".");
}

void EventLines::follow(const History& history)
{
    if (m_written == history.size()) return;
    if (toFile() && m_written == 0) open(std::ios::trunc);
    std::ostream& out = toFile() ? m_file : m_standard;
    while (m_written < history.size()) out << eventLine(history, m_written++) << '\n';
    out.flush();
    if (toFile() && !m_file)
        throw BadInput(m_path + " can't be written any further: " + std::strerror(errno) + ".");
}

void EventLines::startAnew()
{
    m_written = 0;
    if (!toFile()) m_standard << "{\"reset\":true}\n";
}

} // namespace forkscope
