#include "app/panels/act_menu.h"

#include "app/support/button.h"
#include "app/support/label.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <csignal>

namespace forkscope {

namespace {

constexpr int kMostWidth = 560;

bool hasBit(std::uint64_t mask, int signal) { return mask >> signal & 1; }

} // namespace

ActMenu::ActMenu(RunController& controller, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_controller(controller),
      m_title(new Label(14, true, Token::fg, this)),
      m_state(new Label(12, false, Token::fg2, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 10, 8, 8);
    layout->setSpacing(2);
    m_title->setContentsMargins(12, 0, 12, 0);
    m_state->setContentsMargins(12, 0, 12, 6);
    layout->addWidget(m_title);
    layout->addWidget(m_state);
    addEntry(Qt::Key_K, Operation::actKill, "kill");
    addEntry(Qt::Key_T, Operation::actTerminate, "terminate");
    addEntry(Qt::Key_S, Operation::actStop, "stop");
    addEntry(Qt::Key_C, Operation::actContinue, "continue");
    addEntry(Qt::Key_W, Operation::none, "why");
}

void ActMenu::addEntry(int key, Operation act, const char* name)
{
    auto* button = new Button(Button::Kind::flat, this);
    button->setObjectName(name);
    button->setHeightHint(44);
    button->setMaximumTextWidth(kMostWidth);
    button->setKeyCap(QKeySequence(key).toString(), true);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &Button::clicked, this, [this, act] { choose(act); });
    layout()->addWidget(button);
    m_entries.push_back({button, key, act});
}

void ActMenu::open(ActorId actor, QPoint at)
{
    const ProcessInfo* process = m_controller.model().world().process(actor);
    m_actor = process && process->isHelper() ? process->creator : actor;
    if (!m_controller.model().world().process(m_actor)) return;
    fill();
    adjustSize();
    const QRect room = screen()->availableGeometry();
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
    if (at.y() + height() > room.bottom()) at.setY(std::max(room.top(), at.y() - height()));
    move(at);
    show();
    for (const Entry& entry : m_entries)
        if (entry.button->isEnabled()) return entry.button->setFocus();
}

void ActMenu::fill()
{
    const RunModel& model = m_controller.model();
    const ProcessInfo& process = *model.world().process(m_actor);
    const Texts& texts = model.history().texts();
    m_title->setText(tr("%1, pid %2")
                         .arg(QString::fromStdString(texts[process.role]))
                         .arg(process.pid));
    m_state->setText(
        QString::fromStdString(doing(model.world(), texts, m_actor, model.language())));
    setAccessibleName(tr("What to do to %1").arg(m_title->text()));
    for (const Entry& entry : m_entries) {
        const bool isAct = entry.act != Operation::none;
        const QString refusal = isAct ? m_controller.actRefusal(entry.act, m_actor) : QString();
        const QString words = refusal.isEmpty() ? outlook(entry.act, process) : refusal;
        entry.button->setLabel(label(entry.act), words);
        entry.button->setAccessibleDescription(words);
        entry.button->setEnabled(refusal.isEmpty());
    }
}

QString ActMenu::label(Operation act) const
{
    switch (act) {
    case Operation::actKill:
        return tr("Kill (SIGKILL)");
    case Operation::actTerminate:
        return tr("Terminate (SIGTERM)");
    case Operation::actStop:
        return tr("Stop (SIGSTOP)");
    case Operation::actContinue:
        return tr("Continue (SIGCONT)");
    default:
        return tr("Why?");
    }
}

// What will come of it.
QString ActMenu::outlook(Operation act, const ProcessInfo& process) const
{
    const bool zombie = process.state == ProcessState::zombie;
    if (zombie && act != Operation::none)
        return tr("It is dead already: nothing will happen. Only its parent can remove it.");
    switch (act) {
    case Operation::actKill:
        return tr("It ends at once; nothing of its program runs any more.");
    case Operation::actTerminate:
        if (hasBit(process.handled, SIGTERM)) return tr("Its handler runs next.");
        if (hasBit(process.ignored, SIGTERM)) return tr("It ignores SIGTERM: nothing will happen.");
        return tr("It ends; it has no handler that could tidy up.");
    case Operation::actStop:
        return tr("It rests where it is until it gets SIGCONT.");
    case Operation::actContinue:
        return tr("It goes on where it was stopped.");
    default:
        return tr("Whom it waits for, and who could let it go on.");
    }
}

void ActMenu::choose(Operation act)
{
    hide();
    if (act == Operation::none) emit whyWanted(m_actor);
    else m_controller.act(act, m_actor);
}

void ActMenu::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        focusNextPrevChild(event->key() == Qt::Key_Down);
        return;
    }
    const auto entry =
        std::find_if(m_entries.begin(), m_entries.end(),
                     [event](const Entry& one) { return one.key == event->key(); });
    if (entry == m_entries.end()) return QFrame::keyPressEvent(event);
    if (entry->button->isEnabled()) choose(entry->act);
}

void ActMenu::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(QPen(Theme::current().color(Token::ink), 1));
    painter.setBrush(Theme::current().color(Token::panel));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void ActMenu::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) hide();
    QFrame::changeEvent(event);
}

} // namespace forkscope
