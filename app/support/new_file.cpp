#include "app/support/new_file.h"

#include <QFileDialog>

namespace forkscope {

QString askForNewFile(QWidget* parent, const QString& title, const QString& name,
                      const std::vector<FileKind>& kinds, int* chosen)
{
    QFileDialog dialog(parent, title);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const FileKind& kind : kinds) filters << kind.filter;
    dialog.setNameFilters(filters);
    dialog.setDefaultSuffix(kinds.front().ending);
    const auto index = [&](const QString& filter) { return filters.indexOf(filter); };
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, [&](const QString& filter) {
        if (index(filter) >= 0) dialog.setDefaultSuffix(kinds[std::size_t(index(filter))].ending);
    });
    dialog.selectFile(name);
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty()) return {};
    if (chosen) *chosen = int(index(dialog.selectedNameFilter()));
    return dialog.selectedFiles().front();
}

} // namespace forkscope
