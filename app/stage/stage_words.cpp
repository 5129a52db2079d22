#include "app/stage/stage_words.h"

#include "engine/analyze/phrases.h"
#include "engine/record/semantics.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <map>

namespace forkscope {

namespace {

// An object with one name and one plain value.
constexpr char kJsonPair[] = R"re(^\s*\{\s*"([^"]*)"\s*:\s*("[^"]*"|[^,{}\[\]]+?)\s*\}\s*$)re";

QString joined(const QStringList& parts, Language language)
{
    return parts.join(language == Language::chinese ? QStringLiteral("，") : QStringLiteral(", "));
}

ContentWords memoryWords(const StageWords& words, const Memory& memory, const ObjectInfo& object)
{
    if (object.kind == ObjectKind::file) {
        const ContentWords content = contentWords(words.text(memory.text));
        return content.text.isEmpty()
                   ? ContentWords{StageWords::tr("an empty file"), StageWords::tr("empty")}
                   : content;
    }
    const QString number = QString::number(memory.value);
    return {words.text(object.name) + QStringLiteral(" = ") + number, number};
}

// What a reader would find now, shortly.
QString nowWords(const StageWords& words, const ObjectInfo& object)
{
    if (object.kind != ObjectKind::file) return QString::number(qint32(object.state));
    const QString brief = contentWords(words.text(object.content)).brief;
    return brief.isEmpty() ? StageWords::tr("empty") : brief;
}

int count(const World& world, const std::vector<ActorId>& actors, ProcessState state)
{
    int number = 0;
    for (const ActorId actor : actors)
        number += world.process(actor)->state == state;
    return number;
}

} // namespace

ContentWords contentWords(const QString& content)
{
    static const QRegularExpression pair(QString::fromLatin1(kJsonPair));
    const QRegularExpressionMatch match = pair.match(content);
    if (!match.hasMatch()) return {content.simplified(), content.simplified()};
    return {match.captured(1) + QStringLiteral(" = ") + match.captured(2), match.captured(2)};
}

QString StageWords::text(TextId id) const
{
    return QString::fromStdString((*m_input.texts)[id]);
}

QString StageWords::role(ActorId actor) const
{
    const ProcessInfo* process = world().process(actor);
    const QString role = process ? text(process->role) : QString();
    return role.isEmpty() ? tr("process %1").arg(actor) : role;
}

// Those who have ended say how; everybody else says what the engine says of them.
QString StageWords::doing(ActorId actor) const
{
    const ProcessInfo& process = *world().process(actor);
    if (isOver(process) && process.exitCode)
        return tr("exit %1").arg(
            QString::fromStdString(exitWords(*process.exitCode, m_input.language)));
    return QString::fromStdString(
        forkscope::doing(world(), *m_input.texts, actor, m_input.language));
}

QString StageWords::briefDoing(ActorId actor) const
{
    const ProcessInfo& process = *world().process(actor);
    if (isOver(process) && process.exitCode) return tr("exit %1").arg(*process.exitCode);
    if (process.state == ProcessState::sleeping && process.argument > world().time)
        return tr("%1 left").arg(
            QString::fromStdString(durationWords(process.argument - world().time)));
    if (process.state != ProcessState::waiting) return {};
    if (isProcessWord(process.object))
        return tr("waits for %1").arg(role(actorOfWord(process.object)));
    const ObjectInfo* object = world().object(process.object);
    const bool held = object && object->kind == ObjectKind::lock
                      && holderOf(object->state) != kNobody;
    return held ? tr("waits for %1").arg(role(holderOf(object->state))) : QString();
}

QString StageWords::since(std::int64_t time, std::uint32_t step) const
{
    if (world().controlled && step > 0) return tr("since step %1").arg(step);
    const QString number = QLocale(QLocale::English).toString(qlonglong(time / 1'000'000));
    return tr("since %1 ms").arg(number);
}

QString StageWords::states(const std::vector<ActorId>& actors) const
{
    QStringList parts;
    for (int i = 0; i < int(ProcessState::count); ++i) {
        const int number = count(world(), actors, ProcessState(i));
        if (number == 0) continue;
        const std::string word = stateWord(ProcessState(i), m_input.language);
        parts << QStringLiteral("%1 %2").arg(number).arg(QString::fromStdString(word));
    }
    return joined(parts, m_input.language);
}

QString StageWords::title(StagePlace place) const
{
    const PlaceNames& names = m_input.places;
    switch (place) {
    case StagePlace::before:
        return names.before.isEmpty() ? tr("On their way") : names.before;
    case StagePlace::door:
        return names.door.isEmpty() ? tr("At the door") : names.door;
    case StagePlace::inside:
        return names.inside.isEmpty() ? tr("Inside") : names.inside;
    case StagePlace::done:
        break;
    }
    return names.done.isEmpty() ? tr("Done") : names.done;
}

QString StageWords::caption(StagePlace place, const std::vector<ActorId>& actors) const
{
    if (actors.empty()) return tr("nobody");
    if (place == StagePlace::done) return endings(actors);
    if (place != StagePlace::inside) return states(actors);
    int remembering = 0;
    for (const ActorId actor : actors) {
        const auto known = knowledge(actor);
        remembering += known && !known->written;
    }
    if (remembering > 0) return tr("%1 between reading and writing").arg(remembering);
    return tr("%1 inside").arg(actors.size());
}

QString StageWords::briefCaption(StagePlace place, const std::vector<ActorId>& actors) const
{
    if (actors.empty()) return {};
    if (place == StagePlace::inside) return tr("%1 inside").arg(actors.size());
    return QString::number(actors.size());
}

QString StageWords::endings(const std::vector<ActorId>& actors) const
{
    const int zombies = count(world(), actors, ProcessState::zombie);
    const int gone = count(world(), actors, ProcessState::gone);
    const int leaving = int(actors.size()) - zombies - gone;
    QStringList parts;
    if (leaving > 0) parts << tr("%1 leaving").arg(leaving);
    if (zombies > 0) parts << (zombies == 1 ? tr("1 zombie") : tr("%1 zombies").arg(zombies));
    if (gone > 0) parts << tr("%1 gone").arg(gone);
    return joined(parts, m_input.language);
}

QString StageWords::note(StagePlace place, const std::vector<ActorId>& actors) const
{
    if (place == StagePlace::door && count(world(), actors, ProcessState::waiting) > 1)
        return tr("No order is promised.");
    if (place == StagePlace::inside && actors.empty())
        return tr("Nobody is between reading and writing.");
    if (place != StagePlace::done) return {};
    std::optional<ActorId> parent;
    for (const ActorId actor : actors) {
        const ProcessInfo& process = *world().process(actor);
        if (process.state != ProcessState::zombie || process.orphan) continue;
        if (parent && *parent != process.parent) return tr("Ended, and not collected yet");
        parent = process.parent;
    }
    if (!parent || !world().process(*parent)) return {};
    return tr("Zombies: not joined by %1 yet").arg(role(*parent));
}

QString StageWords::exits(const std::vector<ActorId>& actors) const
{
    std::map<int, int> codes;
    for (const ActorId actor : actors) {
        const ProcessInfo& process = *world().process(actor);
        if (isOver(process) && process.exitCode) ++codes[*process.exitCode];
    }
    if (codes.empty()) return {};
    if (codes.size() == 1)
        return tr("Exit code %1")
            .arg(QString::fromStdString(exitWords(codes.begin()->first, m_input.language)));
    QStringList parts;
    for (auto code = codes.rbegin(); code != codes.rend(); ++code)
        parts << tr("%1 (%2x)")
                     .arg(QString::fromStdString(exitWords(code->first, m_input.language)))
                     .arg(code->second);
    return tr("Exit codes: %1").arg(joined(parts, m_input.language));
}

std::optional<Knowledge> StageWords::knowledge(ActorId actor) const
{
    return knowledgeOf(world(), *world().process(actor), m_input.eventAt);
}

Chip StageWords::chip(ActorId actor) const
{
    const auto known = knowledge(actor);
    if (!known) return {};
    const ContentWords content = memoryWords(*this, *known->memory, *known->object);
    Chip chip;
    chip.lead = known->written ? tr("wrote") : tr("remembers");
    chip.text = content.text;
    chip.brief = content.brief;
    chip.written = known->written;
    chip.stale = known->stale;
    if (known->stale) chip.now = tr("now %1").arg(nowWords(*this, *known->object));
    return chip;
}

QString StageWords::lookedAt(const Knowledge& knowledge) const
{
    const Event* event = m_input.eventAt ? m_input.eventAt(knowledge.memory->event) : nullptr;
    if (!event || event->step == 0) return lookedBriefly(knowledge);
    const QString brief = memoryWords(*this, *knowledge.memory, *knowledge.object).brief;
    return knowledge.written ? tr("wrote %1 at step %2").arg(brief).arg(event->step)
                             : tr("read %1 at step %2").arg(brief).arg(event->step);
}

QString StageWords::lookedBriefly(const Knowledge& knowledge) const
{
    const QString brief = memoryWords(*this, *knowledge.memory, *knowledge.object).brief;
    return knowledge.written ? tr("wrote %1").arg(brief) : tr("read %1").arg(brief);
}

QString StageWords::bond(std::size_t number, const Chip& chip) const
{
    if (chip.stale && number == 1) return tr("remembers an old %1").arg(chip.brief);
    if (chip.stale && number == 2) return tr("both remember an old %1").arg(chip.brief);
    if (chip.stale) return tr("%1 remember an old %2").arg(number).arg(chip.brief);
    if (number == 1) return chip.lead + QLatin1Char(' ') + chip.text;
    if (number == 2) return tr("both remember the same %1").arg(chip.brief);
    return tr("%1 remember the same %2").arg(number).arg(chip.brief);
}

QString StageWords::doorTitle(const ObjectInfo& lock) const
{
    return tr("lock %1").arg(text(lock.name));
}

QString StageWords::doorCaption(const ObjectInfo& lock, bool off) const
{
    if (const ActorId dead = ownerThatDied(lock.state); dead != kNobody)
        return tr("free: %1 died holding it").arg(role(dead));
    if (holderOf(lock.state) != kNobody) {
        const QString holder = tr("%1 holds it").arg(role(holderOf(lock.state)));
        if (lock.heldSinceStep == 0) return holder;
        return holder + QLatin1Char('\n') + tr("since step %1").arg(lock.heldSinceStep);
    }
    return off ? tr("off: walk right in") : tr("free");
}

QString StageWords::moreDoors(std::size_t number) const
{
    return number == 1 ? tr("and one more lock") : tr("and %1 more locks").arg(number);
}

QString StageWords::boardContent(const ObjectInfo& board) const
{
    if (board.kind == ObjectKind::value) return QString::number(qint32(board.state));
    const QString content = text(board.content).simplified();
    return content.isEmpty() ? tr("empty") : content;
}

QString StageWords::boardWritten(const ObjectInfo& board) const
{
    if (board.changedBy == kNobody) return {};
    const QString who = role(board.changedBy);
    if (board.half && board.changedAtStep > 0)
        return tr("half written by %1, step %2").arg(who).arg(board.changedAtStep);
    if (board.half) return tr("half written by %1").arg(who);
    if (board.changedAtStep == 0) return tr("written by %1").arg(who);
    return tr("written by %1 at step %2").arg(who).arg(board.changedAtStep);
}

} // namespace forkscope
