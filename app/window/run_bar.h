#pragma once

// The top bar over a run: which scenario, which side of the contrast pair, other presets.

#include "app/models/run_controller.h"
#include "app/support/label.h"

class QHBoxLayout;
class QMenu;

namespace forkscope {

class BarTail;
class Button;
class ClaimStrip;
class SegmentedSwitch;

class RunBar : public Surface
{
    Q_OBJECT

public:
    // `menu` is the window's; it belongs to somebody else.
    RunBar(RunController& controller, const ScenarioInfo& scenario, QMenu* menu,
           QWidget* parent = nullptr);

    void setCompact(bool compact); // lower, with the claims in it
    BarTail& tail() { return *m_tail; }

signals:
    void galleryWanted();
    void findWanted();
    void proveWanted();
    void luckWanted();
    void twinWanted();
    void presentWanted();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addSearches(QHBoxLayout* layout);
    void nameSearches();
    void showPresets();
    void fit();
    QString presetsLabel() const;
    void refresh();
    void retranslate();

    RunController& m_controller;
    const ScenarioInfo& m_scenario;
    QMenu* m_mainMenu;
    Button* m_menu;
    Button* m_gallery;
    Label* m_title;
    SegmentedSwitch* m_pair;
    Button* m_presets;
    ClaimStrip* m_claims;
    Button* m_find = nullptr;
    Button* m_prove = nullptr;
    Button* m_luck = nullptr;
    Button* m_twin;
    Button* m_replay;
    Button* m_present;
    Hairline* m_line;
    BarTail* m_tail;
    bool m_compact = false;
};

} // namespace forkscope
