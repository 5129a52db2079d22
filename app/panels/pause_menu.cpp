#include "app/panels/pause_menu.h"

#include "app/models/pause_words.h"
#include "app/support/button.h"
#include "app/support/label.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kWidth = 380;
constexpr int kMostLines = 6; // in sight at once
constexpr int kLineHeight = 30;
constexpr int kLongestCode = 34; // characters

} // namespace

PauseMenu::PauseMenu(Breakpoints& breakpoints, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_breakpoints(breakpoints),
      m_title(new Label(13, true)),
      m_linesTitle(new Label(13, true)),
      m_lines(nullptr),
      m_hint(new Label(12, false, Token::fg2)),
      m_clear(new Button(Button::Kind::flat))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addSpacing(4);
    for (std::size_t i = 0; i < kPauseConcepts; ++i) {
        m_rows[i] = addRow(*column);
        connect(m_rows[i].box, &QCheckBox::clicked, this,
                [this, i](bool on) { m_breakpoints.setOn(PauseCause(i), on); });
    }
    column->addSpacing(6);
    column->addWidget(new Hairline(Qt::Horizontal));
    column->addSpacing(6);
    column->addWidget(m_linesTitle);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_lines = new QWidget;
    new QVBoxLayout(m_lines);
    m_lines->layout()->setContentsMargins(0, 0, 0, 0);
    m_lines->layout()->setSpacing(0);
    scroll->setWidget(m_lines);
    column->addWidget(scroll);
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);
    m_clear->setHeightHint(28);
    column->addWidget(m_clear, 0, Qt::AlignLeft);
    setFixedWidth(kWidth);
    connect(m_clear, &QAbstractButton::clicked, this, [this] { m_breakpoints.clear(); });
    connect(&breakpoints, &Breakpoints::changed, this, &PauseMenu::refresh);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

PauseMenu::Row PauseMenu::addRow(QVBoxLayout& column, Button* remove)
{
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    Row row{new QCheckBox, new Label(12, false, Token::fg2)};
    row.box->setMinimumHeight(kLineHeight - 4);
    line->addWidget(row.box, 1);
    line->addWidget(row.hits);
    if (remove) line->addWidget(remove);
    column.addLayout(line);
    return row;
}

void PauseMenu::open(QPoint corner, const QStringList& program)
{
    m_program = program;
    buildLines();
    refresh();
    adjustSize();
    const QRect room = screen()->availableGeometry();
    move(std::clamp(corner.x() - width(), room.left(),
                    std::max(room.left(), room.right() - width())),
         std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    show();
    m_rows.front().box->setFocus();
}

QCheckBox* PauseMenu::lineBox(int line) const
{
    for (const LineRow& row : m_lineRows)
        if (row.line == line) return row.row.box;
    return nullptr;
}

void PauseMenu::buildLines()
{
    auto* column = static_cast<QVBoxLayout*>(m_lines->layout());
    qDeleteAll(m_lines->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    while (QLayoutItem* item = column->takeAt(0))
        delete item;
    m_lineRows.clear();
    for (const auto& [line, mark] : m_breakpoints.lines()) {
        auto* remove = new Button(Button::Kind::flat);
        remove->setIconName("cross");
        remove->setHeightHint(24);
        remove->setAccessibleName(tr("Remove the breakpoint at line %1").arg(line));
        remove->setToolTip(remove->accessibleName());
        const int number = line;
        connect(remove, &QAbstractButton::clicked, this,
                [this, number] { m_breakpoints.toggleLine(number); });
        m_lineRows.push_back({line, addRow(*column, remove)});
        connect(m_lineRows.back().row.box, &QCheckBox::clicked, this,
                [this, number](bool on) { m_breakpoints.setLineOn(number, on); });
    }
    const int rows = std::min(kMostLines, int(m_lineRows.size()));
    auto* scroll = static_cast<QScrollArea*>(m_lines->parentWidget()->parentWidget());
    scroll->setFixedHeight(rows * kLineHeight);
    scroll->setVisible(rows > 0);
}

void PauseMenu::refresh()
{
    const auto& lines = m_breakpoints.lines();
    const bool same =
        std::equal(lines.begin(), lines.end(), m_lineRows.begin(), m_lineRows.end(),
                   [](const auto& mark, const LineRow& row) { return mark.first == row.line; });
    // A row may be the sender: it goes once its click is over.
    if (!same && isVisible())
        return void(QMetaObject::invokeMethod(
            this,
            [this] {
                buildLines();
                refresh();
                adjustSize();
            },
            Qt::QueuedConnection));
    const auto hitWords = [](int hits) {
        return hits == 0 ? QString() : hits == 1 ? tr("met once") : tr("met %1 times").arg(hits);
    };
    for (std::size_t i = 0; i < kPauseConcepts; ++i) {
        m_rows[i].box->setChecked(m_breakpoints.on(PauseCause(i)));
        m_rows[i].hits->setText(hitWords(m_breakpoints.hits(PauseCause(i))));
    }
    for (const LineRow& row : m_lineRows) {
        const auto mark = lines.find(row.line);
        if (mark == lines.end()) continue;
        row.row.box->setChecked(mark->second.on);
        row.row.hits->setText(hitWords(mark->second.hits));
        QString code = row.line <= m_program.size() ? m_program[row.line - 1].trimmed() : QString();
        if (code.size() > kLongestCode) code = code.left(kLongestCode - 1) + QChar(0x2026);
        row.row.box->setText(tr("line %1: %2").arg(row.line).arg(code.replace('&', "&&")));
    }
    m_hint->setVisible(lines.empty());
    m_clear->setEnabled(!lines.empty() || m_breakpoints.count() > 0);
}

void PauseMenu::retranslate()
{
    m_title->setText(tr("Pause when"));
    setAccessibleName(tr("Pause when"));
    for (std::size_t i = 0; i < kPauseConcepts; ++i) {
        m_rows[i].box->setText(pauseConceptName(PauseCause(i)));
        m_rows[i].box->setToolTip(pauseConceptTip(PauseCause(i)));
        m_rows[i].box->setAccessibleDescription(pauseConceptTip(PauseCause(i)));
    }
    m_linesTitle->setText(tr("A process comes to a line"));
    m_hint->setText(tr("None yet: click in the margin of the source, or press F8 on a line."));
    m_clear->setLabel(tr("Remove all"));
    refresh();
}

void PauseMenu::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(QPen(Theme::current().color(Token::ink), 1));
    painter.setBrush(Theme::current().color(Token::panel));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void PauseMenu::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

} // namespace forkscope
