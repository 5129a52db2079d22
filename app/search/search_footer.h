#pragma once

// The foot of "Every schedule": what is under way, how far it is, and how to stop it.

#include "app/search/search_words.h"
#include "app/support/label.h"

namespace forkscope {

class Button;

// A bar for what is done. Its right end stays open where only the least of what is still to come is
// known.
class OpenBar : public QWidget
{
    Q_OBJECT

public:
    explicit OpenBar(QWidget* parent = nullptr);
    void show(double part, bool open); // part: 0..1
    QSize sizeHint() const override { return {260, 12}; }
    QSize minimumSizeHint() const override { return {80, 12}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_part = 0;
    bool m_open = false;
};

class SearchFooter : public Surface
{
    Q_OBJECT

public:
    explicit SearchFooter(SearchDesk& desk, QWidget* parent = nullptr);
    void setLanguage(Language language);

signals:
    void backWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void showLuck();
    void showSearch(const ExploreJob& job);
    void retranslate();

    SearchDesk& m_desk;
    Language m_language = Language::english;
    Button* m_back;
    Label* m_phase;
    OpenBar* m_bar;
    Label* m_count;
    Button* m_pause;
    Button* m_cancel;
};

} // namespace forkscope
