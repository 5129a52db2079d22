#include "app/search/atlas_card.h"

#include "app/search/atlas_view.h"
#include "app/search/outcome_paint.h"
#include "app/support/segmented_switch.h"
#include "app/support/sentences.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>

namespace forkscope {

AtlasCard::AtlasCard(SearchDesk& desk, QWidget* parent)
    : SearchCard(desk, SearchDesk::Task::atlas, "branch", parent),
      m_form(new SegmentedSwitch(this)), m_status(new SearchStatus(this)),
      m_legend(new OutcomeLegend(desk.outcomes(), this)), m_scroll(new QScrollArea(this)),
      m_view(new AtlasView(desk)), m_caption(new Label(12, false, Token::fg2, this))
{
    setObjectName("atlas-card");
    m_note->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_note->setWordWrap(true);
    m_form->setObjectName("atlas-form");
    m_head->addWidget(m_form);
    m_scroll->setWidget(m_view);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->installEventFilter(this);
    m_caption->setObjectName("atlas-caption");
    m_layout->addWidget(m_status);
    m_layout->addWidget(m_legend);
    m_layout->addWidget(m_scroll, 1);
    m_layout->addWidget(m_caption);
    connect(m_status, &SearchStatus::pressed, this,
            [this] { m_desk.want(SearchDesk::Task::atlas); });
    connect(m_form, &SegmentedSwitch::chosen, this, [this](int form) {
        m_view->setForm(form == 0 ? AtlasView::Form::strip : AtlasView::Form::tree);
        tell(m_view->current());
    });
    connect(m_view, &AtlasView::currentChanged, this, &AtlasCard::tell);
    connect(m_view, &AtlasView::chosen, this, [this](int column) {
        emit orderWanted(m_desk.values(m_task),
                         m_desk.atlas().columns()[std::size_t(column)].schedule);
    });
    m_form->setLabels({{}, {}});
    m_form->setCurrent(0);
}

bool AtlasCard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) {
        m_view->setRoom(m_scroll->viewport()->width());
        const bool scrolls = m_view->sizeHint().width() > m_scroll->viewport()->width();
        m_scroll->setMinimumHeight(m_view->sizeHint().height() + (scrolls ? 16 : 0));
    }
    return SearchCard::eventFilter(watched, event);
}

QString AtlasCard::statusText() const
{
    const ExploreJob& job = m_desk.atlasJob();
    if (m_desk.waits(m_task)) return tr("Waits until what is under way is done.");
    switch (job.state()) {
    case ExploreJob::State::idle:
        return tr("Runs every order of the small setting, one after another, none left out as "
                  "equal to another: up to %1 of them.")
            .arg(SearchWords::number(std::int64_t(Atlas::kMost), language()));
    case ExploreJob::State::failed: return inWindowLanguage(job.trouble());
    case ExploreJob::State::done: {
        const QString reason = SearchWords::sentence(job.report()->reason, language());
        return reason.isEmpty() ? tr("There is no order to show.") : reason;
    }
    default: break;
    }
    return job.progress() ? SearchWords::progress(*job.progress(), language()) : tr("Starting");
}

QString AtlasCard::noteText() const
{
    const Atlas& atlas = m_desk.atlas();
    if (atlas.empty()) return {};
    const QString count = SearchWords::number(std::int64_t(atlas.columns().size()), language());
    const QString click = tr("One column is one whole run: click it and it runs for real.");
    const QString gap = language() == Language::chinese ? "" : " ";
    if (atlas.complete()) return tr("All %1 orders of this setting.").arg(count) + gap + click;
    return tr("The first %1 orders; there are more.").arg(count) + gap + click;
}

void AtlasCard::showAtlas()
{
    const Atlas& atlas = m_desk.atlas();
    std::vector<OutcomeLegend::Entry> entries;
    for (int outcome : m_desk.outcomes().order()) {
        if (atlas.count(outcome) == 0) continue;
        const QString colon = language() == Language::chinese ? "：" : ": ";
        entries.push_back({outcome, m_desk.outcomes().label(outcome, language()) + colon,
                           tr("%n order(s)", nullptr, atlas.count(outcome))});
    }
    m_legend->setEntries(std::move(entries));
    m_view->refresh();
    m_view->setRoom(m_scroll->viewport()->width());
    const bool scrolls = m_view->sizeHint().width() > m_scroll->viewport()->width();
    m_scroll->setMinimumHeight(m_view->sizeHint().height() + (scrolls ? 16 : 0));
    tell(m_view->current());
}

void AtlasCard::refresh()
{
    const bool any = !m_desk.atlas().empty();
    for (QWidget* part : std::initializer_list<QWidget*>{m_legend, m_scroll, m_caption, m_form})
        part->setVisible(any);
    m_status->setVisible(!any);
    m_note->setText(noteText());
    if (any) return showAtlas();
    const ExploreJob& job = m_desk.atlasJob();
    const bool startable = !job.active() && !m_desk.waits(m_task);
    m_status->show(statusText(), startable ? tr("Run every order") : QString());
}

void AtlasCard::tell(int column)
{
    if (column >= 0) {
        const QRectF rect = m_view->columnRect(column);
        if (m_view->hasFocus())
            m_scroll->ensureVisible(int(rect.center().x()), 0, int(rect.width()) + 40, 0);
        return m_caption->setText(m_view->describe(column));
    }
    m_caption->setText(m_form->current() == 0
                           ? tr("Rows above the strip say who takes the first, second and third "
                                "step.")
                           : tr("A fork is where orders part; the words on a way say who steps."));
}

void AtlasCard::retranslate()
{
    m_title->setText(tr("Atlas"));
    m_form->setLabels({tr("Strip"), tr("Tree")});
    m_form->setAccessibleName(tr("How the atlas is drawn"));
    m_view->setLanguage(language());
}

} // namespace forkscope
