#pragma once

// The page of a twin run: two sides, the line where they part and what is to be said of it, and one
// place that moves through both. Its keys are the window's.

#include "app/models/catalogue.h"
#include "app/support/label.h"
#include "app/twin/twin_run.h"

namespace forkscope {

class Banner;
class Button;
class TwinSide;
class VerdictChip;

class TwinPage : public Surface
{
    Q_OBJECT

public:
    TwinPage(RunStarter start, const ScenarioInfo& scenario, QWidget* parent = nullptr);

    // The run that `present` shows against the other setting.
    void begin(const RunModel& present);
    TwinRun& run() { return m_run; }
    const ScenarioInfo& scenario() const { return m_scenario; }
    Banner& banner() { return *m_banner; }
    void setLanguage(Language language);
    void showSettings(); // the menu of what the right side could be

signals:
    void backWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeTop();
    QWidget* makeSaying();
    QWidget* makeControls();
    Button* makeButton(const char* name, const char* icon, const QString& key);
    void fit();
    void settle();
    void refresh();
    void retranslate();

    const ScenarioInfo& m_scenario;
    TwinRun m_run;
    Banner* m_banner;
    Label* m_title;
    Label* m_subtitle;
    VerdictChip* m_parts;
    TwinSide* m_first;
    TwinSide* m_second;
    Button* m_setting;
    Label* m_saying;
    Label* m_sentence;
    Button* m_leave;
    Button* m_back;
    Button* m_step;
    Button* m_go;
    Label* m_place;
};

} // namespace forkscope
