#include "app/stage/stage_belt.h"

#include "app/stage/queue_facts.h"
#include "app/stage/stage_belt_queue.h"
#include "app/stage/stage_belt_sides.h"
#include "app/stage/stage_belt_words.h"
#include "app/stage/stage_cells.h"

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr double kLeastBand = 92; // of a queue, with its heading
constexpr double kBandGap = 10;
constexpr double kPlate = 24;
constexpr double kCardFrame = 50; // of a card's width, not for its text

// Where the parts of one queue stand.
struct Band
{
    QRectF left;
    QRectF middle;
    QRectF right;
};

class BeltLayout
{
public:
    BeltLayout(StageScene& scene, const StageInput& input)
        : m_scene(scene),
          m_input(input),
          m_words(input),
          m_standing(whoStandsAtQueues(*input.world, *input.texts))
    {}

    void run()
    {
        chooseQueues();
        shareSpace();
        placePlates();
        placeOthers();
        for (std::size_t i = 0; i < m_shown.size(); ++i)
            placeBand(m_shown[i], m_bands[i]);
        m_scene.belt = std::move(m_belt);
    }

private:
    bool isLow() const { return m_input.size.height() < 240; }
    double heading() const { return isLow() ? 17 : 20; }
    void chooseQueues();
    double middleWidth(double available) const;
    void shareSpace();
    void placePlates();
    void placeOthers();
    void placeMain(ActorId actor);
    void placeWaitingRoom(QRectF& area, std::size_t neighbours, const std::vector<ActorId>& actors);
    void placeBand(const QueueCrowd& crowd, const Band& band);
    // Returns where the processes stand, under the heading.
    QRectF placeHeading(StagePlace kind, const QRectF& area, const QString& title,
                        const QString& caption, const QString& brief);
    void placeSide(StagePlace kind, const std::vector<ActorId>& actors, const CellGrid& grid,
                   const QueueFacts& facts);
    void placeArrows(const QueueFacts& facts, const BeltQueue& queue, const Band& band);
    void placeWait(const std::vector<ActorId>& waiting, QPointF goal, double turn, bool fromLeft);
    void addArrow(std::vector<QPointF> points, bool waits);

    StageScene& m_scene;
    const StageInput& m_input;
    BeltWords m_words;
    QueueStanding m_standing;
    std::vector<QueueCrowd> m_shown;
    std::vector<Band> m_bands;
    Belt m_belt;
};

double busyness(const QueueCrowd& crowd)
{
    return double(crowd.writers.size() + crowd.readers.size());
}

// Those with most processes, as many as have room; whoever is at another one stands apart.
void BeltLayout::chooseQueues()
{
    const double room = m_input.size.height() - 20;
    const auto most = std::size_t(std::max(1.0, (room + kBandGap) / (kLeastBand + kBandGap)));
    std::vector<QueueCrowd> byCrowd = m_standing.crowds;
    std::stable_sort(byCrowd.begin(), byCrowd.end(),
                     [](auto& one, auto& other) { return busyness(one) > busyness(other); });
    if (byCrowd.size() > most) byCrowd.resize(most);
    std::vector<const ObjectInfo*> left;
    for (const QueueCrowd& crowd : m_standing.crowds) {
        const bool shown = std::any_of(byCrowd.begin(), byCrowd.end(), [&](const auto& other) {
            return other.queue == crowd.queue;
        });
        if (shown) {
            m_shown.push_back(crowd);
            continue;
        }
        left.push_back(m_input.world->object(crowd.queue));
        for (const auto& actors : {crowd.writers, crowd.readers})
            m_standing.others.insert(m_standing.others.end(), actors.begin(), actors.end());
    }
    if (!left.empty()) m_belt.moreQueues = m_words.moreQueues(left);
}

// What the sides don't need for cards goes to the queue, within reason.
double BeltLayout::middleWidth(double available) const
{
    const double least = std::floor(std::max(220.0, available * 0.31));
    std::size_t most = m_standing.others.size();
    for (const QueueCrowd& crowd : m_shown)
        most = std::max({most, crowd.writers.size(), crowd.readers.size()});
    const double rows = std::max(1.0, m_input.size.height() / double(m_shown.size()) / 62 - 1);
    const double columns = std::ceil(double(most) / rows);
    const double side = columns <= 1 ? 290 : columns * 200;
    return std::floor(std::clamp(available - 2 * side, least, std::max(least, available * 0.46)));
}

void BeltLayout::shareSpace()
{
    const QSizeF size = m_input.size;
    const double margin = std::floor(std::clamp(size.width() * 0.017, 8.0, 20.0));
    const double gap = std::floor(std::clamp(size.width() * 0.032, 18.0, 36.0));
    const double middle = middleWidth(size.width() - 2 * margin - 2 * gap);
    const double side = std::floor((size.width() - 2 * margin - 2 * gap - middle) / 2);
    const double top = isLow() ? 8 : 14;
    const double rest = m_belt.moreQueues.isEmpty() ? 0 : 18;
    const double bottom = size.height() - (isLow() ? 8 : 12) - rest;
    const double number = double(m_shown.size());
    const double height = std::floor((bottom - top - (number - 1) * kBandGap) / number);
    double y = top;
    for (std::size_t i = 0; i < m_shown.size(); ++i, y += height + kBandGap) {
        Band band;
        band.left = QRectF(margin, y, side, height);
        band.middle = QRectF(margin + side + gap, y, middle, height);
        band.right = QRectF(band.middle.right() + gap, y, side, height);
        m_bands.push_back(band);
    }
    if (rest > 0)
        m_belt.moreQueuesRect = QRectF(m_bands.back().middle.left(), bottom + 2, middle, rest - 2);
}

// What else the program shares, above the first queue.
void BeltLayout::placePlates()
{
    QRectF& middle = m_bands.front().middle;
    for (const ObjectInfo& object : m_input.world->objects) {
        const QString text = object.owner == 0 ? m_words.plate(object) : QString();
        if (text.isEmpty()) continue;
        if (m_belt.plates.size() == 2 || middle.height() < 150) return;
        BeltPlate plate;
        plate.rect = QRectF(middle.topLeft(), QSizeF(middle.width(), kPlate));
        plate.text = text;
        plate.held = object.kind == ObjectKind::lock && object.state != 0;
        m_scene.things.push_back({plate.rect, plate.text});
        m_belt.plates.push_back(std::move(plate));
        middle.setTop(middle.top() + kPlate + 6);
    }
}

// Who has no parent here, main, has a row of its own at the bottom.
void BeltLayout::placeMain(ActorId actor)
{
    QRectF& area = m_bands.back().left;
    const double height = isLow() ? 28 : 34;
    const QRectF row(area.left(), area.bottom() - height, std::min(area.width(), 300.0), height);
    m_scene.cells.push_back(
        makeCell(m_input, m_words.common(), actor, StagePlace::before, CellStyle::card, row));
    area.setBottom(row.top() - 8);
}

// Who has done nothing with a queue yet stands at the side where nobody is known; above the writers
// when both are taken. While nobody is known at all, each kind stands at one side.
void BeltLayout::placeOthers()
{
    std::vector<ActorId> others = m_standing.others;
    const auto main = std::find_if(others.begin(), others.end(), [&](ActorId actor) {
        return m_input.world->process(actor)->parent == kNobody;
    });
    if (main != others.end()) {
        placeMain(*main);
        others.erase(main);
    }
    if (others.empty()) return;
    Band& band = m_bands.front();
    const QueueCrowd& crowd = m_shown.front();
    const bool nobody = crowd.writers.empty() && crowd.readers.empty();
    if (nobody) {
        const auto half =
            others.begin() + std::ptrdiff_t(borderOfKinds(*m_input.world, *m_input.texts, others));
        placeWaitingRoom(band.left, 0, {others.begin(), half});
        placeWaitingRoom(band.right, 0, {half, others.end()});
    } else if (crowd.readers.empty()) {
        placeWaitingRoom(band.right, 0, others);
    } else {
        placeWaitingRoom(band.left, crowd.writers.size(), others);
    }
}

// Takes the upper part of the area, or all of it when nobody else is there.
void BeltLayout::placeWaitingRoom(QRectF& area, std::size_t neighbours,
                                  const std::vector<ActorId>& actors)
{
    if (actors.empty()) return;
    const double share = double(actors.size()) / double(actors.size() + neighbours);
    const double part = neighbours == 0 ? 1 : std::clamp(share, 0.35, 0.6);
    QRectF room = area;
    room.setHeight(std::floor(part == 1 ? area.height() : part * area.height() - 4));
    const QString& name = m_input.places.before;
    const QRectF cells = placeHeading(StagePlace::before, room,
                                      name.isEmpty() ? BeltWords::tr("On their way") : name,
                                      m_words.states(actors), QString::number(actors.size()));
    addCells(m_scene, m_input, m_words.common(), StagePlace::before, cells, actors);
    area.setTop(room.bottom() + (part == 1 ? 0 : 8));
}

QRectF BeltLayout::placeHeading(StagePlace kind, const QRectF& area, const QString& title,
                                const QString& caption, const QString& brief)
{
    Place place;
    place.kind = kind;
    place.heading = QRectF(area.topLeft(), QSizeF(area.width(), heading()));
    place.rect = area.adjusted(0, heading() + 6, 0, 0);
    place.title = title;
    place.caption = caption;
    place.briefCaption = brief;
    m_scene.places.push_back(place);
    return place.rect;
}

void BeltLayout::placeSide(StagePlace kind, const std::vector<ActorId>& actors,
                           const CellGrid& grid, const QueueFacts& facts)
{
    for (std::size_t i = 0; i < actors.size(); ++i) {
        const ProcessInfo& process = *m_input.world->process(actors[i]);
        Cell cell = makeCell(m_input, m_words.common(), actors[i], kind, grid.style, grid.cells[i]);
        const QString ended = m_words.ended(process, facts.queue->id);
        const QString next = m_words.briefWish(process, facts, cell.rect.width() - kCardFrame);
        if (grid.style == CellStyle::card && !ended.isEmpty()) cell.doing = ended;
        if (grid.style == CellStyle::card && !next.isEmpty()) cell.brief = next;
        m_scene.cells.push_back(std::move(cell));
    }
}

void BeltLayout::placeBand(const QueueCrowd& crowd, const Band& band)
{
    const QueueFacts facts = factsOf(*m_input.world, *m_input.world->object(crowd.queue));
    const QRectF middle = placeHeading(StagePlace::door, band.middle, m_words.title(facts),
                                       m_words.caption(facts), m_words.briefCaption(facts));
    m_belt.queues.push_back(layOutQueue(facts, m_words, *m_input.world, middle, m_scene.things));
    QRectF left, right;
    if (!crowd.writers.empty() || band.left.height() >= heading() + 30)
        left = placeHeading(StagePlace::before, band.left, BeltWords::tr("Writers"),
                            m_words.writersCaption(facts, crowd.writers),
                            QString::number(crowd.writers.size()));
    if (!crowd.readers.empty() || band.right.height() >= heading() + 30)
        right = placeHeading(StagePlace::inside, band.right, BeltWords::tr("Readers"),
                             m_words.readersCaption(facts, crowd.readers),
                             QString::number(crowd.readers.size()));
    const auto sides =
        sidesFor(left, crowd.writers.size(), right, crowd.readers.size(), m_input.density);
    if (sides) {
        placeSide(StagePlace::before, crowd.writers, sides->left, facts);
        placeSide(StagePlace::inside, crowd.readers, sides->right, facts);
    } else {
        addCells(m_scene, m_input, m_words.common(), StagePlace::before, left, crowd.writers);
        addCells(m_scene, m_input, m_words.common(), StagePlace::inside, right, crowd.readers);
    }
    placeArrows(facts, m_belt.queues.back(), band);
}

void BeltLayout::addArrow(std::vector<QPointF> points, bool waits)
{
    Arrow arrow;
    arrow.points = std::move(points);
    arrow.queue = waits;
    m_scene.arrows.push_back(std::move(arrow));
}

// From the waiting one that stands nearest; the others stand behind it.
void BeltLayout::placeWait(const std::vector<ActorId>& waiting, QPointF goal, double turn,
                           bool fromLeft)
{
    const auto waits = [&](const Cell& cell) {
        return std::any_of(cell.actors.begin(), cell.actors.end(), [&](ActorId actor) {
            return std::find(waiting.begin(), waiting.end(), actor) != waiting.end();
        });
    };
    const Cell* nearest = nullptr;
    const auto distance = [&](const Cell& cell) {
        const double x = fromLeft ? goal.x() - cell.rect.right() : cell.rect.left() - goal.x();
        return 1000 * x + std::abs(cell.rect.center().y() - goal.y());
    };
    for (const Cell& cell : m_scene.cells)
        if (waits(cell) && (!nearest || distance(cell) < distance(*nearest))) nearest = &cell;
    if (!nearest) return;
    const double x = fromLeft ? nearest->rect.right() + 2 : nearest->rect.left() - 2;
    const double y = nearest->rect.center().y();
    addArrow({QPointF(x, y), QPointF(turn, y), QPointF(turn, goal.y()), goal}, true);
}

void BeltLayout::placeArrows(const QueueFacts& facts, const BeltQueue& queue, const Band& band)
{
    const double flow = queue.pipe.center().y();
    const double in = std::clamp(flow, queue.buffers.top() + 6, queue.buffers.bottom() - 6);
    const double leftTurn = (band.left.right() + band.middle.left()) / 2;
    const double rightTurn = (band.middle.right() + band.right.left()) / 2;
    if (facts.writersWaiting.empty())
        addArrow({QPointF(band.left.right() + 6, in), QPointF(queue.buffers.left() - 2, in)},
                 false);
    else
        placeWait(facts.writersWaiting, QPointF(queue.places.left() - 2, queue.places.center().y()),
                  leftTurn, true);
    addArrow({QPointF(queue.buffers.right() + 2, in), QPointF(queue.pipe.left() - 2, in)},
             !facts.stuckFeeders.empty());
    if (facts.readersWaiting.empty())
        addArrow({QPointF(queue.pipe.right() + 3, flow), QPointF(band.right.left() - 6, flow)},
                 false);
    else
        placeWait(facts.readersWaiting, QPointF(queue.pipe.right() + 3, flow), rightTurn, false);
}

} // namespace

void layOutBelt(StageScene& scene, const StageInput& input)
{
    BeltLayout(scene, input).run();
}

} // namespace forkscope
