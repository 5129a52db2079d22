#pragma once

// A catalogue with ticket-grab alone, small enough to read, for tests of the window.

#include "app/models/catalogue.h"

namespace forkscope {

QByteArray sampleCatalogueJson();
const Catalogue& sampleCatalogue();

} // namespace forkscope
