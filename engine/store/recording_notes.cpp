#include "engine/store/recording.h"

#include "engine/store/recording_path.h"
#include "engine/store/sqlite.h"

namespace forkscope {

void writeNotes(const std::string& path, const std::vector<Note>& notes)
{
    checkHeader(path);
    try {
        Database database(path, Database::Access::write);
        database.distrust();
        Statement strange(database, "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'");
        if (strange.nextRow() && strange.number(0) > 0)
            throw RecordingError(path + " has triggers, which no recording has; its notes stay as "
                                        "they are.");
        database.run("BEGIN IMMEDIATE; DELETE FROM notes");
        Statement insert(database, "INSERT INTO notes(event, text) VALUES(?, ?)");
        for (const Note& note : notes)
            insert.bind(0, std::int64_t(note.event)).bind(1, note.text).runOnce();
        database.run("COMMIT");
    } catch (const SqliteError& error) {
        throw RecordingError("The notes can't be written into " + path + ": " + error.what() + ".");
    }
}

} // namespace forkscope
