#pragma once

// Real files in the directory of the run, shared by name.

#include "engine/api/context.h"
#include "engine/api/json.h"

#include <string>

namespace forkscope::api {

// As Python's open(): "r" reads; "w" empties the file at once, and what is written reaches it when
// it is closed, as with Python's buffer. Emptying and writing are two steps: who reads in between
// finds nothing.
class File
{
public:
    File(std::string name, std::string_view mode, const Where& where);
    File(File&& other) noexcept;
    ~File() noexcept(false);

    std::string read(Where where = Where::current());
    void write(std::string_view text) { m_buffer += text; }
    void close(Where where = Where::current());

private:
    std::string m_name;
    ObjectId m_object = 0;
    bool m_writing = false;
    std::string m_buffer;
    Where m_where;
};

File open(std::string name, std::string_view mode = "r", Where where = Where::current());

// json.load(file): raises JSONDecodeError when the file holds no JSON, for example none yet.
Json json_load(File& file, Where where = Where::current());
void json_dump(const Json& value, File& file);

// Writes a second file and gives it the first one's name (os.replace): one step, never half done.
void replace_file(const std::string& name, std::string_view text, Where where = Where::current());

} // namespace forkscope::api
