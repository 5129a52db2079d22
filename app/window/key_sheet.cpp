#include "app/window/key_sheet.h"

#include "app/support/button.h"
#include "app/support/label.h"
#include "app/support/state_paint.h"

#include <QGridLayout>
#include <QPainter>

namespace forkscope {

namespace {

constexpr int kCapHeight = 22;

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

KeySheet::KeySheet(const std::vector<Entry>& entries, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    auto* title = new Label(18, true, Token::fg, this);
    title->setText(tr("Keys"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(10);
    const int half = int(entries.size() + 1) / 2;
    for (int index = 0; index < int(entries.size()); ++index) {
        const Entry& entry = entries[std::size_t(index)];
        const int column = index < half ? 0 : 3;
        auto* text = new Label(13, false, Token::fg, this);
        text->setText(entry.text);
        text->setAccessibleName(entry.keys + ": " + entry.text);
        grid->addWidget(new Caps(entry.keys, this), index % half, column, Qt::AlignLeft);
        grid->addWidget(text, index % half, column + 1);
    }
    grid->setColumnMinimumWidth(2, 24);
    auto* close = new Button(Button::Kind::primary, this);
    close->setLabel(tr("Close"));
    close->setKeyCap("Esc");
    connect(close, &Button::clicked, this, &QDialog::accept);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(16);
    layout->addWidget(title);
    layout->addLayout(grid);
    layout->addWidget(close, 0, Qt::AlignRight);
}

} // namespace forkscope
