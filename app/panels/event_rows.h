#pragma once

#include "app/models/run_model.h"
#include "app/panels/event_filter.h"
#include "app/panels/windowed_table.h"

#include <QCoreApplication>

#include <optional>

namespace forkscope {

// The events as rows, all of them or those a filter lets through. Looks at each event once.
class EventRows : public RowSource
{
    Q_DECLARE_TR_FUNCTIONS(EventRows)

public:
    enum Column {
        numberColumn,
        stepColumn,
        timeColumn,
        whoColumn,
        whatColumn,
        objectColumn,
        versionColumn,
        resultColumn,
        columnCount
    };

    explicit EventRows(const RunModel& model) : m_model(model) {}

    // Empty words and a choice of nothing show everything.
    void setFilter(const QString& words, const EventChoice& choice);
    void takeNew(); // looks at events that have come since
    void clear();   // a new run: the filter stays, what it found is void

    int columns() const override { return columnCount; }
    QString header(int column) const override;
    int width(int column) const override;
    bool alignsRight(int column) const override { return column <= timeColumn; }
    int rows() const override;
    QVariant data(int row, int column, int role) const override;

    std::uint32_t eventOf(int row) const; // its number
    // The last row at or before this event; -1 when there is none.
    int rowOf(std::uint32_t event) const;

private:
    QString text(const Event& event, std::uint32_t number, int column) const;
    QString who(ActorId actor) const;
    QString what(const Event& event) const;
    QString objectName(ObjectId object) const;
    QString version(const Event& event) const;

    const RunModel& m_model;
    QString m_words;
    EventChoice m_choice;
    std::optional<EventFilter> m_filter; // empty: everything is shown
    std::vector<std::uint32_t> m_shown;  // what the filter let through
    std::uint32_t m_seen = 0;            // events it has looked at
};

} // namespace forkscope
