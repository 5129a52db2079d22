#pragma once

// What the kernel says of the processes, as ps would print it, and the command that prints the
// same in a terminal.

#include "app/models/run_model.h"
#include "app/panels/windowed_table.h"

#include <QCoreApplication>

#include <vector>

namespace forkscope {

class Button;
class Label;

// The processes the kernel still knows; those that were reaped are gone from ps, too.
class PsRows : public RowSource
{
    Q_DECLARE_TR_FUNCTIONS(PsRows)

public:
    enum Column {
        pidColumn,
        ppidColumn,
        statColumn,
        osPidColumn,
        cpuColumn,
        commColumn,
        columnCount
    };

    explicit PsRows(const RunModel& model) : m_model(model) {}
    void read(); // the world at the cursor

    int columns() const override { return columnCount; }
    QString header(int column) const override;
    int width(int column) const override;
    int rows() const override { return int(m_actors.size()); }
    QVariant data(int row, int column, int role) const override;

    ActorId actorOf(int row) const { return m_actors[std::size_t(row)]; }
    int rowOf(ActorId actor) const; // -1 when it is gone
    QString command() const;        // for a terminal outside

private:
    QString text(const ProcessInfo& process, int column) const;
    QString letterWords(const ProcessInfo& process) const;

    const RunModel& m_model;
    std::vector<ActorId> m_actors;
};

class PsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PsPanel(RunModel& model, QWidget* parent = nullptr);

    WindowedTable& table() { return *m_table; }
    QString caption() const; // "recorded at step 12", or "now"
    QString command() const { return m_rows->command(); }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void mark();
    void retranslate();

    RunModel& m_model;
    PsRows* m_rows; // owned by the table
    Label* m_caption;
    Label* m_command;
    Button* m_copy;
    WindowedTable* m_table;
    Label* m_empty;
};

} // namespace forkscope
