#include "app/panels/windowed_table.h"

#include "app/support/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QWheelEvent>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kRowHeight = 22;
constexpr int kAround = 3; // rows shown before and after the one that matters

} // namespace

class RowsInSight : public QAbstractTableModel
{
public:
    explicit RowsInSight(const WindowedTable& table, const RowSource& source)
        : m_table(table), m_source(source)
    {}

    int rowCount(const QModelIndex& parent) const override
    {
        return parent.isValid() ? 0 : m_count;
    }
    int columnCount(const QModelIndex& parent) const override
    {
        return parent.isValid() ? 0 : m_source.columns();
    }

    QVariant data(const QModelIndex& index, int role) const override
    {
        const int row = m_table.firstRow() + index.row();
        if (row >= m_source.rows()) return {};
        if (role == Qt::TextAlignmentRole) return alignment(index.column());
        const QVariant value = m_source.data(row, index.column(), role);
        if (role == Qt::BackgroundRole && !value.isValid() && row == m_table.current())
            return Theme::current().color(Token::selected);
        return value;
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation == Qt::Vertical) return {};
        if (role == Qt::DisplayRole) return m_source.header(section);
        return role == Qt::TextAlignmentRole ? alignment(section) : QVariant();
    }

    void show(int count)
    {
        if (count > m_count) {
            beginInsertRows({}, m_count, count - 1);
            m_count = count;
            endInsertRows();
        } else if (count < m_count) {
            beginRemoveRows({}, count, m_count - 1);
            m_count = count;
            endRemoveRows();
        }
        if (m_count > 0) emit dataChanged(index(0, 0), index(m_count - 1, m_source.columns() - 1));
    }

    void headersChanged() { emit headerDataChanged(Qt::Horizontal, 0, m_source.columns() - 1); }

private:
    int alignment(int column) const
    {
        return int((m_source.alignsRight(column) ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    }

    const WindowedTable& m_table;
    const RowSource& m_source;
    int m_count = 0;
};

WindowedTable::WindowedTable(std::unique_ptr<RowSource> source, QWidget* parent)
    : QWidget(parent),
      m_source(std::move(source)),
      m_view(new QTableView(this)),
      m_scroll(new QScrollBar(Qt::Vertical, this)),
      m_model(std::make_unique<RowsInSight>(*this, *m_source))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_scroll);
    setFocusProxy(m_view);

    m_view->setModel(m_model.get());
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setSelectionMode(QAbstractItemView::NoSelection);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setMinimumSectionSize(kRowHeight);
    m_view->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setMinimumSectionSize(16);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    connect(m_scroll, &QScrollBar::valueChanged, this, &WindowedTable::showRows);
    connect(m_view, &QTableView::clicked, this,
            [this](const QModelIndex& index) { activateRow(firstRow() + index.row()); });
    connect(&Theme::current(), &Theme::changed, this, &WindowedTable::showRows);
}

// The view goes after the members; it must not ask for rows on its way.
WindowedTable::~WindowedTable()
{
    m_view->removeEventFilter(this);
    m_view->viewport()->removeEventFilter(this);
    m_view->setModel(nullptr);
}

int WindowedTable::rowsThatFit() const
{
    return std::max(1, m_view->viewport()->height() / kRowHeight);
}

int WindowedTable::rowsInSight() const
{
    return std::min(rowsThatFit() + 1, m_source->rows() - firstRow());
}

void WindowedTable::refresh()
{
    const QSignalBlocker blocker(m_scroll);
    m_scroll->setPageStep(rowsThatFit());
    m_scroll->setRange(0, std::max(0, m_source->rows() - rowsThatFit()));
    m_scroll->setVisible(m_scroll->maximum() > 0);
    m_current = std::min(m_current, m_source->rows() - 1);
    m_model->headersChanged();
    applyWidths();
    showRows();
}

void WindowedTable::showRows()
{
    m_model->show(std::max(0, rowsInSight()));
    showSpans();
    m_view->viewport()->update();
}

void WindowedTable::showSpans()
{
    if (m_spanned) m_view->clearSpans();
    m_spanned = false;
    for (int i = 0; i < rowsInSight(); ++i) {
        if (!m_source->spansAll(firstRow() + i)) continue;
        m_view->setSpan(i, 0, 1, m_source->columns());
        m_spanned = true;
    }
}

void WindowedTable::applyWidths()
{
    int fixed = 0, stretching = 0;
    for (int column = 0; column < m_source->columns(); ++column) {
        fixed += m_source->width(column);
        stretching += m_source->width(column) == 0;
    }
    const int left = std::max(0, m_view->viewport()->width() - fixed);
    for (int column = 0; column < m_source->columns(); ++column) {
        const int width = m_source->width(column);
        m_view->setColumnWidth(column,
                               width > 0 ? width : std::max(60, left / std::max(1, stretching)));
    }
}

void WindowedTable::reveal(int row)
{
    m_revealed = row;
    if (row >= 0) scrollTo(row);
}

void WindowedTable::scrollTo(int row)
{
    const int around = std::min(kAround, (rowsThatFit() - 1) / 2);
    const int last = firstRow() + rowsThatFit() - 1;
    if (row - around < firstRow())
        m_scroll->setValue(row - around);
    else if (row + around > last)
        m_scroll->setValue(row + around - rowsThatFit() + 1);
}

void WindowedTable::setCurrent(int row)
{
    if (row == m_current) return;
    m_current = row;
    m_view->viewport()->update();
}

QString WindowedTable::copyText() const
{
    const int first = m_current >= 0 ? m_current : firstRow();
    const int count = m_current >= 0 ? 1 : rowsInSight();
    QStringList lines;
    for (int row = first; row < first + count; ++row) {
        QStringList cells;
        for (int column = 0; column < m_source->columns(); ++column)
            cells << m_source->data(row, column, Qt::DisplayRole).toString();
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

void WindowedTable::activateRow(int row)
{
    if (row < 0 || row >= m_source->rows()) return;
    setCurrent(row);
    reveal(row);
    emit activated(row);
}

bool WindowedTable::handleKey(QKeyEvent& event)
{
    if (event.matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(copyText());
        return true;
    }
    const int page = rowsThatFit();
    const int last = m_source->rows() - 1;
    const int here = m_current < 0 ? firstRow() : m_current;
    switch (event.key()) {
    case Qt::Key_Down:
        return activateRow(std::min(last, here + 1)), true;
    case Qt::Key_Up:
        return activateRow(std::max(0, here - 1)), true;
    case Qt::Key_PageDown:
        return activateRow(std::min(last, here + page)), true;
    case Qt::Key_PageUp:
        return activateRow(std::max(0, here - page)), true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return activateRow(here), true;
    default:
        return false;
    }
}

bool WindowedTable::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::Wheel && object == m_view->viewport()) {
        QCoreApplication::sendEvent(m_scroll, event);
        return true;
    }
    if (event->type() == QEvent::Resize && object == m_view->viewport()) {
        refresh();
        if (m_revealed >= 0) scrollTo(m_revealed);
    }
    // The window has a key of its own for Enter.
    if (event->type() == QEvent::ShortcutOverride && object == m_view) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) event->accept();
    }
    if (event->type() == QEvent::KeyPress && object == m_view)
        return handleKey(*static_cast<QKeyEvent*>(event));
    return QWidget::eventFilter(object, event);
}

void WindowedTable::resizeEvent(QResizeEvent*)
{
    refresh();
}

} // namespace forkscope
