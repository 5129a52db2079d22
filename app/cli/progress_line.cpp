#include "app/cli/progress_line.h"

#include <iostream>
#include <unistd.h>

namespace forkscope {

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kMoment = std::chrono::milliseconds(150);
constexpr const char* kStartOver = "\r\033[K"; // to the margin, and erase the line

} // namespace

ProgressLine::ProgressLine() : m_terminal(::isatty(STDERR_FILENO) == 1) {}

void ProgressLine::show(const std::string& text)
{
    if (!m_terminal || Clock::now() - m_shownAt < kMoment) return;
    std::cerr << kStartOver << text << std::flush;
    m_shownAt = Clock::now();
    m_visible = true;
}

void ProgressLine::clear()
{
    if (m_visible) std::cerr << kStartOver << std::flush;
    m_visible = false;
}

} // namespace forkscope
