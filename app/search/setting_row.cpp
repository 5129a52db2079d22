#include "app/search/setting_row.h"

#include "app/panels/knob_row.h"
#include "app/search/search_desk.h"
#include "app/support/button.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kHeight = 48;
constexpr int kBetween = 20;
constexpr int kRoomForAbout = 1500;

} // namespace

SettingRow::SettingRow(SearchDesk& desk, QWidget* parent)
    : Surface(Token::bg, parent), m_desk(desk), m_title(new Label(14, true, Token::fg, this)),
      m_about(new Label(12, false, Token::fg2, this)), m_room(new QWidget(this)),
      m_more(new Button(Button::Kind::flat, this)), m_again(new Button(Button::Kind::plain, this))
{
    setEdge(Qt::BottomEdge);
    setFixedHeight(kHeight);
    m_again->setIconName("restart");
    m_again->setHeightHint(32);
    m_again->setObjectName("search-again");
    m_more->setHeightHint(32);
    m_more->setTrailingIcon("chevron-down");
    m_more->setObjectName("more-knobs");
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 0, 24, 0);
    layout->setSpacing(16);
    layout->addWidget(m_title);
    layout->addWidget(m_about);
    layout->addWidget(m_room, 1);
    layout->addWidget(m_more);
    layout->addWidget(m_again);
    m_room->setMinimumWidth(60);
    connect(m_again, &Button::clicked, this, [this] { m_desk.searchAgain(); });
    connect(m_more, &Button::clicked, this, &SettingRow::showMore);
    connect(&desk.setting(), &SmallSetting::changed, this, &SettingRow::refresh);
}

KnobRow* SettingRow::makeRow(const KnobInfo& knob, QWidget* parent)
{
    auto* row = new KnobRow(knob, parent);
    row->setLanguage(m_language);
    row->setValue(m_desk.setting().values()[knob.name]);
    connect(row, &KnobRow::turned, this, [this, name = knob.name](const QString& value) {
        m_desk.setting().setValue(name, value);
    });
    return row;
}

// Numbers first: they decide how many schedules there are. What the pair differs in is chosen on
// the cards.
void SettingRow::build()
{
    qDeleteAll(m_rows);
    m_rows.clear();
    const SmallSetting& setting = m_desk.setting();
    m_scenario = &setting.scenario();
    std::vector<const KnobInfo*> knobs;
    for (const KnobInfo& knob : setting.scenario().knobs)
        if (!setting.pairKnobs().contains(knob.name)) knobs.push_back(&knob);
    const auto rank = [](const KnobInfo* knob) {
        if (knob->type == KnobInfo::Type::integer) return 0;
        if (knob->main) return 1;
        return knob->type == KnobInfo::Type::duration ? 3 : 2;
    };
    std::stable_sort(knobs.begin(), knobs.end(),
                     [&](auto* left, auto* right) { return rank(left) < rank(right); });
    for (const KnobInfo* knob : knobs) m_rows.push_back(makeRow(*knob, m_room));
    retranslate();
}

void SettingRow::setLanguage(Language language)
{
    m_language = language;
    for (KnobRow* row : m_rows) row->setLanguage(language);
    retranslate();
}

void SettingRow::refresh()
{
    if (m_scenario != &m_desk.setting().scenario()) return; // it is about to be built anew
    for (KnobRow* row : m_rows) row->setValue(m_desk.setting().values()[row->knob().name]);
    fit();
}

// As many as have room, from the right.
void SettingRow::fit()
{
    m_about->setVisible(width() >= kRoomForAbout);
    layout()->activate();
    int room = m_room->width();
    std::vector<KnobRow*> shown;
    for (KnobRow* row : m_rows) {
        const int wide = row->naturalWidth() + kBetween;
        if (wide > room) break;
        room -= wide;
        shown.push_back(row);
    }
    for (KnobRow* row : m_rows)
        row->setVisible(std::find(shown.begin(), shown.end(), row) != shown.end());
    int x = m_room->width();
    for (auto row = shown.rbegin(); row != shown.rend(); ++row) {
        const int wide = (*row)->naturalWidth();
        x -= wide;
        (*row)->setGeometry(x, (kHeight - 32) / 2, wide, 32);
        x -= kBetween;
    }
    m_more->setVisible(shown.size() < m_rows.size());
}

void SettingRow::showMore()
{
    delete m_sheet;
    auto* sheet = new QFrame(this, Qt::Popup);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->setFrameShape(QFrame::StyledPanel);
    sheet->setAccessibleName(tr("More knobs"));
    m_sheet = sheet;
    connect(sheet, &QObject::destroyed, this, [this] { m_sheet = nullptr; });
    auto* layout = new QVBoxLayout(sheet);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    for (KnobRow* row : m_rows)
        if (row->isHidden()) layout->addWidget(makeRow(row->knob(), sheet));
    sheet->setMinimumWidth(300);
    sheet->adjustSize();
    const QPoint corner = m_more->mapToGlobal(QPoint(m_more->width(), m_more->height() + 4));
    sheet->move(corner.x() - sheet->width(), corner.y());
    sheet->show();
    if (QWidget* first = sheet->nextInFocusChain()) first->setFocus();
}

void SettingRow::retranslate()
{
    m_title->setText(tr("Every schedule"));
    m_about->setText(tr("of a small setting: the search runs real processes, again and again"));
    m_more->setLabel(tr("More knobs"));
    m_again->setLabel(tr("Search again"));
    fit();
}

void SettingRow::resizeEvent(QResizeEvent*) { fit(); }

void SettingRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    Surface::changeEvent(event);
}

} // namespace forkscope
