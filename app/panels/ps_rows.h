#pragma once

// The table of ps: what the kernel says of the run's processes at this moment, and in the past what
// was recorded of it.

#include "app/models/run_model.h"
#include "app/panels/kernel_row.h"
#include "app/panels/windowed_table.h"

#include <QCoreApplication>

#include <vector>

namespace forkscope {

// The processes the kernel still knows; those that were reaped are gone from ps, too.
class PsRows : public RowSource
{
    Q_DECLARE_TR_FUNCTIONS(PsRows)

public:
    enum Column {
        pidColumn,
        ppidColumn,
        statColumn,
        wchanColumn,
        commColumn,
        cpuColumn,
        columnCount
    };

    PsRows(const RunModel& model, KernelReader reader)
        : m_model(model), m_reader(std::move(reader))
    {}

    // Whether the processes are there and the cursor is at them.
    bool now() const;
    // The kernel's numbers as this machine has them, instead of those the programs see.
    void setOutside(bool outside) { m_outside = outside; }
    bool outside() const { return m_outside; }
    void read();

    int columns() const override { return columnCount; }
    QString header(int column) const override;
    int width(int column) const override;
    bool alignsRight(int column) const override;
    int rows() const override { return int(m_rows.size()); }
    QVariant data(int row, int column, int role) const override;

    ActorId actorOf(int row) const { return m_rows[std::size_t(row)].actor; }
    int rowOf(ActorId actor) const; // -1 when it is gone
    QString command() const;        // for a terminal outside
    // All that is known of one process, in sentences; empty when it was not born yet.
    QString about(ActorId actor) const;

private:
    struct Row
    {
        ActorId actor = kNobody;
        bool read = false; // from the kernel just now
        KernelRow kernel;
    };

    void ask();
    KernelRow recorded(const ProcessInfo& process) const;
    int pidOf(int outsidePid) const;      // 0: none of ours
    int outsideOf(int pid) const;         // likewise
    int parentOf(const Row& row, const ProcessInfo& process) const;
    QString text(const Row& row, const ProcessInfo& process, int column) const;
    QString commandOf(const Row& row, const ProcessInfo& process) const;
    QString tip(const Row& row, const ProcessInfo& process, int column) const;
    QString roleOf(const ProcessInfo& process) const;

    const RunModel& m_model;
    KernelReader m_reader;
    bool m_outside = false;
    std::vector<Row> m_rows;
    int m_session = 0;
};

} // namespace forkscope
