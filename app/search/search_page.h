#pragma once

// The page "Every schedule": the shortest failure, the proof, all orders, and luck.

#include "app/search/search_desk.h"
#include "app/support/label.h"

class QMenu;
class QScrollArea;

namespace forkscope {

class Banner;
class BarTail;
class Button;
class FindCard;
class ProveCard;
class SearchFooter;
class SettingRow;

class SearchPage : public Surface
{
    Q_OBJECT

public:
    // `menu` is the window's; it belongs to somebody else.
    SearchPage(SearchStarters starters, const ScenarioInfo& scenario, QMenu* menu,
               QWidget* parent = nullptr);

    SearchDesk& desk() { return m_desk; }
    Banner& banner() { return *m_banner; }
    BarTail& tail() { return *m_tail; }
    FindCard& findCard() { return *m_find; }
    void setVersion(const QString& version) { m_version = version; } // for certificates
    void setLanguage(Language language);
    // Opened by one of the bar's buttons: takes over how the run is set up, and starts that task.
    void open(const KnobValues& present, SearchDesk::Task task);

signals:
    void backWanted();
    void galleryWanted();
    void witnessWanted(const forkscope::KnobValues& knobs, const QString& schedule);
    void twinWanted(const forkscope::KnobValues& knobs, const QString& schedule,
                    const forkscope::KnobValues& other);
    void failureWanted(const forkscope::LuckFailure& failure);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeBar(QMenu* menu);
    QWidget* makeCards();
    void saveCertificate();
    void reveal(SearchDesk::Task task);
    void retranslate();

    SearchDesk m_desk;
    const ScenarioInfo& m_scenario;
    QString m_version;
    Language m_language = Language::english;
    Button* m_menuButton = nullptr;
    Button* m_gallery = nullptr;
    Label* m_title = nullptr;
    std::vector<std::pair<SearchDesk::Task, Button*>> m_tasks;
    BarTail* m_tail = nullptr;
    SettingRow* m_row;
    Banner* m_banner;
    QScrollArea* m_scroll;
    FindCard* m_find = nullptr;
    ProveCard* m_prove = nullptr;
    std::vector<std::pair<SearchDesk::Task, class SearchCard*>> m_cards;
    SearchFooter* m_footer;
};

} // namespace forkscope
