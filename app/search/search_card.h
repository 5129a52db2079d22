#pragma once

#include "app/search/search_words.h"
#include "app/support/button.h"
#include "app/support/label.h"

class QHBoxLayout;
class QVBoxLayout;

namespace forkscope {

class SegmentedSwitch;

// A panel of the page "Every schedule": a head with its icon, name and, on the right, a note; below
// it what it has to say. Follows the desk and the language.
class SearchCard : public QWidget
{
    Q_OBJECT

public:
    SearchCard(SearchDesk& desk, SearchDesk::Task task, const char* icon,
               QWidget* parent = nullptr);

    void setLanguage(Language language);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

    virtual void refresh() = 0;     // the desk, or the language, is another
    virtual void retranslate() = 0; // its own words

    Language language() const { return m_language; }
    Label* addText(int pixels = 13, bool bold = false, Token token = Token::fg);
    void showSides(bool on); // the pair's two sides, to choose on which to search

    SearchDesk& m_desk;
    SearchDesk::Task m_task;
    Language m_language = Language::english;
    Label* m_title;
    Label* m_note;   // on the right
    QHBoxLayout* m_head;
    QVBoxLayout* m_layout;

private:
    void refreshSides();
    void follow();

    QLabel* m_icon;
    SegmentedSwitch* m_sides;
};

// What a card says where it has no result: what it is for, that it waits, how far it is, or what
// went wrong; with a button where there is something to do.
class SearchStatus : public QWidget
{
    Q_OBJECT

public:
    explicit SearchStatus(QWidget* parent = nullptr);

    void show(const QString& sentence, const QString& button = {});

signals:
    void pressed();

private:
    Label* m_text;
    Button* m_button;
};

} // namespace forkscope
