#include "app/search/search_footer.h"

#include "app/support/button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace forkscope {

namespace {
constexpr int kHeight = 60;
} // namespace

OpenBar::OpenBar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMaximumWidth(420);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void OpenBar::show(double part, bool open)
{
    m_part = std::clamp(part, 0.0, 1.0);
    m_open = open;
    update();
}

void OpenBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole(0.5, 1.5, width() - (m_open ? 28.0 : 1.0), height() - 3.0);
    QPainterPath outline;
    outline.addRoundedRect(whole, whole.height() / 2, whole.height() / 2);
    painter.fillPath(outline, theme.color(Token::panel));
    painter.save();
    painter.setClipPath(outline);
    painter.fillRect(QRectF(whole.left(), 0, whole.width() * m_part, height()),
                     theme.color(Token::ink));
    painter.restore();
    painter.setPen(QPen(theme.color(Token::ink), 1));
    painter.drawPath(outline);
    if (!m_open) return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::fg3));
    for (int dot = 0; dot < 3; ++dot)
        painter.drawEllipse(QPointF(whole.right() + 8 + dot * 8, height() / 2.0), 1.8, 1.8);
}

// --- the foot -----------------------------------------------------------------------------------

SearchFooter::SearchFooter(SearchDesk& desk, QWidget* parent)
    : Surface(Token::panel, parent), m_desk(desk), m_back(new Button(Button::Kind::plain, this)),
      m_phase(new Label(13, false, Token::fg2, this)), m_bar(new OpenBar(this)),
      m_count(new Label(13, false, Token::fg, this)),
      m_pause(new Button(Button::Kind::plain, this)),
      m_cancel(new Button(Button::Kind::plain, this))
{
    setEdge(Qt::TopEdge);
    setFixedHeight(kHeight);
    m_back->setIconName("back");
    m_back->setObjectName("back-to-run");
    m_pause->setObjectName("search-pause");
    m_cancel->setObjectName("search-cancel");
    m_count->setObjectName("search-count");
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 0, 24, 0);
    layout->setSpacing(14);
    layout->addWidget(m_back);
    layout->addStretch(1);
    layout->addWidget(m_phase);
    layout->addWidget(m_bar, 2);
    layout->addWidget(m_count);
    layout->addWidget(m_pause);
    layout->addWidget(m_cancel);
    connect(m_back, &Button::clicked, this, &SearchFooter::backWanted);
    connect(m_pause, &Button::clicked, this,
            [this] { m_desk.paused() ? m_desk.resume() : m_desk.pause(); });
    connect(m_cancel, &Button::clicked, this, [this] { m_desk.cancel(); });
    connect(&desk, &SearchDesk::changed, this, &SearchFooter::refresh);
    retranslate();
}

void SearchFooter::setLanguage(Language language)
{
    m_language = language;
    retranslate();
}

void SearchFooter::refresh()
{
    const bool active = m_desk.active().has_value();
    for (QWidget* part : std::initializer_list<QWidget*>{m_phase, m_bar, m_count, m_pause,
                                                         m_cancel})
        part->setVisible(active);
    if (!active) return;
    m_pause->setLabel(m_desk.paused() ? tr("Continue") : tr("Pause"));
    switch (*m_desk.active()) {
    case SearchDesk::Task::luck: return showLuck();
    case SearchDesk::Task::find: return showSearch(m_desk.find());
    case SearchDesk::Task::prove: return showSearch(m_desk.prove());
    case SearchDesk::Task::atlas: return showSearch(m_desk.atlasJob());
    }
}

void SearchFooter::showLuck()
{
    const LuckModel& luck = m_desk.luck();
    m_phase->setText(SearchWords::phase(SearchDesk::Task::luck, {}));
    m_bar->show(luck.wanted() > 0 ? double(luck.runs()) / double(luck.wanted()) : 0, false);
    QString text = tr("%1 of %2 runs").arg(SearchWords::number(luck.runs(), m_language),
                                           SearchWords::number(luck.wanted(), m_language));
    if (luck.perSecond() >= 1)
        text += " · " + tr("%1 per second").arg(SearchWords::number(
                            std::int64_t(luck.perSecond()), m_language));
    m_count->setText(text);
}

void SearchFooter::showSearch(const ExploreJob& job)
{
    const auto& progress = job.progress();
    m_phase->setText(SearchWords::phase(*m_desk.active(), progress));
    m_count->setText(progress ? SearchWords::progress(*progress, m_language) : QString());
    const double done = progress ? double(progress->executions) : 0;
    const double known = done + (progress ? double(progress->atLeast) : 0);
    m_bar->show(known > 0 ? done / known : 0, true);
}

void SearchFooter::retranslate()
{
    m_back->setLabel(tr("Back to the run"));
    m_cancel->setLabel(tr("Cancel"));
    m_bar->setAccessibleName(tr("How far it is"));
    m_bar->setToolTip(tr("How many are still to come is not known; the least is."));
    refresh();
}

void SearchFooter::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    Surface::changeEvent(event);
}

} // namespace forkscope
