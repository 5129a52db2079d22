#pragma once

#include "app/search/search_card.h"

class QScrollArea;

namespace forkscope {

class VerdictChip;
class WitnessList;
class WitnessPicture;

// The search for the shortest failure, and the failure: its steps in words and as a picture.
class FindCard : public SearchCard
{
    Q_OBJECT

public:
    explicit FindCard(SearchDesk& desk, QWidget* parent = nullptr);

    // The code of the witness; empty hides it.
    void setShareCoder(std::function<QString(const KnobValues&, const QString& schedule)> coder);
    void setTwin(bool on); // whether there is somebody to show the same schedule on the other side

signals:
    void witnessWanted(const forkscope::KnobValues& knobs, const QString& schedule);
    // The same schedule with the main switch, or what the pair differs in, turned.
    void twinWanted(const forkscope::KnobValues& knobs, const QString& schedule,
                    const forkscope::KnobValues& other);

protected:
    void refresh() override;
    void retranslate() override;

private:
    void makeResult();
    void showReport(const ExploreReport& report);
    void showWitness(const ExploredFinding& finding);
    void showOther(const ExploreReport& report);
    QString statusText() const;
    KnobValues otherSide() const;

    SearchStatus* m_status;
    QWidget* m_result;
    VerdictChip* m_chip;
    Label* m_headline;
    QScrollArea* m_scroll;
    WitnessList* m_steps;
    WitnessPicture* m_picture;
    Label* m_claim;
    Button* m_step;
    Button* m_twin;
    Label* m_code;
    Button* m_copy;
    bool m_twinOn = false;
    std::function<QString(const KnobValues&, const QString&)> m_coder;
    const ExploreReport* m_shown = nullptr; // whose steps the list holds
    Language m_shownIn = Language::english;
};

} // namespace forkscope
