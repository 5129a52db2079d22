#include "app/cli/whole_recording.h"

#include "engine/store/recording.h"
#include "engine/store/recording_path.h"

#include <unistd.h>

namespace forkscope {

void recordWhole(const std::string& path, const RunFacts& facts, const Update& run)
{
    checkRecordingPath(path);
    const std::string draft = draftPath(path);
    try {
        RecordingWriter writer(draft, facts);
        writer.take(run);
        writer.finish(*run.summary);
    } catch (const RecordingError&) {
        ::unlink(draft.c_str());
        throw;
    }
    publishDraft(path);
}

} // namespace forkscope
