#pragma once

#include "engine/store/recording.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace forkscope {

// A folder of its own for each test, removed afterwards.
class ScratchFolder : public testing::Test
{
protected:
    ScratchFolder();
    ~ScratchFolder() override;

    std::string file(const std::string& name) const { return (folder / name).string(); }
    std::vector<std::string> listing() const; // names in the folder, sorted

    std::filesystem::path folder;
};

std::string bytesOf(const std::string& path);
void setBytes(const std::string& path, const std::string& bytes);

// What went wrong when reading, or "" when nothing did.
std::string troubleReading(const std::string& path);

RunFacts sampleFacts();
RunSummary sampleSummary();

// Records a whole sample run.
void recordSample(const std::string& path, int clients = 6, bool finish = true);

} // namespace forkscope
