#pragma once

#include "app/models/run_model.h"
#include "app/panels/windowed_table.h"

#include <QCoreApplication>

namespace forkscope {

// The printed lines as rows, with one row more where the cursor stands in the past.
class OutputRows : public RowSource
{
    Q_DECLARE_TR_FUNCTIONS(OutputRows)

public:
    enum Column { timeColumn, whoColumn, textColumn, columnCount };
    // Roles beside Qt's own.
    enum Role { printedRole = Qt::UserRole, errorRole, cursorRole, futureRole };

    explicit OutputRows(const RunModel& model) : m_model(model) {}

    int columns() const override { return columnCount; }
    QString header(int column) const override;
    int width(int column) const override;
    bool alignsRight(int column) const override { return column == timeColumn; }
    int rows() const override;
    QVariant data(int row, int column, int role) const override;
    bool spansAll(int row) const override { return row == cursorRow(); }

    // The row of the cursor, -1 while it is at the newest event.
    int cursorRow() const;
    // The last row that lies before the cursor, -1 when none does.
    int lastRowBefore() const { return linesBefore() - 1; }
    // The line of a row; null for the cursor's.
    const Line* lineAt(int row) const;

private:
    int linesBefore() const;
    QString who(const Line& line) const;

    const RunModel& m_model;
};

} // namespace forkscope
