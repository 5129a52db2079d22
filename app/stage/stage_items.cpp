#include "app/stage/stage_items.h"

#include "app/stage/stage_words.h"

#include <QStringList>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kMostNamed = 24; // of those who are only counted

QString describeCount(const Cell& cell, const StageWords& words)
{
    QStringList names;
    for (const ActorId actor : cell.actors)
        if (names.size() < kMostNamed) names << words.role(actor);
    if (int(cell.actors.size()) > kMostNamed) names << QStringLiteral("…");
    return cell.doing + QStringLiteral(": ") + names.join(QStringLiteral(", "));
}

QString describeBoard(const Board& board)
{
    QStringList parts{board.name, board.content};
    if (!board.written.isEmpty()) parts << board.written;
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString describe(const Cell& cell, const StageInput& input)
{
    const StageWords words(input);
    if (cell.style == CellStyle::count) return describeCount(cell, words);
    const QString state = QString::fromStdString(stateWord(cell.state, input.language));
    QString text = StageWords::tr("%1, %2: %3").arg(cell.name, state, words.doing(cell.actor()));
    if (cell.held)
        text += StageWords::tr("; the kernel says %1, waiting for its turn").arg(cell.letter);
    if (!cell.remark.isEmpty()) text += QStringLiteral("; ") + cell.remark;
    if (cell.chip.isEmpty()) return text;
    text += QStringLiteral("; ") + cell.chip.lead + QLatin1Char(' ') + cell.chip.text;
    return cell.chip.stale ? text + QStringLiteral(", ") + cell.chip.now : text;
}

std::vector<StageItem> stageItems(const StageScene& scene, const StageInput& input)
{
    std::vector<const Cell*> cells;
    for (const Cell& cell : scene.cells)
        cells.push_back(&cell);
    std::stable_sort(cells.begin(), cells.end(),
                     [](const Cell* one, const Cell* other) { return one->place < other->place; });
    std::vector<StageItem> items;
    for (const Cell* cell : cells)
        items.push_back({cell->rect, describe(*cell, input),
                         cell->style == CellStyle::count ? kNobody : cell->actor()});
    for (const Door& door : scene.doors)
        items.push_back(
            {door.rect, door.title + QStringLiteral(", ") + door.caption.simplified(), kNobody});
    for (const Board& board : scene.boards)
        items.push_back({board.rect, describeBoard(board), kNobody});
    for (const Thing& thing : scene.things)
        items.push_back({thing.rect, thing.words, kNobody});
    return items;
}

} // namespace forkscope
