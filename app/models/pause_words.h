#pragma once

// What the places at which a run pauses are called, and why it paused.

#include "app/models/pause_when.h"
#include "engine/analyze/words.h"

#include <QString>

namespace forkscope {

// "A zombie appears"; for the list of what can be chosen.
QString pauseConceptName(PauseCause cause);
// What exactly is meant by it, in a sentence.
QString pauseConceptTip(PauseCause cause);

// "Paused at step 31: client-3 became a zombie". `claim` is the text of the claim that broke.
QString pauseSentence(const PauseHit& hit, const History& history, Language language,
                      const QString& claim);

// "data race", "deadlock"; one word for each kind of finding.
QString findingKindName(FindingKind kind);

} // namespace forkscope
