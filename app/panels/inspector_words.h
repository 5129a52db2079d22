#pragma once

// What the pages of the inspector are written with.

#include "app/panels/inspector_facts.h"
#include "engine/analyze/phrases.h"

#include <QCoreApplication>
#include <QStringList>

namespace forkscope {

class InspectorWords
{
    Q_DECLARE_TR_FUNCTIONS(Inspector)

public:
    explicit InspectorWords(const RunModel& model)
        : m_model(model),
          m_world(model.world()),
          m_speak{m_world, model.history().texts(), model.language()}
    {}

    InspectorFacts take() { return std::move(m_facts); }

protected:
    void title(const QString& text, std::optional<ProcessState> state = {});
    void head(const QString& text);
    void say(const QString& sentence, bool mono = false);
    void sentence(std::vector<FactPiece> pieces, std::optional<ProcessState> state = {});
    void fact(const QString& name, std::vector<FactPiece> pieces, bool mono = false);
    void fact(const QString& name, const QString& text) { fact(name, {{text, {}}}); }

    FactPiece process(ActorId actor) const;
    FactPiece object(ObjectId id) const; // also a process word
    // "step 12", before the first one "4 ms"; leads there.
    FactPiece moment(std::uint32_t event) const;
    // "since step 12", or "since 4 ms".
    QString since(std::int64_t time, std::uint32_t step) const;
    // The processes one after the other, the first few of them.
    std::vector<FactPiece> list(const std::vector<ActorId>& actors) const;
    QString items(const std::vector<TextId>& items) const;
    QString text(TextId id) const; // on one line
    QString comma() const;
    QString colon() const;
    QString doing(ActorId actor) const;
    static QString milliseconds(std::int64_t nanoseconds);

    const RunModel& m_model;
    const World& m_world;
    Speaker m_speak;

private:
    InspectorFacts m_facts;
};

// The state of an object in words: "held by client-3", "0 of 4 permits free".
class ObjectWords : public InspectorWords
{
    Q_DECLARE_TR_FUNCTIONS(Inspector)

public:
    using InspectorWords::InspectorWords;
    std::vector<FactPiece> state(const ObjectInfo& object) const;
    QString kind(const ObjectInfo& object) const;
    QString content(const ObjectInfo& object) const; // of a file

private:
    std::vector<FactPiece> lockState(const ObjectInfo& lock) const;
    QString queueState(const ObjectInfo& queue) const;
};

} // namespace forkscope
