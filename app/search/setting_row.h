#pragma once

// The row under the bar of "Every schedule": the knobs of the small setting.

#include "app/search/small_setting.h"
#include "app/support/label.h"

namespace forkscope {

class Button;
class KnobRow;
class SearchDesk;

class SettingRow : public Surface
{
    Q_OBJECT

public:
    explicit SettingRow(SearchDesk& desk, QWidget* parent = nullptr);

    // After the desk has another scenario.
    void build();
    void setLanguage(Language language);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void fit();
    void showMore();
    void retranslate();
    KnobRow* makeRow(const KnobInfo& knob, QWidget* parent);

    SearchDesk& m_desk;
    Language m_language = Language::english;
    const ScenarioInfo* m_scenario = nullptr;
    Label* m_title;
    Label* m_about;
    QWidget* m_room;
    std::vector<KnobRow*> m_rows; // numbers first
    Button* m_more;               // the knobs that have no room
    Button* m_again;
    QWidget* m_sheet = nullptr;
};

} // namespace forkscope
