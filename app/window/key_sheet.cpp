#include "app/window/key_sheet.h"

#include "app/support/button.h"
#include "app/support/label.h"
#include "app/support/state_paint.h"

#include <QGridLayout>
#include <QPainter>
#include <QScreen>
#include <QScrollArea>

#include <algorithm>
#include <array>

namespace forkscope {

namespace {

constexpr int kCapHeight = 22;
constexpr int kColumns = 3;
constexpr int kScrollBar = 16;

// The caps of one entry, side by side.
class Caps : public QWidget
{
public:
    Caps(const QString& keys, QWidget* parent) : QWidget(parent), m_keys(keys.split(", "))
    {
        int wide = 0;
        for (const QString& key : m_keys) wide += keyCapWidth(key, kCapHeight) + 6;
        setFixedSize(wide, kCapHeight);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        int x = 0;
        for (const QString& key : m_keys) {
            const int wide = keyCapWidth(key, kCapHeight);
            paintKeyCap(painter, QRectF(x, 0, wide, kCapHeight), key);
            x += wide + 6;
        }
    }

private:
    QStringList m_keys;
};

} // namespace

KeySheet::KeySheet(const std::vector<Group>& groups, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    auto* close = new Button(Button::Kind::primary, this);
    close->setLabel(tr("Close"));
    close->setKeyCap("Esc");
    connect(close, &Button::clicked, this, &QDialog::accept);
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setAccessibleName(windowTitle());
    QWidget* sheet = makeSheet(groups);
    area->setWidget(sheet);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 12, 16);
    layout->setSpacing(12);
    layout->addWidget(area, 1);
    layout->addWidget(close, 0, Qt::AlignRight);
    const QSize room = parent->screen()->availableSize();
    const int wide = sheet->sizeHint().width() + 36 + kScrollBar;
    const int high = sheet->sizeHint().height() + close->sizeHint().height() + 46;
    resize(std::min(wide, room.width() - 40), std::min(high, room.height() - 60));
}

// Groups stay whole; each goes below the shortest column so far, or beside it at first.
QWidget* KeySheet::makeSheet(const std::vector<Group>& groups)
{
    auto* sheet = new QWidget;
    auto* row = new QHBoxLayout(sheet);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(32);
    std::array<QVBoxLayout*, kColumns> columns{};
    std::array<std::size_t, kColumns> lines{};
    for (QVBoxLayout*& column : columns) {
        column = new QVBoxLayout;
        column->setSpacing(18);
        row->addLayout(column);
    }
    for (const Group& group : groups) {
        const auto shortest = std::min_element(lines.begin(), lines.end());
        columns[std::size_t(shortest - lines.begin())]->addLayout(makeGroup(group, sheet));
        *shortest += group.entries.size() + 2;
    }
    for (QVBoxLayout* column : columns) column->addStretch();
    return sheet;
}

QLayout* KeySheet::makeGroup(const Group& group, QWidget* sheet)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    auto* title = new Label(14, true, Token::fg, sheet);
    title->setText(group.title);
    grid->addWidget(title, 0, 0, 1, 2);
    int line = 1;
    for (const Entry& entry : group.entries) {
        auto* text = new Label(13, false, Token::fg, sheet);
        text->setText(entry.text);
        text->setAccessibleName(entry.keys + ": " + entry.text);
        grid->addWidget(new Caps(entry.keys, sheet), line, 0, Qt::AlignLeft);
        grid->addWidget(text, line++, 1);
    }
    grid->setColumnStretch(1, 1);
    return grid;
}

} // namespace forkscope
