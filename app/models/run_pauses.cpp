// Where the run pauses by itself.

#include "app/models/pause_words.h"
#include "app/models/run_controller.h"

namespace forkscope {

// Not while a part is repeated only to go on behind it, not while every step is the teacher's own,
// and not while the class looks at the past: what comes then is its future.
bool RunController::heedsBreakpoints() const
{
    return m_model.live() && !m_pausedAt && !m_then && !m_preloading && m_mode != Mode::hand;
}

// True: between these two positions is something at which the run should pause. The cursor is
// there now, and whatever goes on has been told to stop.
bool RunController::pauseBetween(std::uint32_t from, std::uint32_t to)
{
    const PauseWhen when = m_breakpoints.when();
    if (when.empty() || from >= to) return false;
    const bool follows = m_watch && m_watch->seen() == from && m_watch->when() == when;
    if (!follows) m_watch.emplace(m_model.history(), when, from);
    const std::optional<PauseHit> hit = m_watch->next(m_model.history(), to);
    if (!hit) return false;
    m_playback.stop();
    if (active() && !inThePast() && !hostRests()) {
        m_pausedAt = hit->event + 1;
        m_link->pause();
    }
    m_breakpoints.note(*hit);
    m_model.setCursor(hit->event + 1);
    m_model.showCursor();
    if (hit->actor != kNobody) m_model.select(hit->actor);
    if (hit->object > kMaxActors) m_model.selectObject(hit->object);
    emit metBreakpoint();
    m_changing.start();
    return true;
}

// A run needs a moment to come to rest; what it sends until then is not followed.
void RunController::stayPaused()
{
    if (!m_pausedAt) return;
    m_model.setCursor(*m_pausedAt);
    if (hostRests() || !active() || m_model.summary()) m_pausedAt.reset();
}

QString RunController::pauseReason() const
{
    const std::optional<PauseHit>& hit = m_breakpoints.lastHit();
    const History& history = m_model.history();
    if (!hit || hit->event + 1 != m_model.cursor() || hit->event >= history.size()) return {};
    QString claim;
    const ScenarioInfo* scenario = m_setup.scenario();
    const bool isClaim = hit->cause == PauseCause::claimBroken && scenario && hit->number >= 0;
    if (isClaim && std::size_t(hit->number) < scenario->claims.size())
        claim = scenario->claims[std::size_t(hit->number)].text.get(m_model.language());
    const QString sentence = pauseSentence(*hit, history, m_model.language(), claim);
    if (m_model.live()) return sentence + tr(".", "end of a sentence");
    return sentence + tr(". What came after it is recorded as its future.");
}

} // namespace forkscope
