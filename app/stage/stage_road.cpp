#include "app/stage/stage_road.h"

#include "app/stage/stage_cells.h"
#include "app/stage/stage_columns.h"
#include "app/stage/stage_lanes.h"
#include "app/stage/stage_road_words.h"
#include "app/stage/text_width.h"
#include "engine/record/semantics.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace forkscope {

namespace {

constexpr double kBalloon = 38; // two lines
constexpr std::size_t kMostBalloons = 3;

std::vector<ActorId> actorsOf(const std::vector<Traveller>& travellers)
{
    std::vector<ActorId> actors;
    for (const Traveller& traveller : travellers)
        actors.push_back(traveller.actor);
    return actors;
}

class RoadLayout
{
public:
    RoadLayout(StageScene& scene, const StageInput& input, const ObjectInfo& event)
        : m_scene(scene),
          m_input(input),
          m_event(event),
          m_words(input),
          m_own(input, event),
          m_traffic(trafficAt(input, event))
    {}

    void run()
    {
        if (!m_input.vehicles || m_input.density != Density::automatic || !layOutLanes())
            layOutCards();
        m_scene.road = std::move(m_road);
    }

private:
    bool layOutLanes();
    void assignLanes();
    void placeHeadings(const QRectF& area);
    void placeComing();
    void placeWaiting();
    void placeThrough(const QRectF& area);
    void placeBeside(const QRectF& strip);
    void placeBalloon(std::size_t lane, const Traveller& traveller, double right);
    Cell& addCar(ActorId actor, StagePlace place, const QRectF& rect);

    void layOutCards();
    void placeLineOfCards(const StageColumns& columns);
    void placeArrow(const StageColumns& columns);

    void placeLight(double middle, const QRectF& upright, double width, const QRectF& caption);
    void describeLine(Place& place) const;
    void describeThrough(Place& place) const;

    StageScene& m_scene;
    const StageInput& m_input;
    const ObjectInfo& m_event;
    StageWords m_words;
    RoadWords m_own;
    Traffic m_traffic;
    Road m_road;
    std::optional<RoadLanes> m_lanes;
    std::map<ActorId, std::size_t> m_laneOf;
};

void RoadLayout::describeLine(Place& place) const
{
    place.title = m_own.lineTitle();
    place.caption = m_own.lineCaption(m_traffic.line);
    place.briefCaption = m_own.lineBrief(m_traffic.line);
}

void RoadLayout::describeThrough(Place& place) const
{
    place.title = m_own.throughTitle();
    place.caption = m_own.throughCaption(actorsOf(m_traffic.through));
    place.briefCaption = QString::number(m_traffic.through.size());
}

// The housing hangs at the top of `upright`, its pole reaches down to the end of it.
void RoadLayout::placeLight(double middle, const QRectF& upright, double width,
                            const QRectF& caption)
{
    SignalLight& light = m_road.light;
    const double height = std::floor(std::min(upright.height() * 0.84, 204.0));
    light.housing = QRectF(std::floor(middle - width / 2), upright.top(), width, height);
    const bool tall = height >= 140;
    const double plate = tall ? 42 : 20;
    light.detail = tall ? m_own.detail() : QString();
    light.word = m_own.word();
    const QRectF inner = light.housing.adjusted(5, 6, -5, -6);
    light.plate = QRectF(inner.left(), inner.bottom() - plate, inner.width(), plate);
    const double room = light.plate.top() - inner.top() - 6;
    const double lamp = std::floor(std::min(width - 18, room / 2 - 3));
    light.upper = QRectF(middle - lamp / 2, inner.top() + 1, lamp, lamp);
    light.lower = light.upper.translated(0, lamp + 6);
    light.set = isSet(m_event.state);
    light.caption = caption;
    light.title = m_own.title();
    light.look = m_own.look();
    m_scene.things.push_back({light.housing.united(caption),
                              light.title + QStringLiteral(", ") + light.look});
}

// --- lanes --------------------------------------------------------------------------------------

bool RoadLayout::layOutLanes()
{
    const QSizeF size = m_input.size;
    const bool low = size.height() < 240;
    const double margin = std::floor(std::clamp(size.width() * 0.017, 8.0, 20.0));
    const double top = low ? 31 : 40;
    const double strip = low ? 44 : 56;
    const QRectF area(margin, top, size.width() - 2 * margin, size.height() - top - strip);
    m_road.stopLine = std::floor(size.width() * 0.56);
    const auto cars =
        int(m_traffic.way.size() + m_traffic.line.size() + m_traffic.through.size());
    m_lanes = RoadLanes::fitted(area, m_road.stopLine, std::max(cars, 1));
    if (!m_lanes || m_traffic.beside.size() > 6) return false;
    m_road.lanes = m_lanes->lanes();
    assignLanes();
    const QRectF lanes = m_road.lanes.front().united(m_road.lanes.back());
    const double width = std::floor(std::clamp(size.width() * 0.06, 42.0, 72.0));
    const double middle = m_road.stopLine + 12 + width / 2;
    const double captions = std::min(230.0, size.width() * 0.34);
    placeLight(middle, lanes.adjusted(0, -4, 0, 0), width,
               QRectF(middle - captions / 2, lanes.bottom() + 4, captions, low ? 34 : 40));
    placeHeadings(lanes);
    placeComing();
    placeWaiting();
    placeThrough(QRectF(QPointF(middle + width / 2 + 16, lanes.top()), lanes.bottomRight()));
    placeBeside(QRectF(QPointF(margin, lanes.bottom() + 8),
                       QPointF(m_road.light.caption.left() - 12, size.height() - 6)));
    return true;
}

// By the order of birth, so that a car keeps its lane.
void RoadLayout::assignLanes()
{
    std::vector<ActorId> cars;
    for (const auto* list : {&m_traffic.way, &m_traffic.line, &m_traffic.through})
        for (const Traveller& traveller : *list)
            cars.push_back(traveller.actor);
    std::sort(cars.begin(), cars.end());
    for (std::size_t i = 0; i < cars.size(); ++i)
        m_laneOf[cars[i]] = m_lanes->laneOf(int(i));
}

void RoadLayout::placeHeadings(const QRectF& area)
{
    const double heading = m_input.size.height() < 240 ? 17 : 20;
    QRectF line(area.topLeft(), QPointF(m_road.stopLine, area.bottom()));
    if (!m_traffic.way.empty()) {
        const double columns =
            std::ceil(double(m_traffic.way.size()) / double(m_road.lanes.size()));
        const double width =
            std::clamp(columns * m_lanes->car().pitch, 150.0, line.width() * 0.5);
        addPlace(m_scene, m_words, StagePlace::before, QRectF(line.topLeft(),
                 QSizeF(width, line.height())), heading, actorsOf(m_traffic.way));
        line.setLeft(line.left() + width + 12);
    }
    describeLine(addPlace(m_scene, m_words, StagePlace::door, line, heading,
                          actorsOf(m_traffic.line)));
}

Cell& RoadLayout::addCar(ActorId actor, StagePlace place, const QRectF& rect)
{
    Cell cell = makeCell(m_input, m_words, actor, place, CellStyle::car, rect);
    cell.chip = {};
    cell.beacon = cell.name.startsWith(QLatin1String("police"), Qt::CaseInsensitive);
    m_scene.cells.push_back(std::move(cell));
    return m_scene.cells.back();
}

void RoadLayout::placeComing()
{
    std::vector<int> next(m_road.lanes.size(), 0);
    for (const Traveller& traveller : m_traffic.way) {
        const std::size_t lane = m_laneOf[traveller.actor];
        addCar(traveller.actor, StagePlace::before, m_lanes->coming(lane, next[lane]++));
    }
}

// First come, nearest to the line; one remark in each lane, where it leaves room.
void RoadLayout::placeWaiting()
{
    std::vector<int> next(m_road.lanes.size(), 0);
    std::vector<const Traveller*> remarks(m_road.lanes.size(), nullptr);
    for (const Traveller& traveller : m_traffic.line) {
        const std::size_t lane = m_laneOf[traveller.actor];
        Cell& car =
            addCar(traveller.actor, StagePlace::door, m_lanes->waiting(lane, next[lane]++));
        car.beacon |= traveller.timed;
        car.remark = m_own.spoken(traveller);
        if (traveller.remark == AtLight::nothing) continue;
        if (!remarks[lane] || traveller.remark < remarks[lane]->remark)
            remarks[lane] = &traveller;
    }
    for (std::size_t lane = 0; lane < remarks.size(); ++lane)
        if (remarks[lane] && m_scene.balloons.size() < kMostBalloons)
            placeBalloon(lane, *remarks[lane], m_lanes->waiting(lane, next[lane] - 1).left());
}

// Behind the last of those who wait in this lane.
void RoadLayout::placeBalloon(std::size_t lane, const Traveller& traveller, double right)
{
    const QRectF& road = m_road.lanes[lane];
    double left = road.left();
    for (const Cell& cell : m_scene.cells)
        if (cell.place == StagePlace::before && road.contains(cell.rect))
            left = std::max(left, cell.rect.right());
    Balloon balloon = m_own.remark(traveller);
    const double width = 24 + std::max(roughWidth(balloon.text, 12),
                                       roughWidth(balloon.strong, 12, true));
    if (right - 22 - width < left + 6 || road.height() < kBalloon + 8) return;
    balloon.rect = QRectF(std::floor(right - 22 - width),
                          std::floor(road.center().y() - kBalloon / 2), width, kBalloon);
    const Cell* car = m_scene.cellOf(traveller.actor);
    if (car && car->rect.left() == right)
        balloon.tip = QPointF(right + 2, car->rect.center().y() + 2);
    m_scene.balloons.push_back(std::move(balloon));
}

// As cars from the far end; as cards or tiles where there are too many for the road.
void RoadLayout::placeThrough(const QRectF& area)
{
    const double heading = m_input.size.height() < 240 ? 17 : 20;
    const std::vector<ActorId> actors = actorsOf(m_traffic.through);
    Place& place = addPlace(m_scene, m_words, StagePlace::done, area, heading, actors);
    describeThrough(place);
    QStringList notes{m_words.exits(actors), m_words.note(StagePlace::done, actors)};
    notes.removeAll(QString());
    place.note = notes.join(QChar::LineSeparator);
    const double bottom = area.bottom() + 6;
    place.noteRect = QRectF(QPointF(m_road.light.caption.right() + 8, bottom),
                            QPointF(area.right(), m_input.size.height() - 2));
    std::vector<std::size_t> lanes;
    for (const ActorId actor : actors)
        lanes.push_back(m_laneOf[actor]);
    if (const auto spots = m_lanes->through(lanes, area.left())) {
        for (std::size_t i = 0; i < actors.size(); ++i)
            addCar(actors[i], StagePlace::done, (*spots)[i]);
        return;
    }
    for (QRectF& lane : m_road.lanes)
        lane.setRight(m_road.light.housing.center().x());
    addCells(m_scene, m_input, m_words, StagePlace::done, area, actors);
}

// Who is no car stands beside the road.
void RoadLayout::placeBeside(const QRectF& strip)
{
    const double number = double(m_traffic.beside.size());
    if (number == 0) return;
    const double height = std::min(30.0, strip.height());
    const double width = std::floor(std::min(270.0, (strip.width() - (number - 1) * 8) / number));
    double x = strip.left();
    for (const ActorId actor : m_traffic.beside) {
        addRow(m_scene, m_input, m_words, actor, QRectF(x, strip.top(), width, height));
        x += width + 8;
    }
}

// --- cards --------------------------------------------------------------------------------------

void RoadLayout::layOutCards()
{
    m_road.lanes.clear();
    std::vector<ActorId> way = m_traffic.beside;
    for (const Traveller& traveller : m_traffic.way)
        way.push_back(traveller.actor);
    StageNumbers numbers;
    numbers.before = int(way.size());
    numbers.door = int(m_traffic.line.size());
    numbers.done = int(m_traffic.through.size());
    numbers.queue = true;
    numbers.doors = true;
    numbers.middle = 0;
    const StageColumns columns = columnsFor(m_input.size, numbers, m_input.density);
    addWay(m_scene, m_input, m_words, columns.before, columns.heading, way);
    placeLineOfCards(columns);
    const QRectF& column = columns.doors;
    const double width = std::floor(std::clamp(column.width() * 0.6, 42.0, 68.0));
    const double middle = column.center().x();
    const double words = std::min(84.0, column.height() * 0.38);
    const QRectF upright = column.adjusted(0, 0, 0, -words);
    placeLight(middle, upright, width,
               QRectF(column.left() - 4, upright.bottom() + 4, column.width() + 2, words - 4));
    addDone(m_scene, m_input, m_words, columns.done, columns.heading,
            actorsOf(m_traffic.through));
    for (Place& place : m_scene.places)
        if (place.kind == StagePlace::done) describeThrough(place);
    placeArrow(columns);
}

void RoadLayout::placeLineOfCards(const StageColumns& columns)
{
    const std::vector<ActorId> actors = actorsOf(m_traffic.line);
    describeLine(addPlace(m_scene, m_words, StagePlace::door, columns.queue, columns.heading,
                          actors));
    addCells(m_scene, m_input, m_words, StagePlace::door, columns.queue, actors);
    for (const Traveller& traveller : m_traffic.line) {
        const QString brief = m_own.brief(traveller);
        for (Cell& cell : m_scene.cells) {
            if (cell.style == CellStyle::count || cell.actor() != traveller.actor) continue;
            cell.remark = m_own.spoken(traveller);
            if (cell.style == CellStyle::card && !brief.isEmpty()) cell.doing = cell.brief = brief;
        }
    }
}

void RoadLayout::placeArrow(const StageColumns& columns)
{
    QRectF line;
    for (const Cell& cell : m_scene.cells)
        if (cell.place == StagePlace::door && cell.state == ProcessState::waiting)
            line = line.united(cell.rect);
    if (line.isEmpty()) return;
    const QPointF goal(m_road.light.housing.left() - 3, m_road.light.housing.center().y());
    const double turn = (std::max(line.right(), columns.queue.right()) + goal.x()) / 2;
    const double y = std::clamp(goal.y(), line.top() + 6, line.bottom() - 6);
    Arrow arrow;
    arrow.queue = true;
    arrow.points = {QPointF(line.right() + 4, y), QPointF(turn, y), QPointF(turn, goal.y()), goal};
    m_scene.arrows.push_back(std::move(arrow));
}

} // namespace

void layOutRoad(StageScene& scene, const StageInput& input)
{
    RoadLayout(scene, input, *chosenEvent(*input.world)).run();
}

} // namespace forkscope
