#pragma once

#include <chrono>
#include <string>

namespace forkscope {

// A line on the terminal that is written over and over while something goes on. Silent where
// standard error is no terminal.
class ProgressLine
{
public:
    ProgressLine();
    ~ProgressLine() { clear(); }

    // Shows the text, unless the one before has been there for a moment only.
    void show(const std::string& text);
    void clear();

private:
    std::chrono::steady_clock::time_point m_shownAt;
    bool m_terminal;
    bool m_visible = false;
};

} // namespace forkscope
