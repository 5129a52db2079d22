#pragma once

#include "app/models/catalogue.h"
#include "engine/store/recording.h"

#include <QByteArray>

namespace forkscope {

// The timeline of the whole run as SVG, with texts as texts. Needs a QGuiApplication. `claims` are
// the scenario's, empty where they are not known.
QByteArray timelineSvg(Recording recording, const std::vector<ClaimInfo>& claims,
                       Language language);

} // namespace forkscope
