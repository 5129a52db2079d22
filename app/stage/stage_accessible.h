#pragma once

// Makes the stage readable for screen readers: one child for each process, door and board.

namespace forkscope {

class StageView;

void installStageAccessibility(); // once is enough, more do no harm
// Tells a screen reader which process is selected now.
void announceSelection(StageView& view);

} // namespace forkscope
