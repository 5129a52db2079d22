#pragma once

#include <QString>
#include <QStringList>

namespace forkscope {

// The engine says what is wrong in English. The same sentence in the window's language; one that is
// not known here comes back as it is. Names, numbers and what the system said stay as they are.
QString inWindowLanguage(const QString& sentence);

// The English sentences that are known, with %1, %2, … for what differs.
QStringList knownSentences();

} // namespace forkscope
