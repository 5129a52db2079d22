// What the inspector says about one process.

#include "app/panels/inspector_words.h"

#include "engine/analyze/wait_graph.h"
#include "engine/record/semantics.h"

namespace forkscope {

namespace {

constexpr int kMostSignal = 63;

class ProcessPage : public InspectorWords
{
    Q_DECLARE_TR_FUNCTIONS(Inspector)

public:
    ProcessPage(const RunModel& model, const ProcessInfo& process,
                const std::optional<KernelFacts>& kernel)
        : InspectorWords(model), m_process(process), m_kernel(kernel)
    {}

    InspectorFacts write()
    {
        title(process(m_process.actor).text, m_process.state);
        say(stateSentence());
        addPerson();
        if (m_process.state == ProcessState::zombie)
            addZombie();
        else if (m_process.state == ProcessState::gone)
            addGone();
        else
            addPossessions();
        addMemories();
        if (m_process.state != ProcessState::gone) addKernel();
        return take();
    }

private:
    QString stateSentence() const
    {
        const QString word = QString::fromStdString(stateWord(m_process.state, m_speak.language));
        const QString doing = this->doing(m_process.actor);
        const QString when = since(m_process.since, m_process.sinceStep);
        if (doing.isEmpty() || doing == word) return tr("%1 %2").arg(word, when);
        return tr("%1 %2: %3").arg(word, when, doing);
    }

    void addPerson()
    {
        const bool elsewhere = m_model.facts().namespaced && m_process.osPid > 0;
        if (m_process.isHelper()) {
            fact(tr("helper of"), {process(m_process.creator)});
        } else {
            fact(tr("pid"), elsewhere ? tr("%1 in the run, %2 on this machine")
                                            .arg(m_process.pid)
                                            .arg(m_process.osPid)
                                      : QString::number(m_process.pid));
            addParent();
        }
        if (m_process.exitCode)
            fact(tr("exit code"),
                 QString::fromStdString(exitWords(*m_process.exitCode, m_speak.language)));
        if (m_process.daemon) fact(tr("daemon"), tr("its parent ends it when it ends itself"));
        addChildren();
    }

    void addParent()
    {
        const QString pid = tr("pid %1").arg(m_process.parentPid);
        if (m_process.orphan) {
            fact(tr("parent"), {{tr("%1 now; it was ").arg(pid), {}},
                                process(m_process.parent),
                                {tr(" (pid %1)").arg(m_process.formerParentPid), {}}});
            fact(tr("orphan"), tr("its parent ended first, so it was adopted"));
        } else if (m_world.process(m_process.parent)) {
            fact(tr("parent"), {process(m_process.parent), {tr(" (%1)").arg(pid), {}}});
        } else {
            fact(tr("parent"), tr("%1, no part of the program").arg(pid));
        }
    }

    void addChildren()
    {
        std::vector<ActorId> children, helpers;
        for (const ProcessInfo& other : m_world.processes) {
            if (other.isHelper() && other.creator == m_process.actor)
                helpers.push_back(other.actor);
            if (!other.isHelper() && other.parent == m_process.actor && !other.orphan &&
                other.state != ProcessState::gone)
                children.push_back(other.actor);
        }
        if (!children.empty()) fact(tr("children"), list(children));
        if (!helpers.empty()) fact(tr("helpers"), list(helpers));
    }

    // --- a living process ---

    void addPossessions()
    {
        head(tr("What it has and wants"));
        addHoldings();
        addWish();
        addEnds();
        addHandlers();
    }

    void addHoldings()
    {
        std::vector<FactPiece> pieces;
        const auto add = [&](const ObjectInfo& object, std::uint32_t event) {
            if (!pieces.empty()) pieces.push_back({comma(), {}});
            pieces.push_back(this->object(object.id));
            pieces.push_back({tr(" since "), {}});
            pieces.push_back(moment(event));
        };
        for (const ObjectInfo& object : m_world.objects) {
            const bool lock = object.kind == ObjectKind::lock;
            if (lock && holderOf(object.state) == m_process.actor)
                add(object, takingOf(object, m_process.actor).event);
            for (const Holding& holding : object.holdings)
                if (holding.actor == m_process.actor) add(object, holding.event);
        }
        if (pieces.empty()) pieces.push_back({tr("nothing"), {}});
        fact(tr("holds"), std::move(pieces));
    }

    void addWish()
    {
        if (m_process.state != ProcessState::waiting) return;
        std::vector<FactPiece> pieces;
        if (m_process.object != 0)
            pieces.push_back(object(m_process.object));
        else
            pieces.push_back({tr("any of its children"), {}});
        const ActorId needed = m_speak.neededBy(m_process);
        if (needed != kNobody && processWord(needed) != m_process.object) {
            pieces.push_back({tr(", and so for "), {}});
            pieces.push_back(process(needed));
        }
        fact(tr("waits for"), std::move(pieces));
    }

    // Which ends of queues it uses, as far as it did something with them: a fork hands all of
    // them on, used or not.
    void addEnds()
    {
        std::vector<FactPiece> writes, reads;
        for (const ObjectInfo& object : m_world.objects) {
            if (object.kind == ObjectKind::buffer && object.maker == m_process.actor) {
                if (!writes.empty()) writes.push_back({comma(), {}});
                writes.push_back(this->object(object.owner));
                const QString count = tr(" (%1 still in its buffer)").arg(itemsIn(object.state));
                writes.push_back({object.state & kClosed ? count + tr(", closed") : count, {}});
            }
            if (object.kind != ObjectKind::queue || !remembers(object.id)) continue;
            if (!reads.empty()) reads.push_back({comma(), {}});
            reads.push_back(this->object(object.id));
        }
        if (!writes.empty()) fact(tr("writes to"), std::move(writes));
        if (!reads.empty()) fact(tr("reads from"), std::move(reads));
        if (m_process.carries != 0) fact(tr("carries"), text(m_process.carries));
    }

    bool remembers(ObjectId object) const
    {
        for (const Memory& memory : m_process.memories)
            if (memory.object == object) return true;
        return false;
    }

    void addHandlers()
    {
        const auto names = [this](std::uint64_t set) {
            QStringList names;
            for (int number = 1; number <= kMostSignal; ++number)
                if (set >> number & 1)
                    names << QString::fromStdString(signalName(number, m_speak.language));
            return names.join(comma());
        };
        if (m_process.handled) fact(tr("handles"), names(m_process.handled));
        if (m_process.ignored) fact(tr("ignores"), names(m_process.ignored));
    }

    // --- a dead one ---

    void addZombie()
    {
        head(tr("What the kernel still keeps"));
        say(tr("its pid %1, which nobody else can get").arg(m_process.pid));
        say(tr("its exit status: %1")
                .arg(QString::fromStdString(
                    exitWords(m_process.exitCode.value_or(0), m_speak.language))));
        say(tr("what it used: CPU time %1 ms").arg(milliseconds(m_process.cpu)));
        say(tr("its parent: pid %1").arg(m_process.parentPid));
        say(tr("its line in the table of processes, with the letter Z"));
        head(tr("What is gone"));
        say(tr("its memory, with everything that it remembered"));
        say(tr("its open files, pipes and locks of files"));
        say(tr("its code and its threads: nothing of it can run, so no signal reaches it"));
        head(tr("Who has to collect it"));
        if (m_process.orphan || !m_world.process(m_process.parent))
            fact(tr("collector"), tr("pid %1, which does so at once").arg(m_process.parentPid));
        else
            fact(tr("collector"), {process(m_process.parent),
                                   {tr(", by join(), wait() or waitpid(); else it stays until that "
                                       "one ends"),
                                    {}}});
    }

    void addGone()
    {
        head(tr("What is left"));
        say(tr("Nothing: its exit status was collected, and the kernel forgot it. Its pid may be "
               "given to another process."));
    }

    // --- all ---

    QString seen(const Memory& memory, const ObjectInfo& object) const
    {
        if (object.kind == ObjectKind::file || object.kind == ObjectKind::queue) {
            const QString words = text(memory.text);
            return words.isEmpty() ? tr("empty") : words;
        }
        if (object.kind == ObjectKind::event) return memory.value ? tr("set") : tr("not set");
        return QString::number(memory.value);
    }

    void addMemories()
    {
        if (m_process.memories.empty()) return;
        const bool dead = isOver(m_process);
        head(dead ? tr("What it remembered when it ended") : tr("What it remembers"));
        for (const Memory& memory : m_process.memories) {
            const ObjectInfo* object = m_world.object(memory.object);
            if (!object) continue;
            std::vector<FactPiece> pieces{this->object(memory.object),
                                          {colon() + seen(memory, *object), {}},
                                          {tr(", from "), {}},
                                          moment(memory.event)};
            const bool shared =
                object->kind == ObjectKind::file || object->kind == ObjectKind::value;
            if (!dead && shared && memory.version != object->version)
                pieces.push_back({tr(" (old: it has changed since)"), {}});
            sentence(std::move(pieces));
        }
    }

    void addKernel()
    {
        head(m_kernel ? tr("What the kernel says now") : tr("What the kernel said"));
        if (!m_kernel) {
            fact(tr("letter"), QString(QChar::fromLatin1(m_process.letter)));
            fact(tr("CPU time"), tr("%1 ms, as last seen").arg(milliseconds(m_process.cpu)));
            return;
        }
        fact(tr("state"), m_kernel->wchan == "-"
                              ? m_kernel->stat
                              : tr("%1, in %2").arg(m_kernel->stat, m_kernel->wchan));
        fact(tr("CPU time"), tr("%1 ms").arg(milliseconds(m_kernel->cpu)));
        if (m_kernel->resident > 0)
            fact(tr("memory"), tr("%1 KiB, parts of it shared").arg(m_kernel->resident / 1024));
        else if (m_process.state == ProcessState::zombie)
            fact(tr("memory"), tr("none"));
    }

    const ProcessInfo& m_process;
    const std::optional<KernelFacts>& m_kernel;
};

} // namespace

InspectorFacts factsOfProcess(const RunModel& model, ActorId actor,
                              const std::optional<KernelFacts>& kernel)
{
    const ProcessInfo* process = model.world().process(actor);
    return process ? ProcessPage(model, *process, kernel).write() : InspectorFacts();
}

} // namespace forkscope
