#include "tests/store/scratch_folder.h"

#include "tests/support/sample_run.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace forkscope {

namespace fs = std::filesystem;

ScratchFolder::ScratchFolder()
{
    std::string pattern = (fs::temp_directory_path() / "forkscope-store-XXXXXX").string();
    folder = ::mkdtemp(pattern.data());
}

ScratchFolder::~ScratchFolder() { fs::remove_all(folder); }

std::vector<std::string> ScratchFolder::listing() const
{
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

std::string bytesOf(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void setBytes(const std::string& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

std::string troubleReading(const std::string& path)
{
    try {
        readRecording(path);
        return {};
    } catch (const RecordingError& error) {
        return error.what();
    }
}

RunFacts sampleFacts()
{
    RunFacts facts;
    facts.scenario = "ticket-grab";
    facts.preset = "lock-off";
    facts.knobs = {{"clients", "6"}, {"lock", "off"}};
    facts.seed = 0xFFFF'FFFF'FFFF'FFF1;
    facts.controlled = true;
    facts.arrangement = "Processes live in a namespace of their own.";
    return facts;
}

RunSummary sampleSummary()
{
    RunSummary summary;
    summary.sentence = "Everybody is gone.";
    summary.outcome = {{"sold", 6}, {"left", {}}, {"decode-errors", 0}};
    summary.claims = {{"never-oversold", false, 31, 120}, {"file-readable", {}, {}, {}}};
    summary.findings = {{FindingKind::claim, "More sold than existed.", "超卖了。", {3, 17, 120}},
                        {FindingKind::tornRead, "Half a file was read.", "读到半个文件。", {}}};
    summary.schedule = "0x3.1x2.!lock=on.0";
    summary.wallSeconds = 1.0 / 3;
    summary.scheduleRanOut = true;
    return summary;
}

void recordSample(const std::string& path, int clients, bool finish)
{
    RecordingWriter writer(path, sampleFacts());
    writer.take(sampleTicketRun(clients, 5, false, 7));
    if (finish) writer.finish(sampleSummary());
}

} // namespace forkscope
