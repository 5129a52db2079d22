#include "app/cli/run_follower.h"

#include "app/cli/interrupt.h"

#include <algorithm>
#include <chrono>
#include <ostream>
#include <string_view>

namespace forkscope {

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kPatience = std::chrono::seconds(5); // for the summary of a stopped run

class Follower
{
public:
    Follower(const RunFacts& facts, const RunSource& source, Listeners& listeners)
        : m_source(source), m_listeners(listeners)
    {
        m_result.facts = facts;
        m_result.history.clear(facts.controlled);
    }

    RunResult run()
    {
        while (!m_over) {
            take(m_source.receive());
            if (!m_over) stopIfUnwanted();
        }
        return std::move(m_result);
    }

private:
    void take(const Update& update)
    {
        if (update.reset) startAnew();
        for (const std::string& text : update.texts) m_result.history.addText(text);
        m_result.history.append(update.events);
        if (m_listeners.recording) m_listeners.recording->take(update);
        if (m_listeners.events) m_listeners.events->follow(m_result.history);
        if (m_listeners.lines) printLines();
        if (update.summary) return finish(*update.summary);
        if (!update.closed) return;
        if (!m_result.interrupted)
            throw NotPermitted("forkscope-host ended unexpectedly, so the run is incomplete.");
        m_over = true;
    }

    void startAnew()
    {
        m_result.history.clear(m_result.facts.controlled);
        if (m_listeners.events) m_listeners.events->startAnew();
    }

    void finish(const RunSummary& summary)
    {
        m_result.summary = summary;
        if (m_listeners.recording) m_listeners.recording->finish(summary);
        m_over = true;
    }

    // A line that was printed stays printed, also when the order of the run became known better:
    // the lines' own order is that of their numbers.
    void printLines()
    {
        const auto& lines = m_result.history.lines();
        if (m_printed >= lines.size()) return;
        while (m_printed < lines.size()) print(lines[m_printed++]);
        m_listeners.lines->flush();
    }

    void print(const Line& line)
    {
        const Texts& texts = m_result.history.texts();
        const ProcessInfo* process = m_result.history.latest().process(line.actor);
        std::string prefix = process ? texts[process->role] : std::string();
        m_width = std::max(m_width, prefix.size());
        prefix.resize(m_width, ' ');
        std::string_view rest = texts[line.text];
        do {
            const std::string_view row = rest.substr(0, rest.find('\n'));
            *m_listeners.lines << prefix << " | " << row << '\n';
            rest.remove_prefix(std::min(rest.size(), row.size() + 1));
        } while (!rest.empty());
    }

    bool nobodyReads() const
    {
        if (m_listeners.lines && !*m_listeners.lines) return true;
        return m_listeners.events && m_listeners.events->abandoned();
    }

    void stopIfUnwanted()
    {
        if (!m_result.interrupted && (interrupted() || nobodyReads())) {
            m_result.interrupted = true;
            m_stoppedAt = Clock::now();
            m_source.stop();
        }
        if (m_result.interrupted && Clock::now() - m_stoppedAt > kPatience) m_over = true;
    }

    const RunSource& m_source;
    Listeners& m_listeners;
    RunResult m_result;
    std::size_t m_printed = 0;
    std::size_t m_width = 9; // of the role names
    Clock::time_point m_stoppedAt;
    bool m_over = false;
};

} // namespace

RunResult follow(const RunFacts& facts, const RunSource& source, Listeners& listeners)
{
    return Follower(facts, source, listeners).run();
}

} // namespace forkscope
