#pragma once

// The sheet of facts about a zombie or an orphan.

#include "app/stage/stage_family_words.h"

namespace forkscope {

// Whose facts are told: the selected zombie or orphan, else the newest zombie, else the newest
// orphan; null when there is neither.
const ProcessInfo* subjectOf(const World& world, ActorId selected);

// The size of its sheet on a stage with so much room; empty when there is none for it.
QSizeF sheetSize(const FamilyWords& words, const ProcessInfo& subject, QSizeF room);

FactSheet factSheet(const FamilyWords& words, const ProcessInfo& subject, const QRectF& rect);

} // namespace forkscope
