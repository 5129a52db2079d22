#pragma once

#include "app/search/search_card.h"

namespace forkscope {

class LuckChart;

// Free runs on the kernel's own scheduling, beside what the atlas says is possible.
class LuckCard : public SearchCard
{
    Q_OBJECT

public:
    explicit LuckCard(SearchDesk& desk, QWidget* parent = nullptr);

signals:
    void failureWanted(); // the first failing run

protected:
    void refresh() override;
    void retranslate() override;

private:
    QString statusText() const;
    QString noteText() const;
    QString failureText() const;

    Button* m_more;
    SearchStatus* m_status;
    QWidget* m_dashes; // what the marks mean
    Label* m_dashesText;
    LuckChart* m_chart;
    Label* m_moral;
    Label* m_trouble;
    Button* m_failure;
};

} // namespace forkscope
