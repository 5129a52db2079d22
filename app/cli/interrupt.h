#pragma once

namespace forkscope {

// From here on Ctrl-C and SIGTERM are noted instead of ending the program; the second one ends it.
// A reader that goes away (`| head`) is seen as a failed write.
void noteInterrupts();

bool interrupted();

} // namespace forkscope
