#include "app/gallery/topics.h"

#include <QCoreApplication>

namespace forkscope {

namespace {

QString translated(const char* text) { return QCoreApplication::translate("Topics", text); }

} // namespace

QString topicTitle(const QString& topic)
{
    if (topic == "sharing") return translated(QT_TRANSLATE_NOOP("Topics", "Sharing one thing"));
    if (topic == "turns") return translated(QT_TRANSLATE_NOOP("Topics", "Taking turns"));
    if (topic == "messages") return translated(QT_TRANSLATE_NOOP("Topics", "Passing messages"));
    if (topic == "life") return translated(QT_TRANSLATE_NOOP("Topics", "Life and death"));
    if (topic == "puzzles") return translated(QT_TRANSLATE_NOOP("Topics", "Puzzles"));
    return topic;
}

QString topicSubtitle(const QString& topic)
{
    if (topic == "sharing")
        return translated(QT_TRANSLATE_NOOP("Topics", "two read, both write, one is lost"));
    if (topic == "turns")
        return translated(QT_TRANSLATE_NOOP("Topics", "limited places, and a signal for all"));
    if (topic == "messages")
        return translated(QT_TRANSLATE_NOOP("Topics", "belts, buffers and what blocks them"));
    if (topic == "life")
        return translated(QT_TRANSLATE_NOOP("Topics", "what a parent owes its children"));
    if (topic == "puzzles")
        return translated(QT_TRANSLATE_NOOP("Topics", "find the order of steps that breaks it"));
    return {};
}

} // namespace forkscope
