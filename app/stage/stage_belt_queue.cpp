#include "app/stage/stage_belt_queue.h"

#include "app/stage/text_width.h"

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr double kInset = 8;
constexpr double kLeastRow = 22;
constexpr double kTallestRow = 34;
constexpr double kRowGap = 4;
constexpr double kItemGap = 6;
constexpr double kLine = 18;

// How the height is shared, from roomy down to what two queues leave each other on a small stage.
struct Heights
{
    double places;
    double gap;
    double locks; // the line under buffers and pipe
    double says;
};

Heights heightsFor(double height)
{
    if (height >= 266) return {48, 10, 20, 80};
    if (height >= 224) return {36, 8, 18, 62};
    if (height >= 176) return {30, 7, 0, 58};
    if (height >= 130) return {26, 6, 0, 40};
    return {height < 80 ? 18.0 : 22.0, height < 80 ? 3.0 : 5.0, 0, height < 80 ? 16.0 : 20.0};
}

// Those of one writer, or of the pipe, as boxes that end at the right edge, the next to leave last.
struct Row
{
    std::vector<BeltItem> items;
    QString more;
    QRectF moreRect;
};

double itemWidth(const QString& text, double height, double most)
{
    const double least = std::min(height, 26.0);
    return std::floor(std::clamp(roughWidth(text, 13, true) + 16, least, std::max(least, most)));
}

Row packed(const std::vector<BeltItem>& items, const QRectF& area)
{
    const double more = items.size() > 10 ? 30 : 22; // for "+12" or "+2"
    Row row;
    double right = area.right();
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool last = i + 1 == items.size();
        const double room = right - area.left() - (last ? 0 : more);
        const double most = std::min(160.0, items.size() > 1 ? room * 0.7 : room);
        const double width = itemWidth(items[i].text, area.height(), most);
        if (width > room) break;
        row.items.push_back(items[i]);
        row.items.back().rect = QRectF(right - width, area.top(), width, area.height());
        right -= width + kItemGap;
    }
    if (row.items.size() == items.size()) return row;
    row.more = QStringLiteral("+%1").arg(items.size() - row.items.size());
    row.moreRect =
        QRectF(area.left(), area.top(), std::max(0.0, right - area.left()), area.height());
    return row;
}

// A buffer to be shown, with the parcels of its owner.
struct Shelf
{
    ActorId owner = kNobody;
    const ObjectInfo* buffer = nullptr;
    std::vector<Parcel> parcels;
};

class QueueLayout
{
public:
    QueueLayout(const QueueFacts& facts, const BeltWords& words, const World& world,
                const QRectF& area, std::vector<Thing>& things)
        : m_facts(facts), m_words(words), m_world(world), m_area(area), m_things(things)
    {}

    BeltQueue run()
    {
        const Heights heights = heightsFor(m_area.height());
        QRectF rest = m_area;
        placePlaces(QRectF(rest.topLeft(), QSizeF(rest.width(), heights.places)));
        rest.setTop(rest.top() + heights.places + heights.gap);
        placeAnswers(
            QRectF(QPointF(rest.left(), rest.bottom() - heights.says), rest.bottomRight()));
        rest.setBottom(rest.bottom() - heights.says - heights.gap);
        if (heights.locks > 0) {
            placeLocks(
                QRectF(QPointF(rest.left(), rest.bottom() - heights.locks), rest.bottomRight()));
            rest.setBottom(rest.bottom() - heights.locks - 2);
        }
        const double width = std::floor(rest.width() * 0.47);
        const double arrow = rest.width() >= 300 ? 26 : 18;
        placeBuffers(QRectF(rest.topLeft(), QSizeF(width, rest.height())));
        placePipe(rest.adjusted(width + arrow, 0, 0, 0));
        return std::move(m_queue);
    }

private:
    void placePlaces(const QRectF& box);
    void placeAnswers(const QRectF& box);
    void placeLocks(const QRectF& line);
    void placeBuffers(const QRectF& box);
    void placeShelf(const Shelf& shelf, const QRectF& row);
    void placePipe(const QRectF& area);
    std::vector<Shelf> shelves() const;
    BeltItem beltItem(const Parcel& parcel) const;
    void explain(const QRectF& rect, const QString& words) { m_things.push_back({rect, words}); }
    void explainItems(const std::vector<BeltItem>& items);

    const QueueFacts& m_facts;
    const BeltWords& m_words;
    const World& m_world;
    QRectF m_area;
    std::vector<Thing>& m_things;
    BeltQueue m_queue;
};

// A tick for each place that is taken; where there are too many for that, a number.
void QueueLayout::placePlaces(const QRectF& box)
{
    m_queue.places = box;
    m_queue.placesTitle = BeltWords::tr("Places");
    if (m_facts.bounded) m_queue.placesNote = BeltWords::tr("the semaphore that bounds it");
    m_queue.placesCount = m_words.placesCount(m_facts);
    m_queue.taken = int(std::clamp<std::int64_t>(m_facts.taken, 0, m_facts.maxsize));
    explain(box, m_words.placesInFull(m_facts));
    if (!m_facts.bounded) return;
    const double room = box.width() - 2 * kInset - roughWidth(m_queue.placesTitle, 13, true) - 12;
    const double wish = std::min(34.0, box.height() - 10);
    const double number = double(m_facts.maxsize);
    const double side = std::floor(std::min(wish, room / number - 6));
    if (side < 12) return;
    const double gap = side >= 24 ? 8 : 6;
    double x = box.right() - kInset - number * (side + gap) + gap;
    for (int i = 0; i < m_facts.maxsize; ++i, x += side + gap)
        m_queue.ticks.emplace_back(x, std::floor(box.center().y() - side / 2), side, side);
}

// While the class is asked, nothing is told.
void QueueLayout::placeAnswers(const QRectF& box)
{
    m_queue.says = box;
    if (!m_words.hints()) {
        m_queue.answers = m_queue.briefAnswers = BeltWords::tr("qsize() and empty()?");
        return;
    }
    m_queue.answers = m_words.answers(m_facts);
    m_queue.briefAnswers = m_words.briefAnswers(m_facts);
    m_queue.reasons = m_words.reasons(m_facts);
    QStringList words{m_queue.answers + QLatin1Char('.')};
    for (const BeltReason& reason : m_queue.reasons)
        words << reason.full;
    explain(box, words.join(QLatin1Char(' ')));
}

void QueueLayout::placeLocks(const QRectF& line)
{
    const double half = std::floor(line.width() / 2);
    m_queue.writersLockRect = QRectF(line.topLeft(), QSizeF(half - 6, line.height()));
    m_queue.readersLockRect = line.adjusted(half + 6, 0, 0, 0);
    m_queue.writersLock = m_words.writersLock(m_facts);
    m_queue.readersLock = m_words.readersLock(m_facts);
    m_queue.writersLockHeld = m_facts.writersLock != kNobody;
    m_queue.readersLockHeld = m_facts.readersLock != kNobody;
    explain(
        m_queue.writersLockRect,
        BeltWords::tr("Feeders take the writers' lock, so that only one writes into the pipe."));
    explain(m_queue.readersLockRect,
            BeltWords::tr("get() takes the readers' lock, so that only one reads from the pipe."));
}

BeltItem QueueLayout::beltItem(const Parcel& parcel) const
{
    return {QRectF(), m_words.common().text(parcel.item), parcel.inHand, parcel.lost};
}

// Those with items first, then the buffers of the living.
std::vector<Shelf> QueueLayout::shelves() const
{
    std::vector<Shelf> full, empty;
    for (const ObjectInfo& object : m_world.objects) {
        if (object.kind != ObjectKind::buffer || object.owner != m_facts.queue->id) continue;
        Shelf shelf{object.maker, &object, {}};
        std::copy_if(m_facts.parcels.begin(), m_facts.parcels.end(),
                     std::back_inserter(shelf.parcels),
                     [&](const Parcel& parcel) { return parcel.owner == object.maker; });
        const ProcessInfo* owner = m_world.process(object.maker);
        const bool alive =
            owner && owner->state != ProcessState::zombie && owner->state != ProcessState::gone;
        if (!shelf.parcels.empty())
            full.push_back(std::move(shelf));
        else if (alive)
            empty.push_back(std::move(shelf));
    }
    full.insert(full.end(), empty.begin(), empty.end());
    return full;
}

void QueueLayout::placeBuffers(const QRectF& box)
{
    m_queue.buffers = box;
    const QString note = BeltWords::tr("in the writers' memory");
    const bool titled = box.height() >= 58;
    const bool noted = box.height() >= 96 && roughWidth(note, 12) <= box.width() - 20;
    const QStringList titles{BeltWords::tr("Feeder buffers"), BeltWords::tr("Buffers")};
    if (titled) m_queue.buffersTitle = firstThatFits(titles, box.width() - 14, 13);
    if (noted) m_queue.buffersNote = note;
    m_queue.headerHeight = (titled ? kLine + 4 : 3) + (noted ? 17 : 0);
    QRectF area = box.adjusted(kInset - 2, m_queue.headerHeight + 2, 2 - kInset, -5);
    const std::vector<Shelf> all = shelves();
    const auto fitting = [&](double room) {
        return std::size_t(std::max(0.0, (room + kRowGap) / (kLeastRow + kRowGap)));
    };
    const bool more = all.size() > std::max<std::size_t>(1, fitting(area.height()));
    const double line = more && area.height() >= kLeastRow + kLine ? 17 : 0;
    if (line > 0)
        m_queue.moreRowsRect = QRectF(area.left(), area.bottom() - line + 3, area.width(), line);
    area.setBottom(area.bottom() - line);
    const std::size_t shown =
        std::min(all.size(), std::max<std::size_t>(1, fitting(area.height())));
    const double room = (area.height() + kRowGap) / double(std::max<std::size_t>(shown, 1));
    const double height = std::floor(std::min(kTallestRow, room - kRowGap));
    double y = area.top();
    for (std::size_t i = 0; i < shown; ++i, y += height + kRowGap)
        placeShelf(all[i], QRectF(area.left(), y, area.width(), height));
    std::size_t items = 0;
    for (std::size_t i = shown; i < all.size(); ++i)
        items += all[i].parcels.size();
    if (more) m_queue.moreRows = m_words.moreBuffers(all.size() - shown, items);
    explain(box, BeltWords::tr("put() leaves an item in the memory of the process that puts it; "
                               "its feeder thread carries it into the pipe."));
}

void QueueLayout::placeShelf(const Shelf& shelf, const QRectF& row)
{
    BeltBuffer buffer;
    buffer.rect = row;
    buffer.owner = m_words.common().role(shelf.owner);
    buffer.stuck =
        std::count(m_facts.stuckFeeders.begin(), m_facts.stuckFeeders.end(), shelf.owner) > 0;
    buffer.lost = !shelf.parcels.empty() && shelf.parcels.front().lost;
    std::vector<BeltItem> items;
    for (const Parcel& parcel : shelf.parcels)
        items.push_back(beltItem(parcel));
    const double name = std::min(roughWidth(buffer.owner, 12) + 12, row.width() * 0.55);
    Row packing = packed(items, row.adjusted(name, 2, -4, -2));
    buffer.items = std::move(packing.items);
    buffer.more = packing.more;
    buffer.moreRect = packing.moreRect;
    if (items.empty()) buffer.note = m_words.bufferNote(shelf.owner, shelf.buffer);
    explainItems(buffer.items);
    explain(row, m_words.bufferInFull(shelf.owner, shelf.parcels));
    m_queue.rows.push_back(std::move(buffer));
}

// What doesn't fit its box is read in full under the pointer.
void QueueLayout::explainItems(const std::vector<BeltItem>& items)
{
    for (const BeltItem& item : items)
        if (roughWidth(item.text, 13, true) > item.rect.width() - 8) explain(item.rect, item.text);
}

void QueueLayout::placePipe(const QRectF& area)
{
    const bool headed = area.height() >= 46;
    const double heading = headed ? kLine + 2 : 0;
    const double below = area.height() - heading;
    const double height = std::floor(std::clamp(below * 0.52, std::min(24.0, below), 52.0));
    const double middle = area.top() + heading + below / 2 - (below >= 92 ? 6 : 0);
    m_queue.pipe = QRectF(area.left(), std::floor(middle - height / 2), area.width() - 4, height);
    if (headed)
        m_queue.pipeHeading =
            QRectF(area.left(), m_queue.pipe.top() - kLine - 3, area.width(), kLine);
    m_queue.pipeTitle = BeltWords::tr("Pipe");
    m_queue.pipeNote = m_words.bytes(m_facts);
    m_queue.pipeBriefNote = m_words.briefBytes(m_facts);
    m_queue.pipeEmpty = BeltWords::tr("empty");
    m_queue.wheels = area.bottom() - m_queue.pipe.bottom() >= 14;
    m_queue.blocked = !m_facts.stuckFeeders.empty();
    std::vector<BeltItem> items;
    for (const TextId text : m_facts.inPipe)
        items.push_back({QRectF(), m_words.common().text(text), false, false});
    const double end = std::max(8.0, height * 0.34); // its rounded ends
    Row packing = packed(items, m_queue.pipe.adjusted(end, 5, -end, -5));
    m_queue.items = std::move(packing.items);
    m_queue.more = packing.more;
    m_queue.moreRect = packing.moreRect;
    explainItems(m_queue.items);
    explain(m_queue.pipe, m_words.pipeInFull(m_facts));
}

} // namespace

BeltQueue layOutQueue(const QueueFacts& facts, const BeltWords& words, const World& world,
                      const QRectF& area, std::vector<Thing>& things)
{
    return QueueLayout(facts, words, world, area, things).run();
}

} // namespace forkscope
