#include "app/panels/source_panel.h"

#include "app/models/breakpoints.h"
#include "app/panels/code_view.h"
#include "app/panels/pause_menu.h"
#include "app/support/button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSplitter>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kRoomForWords = 380; // narrower panes show an icon alone

} // namespace

SourcePanel::SourcePanel(RunModel& model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_tabs(new QTabBar),
      m_pause(new Button(Button::Kind::flat)),
      m_program(new CodeView(CodeLanguage::cpp)),
      m_twin(new CodeView(CodeLanguage::python))
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (int i = 0; i < 3; ++i)
        m_tabs->addTab(QString());
    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 0, 8, 0);
    head->addWidget(m_tabs);
    head->addStretch(1);
    head->addWidget(m_pause);
    m_pause->setIconName("pause");
    m_pause->setTrailingIcon("chevron-down");
    m_pause->setHeightHint(28);
    m_pause->hide();
    auto* both = new QSplitter(Qt::Horizontal);
    both->setHandleWidth(1);
    both->addWidget(m_twin);
    both->addWidget(m_program);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(both, 1);

    connect(m_tabs, &QTabBar::currentChanged, this, &SourcePanel::showTab);
    for (CodeView* view : {m_program, m_twin})
        connect(view, &CodeView::chipClicked, &model, &RunModel::select);
    for (const bool twin : {false, true}) {
        CodeView* view = twin ? m_twin : m_program;
        connect(view, &CodeView::caretMoved, this, [this, twin](int line) { point(twin, line); });
        connect(view->verticalScrollBar(), &QScrollBar::valueChanged, this,
                [this, twin] { align(twin); });
    }
    connect(&model, &RunModel::cleared, this, &SourcePanel::refresh);
    connect(&model, &RunModel::cursorChanged, this, &SourcePanel::refresh);
    connect(&model, &RunModel::selectionChanged, this, &SourcePanel::refresh);
    retranslate();
    showTab();
}

void SourcePanel::setSource(const QString& program, const QString& twin, const LinePairs& lines)
{
    m_program->setSource(program);
    m_twin->setSource(twin);
    m_map = LineMap(lines, program);
    m_lines = program.split(QLatin1Char('\n'));
    showMarks();
    refresh();
}

void SourcePanel::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}
SourcePanel::Tab SourcePanel::tab() const
{
    return Tab(m_tabs->currentIndex());
}

void SourcePanel::showTab()
{
    m_twin->setVisible(tab() != cppTab);
    m_program->setVisible(tab() != pythonTab);
    point(false, 0);
    point(true, 0);
    refresh();
}

// --- side by side -------------------------------------------------------------------------------

// The line of the other text that means the same as this one.
void SourcePanel::point(bool twin, int line)
{
    const bool both = tab() == bothTab;
    if (twin) m_program->setPartner(both ? m_map.programBefore(line) : 0);
    else m_twin->setPartner(both ? m_map.twinOf(line) : 0);
}

// The other text follows so that equal lines stand at one height: those at the highlighted line
// where it is in sight, else those in the middle.
void SourcePanel::align(bool twin)
{
    if (tab() != bothTab || m_aligning) return;
    CodeView* leader = twin ? m_twin : m_program;
    CodeView* follower = twin ? m_program : m_twin;
    const int first = leader->firstLine(), lines = leader->linesInSight();
    const int focus = leader->focusedLine();
    const bool inSight = focus >= first && focus < first + lines;
    const int here = inSight ? focus : first + lines / 2;
    const int there = twin ? m_map.programBefore(here) : m_map.twinOf(here);
    if (there == 0) return;
    m_aligning = true;
    follower->scrollToLine(there - (here - first));
    m_aligning = false;
}

// Where the twin begins or ends it can't scroll as far as it should: then the program does.
void SourcePanel::alignAtFocus()
{
    align(false);
    const int line = m_program->focusedLine(), twin = m_map.twinOf(line);
    if (tab() != bothTab || line == 0 || twin == 0) return;
    m_aligning = true;
    m_program->scrollToLine(line - (twin - m_twin->firstLine()));
    m_aligning = false;
}

// --- breakpoints --------------------------------------------------------------------------------

void SourcePanel::setBreakpoints(Breakpoints& breakpoints)
{
    m_breakpoints = &breakpoints;
    m_menu = new PauseMenu(breakpoints, this);
    m_pause->show();
    for (const bool twin : {false, true}) {
        CodeView* view = twin ? m_twin : m_program;
        view->setMarginClickable(true);
        connect(view, &CodeView::marginClicked, this, [this, twin](int line) { toggleAt(twin, line); });
    }
    connect(m_pause, &QAbstractButton::clicked, this, &SourcePanel::openPauseMenu);
    connect(&breakpoints, &Breakpoints::changed, this, &SourcePanel::showMarks);
    showMarks();
}

// A line that says something: no blank, no comment, no lone brackets.
int SourcePanel::breakableFrom(int line) const
{
    static const QRegularExpression says(QStringLiteral("^\\s*(?!//|/\\*|\\*|#)[^\\s]*\\w"));
    for (int next = std::max(line, 1); next <= m_lines.size(); ++next)
        if (says.match(m_lines[next - 1]).hasMatch()) return next;
    return 0;
}

void SourcePanel::toggleAt(bool twin, int line)
{
    if (!m_breakpoints || line < 1) return;
    const bool known = !twin && m_breakpoints->lines().contains(line);
    const int place = twin ? m_map.programFrom(line) : known ? line : breakableFrom(line);
    m_breakpoints->toggleLine(place);
}

void SourcePanel::toggleBreakpoint()
{
    const bool twin = tab() == pythonTab || (tab() == bothTab && !m_program->hasFocus());
    toggleAt(twin, (twin ? m_twin : m_program)->caretLine());
}

void SourcePanel::openPauseMenu()
{
    if (m_menu) m_menu->open(m_pause->mapToGlobal(QPoint(m_pause->width(), m_pause->height())), m_lines);
}

void SourcePanel::showMarks()
{
    if (!m_breakpoints) return;
    std::vector<BreakMark> marks, twins;
    for (const auto& [line, mark] : m_breakpoints->lines()) {
        marks.push_back({line, mark.on});
        const int twin = m_map.twinOf(line);
        if (twin > 0) twins.push_back({twin, mark.on});
    }
    m_program->setBreakMarks(std::move(marks));
    m_twin->setBreakMarks(std::move(twins));
    const int count = m_breakpoints->count();
    const QString number = count > 0 ? QString::number(count) : QString();
    const QString words = count > 0 ? tr("Pause when · %1").arg(count) : tr("Pause when");
    m_pause->setLabel(width() < kRoomForWords ? number : words);
    m_pause->setAccessibleName(words);
    m_pause->setToolTip(tr("Where a run pauses by itself"));
}

// Lines of the program become lines of the twin; those that meet there in the same state join.
std::vector<LineChip> SourcePanel::inTwin(std::vector<LineChip> chips) const
{
    std::vector<LineChip> result;
    for (LineChip& chip : chips) {
        chip.line = m_map.twinOf(chip.line);
        if (chip.line > 0) result.push_back(std::move(chip));
    }
    return joined(m_model, std::move(result));
}

void SourcePanel::refresh()
{
    if (!isVisible()) return;
    const std::vector<LineChip> chips = lineChips(m_model);
    const int focus = lineInFocus(m_model);
    m_program->show(chips, focus);
    m_twin->show(inTwin(chips), m_map.twinOf(focus));
    alignAtFocus();
}

void SourcePanel::retranslate()
{
    m_tabs->setTabText(pythonTab, QStringLiteral("Python"));
    m_tabs->setTabText(cppTab, QStringLiteral("C++"));
    m_tabs->setTabText(bothTab, tr("Side by side"));
    m_tabs->setAccessibleName(tr("Source"));
    m_program->setAccessibleName(tr("The program in C++"));
    m_twin->setAccessibleName(tr("The same program in Python"));
    showMarks();
}

void SourcePanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void SourcePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showMarks();
}

void SourcePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace forkscope
