#pragma once

#include "app/models/recent_runs.h"

#include <QWidget>

class QVBoxLayout;

namespace forkscope {

class Label;

// The recordings made or opened lately, newest first: "Ticket grab, lock off" over "Today 09:12 ·
// 62 steps · sold 11".
class RecentList : public QWidget
{
    Q_OBJECT

public:
    RecentList(RecentRuns& recent, const Catalogue& catalogue, QWidget* parent = nullptr);
    void setLanguage(Language language);

signals:
    void openWanted(const QString& path);

private:
    void rebuild();
    QString title(const RecentRun& run) const;
    QString details(const RecentRun& run) const;

    RecentRuns& m_recent;
    const Catalogue& m_catalogue;
    Language m_language = Language::english;
    Label* m_title;
    Label* m_empty;
    QVBoxLayout* m_rows;
};

} // namespace forkscope
