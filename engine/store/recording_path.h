#pragma once

// What can be said of a recording's file before SQLite sees it, each trouble in one sentence.

#include "engine/store/recording.h"

#include <string>

namespace forkscope {

// Throws when the file isn't a recording of this version. Whether it is damaged inside is for the
// reader to find out.
void checkHeader(const std::string& path);

// Whether files of an unfinished recording lie beside it.
bool hasCompanions(const std::string& path);

// Where the first batch is written before it becomes the recording.
std::string draftPath(const std::string& path);

// Makes the draft the recording, in place of one that may be there.
void publishDraft(const std::string& path);

} // namespace forkscope
