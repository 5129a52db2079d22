#include "app/support/translation.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace forkscope {

namespace {

Language g_language = Language::english;

// Loads a file into a translator that lives as long as the application, and installs it.
void install(QTranslator& translator, const QString& file)
{
    QCoreApplication::removeTranslator(&translator);
    if (translator.load(file)) QCoreApplication::installTranslator(&translator);
}

QTranslator& translator(const char* name)
{
    auto* application = QCoreApplication::instance();
    auto* found = application->findChild<QTranslator*>(name);
    if (found) return *found;
    found = new QTranslator(application);
    found->setObjectName(name);
    return *found;
}

} // namespace

void setInterfaceLanguage(Language language)
{
    g_language = language;
    const bool chinese = language == Language::chinese;
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale::c());
    install(translator("qt"), chinese ? ":/i18n/qtbase_zh_CN.qm" : "");
    install(translator("forkscope"),
            chinese ? ":/i18n/forkscope_zh_CN.qm" : ":/i18n/forkscope_en.qm");
}

Language interfaceLanguage() { return g_language; }

Language systemLanguage()
{
    return QLocale::system().language() == QLocale::Chinese ? Language::chinese
                                                            : Language::english;
}

} // namespace forkscope
