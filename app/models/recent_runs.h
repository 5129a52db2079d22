#pragma once

// The recordings that were made, saved or opened lately, kept in the settings.

#include "app/models/catalogue.h"

#include <QDateTime>
#include <QObject>

#include <vector>

namespace forkscope {

struct RecentRun
{
    QString path;
    QString scenario;
    KnobValues knobs;
    QDateTime when;
    int steps = 0;
    std::vector<std::pair<QString, qint64>> outcome;
    bool finding = false;
    bool automatic = false; // made by the window itself; the oldest ones are removed
};

class RecentRuns : public QObject
{
    Q_OBJECT

public:
    // `folder` is where the window records on its own.
    explicit RecentRuns(QString folder, QObject* parent = nullptr);

    const std::vector<RecentRun>& list() const { return m_list; } // newest first
    void add(const RecentRun& run); // again: moves to the top
    void remove(const QString& path); // from the list; the file stays
    // A name for a new recording in the folder, which is made when it isn't there.
    QString newPath(const QString& scenario) const;

signals:
    void changed();

private:
    void load();
    void adopt(); // recordings of a window that ended without a word
    void save() const;
    void dropOldest();

    QString m_folder;
    std::vector<RecentRun> m_list;
};

} // namespace forkscope
