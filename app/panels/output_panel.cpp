#include "app/panels/output_panel.h"

#include "app/panels/ansi_text.h"
#include "app/support/label.h"
#include "app/support/state_paint.h"

#include <QHeaderView>
#include <QPainter>
#include <QStackedLayout>
#include <QStyledItemDelegate>

namespace forkscope {

namespace {

class OutputDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        painter->save();
        const QVariant back = index.data(Qt::BackgroundRole);
        if (back.isValid()) painter->fillRect(option.rect, back.value<QColor>());
        if (index.data(OutputRows::cursorRole).toBool())
            paintCursor(*painter, option.rect, index);
        else if (index.column() == OutputRows::textColumn)
            paintPieces(*painter, option.rect.adjusted(8, 0, -8, 0), index);
        else
            paintPlain(*painter, option.rect, index);
        painter->restore();
    }

private:
    static bool future(const QModelIndex& index)
    {
        return index.data(OutputRows::futureRole).toBool();
    }

    static void paintPlain(QPainter& painter, const QRect& rect, const QModelIndex& index)
    {
        const bool time = index.column() == OutputRows::timeColumn;
        const Theme& theme = Theme::current();
        painter.setFont(Theme::monoFont(12));
        painter.setPen(theme.color(time || future(index) ? Token::fg3 : Token::fg));
        const int side = time ? Qt::AlignRight : Qt::AlignLeft;
        const QRect area = time ? rect.adjusted(4, 0, -6, 0) : rect.adjusted(8, 0, -2, 0);
        const QString text =
            painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width());
        painter.drawText(area, side | Qt::AlignVCenter | Qt::TextSingleLine, text);
    }

    static void paintPieces(QPainter& painter, const QRect& rect, const QModelIndex& index)
    {
        const Theme& theme = Theme::current();
        int x = rect.left();
        if (index.data(OutputRows::errorRole).toBool()) {
            paintFindingShape(painter, QRectF(x - 3, rect.center().y() - 6, 13, 13),
                              theme.color(Token::fg2));
            x += 13;
        }
        for (const AnsiPiece& piece : ansiPieces(index.data(OutputRows::printedRole).toString())) {
            if (x >= rect.right()) return;
            painter.setFont(Theme::monoFont(12, piece.bold && !future(index)));
            painter.setPen(future(index) ? theme.color(Token::fg3) : ansiColor(piece));
            const QFontMetrics metrics = painter.fontMetrics();
            painter.drawText(QRect(x, rect.top(), rect.right() - x, rect.height()),
                             Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                             metrics.elidedText(piece.text, Qt::ElideRight, rect.right() - x));
            x += metrics.horizontalAdvance(piece.text);
        }
    }

    // A line across, with its name on it.
    static void paintCursor(QPainter& painter, const QRect& rect, const QModelIndex& index)
    {
        const Theme& theme = Theme::current();
        painter.setFont(Theme::uiFont(11, true));
        const QString text = index.data().toString();
        const int middle = rect.center().y();
        const int left = rect.left() + 28;
        const int right = left + painter.fontMetrics().horizontalAdvance(text);
        painter.setPen(QPen(theme.color(Token::ink), 2));
        painter.drawLine(rect.left() + 4, middle, left - 6, middle);
        painter.drawLine(right + 6, middle, rect.right(), middle);
        painter.drawText(QRect(left, rect.top(), right - left + 1, rect.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
    }
};

} // namespace

OutputPanel::OutputPanel(RunModel& model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_rows(new OutputRows(model)),
      m_table(new WindowedTable(std::unique_ptr<RowSource>(m_rows))),
      m_empty(new Label(13, false, Token::fg2))
{
    auto* layout = new QStackedLayout(this);
    layout->addWidget(m_table);
    layout->addWidget(m_empty);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_table->view().setItemDelegate(new OutputDelegate(this));
    m_table->view().horizontalHeader()->hide();
    retranslate();

    connect(m_table, &WindowedTable::activated, this, &OutputPanel::activate);
    connect(&model, &RunModel::cleared, this, &OutputPanel::refresh);
    connect(&model, &RunModel::grown, this, &OutputPanel::refresh);
    connect(&model, &RunModel::cursorChanged, this, &OutputPanel::refresh);
    refresh();
}

void OutputPanel::refresh()
{
    const bool empty = m_model.history().lines().empty();
    static_cast<QStackedLayout*>(layout())->setCurrentIndex(empty ? 1 : 0);
    m_table->refresh();
    m_table->setCurrent(m_model.live() ? -1 : m_rows->lastRowBefore());
    follow();
}

// The newest line, or the cursor with some lines round it.
void OutputPanel::follow()
{
    const int cursor = m_rows->cursorRow();
    m_table->reveal(cursor < 0 ? m_rows->rows() - 1 : cursor);
}

void OutputPanel::activate(int row)
{
    if (row == m_rows->cursorRow()) ++row; // going down: the line after the cursor
    if (const Line* line = m_rows->lineAt(row)) {
        m_model.select(line->actor);
        m_model.setCursor(line->event + 1);
    }
}

QString OutputPanel::caption() const
{
    return tr("follows the cursor");
}

void OutputPanel::retranslate()
{
    m_empty->setText(tr("Nothing has been printed yet."));
    m_table->view().setAccessibleName(tr("Output"));
}

void OutputPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace forkscope
