// The run's page: what the inspector shows, and where the run pauses by itself.

#include "app/panels/source_panel.h"
#include "app/window/banner.h"
#include "app/window/run_layout.h"
#include "app/window/run_page.h"

namespace forkscope {

void RunPage::showInspector() { m_layout->showTab(m_facts, m_inspectorTab); }

void RunPage::toggleBreakpoint() { m_source->toggleBreakpoint(); }

void RunPage::openPauseMenu()
{
    m_layout->showTab(m_code, 0);
    m_source->openPauseMenu();
}

// Why the run paused stands above it as long as the cursor is there; what comes in meanwhile
// changes the sentence. Who closes it does not see it again.
void RunPage::showPause()
{
    const QString reason = m_controller.pauseReason();
    if (reason == m_pauseReason) return;
    const bool begins = m_pauseReason.isEmpty();
    const bool shown = m_banner->sentence() == m_pauseReason;
    m_pauseReason = reason;
    if (reason.isEmpty()) {
        if (shown) m_banner->hide();
    } else if (begins || shown) {
        m_banner->show(reason, tr("Go on"), [this] { m_controller.run(); });
    }
}

} // namespace forkscope
