#pragma once

#include "engine/analyze/words.h"

namespace forkscope {

// Installs the texts of this language, Qt's own included, and tells all widgets
// (QEvent::LanguageChange, posted). Call again to switch at run time.
void setInterfaceLanguage(Language language);
Language interfaceLanguage();

// What the system's settings ask for: Chinese where the locale is Chinese, else English.
Language systemLanguage();

} // namespace forkscope
