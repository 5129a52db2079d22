#pragma once

#include "app/search/search_card.h"

class QGridLayout;

namespace forkscope {

class VerdictChip;

// The proof: its verdict, what it covered, and how many orders its runs stand for.
class ProveCard : public SearchCard
{
    Q_OBJECT

public:
    explicit ProveCard(SearchDesk& desk, QWidget* parent = nullptr);

signals:
    void certificateWanted();

protected:
    void refresh() override;
    void retranslate() override;

private:
    void makeResult();
    void addFact(QGridLayout* grid, Label*& word, Label*& fact);
    void showReport(const ExploreReport& report);
    QString statusText() const;
    QString noteText() const;

    SearchStatus* m_status;
    QWidget* m_result;
    VerdictChip* m_chip;
    Label* m_headline;
    QWidget* m_box;
    Label* m_line;
    Label* m_explained;
    Label *m_outcomeWord = nullptr, *m_outcome = nullptr;
    Label *m_coveredWord = nullptr, *m_covered = nullptr;
    Label *m_notCoveredWord = nullptr, *m_notCovered = nullptr;
    Button* m_save;
    Button* m_larger;
};

} // namespace forkscope
