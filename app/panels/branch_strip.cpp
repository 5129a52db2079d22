#include "app/panels/branch_strip.h"

#include "app/support/icons.h"
#include "app/support/label.h"
#include "app/support/state_paint.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kRow = 24;
constexpr int kMostRows = 4;
constexpr int kMostRowsCompact = 2;
constexpr int kInset = 10;
constexpr int kMark = 14;
constexpr int kGap = 8;
constexpr int kLeastWords = 240;

QColor color(Token token) { return Theme::current().color(token); }

} // namespace

// One branch: its stretch of the tree, and what there is to say of it.
class BranchRow : public QAbstractButton
{
public:
    BranchRow(const BranchStrip& strip, std::size_t row, QWidget* parent)
        : QAbstractButton(parent), m_strip(strip), m_row(row)
    {
        setCheckable(true);
        setAutoExclusive(true);
        setFixedHeight(kRow);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
    }

    const BranchLine& line() const { return m_strip.lines()[m_row]; }

    void describe(const QString& name)
    {
        setChecked(line().present);
        setAccessibleName(name);
        setToolTip(name);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        if (line().present) painter.fillRect(rect(), color(Token::selected));
        else if (underMouse()) painter.fillRect(rect(), color(Token::hover));
        painter.setRenderHint(QPainter::Antialiasing);
        paintTree(painter);
        paintWords(painter);
        if (!hasFocus()) return;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Token::ink), 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }

    bool event(QEvent* event) override
    {
        // Space chooses the row that has the focus; it does not run.
        if (event->type() == QEvent::ShortcutOverride
            && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
            event->accept();
            return true;
        }
        return QAbstractButton::event(event);
    }

    // Arrows move the focus alone: where to go is said by Space or Enter.
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
        QAbstractButton::keyPressEvent(event);
    }

private:
    int treeWidth() const { return std::clamp(width() / 2, 120, width() - kLeastWords); }

    double xOf(std::uint32_t step) const
    {
        const double room = treeWidth() - 2 * kInset;
        return kInset + room * step / std::max<std::uint32_t>(1, m_strip.steps());
    }

    void paintTree(QPainter& painter) const
    {
        const double middle = kRow / 2.0;
        for (std::size_t row = 0; row < m_strip.lines().size(); ++row) {
            const BranchLine& other = m_strip.lines()[row];
            if (other.parentRow < 0 || row < m_row || other.parentRow > int(m_row)) continue;
            const double top = other.parentRow == int(m_row) ? middle : 0;
            const double bottom = row == m_row ? middle : kRow;
            painter.setPen(QPen(color(Token::fg3), 1.4));
            painter.drawLine(QPointF(xOf(other.from), top), QPointF(xOf(other.from), bottom));
        }
        const bool present = line().present;
        painter.setPen(QPen(color(present ? Token::ink : Token::fg3), present ? 2.4 : 1.4));
        painter.drawLine(QPointF(xOf(line().from), middle), QPointF(xOf(line().to), middle));
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(present ? Token::ink : Token::fg3));
        painter.drawEllipse(QPointF(xOf(line().from), middle), 3, 3);
        const double x = xOf(line().to);
        if (line().verdict == BranchLine::Verdict::open)
            painter.drawEllipse(QPointF(x, middle), 3, 3);
        else
            painter.drawRect(QRectF(x - 1.2, middle - 6, 2.4, 12));
        if (!present) return;
        painter.setPen(QPen(color(Token::ink), 1.6));
        painter.setBrush(color(Token::panel));
        painter.drawEllipse(QPointF(xOf(m_strip.cursor()), middle), 5, 5);
    }

    void paintWords(QPainter& painter) const
    {
        const int left = treeWidth() + kGap;
        const QRect mark(left, (kRow - kMark) / 2, kMark, kMark);
        if (line().verdict == BranchLine::Verdict::broken)
            paintFindingTile(painter, mark);
        else if (line().verdict == BranchLine::Verdict::held)
            painter.drawPixmap(mark.topLeft(), iconPixmap("check", kMark, color(Token::fg),
                                                          devicePixelRatioF()));
        const QFont bold = Theme::uiFont(12, line().present);
        const QFont plain = Theme::uiFont(12);
        const int nameLeft = left + kMark + kGap;
        const int room = width() - kGap - nameLeft;
        const int wanted = QFontMetrics(plain).horizontalAdvance(line().outcome) + 4;
        const int outcome = std::min(wanted, room / 2);
        const QString name = QFontMetrics(bold).elidedText(line().name, Qt::ElideRight,
                                                           room - outcome - 2 * kGap);
        painter.setFont(bold);
        painter.setPen(color(Token::fg));
        painter.drawText(QRect(nameLeft, 0, room, kRow), Qt::AlignVCenter, name);
        painter.setFont(plain);
        painter.setPen(color(Token::fg2));
        painter.drawText(QRect(width() - kGap - outcome, 0, outcome, kRow), Qt::AlignVCenter,
                         QFontMetrics(plain).elidedText(line().outcome, Qt::ElideRight, outcome));
    }

    const BranchStrip& m_strip;
    std::size_t m_row;
};

BranchStrip::BranchStrip(RunController& controller, QWidget* parent)
    : QWidget(parent), m_controller(controller), m_title(new Label(12, true, Token::fg, this)),
      m_scroll(new QScrollArea(this)), m_page(new QWidget), m_column(new QVBoxLayout(m_page))
{
    setObjectName("branches");
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 3, 16, 2);
    layout->setSpacing(12);
    layout->addWidget(m_title, 0, Qt::AlignTop);
    layout->addWidget(m_scroll, 1);
    m_title->setFixedHeight(kRow);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_page->setAutoFillBackground(false);
    m_scroll->setWidget(m_page);
    m_page->setAutoFillBackground(false);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    connect(&controller, &RunController::changed, this, &BranchStrip::refreshLater);
    connect(&controller.branches(), &RunBranches::changed, this, &BranchStrip::refreshLater);
    connect(&controller.model(), &RunModel::languageChanged, this, &BranchStrip::refreshLater);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    refresh();
}

std::uint32_t BranchStrip::steps() const
{
    std::uint32_t most = 0;
    for (const BranchLine& line : m_lines) most = std::max(most, line.to);
    return most;
}

std::uint32_t BranchStrip::cursor() const { return m_controller.model().step(); }

void BranchStrip::setCompact(bool compact)
{
    m_compact = compact;
    fit();
}

void BranchStrip::fit()
{
    const int rows = std::min(int(m_rows.size()), m_compact ? kMostRowsCompact : kMostRows);
    setFixedHeight(rows * kRow + 6);
}

void BranchStrip::refreshLater()
{
    if (m_refreshing) return;
    m_refreshing = true;
    QTimer::singleShot(0, this, &BranchStrip::refresh);
}

void BranchStrip::refresh()
{
    m_refreshing = false;
    const bool some = m_controller.branches().all().size() > 1;
    setVisible(some);
    if (!some && m_rows.empty()) return;
    const int before = m_controller.branches().all().empty() ? 0 : int(m_lines.size());
    m_lines = branchLines(m_controller);
    while (m_rows.size() > m_lines.size()) {
        delete m_rows.back();
        m_rows.pop_back();
    }
    while (m_rows.size() < m_lines.size()) {
        auto* row = new BranchRow(*this, m_rows.size(), m_page);
        connect(row, &QAbstractButton::clicked, this,
                [this, row] { m_controller.showBranch(row->line().id); });
        m_column->addWidget(row);
        m_rows.push_back(row);
    }
    m_title->setText(tr("Branches"));
    setAccessibleName(tr("Branches of the run"));
    for (BranchRow* row : m_rows) {
        QStringList words{row->line().name, row->line().outcome};
        if (row->line().verdict == BranchLine::Verdict::broken) words << tr("broken");
        if (row->line().verdict == BranchLine::Verdict::held) words << tr("held");
        if (row->line().present) words << tr("shown now");
        words.removeAll(QString());
        row->describe(words.join(QString::fromUtf8(" · ")));
    }
    fit();
    if (before == int(m_lines.size())) return;
    for (BranchRow* row : m_rows)
        if (row->line().present)
            QTimer::singleShot(0, row, [this, row] { m_scroll->ensureWidgetVisible(row, 0, 0); });
}

void BranchStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::panel));
    painter.fillRect(0, 0, width(), 1, color(Token::line2));
}

void BranchStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) refreshLater();
    QWidget::changeEvent(event);
}

} // namespace forkscope
