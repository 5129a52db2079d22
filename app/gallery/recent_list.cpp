#include "app/gallery/recent_list.h"

#include "app/models/outcome_here.h"
#include "app/models/run_setup.h"
#include "app/support/label.h"
#include "app/support/state_paint.h"

#include <QAbstractButton>
#include <QDateTime>
#include <QFontMetrics>
#include <QPainter>
#include <QVBoxLayout>

namespace forkscope {

namespace {

constexpr int kMostShown = 6;

class RecentRow : public QAbstractButton
{
public:
    RecentRow(const QString& title, const QString& details, bool finding, QWidget* parent)
        : QAbstractButton(parent), m_details(details), m_finding(finding)
    {
        setText(title);
        setAccessibleDescription(details);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
        setFixedHeight(52);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = Theme::current();
        QPainter painter(this);
        if (underMouse()) painter.fillRect(rect(), theme.color(Token::hover));
        painter.fillRect(0, 0, width(), 1, theme.color(Token::line));
        const int room = width() - 24 - (m_finding ? 28 : 0);
        paintLine(painter, Theme::uiFont(13, true), Token::fg, text(), 8, room);
        paintLine(painter, Theme::uiFont(12), Token::fg2, m_details, 27, room);
        if (m_finding) paintFindingTile(painter, QRectF(width() - 30, 10, 18, 18));
        if (!hasFocus()) return;
        painter.setPen(QPen(theme.color(Token::ink), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }

private:
    void paintLine(QPainter& painter, const QFont& font, Token color, const QString& text, int top,
                   int room) const
    {
        painter.setFont(font);
        painter.setPen(Theme::current().color(color));
        painter.drawText(QRect(12, top, room, 19), Qt::AlignVCenter,
                         QFontMetrics(font).elidedText(text, Qt::ElideRight, room));
    }

    QString m_details;
    bool m_finding;
};

} // namespace

RecentList::RecentList(RecentRuns& recent, const Catalogue& catalogue, QWidget* parent)
    : QWidget(parent), m_recent(recent), m_catalogue(catalogue),
      m_title(new Label(12, true, Token::fg2, this)),
      m_empty(new Label(12, false, Token::fg3, this)), m_rows(new QVBoxLayout)
{
    m_title->setContentsMargins(12, 0, 12, 0);
    m_empty->setContentsMargins(12, 0, 12, 0);
    m_empty->setWordWrap(true);
    m_rows->setSpacing(0);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_empty);
    layout->addLayout(m_rows);
    connect(&recent, &RecentRuns::changed, this, &RecentList::rebuild);
    rebuild();
}

void RecentList::setLanguage(Language language)
{
    m_language = language;
    rebuild();
}

QString RecentList::title(const RecentRun& run) const
{
    const ScenarioInfo* scenario = m_catalogue.find(run.scenario);
    return scenario ? runTitle(*scenario, run.knobs, m_language) : run.scenario;
}

QString RecentList::details(const RecentRun& run) const
{
    const QDate today = QDate::currentDate();
    const QDate day = run.when.date();
    const QString time = run.when.time().toString("HH:mm");
    const QString when = day == today              ? tr("Today %1").arg(time)
                         : day == today.addDays(-1) ? tr("Yesterday %1").arg(time)
                                                    : day.toString(Qt::ISODate);
    if (run.steps == 0) return tr("%1 · stops early").arg(when);
    QString text = tr("%1 · %n step(s)", nullptr, run.steps).arg(when);
    if (run.outcome.empty()) return text;
    const auto& [key, value] = run.outcome.front();
    const ScenarioInfo* scenario = m_catalogue.find(run.scenario);
    const QString label = scenario ? outcomeLabel(*scenario, key, m_language) : key;
    return text + QString::fromUtf8(" · %1 %2").arg(label).arg(value);
}

void RecentList::rebuild()
{
    m_title->setText(tr("Recent recordings"));
    m_empty->setText(tr("Every run is recorded. You will find the latest ones here."));
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    int shown = 0;
    for (const RecentRun& run : m_recent.list()) {
        if (++shown > kMostShown) break;
        auto* row = new RecentRow(title(run), details(run), run.finding, this);
        connect(row, &QAbstractButton::clicked, this,
                [this, path = run.path] { emit openWanted(path); });
        m_rows->addWidget(row);
    }
    m_empty->setVisible(shown == 0);
}

} // namespace forkscope
