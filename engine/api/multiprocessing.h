#pragma once

// What a scenario's program sees: Python's multiprocessing in C++, in Python's own spelling.

#include "engine/api/files.h"
#include "engine/api/json.h"
#include "engine/api/knobs.h"
#include "engine/api/objects.h"
#include "engine/api/os.h"
#include "engine/api/process.h"
#include "engine/api/queue.h"
#include "engine/api/system.h"
