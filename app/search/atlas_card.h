#pragma once

#include "app/search/search_card.h"

class QScrollArea;

namespace forkscope {

class AtlasView;
class OutcomeLegend;
class SegmentedSwitch;

// Every order of the small scenario with its outcome. Choosing one wants it to be run.
class AtlasCard : public SearchCard
{
    Q_OBJECT

public:
    explicit AtlasCard(SearchDesk& desk, QWidget* parent = nullptr);

signals:
    void orderWanted(const forkscope::KnobValues& knobs, const QString& schedule);

protected:
    void refresh() override;
    void retranslate() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showAtlas();
    void tell(int column);
    QString statusText() const;
    QString noteText() const;

    SegmentedSwitch* m_form;
    SearchStatus* m_status;
    OutcomeLegend* m_legend;
    QScrollArea* m_scroll;
    AtlasView* m_view;
    Label* m_caption;
    std::size_t m_shown = 0; // columns
};

} // namespace forkscope
