#pragma once

#include "app/search/search_desk.h"

#include <QWidget>

namespace forkscope {

// How often each outcome came: bars that look as in the atlas, and dashed marks for what would come
// if every order of the atlas were equally likely.
class LuckChart : public QWidget
{
    Q_OBJECT

public:
    explicit LuckChart(const SearchDesk& desk, QWidget* parent = nullptr);
    void setLanguage(Language language);
    void refresh();

    struct Bar
    {
        int outcome = 0;
        std::int64_t runs = 0;
        double expected = -1; // below 0: not known
    };
    const std::vector<Bar>& bars() const { return m_bars; }

    QSize sizeHint() const override { return {320, 200}; }
    QSize minimumSizeHint() const override { return {200, 150}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double top() const; // the highest value there is to show
    void paintGrid(QPainter& painter, const QRectF& area, double highest) const;
    void paintBar(QPainter& painter, const QRectF& area, int index, double highest) const;

    const SearchDesk& m_desk;
    Language m_language = Language::english;
    std::vector<Bar> m_bars;
};

} // namespace forkscope
