#include "app/window/command_palette.h"

#include "app/support/label.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kRow = 34;
constexpr int kKeysRole = Qt::UserRole + 1;
constexpr int kEntryRole = Qt::UserRole + 2;

class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {100, kRow};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const Theme& theme = Theme::current();
        const bool chosen = option.state & QStyle::State_Selected;
        if (chosen) painter->fillRect(option.rect, theme.color(Token::selected));
        const QRect area = option.rect.adjusted(16, 0, -16, 0);
        const QString keys = index.data(kKeysRole).toString();
        painter->setPen(theme.color(Token::fg3));
        painter->setFont(Theme::monoFont(12));
        painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, keys);
        const int room = area.width() - painter->fontMetrics().horizontalAdvance(keys) - 16;
        painter->setPen(theme.color(Token::fg));
        painter->setFont(Theme::uiFont(14, chosen));
        const QString text = painter->fontMetrics().elidedText(
            index.data(Qt::DisplayRole).toString(), Qt::ElideRight, room);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter, text);
    }
};

// Every word has to be somewhere in it.
bool matches(const QString& text, const QStringList& words)
{
    return std::all_of(words.begin(), words.end(), [&text](const QString& word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace

CommandPalette::CommandPalette(std::vector<Entry> entries, QWidget* parent)
    : QDialog(parent), m_entries(std::move(entries)), m_words(new QLineEdit(this)),
      m_list(new QListWidget(this))
{
    setWindowTitle(tr("Do something"));
    m_words->setPlaceholderText(tr("What do you want to do?"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_words->setFont(Theme::uiFont(16));
    m_words->setMinimumHeight(44);
    m_words->setTextMargins(8, 0, 8, 0);
    m_words->installEventFilter(this);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("What can be done"));
    auto* nothing = new Label(13, false, Token::fg3, this);
    nothing->setText(tr("Nothing is called that."));
    nothing->setContentsMargins(16, 8, 16, 8);
    m_nothing = nothing;
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_words);
    layout->addWidget(m_nothing);
    layout->addWidget(m_list, 1);
    resize(560, 440);
    connect(m_words, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::doCurrent);
    filter({});
}

void CommandPalette::filter(const QString& words)
{
    const QStringList parts = words.split(' ', Qt::SkipEmptyParts);
    m_list->clear();
    for (int index = 0; index < int(m_entries.size()); ++index) {
        const Entry& entry = m_entries[std::size_t(index)];
        if (!matches(entry.text + ' ' + entry.other + ' ' + entry.keys, parts)) continue;
        auto* item = new QListWidgetItem(entry.text, m_list);
        item->setData(kKeysRole, entry.keys);
        item->setData(kEntryRole, index);
        item->setData(Qt::AccessibleTextRole,
                      entry.keys.isEmpty() ? entry.text : entry.text + ", " + entry.keys);
    }
    m_list->setCurrentRow(0);
    m_nothing->setVisible(m_list->count() == 0);
}

void CommandPalette::doCurrent()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item) return;
    const auto act = m_entries[std::size_t(item->data(kEntryRole).toInt())].act;
    accept();
    act();
}

// The keys that move through a list do so while words are typed.
bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_words || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int rows = std::max(1, m_list->count());
    switch (key) {
    case Qt::Key_Up: m_list->setCurrentRow((m_list->currentRow() + rows - 1) % rows); return true;
    case Qt::Key_Down: m_list->setCurrentRow((m_list->currentRow() + 1) % rows); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: doCurrent(); return true;
    default: return QDialog::eventFilter(watched, event);
    }
}

} // namespace forkscope
