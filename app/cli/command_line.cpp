#include "app/cli/command_line.h"

#include "app/cli/doctor.h"
#include "app/cli/run_command.h"
#include "app/cli/scenario_list.h"
#include "app/cli/suggestion.h"
#include "engine/store/recording.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <iostream>

namespace forkscope {

namespace {

const std::vector<std::string> kModes = {"free", "play"};
const std::vector<std::string> kStrategies = {"random", "round-robin", "pct", "run-on"};

void demandOneOf(const std::string& value, const std::vector<std::string>& names,
                 const std::string& option)
{
    for (const std::string& name : names)
        if (name == value) return;
    throw BadInput(option + " can't be '" + value + "'" + suggestion(value, names));
}

void demandBetween(double value, double least, double most, const std::string& sentence)
{
    if (!(value >= least && value <= most)) throw BadInput(sentence);
}

// All options of all commands, filled by the parser.
class CommandLine
{
public:
    CommandLine()
    {
        m_app.name("forkscope");
        m_app.set_version_flag("--version", "forkscope " FORKSCOPE_VERSION,
                               "Print the version and exit");
        m_app.set_help_flag("--help,-h", "Print this help and exit");
        m_app.footer("Without a command, the window opens. `forkscope COMMAND --help` tells more.");
        m_app.require_subcommand(0, 1);
        addList();
        addRun();
        addReplay();
        addShow();
        addDoctor();
    }

    int run(int argc, char** argv)
    {
        demandKnownCommand(argc, argv);
        m_app.parse(argc, argv);
        if (*m_list) return list();
        if (*m_run) return runScenario(request(), m_output);
        if (*m_replay) return replay();
        if (*m_doctor) return doctor();
        throw BadInput("No command was given; `forkscope --help` lists them.");
    }

    CLI::App& app() { return m_app; }

private:
    // The parser's own message would name everything after it too.
    void demandKnownCommand(int argc, char** argv)
    {
        if (argc < 2 || argv[1][0] == '-') return;
        const std::string command = argv[1];
        const std::vector<std::string> names = {"list", "run", "replay", "show", "doctor"};
        if (std::find(names.begin(), names.end(), command) != names.end()) return;
        throw BadInput("This version of Forkscope has no command '" + command + "'" +
                       suggestion(command, names));
    }

    void addList()
    {
        m_list = m_app.add_subcommand("list", "List the scenarios with their presets and knobs");
        addJson(m_list);
    }

    void addRun()
    {
        m_run = m_app.add_subcommand(
            "run", "Run a scenario on real processes and say what came of it");
        m_run->add_option("ID", m_request.scenario, "The scenario, as `forkscope list` names it")
            ->required();
        m_run->add_option("--set", m_settings, "Set a knob: --set clients=5 --set lock=on")
            ->type_name("KNOB=VALUE")
            ->allow_extra_args(false);
        m_run->add_option("--preset", m_request.preset, "Start from this preset of the scenario")
            ->type_name("ID");
        m_run->add_option("--mode", m_mode,
                          "free: the kernel decides who goes next; play: a strategy does "
                          "[free]")
            ->type_name("MODE");
        m_run->add_option("--speed", m_request.speed,
                          "Free mode: how fast sleeps pass, 0.1 to 100 [1]")
            ->type_name("X");
        m_run->add_option("--seed", m_seed,
                          "What random numbers start from [free: fresh, play: 0]")
            ->type_name("N");
        m_run->add_option("--strategy", m_strategy,
                          "Play: random, round-robin, pct or run-on [random]")
            ->type_name("NAME");
        m_schedule = m_run->add_option("--schedule", m_request.schedule,
                                       "Play these steps first, as in 0x3.1x2.!lock=on.0")
                         ->type_name("TEXT");
        addOutput(m_run);
        m_run->footer("Example: forkscope run ticket-grab --preset lock-on --mode play --seed 7");
    }

    void addReplay()
    {
        m_replay = m_app.add_subcommand(
            "replay", "Do a recorded run again, step by step, and say where it differs");
        m_replay->add_option("FILE", m_file, "The recording")->required();
        addOutput(m_replay);
    }

    // For the help; main opens the window before this parser is asked.
    void addShow()
    {
        CLI::App* show = m_app.add_subcommand("show", "Open the window with a recording");
        show->add_option("FILE", m_file, "The recording")->required();
    }

    void addDoctor()
    {
        m_doctor =
            m_app.add_subcommand("doctor", "Say what this machine permits, and what to do about it");
        addJson(m_doctor);
    }

    void addJson(CLI::App* command)
    {
        command->add_flag("--json", m_output.json, "Print the result as JSON");
    }

    void addOutput(CLI::App* command)
    {
        command
            ->add_option("--timeout", m_request.timeout, "End the run after so many seconds [60]")
            ->type_name("SECONDS");
        command->add_option("--record", m_output.record, "Record the run in this file")
            ->type_name("FILE");
        command
            ->add_option("--events", m_output.events,
                         "Write each event as a line of JSON while it runs; - is standard output")
            ->type_name("FILE");
        addJson(command);
        command->add_flag("--quiet,-q", m_output.quiet, "Leave out what the programs print");
    }

    // `--schedule` and `--strategy` make sense in play only, so they imply it.
    RunRequest request()
    {
        RunRequest request = m_request;
        setKnobs(request, m_settings);
        takeSeed(request);
        const bool controlled = m_schedule->count() > 0 || !m_strategy.empty();
        const std::string mode = m_mode.empty() ? (controlled ? "play" : "free") : m_mode;
        demandOneOf(mode, kModes, "--mode");
        request.mode = mode == "free" ? RunMode::free : RunMode::play;
        if (request.mode == RunMode::free && controlled)
            throw BadInput("--schedule and --strategy need --mode play: in free mode the kernel "
                           "decides.");
        if (!m_strategy.empty()) request.strategy = m_strategy;
        demandOneOf(request.strategy, kStrategies, "--strategy");
        demandBetween(request.speed, 0.1, 100, "--speed must be between 0.1 and 100.");
        demandTimeout();
        return request;
    }

    void demandTimeout() const
    {
        demandBetween(m_request.timeout, 0.001, 1e6,
                      "--timeout must be a number of seconds above 0.");
    }

    // The seed is spoken of as a knob too.
    void takeSeed(RunRequest& request)
    {
        const auto knob = request.knobs.find("seed");
        if (knob != request.knobs.end()) {
            m_seed = knob->second;
            request.knobs.erase(knob);
        }
        if (m_seed.empty()) return;
        std::uint64_t seed = 0;
        const char* const end = m_seed.data() + m_seed.size();
        const auto [rest, error] = std::from_chars(m_seed.data(), end, seed);
        if (error != std::errc() || rest != end)
            throw BadInput("The seed must be a whole number from 0 to 18446744073709551615, not '" +
                           m_seed + "'.");
        request.seed = seed;
    }

    int list()
    {
        const ScenarioList scenarios(catalogueJson());
        std::cout << (m_output.json ? scenarios.asJson() : scenarios.asText());
        return kNothingFound;
    }

    int replay()
    {
        demandTimeout();
        return replayRecording(m_file, m_request.timeout, m_output);
    }

    int doctor()
    {
        const std::vector<Check> checks = examineMachine();
        std::cout << (m_output.json ? checksAsJson(checks) : checksAsText(checks));
        return statusOf(checks);
    }

    CLI::App m_app{"Forkscope runs real processes that share things, and shows what they do."};
    CLI::App* m_list = nullptr;
    CLI::App* m_run = nullptr;
    CLI::App* m_replay = nullptr;
    CLI::App* m_doctor = nullptr;
    CLI::Option* m_schedule = nullptr;
    RunRequest m_request;
    OutputOptions m_output;
    std::vector<std::string> m_settings;
    std::string m_mode;
    std::string m_strategy;
    std::string m_seed;
    std::string m_file;
};

std::string afterColon(const std::string& text)
{
    const std::size_t colon = text.find(": ");
    return colon == std::string::npos ? text : text.substr(colon + 2);
}

int complain(const std::string& sentence, ExitStatus status)
{
    std::string line = sentence;
    std::replace(line.begin(), line.end(), '\n', ' ');
    std::cerr << "forkscope: " << line << (line.ends_with('.') || line.ends_with('?') ? "" : ".")
              << std::endl;
    return status;
}

} // namespace

int runCommandLine(int argc, char** argv)
{
    CommandLine line;
    try {
        return line.run(argc, argv);
    } catch (const CLI::ConversionError& error) {
        return complain("This makes no sense: " + afterColon(error.what()), kBadInput);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return line.app().exit(error); // --help, --version
        return complain(error.what(), kBadInput);
    } catch (const BadInput& error) {
        return complain(error.what(), kBadInput);
    } catch (const RecordingError& error) {
        return complain(error.what(), kBadInput);
    } catch (const NotPermitted& error) {
        return complain(error.what(), kNotPermitted);
    } catch (const std::exception& error) {
        return complain(error.what(), kNotPermitted);
    }
}

} // namespace forkscope
