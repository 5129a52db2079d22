#include "app/panels/inspector_words.h"

#include "app/panels/ansi_text.h"
#include "engine/record/semantics.h"

#include <QLocale>

namespace forkscope {

namespace {

constexpr std::size_t kMostNames = 12;
constexpr std::size_t kMostItems = 24;
constexpr std::uint32_t kMostPlaces = 1u << 30; // a queue without a bound has more

} // namespace

QString InspectorFact::text() const
{
    QString whole;
    for (const FactPiece& piece : pieces)
        whole += piece.text;
    return whole;
}

void InspectorWords::title(const QString& text, std::optional<ProcessState> state)
{
    m_facts.push_back({InspectorFact::Style::title, {}, {{text, {}}}, state, false});
}

void InspectorWords::head(const QString& text)
{
    m_facts.push_back({InspectorFact::Style::head, {}, {{text, {}}}, {}, false});
}

void InspectorWords::say(const QString& sentence, bool mono)
{
    m_facts.push_back({InspectorFact::Style::sentence, {}, {{sentence, {}}}, {}, mono});
}

void InspectorWords::sentence(std::vector<FactPiece> pieces, std::optional<ProcessState> state)
{
    m_facts.push_back({InspectorFact::Style::sentence, {}, std::move(pieces), state, false});
}

void InspectorWords::fact(const QString& name, std::vector<FactPiece> pieces, bool mono)
{
    m_facts.push_back({InspectorFact::Style::named, name, std::move(pieces), {}, mono});
}

FactPiece InspectorWords::process(ActorId actor) const
{
    const bool known = m_world.process(actor);
    return {QString::fromStdString(m_speak.role(actor)),
            known ? FactLink{FactLink::Kind::process, actor} : FactLink{}};
}

FactPiece InspectorWords::object(ObjectId id) const
{
    if (isProcessWord(id)) return process(actorOfWord(id));
    const ObjectInfo* known = m_world.object(id);
    const ObjectId whole = known && known->owner != 0 ? known->owner : id;
    const QString name = QString::fromStdString(m_speak.thing(id));
    const bool knob = known && known->kind == ObjectKind::knob;
    return {knob ? tr("live knob %1").arg(name) : name,
            known ? FactLink{FactLink::Kind::object, whole} : FactLink{}};
}

FactPiece InspectorWords::moment(std::uint32_t number) const
{
    if (number >= m_model.history().size()) return {};
    const Event& event = m_model.history().event(number);
    const QString text = event.step > 0
                             ? tr("step %1").arg(event.step)
                             : tr("%1 ms").arg(milliseconds(event.time));
    return {text, {FactLink::Kind::event, number}};
}

QString InspectorWords::since(std::int64_t time, std::uint32_t step) const
{
    return step > 0 ? tr("since step %1").arg(step)
                              : tr("since %1 ms").arg(milliseconds(time));
}

std::vector<FactPiece> InspectorWords::list(const std::vector<ActorId>& actors) const
{
    std::vector<FactPiece> pieces;
    for (std::size_t i = 0; i < std::min(actors.size(), kMostNames); ++i) {
        if (i > 0) pieces.push_back({comma(), {}});
        pieces.push_back(process(actors[i]));
    }
    if (actors.size() > kMostNames)
        pieces.push_back({tr(" and %1 more").arg(actors.size() - kMostNames), {}});
    if (actors.empty()) pieces.push_back({tr("nobody"), {}});
    return pieces;
}

QString InspectorWords::items(const std::vector<TextId>& items) const
{
    QStringList texts;
    for (std::size_t i = 0; i < std::min(items.size(), kMostItems); ++i) {
        const QString item = text(items[i]);
        texts << (item.isEmpty() ? QStringLiteral("?") : item);
    }
    if (items.size() > kMostItems) texts << tr("and %1 more").arg(items.size() - kMostItems);
    return texts.isEmpty() ? tr("nothing") : texts.join(comma());
}

QString InspectorWords::text(TextId id) const
{
    return withoutAnsi(QString::fromStdString(m_speak.texts[id])).simplified();
}

QString InspectorWords::comma() const
{
    return tr(", ", "between names");
}

QString InspectorWords::colon() const
{
    return tr(": ", "after a name");
}

QString InspectorWords::doing(ActorId actor) const
{
    return QString::fromStdString(
        forkscope::doing(m_world, m_speak.texts, actor, m_speak.language));
}

QString InspectorWords::milliseconds(std::int64_t nanoseconds)
{
    const double number = double(nanoseconds) / 1e6;
    return QLocale().toString(number, 'f', number < 10 ? 1 : 0);
}

// --- objects ------------------------------------------------------------------------------------

QString ObjectWords::kind(const ObjectInfo& object) const
{
    switch (object.kind) {
    case ObjectKind::knob:
        return tr("live knob");
    case ObjectKind::lock:
        return isRobust(object.state) ? tr("robust lock") : tr("lock");
    case ObjectKind::value:
        return tr("value");
    case ObjectKind::file:
        return tr("file");
    case ObjectKind::semaphore:
        return tr("semaphore");
    case ObjectKind::event:
        return tr("event");
    case ObjectKind::queue:
        return tr("queue");
    case ObjectKind::buffer:
        return tr("buffer of a queue");
    case ObjectKind::printer:
        return tr("output");
    default:
        return tr("object");
    }
}

QString ObjectWords::content(const ObjectInfo& file) const
{
    if (file.half) return tr("empty: cleared and not written again yet");
    return file.content == 0 ? tr("%1 bytes").arg(file.state) : text(file.content);
}

std::vector<FactPiece> ObjectWords::lockState(const ObjectInfo& lock) const
{
    if (const ActorId dead = ownerThatDied(lock.state); dead != kNobody)
        return {{tr("free: its holder died, "), {}}, process(dead)};
    const ActorId holder = holderOf(lock.state);
    if (holder == kNobody) return {{tr("free"), {}}};
    return {{tr("held by "), {}},
            process(holder),
            {QStringLiteral(" ") + since(lock.changedAt, lock.heldSinceStep), {}}};
}

QString ObjectWords::queueState(const ObjectInfo& queue) const
{
    const ObjectInfo* places = m_world.partOf(queue.id, ObjectKind::semaphore);
    const qint64 size = m_world.sizeOf(queue);
    const QString pipe = tr("%1 in the pipe (%2 bytes)").arg(queue.items.size()).arg(queue.state);
    const bool bounded = places && places->initial < kMostPlaces;
    const QString full = bounded && places->state == 0 ? tr("full: ") : QString();
    return full +
           (bounded ? tr("%1 of %2 places taken").arg(size).arg(places->initial)
                    : tr("%1 items").arg(size)) +
           comma() + pipe;
}

std::vector<FactPiece> ObjectWords::state(const ObjectInfo& object) const
{
    switch (object.kind) {
    case ObjectKind::lock:
        return lockState(object);
    case ObjectKind::semaphore:
        return {{tr("%1 permits free, %2 at first").arg(object.state).arg(object.initial), {}}};
    case ObjectKind::event:
        return {{isSet(object.state) ? tr("set") : tr("not set"), {}},
                {comma() + tr("set %1 times so far").arg(timesSet(object.state)), {}}};
    case ObjectKind::queue:
        return {{queueState(object), {}}};
    case ObjectKind::buffer:
        return {{tr("%1 items").arg(itemsIn(object.state)), {}},
                {object.state & kClosed ? comma() + tr("closed") : QString(), {}}};
    case ObjectKind::file:
        return {{content(object), {}}};
    case ObjectKind::printer:
        return {{tr("%1 lines").arg(object.state), {}}};
    default:
        return {{QString::number(std::int32_t(object.state)), {}}};
    }
}

QString thingName(const RunModel& model, ObjectId object)
{
    const Speaker speak{model.world(), model.history().texts(), model.language()};
    const bool known = model.world().object(object);
    return known ? QString::fromStdString(speak.thing(object)) : QString();
}

QString processName(const RunModel& model, ActorId actor)
{
    const Speaker speak{model.world(), model.history().texts(), model.language()};
    return model.world().process(actor) ? QString::fromStdString(speak.role(actor)) : QString();
}

} // namespace forkscope
