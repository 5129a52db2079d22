#include "app/panels/why_panel.h"

#include "app/support/button.h"
#include "app/support/label.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace forkscope {

namespace {

constexpr std::size_t kMostWaiters = 12;
constexpr std::size_t kLongestChain = 5;
constexpr int kChainMargins = 64; // the pane's, and what stands for the rest
constexpr int kChainGap = 36;     // between two names, with the arrow

// A sentence behind its number in a ring; a line leads on to the next.
class NumberedSentence : public QWidget
{
public:
    NumberedSentence(int number, bool last, const QString& sentence)
        : m_number(number), m_last(last)
    {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(36, 2, 0, last ? 2 : 14);
        auto* label = new Label(13);
        label->setText(sentence);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        row->addWidget(label, 1, Qt::AlignTop);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = Theme::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF ring(1, 1, 22, 22);
        painter.setPen(QPen(theme.color(Token::line2), 1.2));
        if (!m_last) painter.drawLine(QPointF(12, 26), QPointF(12, height() - 2));
        painter.setPen(QPen(theme.color(Token::fg), 1.2));
        painter.drawEllipse(ring);
        painter.setFont(Theme::uiFont(11, true));
        painter.drawText(ring, Qt::AlignCenter, QString::number(m_number));
    }

private:
    int m_number;
    bool m_last;
};

class WhyReader
{
    Q_DECLARE_TR_FUNCTIONS(WhyReader)

public:
    explicit WhyReader(const RunModel& model) : m_model(model), m_world(model.world()) {}

    WhyText read()
    {
        const ProcessInfo* process = m_world.process(m_model.selected());
        if (process && explain(*process)) return std::move(m_text);
        if (process) {
            m_text.title = tr("%1 waits for nobody").arg(role(process->actor));
            m_text.sentences << tr("%1: %2").arg(role(process->actor), doing(process->actor));
        } else {
            m_text.title = tr("Why?");
        }
        listWaiters();
        return std::move(m_text);
    }

private:
    bool explain(const ProcessInfo& process)
    {
        const Why answer =
            why(m_world, m_model.history().texts(), process.actor, m_model.language());
        if (answer.sentences.empty()) return false;
        m_text.title = QString::fromStdString(answer.title);
        for (const std::string& sentence : answer.sentences)
            m_text.sentences << QString::fromStdString(sentence);
        m_text.ring = ringNodes(m_model, answer.ring);
        if (answer.chain.empty()) return true;
        m_text.chain.push_back(waiter(process.actor));
        for (const ActorId actor : answer.chain)
            m_text.chain.push_back(waiter(actor));
        return true;
    }

    void listWaiters()
    {
        std::size_t number = 0;
        for (const ProcessInfo& process : m_world.processes) {
            if (process.state != ProcessState::waiting) continue;
            if (++number <= kMostWaiters) m_text.waiters.push_back(waiter(process.actor));
        }
        if (number == 0)
            m_text.listTitle = tr("Nobody waits at this point.");
        else
            m_text.listTitle = tr("Who waits here? Choose one to ask why.");
        if (number > kMostWaiters) m_text.more = tr("and %1 more").arg(number - kMostWaiters);
    }

    WhyText::Waiter waiter(ActorId actor) const { return {actor, role(actor), doing(actor)}; }

    QString role(ActorId actor) const
    {
        const ProcessInfo* process = m_world.process(actor);
        return process ? QString::fromStdString(m_model.history().texts()[process->role])
                       : QString();
    }

    QString doing(ActorId actor) const
    {
        return QString::fromStdString(
            forkscope::doing(m_world, m_model.history().texts(), actor, m_model.language()));
    }

    const RunModel& m_model;
    const World& m_world;
    WhyText m_text;
};

} // namespace

WhyText whyText(const RunModel& model)
{
    return WhyReader(model).read();
}

WhyPanel::WhyPanel(RunModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_page(new QWidget), m_column(new QVBoxLayout(m_page))
{
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus); // its buttons take the focus and scroll into view
    scroll->setWidget(m_page);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    m_column->setContentsMargins(16, 14, 16, 14);
    m_column->setSpacing(4);

    connect(&model, &RunModel::cleared, this, &WhyPanel::refresh);
    connect(&model, &RunModel::cursorChanged, this, &WhyPanel::refresh);
    connect(&model, &RunModel::selectionChanged, this, &WhyPanel::refresh);
    connect(&model, &RunModel::languageChanged, this, &WhyPanel::refresh);
}

// Widgets are made anew only when there is something else to say.
void WhyPanel::refresh()
{
    if (!isVisible()) return;
    WhyText text = whyText(m_model);
    if (text == m_shown) return;
    m_shown = std::move(text);
    build();
}

void WhyPanel::build()
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    auto* title = new Label(16, true);
    title->setText(m_shown.title);
    title->setWordWrap(true);
    m_column->addWidget(title);
    m_column->addSpacing(6);
    addRing();
    addSentences();
    addChain();
    addWaiters();
    m_column->addStretch(1);
    setAccessibleName(m_shown.title);
    setAccessibleDescription(m_shown.sentences.join(QLatin1Char(' ')));
}

void WhyPanel::addRing()
{
    if (m_shown.ring.empty()) return;
    auto* ring = new WhyRing(m_shown.ring, m_model.selected());
    connect(ring, &WhyRing::chosen, &m_model, &RunModel::select);
    m_column->addWidget(ring);
    m_column->addSpacing(8);
}

void WhyPanel::addSentences()
{
    const int count = int(m_shown.sentences.size());
    if (count == 1) {
        auto* label = new Label(13);
        label->setText(m_shown.sentences.front());
        label->setWordWrap(true);
        m_column->addWidget(label);
        return;
    }
    for (int i = 0; i < count; ++i)
        m_column->addWidget(new NumberedSentence(i + 1, i + 1 == count, m_shown.sentences[i]));
}

// client-2 → client-11: each can be asked in turn.
void WhyPanel::addChain()
{
    if (m_shown.chain.size() < 2 || !m_shown.ring.empty()) return;
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->setSpacing(8);
    // As many as there is room for: a wider row would make the whole pane wider than it is.
    const std::size_t most = std::min(m_shown.chain.size(), kLongestChain);
    std::size_t shown = 0;
    for (int room = width() - kChainMargins; shown < most; ++shown) {
        const std::size_t i = shown;
        const QFontMetrics metrics(Theme::uiFont(13));
        room -= metrics.horizontalAdvance(m_shown.chain[i].name) + kChainGap;
        if (i > 0 && room < 0) break;
        if (i > 0) {
            auto* arrow = new Label(13, false, Token::fg2);
            arrow->setText(QStringLiteral("→"));
            layout->addWidget(arrow);
        }
        auto* link = new Button(Button::Kind::link);
        link->setLabel(m_shown.chain[i].name);
        connect(link, &QAbstractButton::clicked, this,
                [this, actor = m_shown.chain[i].actor] { m_model.select(actor); });
        layout->addWidget(link);
    }
    if (shown < m_shown.chain.size()) {
        auto* rest = new Label(13, false, Token::fg2);
        rest->setText(QStringLiteral("→ …"));
        layout->addWidget(rest);
    }
    layout->addStretch(1);
    m_column->addWidget(row);
}

void WhyPanel::addWaiters()
{
    if (m_shown.listTitle.isEmpty()) return;
    auto* head = new Label(13, false, Token::fg2);
    head->setText(m_shown.listTitle);
    head->setWordWrap(true);
    m_column->addSpacing(8);
    m_column->addWidget(head);
    for (const WhyText::Waiter& waiter : m_shown.waiters) {
        auto* button = new Button(Button::Kind::plain);
        button->setLabel(waiter.name, waiter.doing);
        button->setMaximumTextWidth(320);
        button->setHeightHint(44);
        connect(button, &QAbstractButton::clicked, this,
                [this, actor = waiter.actor] { m_model.select(actor); });
        m_column->addWidget(button);
    }
    if (m_shown.more.isEmpty()) return;
    auto* more = new Label(12, false, Token::fg2);
    more->setText(m_shown.more);
    m_column->addWidget(more);
}

void WhyPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void WhyPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) refresh();
    QWidget::changeEvent(event);
}

} // namespace forkscope
