// What the inspector says about one object, and about everything there is.

#include "app/panels/inspector_words.h"

#include "engine/record/semantics.h"

#include <algorithm>

namespace forkscope {

namespace {

constexpr std::size_t kMostChanges = 12;
constexpr std::size_t kMostProcesses = 40;
constexpr std::size_t kMostRemembering = 8;

class ObjectPage : public ObjectWords
{
    Q_DECLARE_TR_FUNCTIONS(Inspector)

public:
    ObjectPage(const RunModel& model, const ObjectInfo& object, const ObjectChanges& changes)
        : ObjectWords(model), m_object(object), m_changes(changes)
    {}

    InspectorFacts write()
    {
        title(QString::fromStdString(m_speak.thing(m_object.id)));
        fact(tr("kind"), kind(m_object));
        fact(tr("state"), state(m_object), m_object.kind == ObjectKind::file);
        addHolders();
        addWaiters();
        addContents();
        addExtremes();
        if (m_object.maker != kNobody) fact(tr("made by"), {process(m_object.maker)});
        addMemories();
        addHistory();
        return take();
    }

private:
    void addHolders()
    {
        if (m_object.kind != ObjectKind::semaphore || m_object.holdings.empty()) return;
        std::vector<FactPiece> pieces;
        for (const Holding& holding : m_object.holdings) {
            if (holding.actor == kNobody) continue;
            if (!pieces.empty()) pieces.push_back({comma(), {}});
            pieces.push_back(process(holding.actor));
            pieces.push_back({QStringLiteral(" ") + since(holding.since, holding.step), {}});
        }
        if (pieces.empty()) pieces.push_back({tr("nobody"), {}});
        fact(tr("permits of"), std::move(pieces));
    }

    std::vector<ActorId> waiters() const
    {
        std::vector<ActorId> all = m_world.waitersOf(m_object.id);
        for (const ObjectInfo& part : m_world.objects)
            if (part.owner == m_object.id && m_object.kind == ObjectKind::queue)
                for (const ActorId actor : m_world.waitersOf(part.id))
                    all.push_back(actor);
        return all;
    }

    void addWaiters()
    {
        const bool waitedFor =
            m_object.kind == ObjectKind::lock || m_object.kind == ObjectKind::semaphore ||
            m_object.kind == ObjectKind::event || m_object.kind == ObjectKind::queue;
        if (waitedFor) fact(tr("waiting"), list(waiters()));
    }

    void addContents()
    {
        if (m_object.kind == ObjectKind::buffer)
            fact(tr("in it"), {{items(m_object.items), {}}}, true);
        if (m_object.kind != ObjectKind::queue) return;
        head(tr("What is in it, oldest first"));
        fact(tr("in the pipe"), {{items(m_object.items), {}}}, true);
        for (const ObjectInfo& buffer : m_world.objects) {
            if (buffer.owner != m_object.id || buffer.kind != ObjectKind::buffer) continue;
            const ProcessInfo* owner = m_world.process(buffer.maker);
            const bool lost = owner && isOver(*owner) && !buffer.items.empty();
            sentence({{tr("buffer of "), {}},
                      process(buffer.maker),
                      {colon() + items(buffer.items), {}},
                      {lost ? tr(" (lost: it has ended)") : QString(), {}}});
            addFeeder(buffer.maker);
        }
        for (int number = 0; number < 2; ++number)
            addPart(number);
    }

    void addFeeder(ActorId owner)
    {
        for (const ProcessInfo& helper : m_world.processes)
            if (helper.creator == owner && helper.carries != 0)
                sentence({process(helper.actor),
                          {tr(" carries %1 to the pipe").arg(text(helper.carries)), {}}});
    }

    // The locks inside: who is at which end of the pipe.
    void addPart(int number)
    {
        const ObjectInfo* lock = m_world.partOf(m_object.id, ObjectKind::lock, number);
        if (!lock || holderOf(lock->state) == kNobody) return;
        fact(number == 0 ? tr("reading") : tr("writing"), {process(holderOf(lock->state))});
    }

    void addExtremes()
    {
        const bool counts = m_object.kind == ObjectKind::semaphore ||
                            m_object.kind == ObjectKind::value ||
                            m_object.kind == ObjectKind::queue;
        if (!counts) return;
        const auto number = [](std::uint32_t value) {
            return QString::number(std::int32_t(value));
        };
        fact(tr("so far"),
             tr("lowest %1, highest %2").arg(number(m_object.least), number(m_object.most)));
    }

    // Who remembers something of it that is not so any more.
    void addMemories()
    {
        const bool shared = m_object.kind == ObjectKind::file || m_object.kind == ObjectKind::value;
        if (!shared) return;
        std::vector<ActorId> old;
        for (const ProcessInfo& process : m_world.processes)
            for (const Memory& memory : process.memories)
                if (memory.object == m_object.id && memory.version != m_object.version &&
                    !isOver(process))
                    old.push_back(process.actor);
        if (old.size() > kMostRemembering) old.resize(kMostRemembering);
        if (!old.empty()) fact(tr("old memories"), list(old));
    }

    // What happened to it, the newest first.
    void addHistory()
    {
        head(tr("Its last changes"));
        const auto all = m_changes.of(m_object.id);
        const auto end = std::lower_bound(all.begin(), all.end(), m_model.cursor());
        std::size_t shown = 0;
        for (auto change = end; change != all.begin() && shown < kMostChanges; ++shown)
            addChange(*--change);
        if (shown == 0) return say(tr("It has not changed yet."));
        const auto earlier = std::size_t(end - all.begin()) - shown;
        if (earlier > 0) say(tr("and %1 earlier ones").arg(earlier));
    }

    void addChange(std::uint32_t number)
    {
        const Event& event = m_model.history().event(number);
        QString words =
            QString::fromStdString(told(event, m_world, m_speak.texts, m_speak.language));
        if (words.isEmpty())
            words =
                QString::fromStdString(stepLabel(event, m_world, m_speak.texts, m_speak.language));
        FactPiece when = moment(number);
        const QString name = when.text;
        when.text = words.isEmpty() ? tr("changed") : words;
        fact(name, {when});
    }

    const ObjectInfo& m_object;
    const ObjectChanges& m_changes;
};

class EverythingPage : public ObjectWords
{
    Q_DECLARE_TR_FUNCTIONS(Inspector)

public:
    using ObjectWords::ObjectWords;

    InspectorFacts write()
    {
        if (m_world.processes.empty()) return {};
        head(tr("Objects"));
        for (const ObjectInfo& object : m_world.objects)
            addObject(object);
        if (m_none) say(tr("The program has made no object yet."));
        head(tr("Processes"));
        addProcesses();
        return take();
    }

private:
    void addObject(const ObjectInfo& object)
    {
        if (object.owner != 0 || object.kind == ObjectKind::printer) return;
        std::vector<FactPiece> pieces{this->object(object.id), {colon(), {}}};
        for (FactPiece& piece : state(object))
            pieces.push_back(std::move(piece));
        if (const auto waiting = m_world.waitersOf(object.id); !waiting.empty())
            pieces.push_back({comma() + (waiting.size() == 1 ? tr("1 waits")
                                                             : tr("%1 wait").arg(waiting.size())),
                              {}});
        sentence(std::move(pieces));
        m_none = false;
    }

    void addProcesses()
    {
        std::size_t shown = 0, more = 0;
        for (const ProcessInfo& process : m_world.processes) {
            if (process.isHelper()) continue;
            if (++shown > kMostProcesses) {
                ++more;
                continue;
            }
            sentence({this->process(process.actor), {colon() + doing(process.actor), {}}},
                     process.state);
        }
        if (more > 0) say(tr("and %1 more; choose them on the stage or in ps").arg(more));
    }

    bool m_none = true;
};

} // namespace

InspectorFacts factsOfObject(const RunModel& model, ObjectId object, const ObjectChanges& changes)
{
    const ObjectInfo* info = model.world().object(object);
    return info ? ObjectPage(model, *info, changes).write() : InspectorFacts();
}

InspectorFacts factsOfEverything(const RunModel& model)
{
    return EverythingPage(model).write();
}

} // namespace forkscope
