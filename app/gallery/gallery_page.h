#pragma once

// The first page: all scenarios by topic, recordings to come back to.

#include "app/models/recent_runs.h"
#include "app/support/label.h"

#include <vector>

class QGridLayout;
class QLineEdit;
class QMenu;
class QVBoxLayout;

namespace forkscope {

class Banner;
class BarTail;
class Button;
class RecentList;
class ScenarioCard;
class TopicButton;

class GalleryPage : public Surface
{
    Q_OBJECT

public:
    // `menu` is the window's.
    GalleryPage(const Catalogue& catalogue, RecentRuns& recent, QMenu* menu,
                QWidget* parent = nullptr);

    void setLanguage(Language language);
    void showTopic(const QString& topic); // empty: all
    void search(); // puts the caret where words are typed
    Banner& banner() { return *m_banner; }
    BarTail& tail() { return *m_tail; }
    int columns() const { return m_columns; }

signals:
    void scenarioChosen(const QString& id);
    void recordingChosen(const QString& path);
    void openWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Section
    {
        QString topic;
        QWidget* box = nullptr;
        Label* title = nullptr;
        Label* subtitle = nullptr;
        QGridLayout* grid = nullptr;
        std::vector<ScenarioCard*> cards;
        TopicButton* filter = nullptr;
    };

    QWidget* makeBar(QMenu* menu);
    QWidget* makeSide();
    QWidget* makeContent();
    QWidget* makeHero();
    void addSection(const QString& topic, QVBoxLayout* layout);
    void place(Section& section);
    bool shown(const ScenarioInfo& scenario) const;
    void refilter();
    void arrange();
    void retranslate();

    const Catalogue& m_catalogue;
    RecentRuns& m_recent;
    Language m_language = Language::english;
    QString m_topic;
    QLineEdit* m_words = nullptr;
    Label* m_nothing = nullptr;
    QWidget* m_hero = nullptr;
    std::vector<Section> m_sections;
    Banner* m_banner = nullptr;
    BarTail* m_tail = nullptr;
    Button* m_menu = nullptr;
    Button* m_open = nullptr;
    TopicButton* m_all = nullptr;
    QWidget* m_side = nullptr;
    RecentList* m_recents = nullptr;
    QWidget* m_content = nullptr;
    Label* m_heroTitle = nullptr;
    Label* m_heroText = nullptr;
    Button* m_begin = nullptr;
    int m_columns = 0;
};

} // namespace forkscope
