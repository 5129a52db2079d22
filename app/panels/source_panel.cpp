#include "app/panels/source_panel.h"

#include "app/panels/code_view.h"
#include "app/support/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSplitter>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace forkscope {

SourcePanel::SourcePanel(RunModel& model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_tabs(new QTabBar),
      m_name(new Label(12, false, Token::fg2)),
      m_program(new CodeView(CodeLanguage::cpp)),
      m_twin(new CodeView(CodeLanguage::python))
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (int i = 0; i < 3; ++i)
        m_tabs->addTab(QString());
    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 0, 12, 0);
    head->addWidget(m_tabs);
    head->addStretch(1);
    head->addWidget(m_name);
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
    m_name->setText(tab() == pythonTab ? QStringLiteral("twin.py")
                    : tab() == cppTab  ? QStringLiteral("program.cpp")
                                       : QStringLiteral("twin.py · program.cpp"));
    refresh();
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
}

void SourcePanel::retranslate()
{
    m_tabs->setTabText(pythonTab, QStringLiteral("Python"));
    m_tabs->setTabText(cppTab, QStringLiteral("C++"));
    m_tabs->setTabText(bothTab, tr("Side by side"));
    m_tabs->setAccessibleName(tr("Source"));
    m_program->setAccessibleName(tr("The program in C++"));
    m_twin->setAccessibleName(tr("The same program in Python"));
}

void SourcePanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
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
