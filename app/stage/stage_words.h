#pragma once

// The stage's own sentences: captions of places, doors and boards, and what a chip says.

#include "app/stage/stage_scene.h"

#include <QCoreApplication>
#include <QString>

namespace forkscope {

class StageWords
{
    Q_DECLARE_TR_FUNCTIONS(StageWords)

public:
    explicit StageWords(const StageInput& input) : m_input(input) {}

    QString role(ActorId actor) const;
    QString text(TextId id) const;
    QString doing(ActorId actor) const;
    QString briefDoing(ActorId actor) const; // empty when there are no fewer words
    // "since step 31" under control, else "since 1,004 ms".
    QString since(std::int64_t time, std::uint32_t step) const;
    // "16 sleeping, 3 ready"
    QString states(const std::vector<ActorId>& actors) const;
    QString title(StagePlace place) const;
    QString caption(StagePlace place, const std::vector<ActorId>& actors) const;
    QString briefCaption(StagePlace place, const std::vector<ActorId>& actors) const;
    QString endings(const std::vector<ActorId>& actors) const; // "3 zombies, 1 gone"
    QString note(StagePlace place, const std::vector<ActorId>& actors) const;
    // "Exit code 0: 8; -9: ended by SIGKILL: 1"; empty while nobody has ended.
    QString exits(const std::vector<ActorId>& actors) const;

    std::optional<Knowledge> knowledge(ActorId actor) const;
    Chip chip(ActorId actor) const;
    QString lookedAt(const Knowledge& knowledge) const;      // "read 3 at step 10"
    QString lookedBriefly(const Knowledge& knowledge) const; // "read 3"
    QString bond(std::size_t number, const Chip& chip) const;

    QString doorTitle(const ObjectInfo& lock) const;
    QString doorCaption(const ObjectInfo& lock, bool off) const;
    QString moreDoors(std::size_t number) const;
    QString boardContent(const ObjectInfo& board) const;
    QString boardWritten(const ObjectInfo& board) const;

private:
    const World& world() const { return *m_input.world; }
    const StageInput& m_input;
};

// "count = 3" and "3" for `{"count": 3}`; other contents as they are.
struct ContentWords
{
    QString text;
    QString brief;
};
ContentWords contentWords(const QString& content);

} // namespace forkscope
