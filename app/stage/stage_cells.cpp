#include "app/stage/stage_cells.h"

#include <QStringList>

#include <algorithm>
#include <map>
#include <set>

namespace forkscope {

namespace {

constexpr qsizetype kShortName = 5; // letters that a tile has room for
constexpr qsizetype kCutName = 4;   // of a longer one

// Where the number at the end of a name begins.
qsizetype numberAt(const QString& role)
{
    qsizetype begin = role.size();
    while (begin > 0 && role[begin - 1].isDigit())
        --begin;
    return begin;
}

// "12" for client-12; a name without a number as far as there is room.
QString numberIn(const QString& role)
{
    const qsizetype begin = numberAt(role);
    if (begin < role.size()) return role.mid(begin);
    return role.size() <= kShortName ? role : role.left(kCutName);
}

// Tiles with the same number are told apart by the first letter: "c3" and "p3".
void tellApart(std::vector<Cell>::iterator first, std::vector<Cell>::iterator last)
{
    std::map<QString, std::set<QString>> kinds;
    for (auto cell = first; cell != last; ++cell)
        kinds[cell->number].insert(cell->name.left(numberAt(cell->name)));
    const bool mixed = std::any_of(kinds.begin(), kinds.end(),
                                   [](const auto& kind) { return kind.second.size() > 1; });
    for (auto cell = first; mixed && cell != last; ++cell)
        if (numberAt(cell->name) < cell->name.size()) cell->number.prepend(cell->name.front());
}

constexpr double kNote = 18; // a line under a zone's processes

bool showsDoing(CellStyle style)
{
    return style == CellStyle::card;
}

void addCounts(StageScene& scene, const StageInput& input, const StageWords& words,
               StagePlace place, const QRectF& area, const std::vector<ActorId>& actors)
{
    std::map<ProcessState, std::vector<ActorId>> byState;
    for (const ActorId actor : actors)
        byState[input.world->process(actor)->state].push_back(actor);
    const CellGrid grid = countGrid(area, int(byState.size()));
    std::size_t index = 0;
    for (auto& [state, members] : byState) {
        Cell cell;
        cell.style = CellStyle::count;
        cell.place = place;
        cell.rect = grid.cells[index++];
        cell.state = state;
        cell.number = QString::number(members.size());
        cell.name = QString::fromStdString(stateWord(state, input.language));
        cell.doing = words.states(members);
        cell.actors = std::move(members);
        scene.cells.push_back(std::move(cell));
    }
}

} // namespace

Cell makeCell(const StageInput& input, const StageWords& words, ActorId actor, StagePlace place,
              CellStyle style, const QRectF& rect)
{
    const ProcessInfo& process = *input.world->process(actor);
    Cell cell;
    cell.style = style;
    cell.place = place;
    cell.rect = rect;
    cell.actors = {actor};
    cell.state = process.state;
    cell.name = words.role(actor);
    cell.number = numberIn(cell.name);
    if (showsDoing(style)) {
        cell.doing = words.doing(actor);
        cell.brief = words.briefDoing(actor);
    }
    cell.pid = QString::number(process.pid);
    cell.letter = QChar::fromLatin1(process.letter);
    cell.held = process.held;
    cell.orphan = process.orphan;
    cell.daemon = process.daemon;
    const auto key = std::find(input.keys.begin(), input.keys.end(), actor);
    if (key != input.keys.end()) cell.key = int(key - input.keys.begin()) + 1;
    if (place == StagePlace::inside || place == StagePlace::door) cell.chip = words.chip(actor);
    return cell;
}

void addCells(StageScene& scene, const StageInput& input, const StageWords& words, StagePlace place,
              const QRectF& area, const std::vector<ActorId>& actors)
{
    const auto grid = fitCells(area, int(actors.size()), input.density);
    if (!grid) return addCounts(scene, input, words, place, area, actors);
    for (std::size_t i = 0; i < actors.size(); ++i)
        scene.cells.push_back(
            makeCell(input, words, actors[i], place, grid->style, grid->cells[i]));
    if (grid->style == CellStyle::tile)
        tellApart(scene.cells.end() - std::ptrdiff_t(actors.size()), scene.cells.end());
}

Place& addPlace(StageScene& scene, const StageWords& words, StagePlace kind, const QRectF& rect,
                double heading, const std::vector<ActorId>& actors)
{
    Place place;
    place.kind = kind;
    place.rect = rect;
    place.heading = QRectF(rect.left(), rect.top() - heading - 6, rect.width(), heading);
    place.title = words.title(kind);
    place.caption = words.caption(kind, actors);
    place.briefCaption = words.briefCaption(kind, actors);
    scene.places.push_back(std::move(place));
    return scene.places.back();
}

void addNote(StageScene& scene, Place& place, const QString& note, int lines)
{
    double bottom = place.rect.top();
    for (const Cell& cell : scene.cells)
        if (cell.place == place.kind) bottom = std::max(bottom, cell.rect.bottom());
    const double room = place.rect.bottom() - bottom - 6;
    if (note.isEmpty() || room < kNote) return;
    place.note = note;
    place.noteRect = QRectF(place.rect.left(), bottom + 6, place.rect.width(),
                            std::min(room, lines * kNote));
}

void addRow(StageScene& scene, const StageInput& input, const StageWords& words, ActorId actor,
            const QRectF& rect)
{
    scene.cells.push_back(
        makeCell(input, words, actor, StagePlace::before, CellStyle::card, rect));
}

void addWay(StageScene& scene, const StageInput& input, const StageWords& words,
            const QRectF& rect, double heading, const std::vector<ActorId>& actors)
{
    std::vector<ActorId> others;
    double top = rect.top();
    for (const ActorId actor : actors) {
        if (input.world->process(actor)->parent != kNobody || top > rect.top()) {
            others.push_back(actor);
            continue;
        }
        const double height = rect.height() < 200 ? 30 : 36;
        addRow(scene, input, words, actor,
               QRectF(rect.left(), top, std::min(rect.width(), 300.0), height));
        top += height + 8;
    }
    addPlace(scene, words, StagePlace::before, rect, heading, others);
    addCells(scene, input, words, StagePlace::before,
             QRectF(QPointF(rect.left(), top), rect.bottomRight()), others);
}

void addDone(StageScene& scene, const StageInput& input, const StageWords& words,
             const QRectF& rect, double heading, const std::vector<ActorId>& actors)
{
    Place& place = addPlace(scene, words, StagePlace::done, rect, heading, actors);
    QStringList notes{words.exits(actors), words.note(StagePlace::done, actors)};
    notes.removeAll(QString());
    const bool roomy = rect.height() > 160 && !notes.isEmpty();
    const QRectF cells = rect.adjusted(0, 0, 0, roomy ? -kNote * double(notes.size()) - 6 : 0);
    addCells(scene, input, words, StagePlace::done, cells, actors);
    addNote(scene, place, notes.join(QChar::LineSeparator), 5);
}

} // namespace forkscope
