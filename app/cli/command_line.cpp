#include "app/cli/command_line.h"

#include "app/cli/arguments.h"
#include "app/cli/doctor.h"
#include "app/cli/explore_command.h"
#include "app/cli/export_command.h"
#include "app/cli/luck_command.h"
#include "app/cli/run_command.h"
#include "app/cli/scenario_list.h"
#include "app/cli/suggestion.h"
#include "engine/store/recording.h"
#include "engine/store/recording_path.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace forkscope {

namespace {

const std::vector<std::string> kModes = {"free", "play"};
const std::vector<std::string> kStrategies = {"random", "round-robin", "pct", "run-on"};

// All options of all commands, filled by the parser.
class CommandLine
{
public:
    explicit CommandLine(const ShowWindow& showWindow) : m_showWindow(showWindow)
    {
        m_app.name("forkscope");
        m_app.set_version_flag("--version", "forkscope " FORKSCOPE_VERSION,
                               "Print the version and exit");
        m_app.set_help_flag("--help,-h", "Print this help and exit");
        m_app.footer("Without a command, the window opens. `forkscope COMMAND --help` tells more.");
        m_app.require_subcommand(0, 1);
        addList();
        addRun();
        addExplore();
        addLuck();
        addReplay();
        addExport();
        addShow();
        addDoctor();
    }

    int run(int argc, char** argv)
    {
        demandKnownCommand(argc, argv);
        m_app.parse(argc, argv);
        if (*m_list) return list();
        if (*m_run) return runScenario(request(), m_output);
        if (*m_explore) return explore();
        if (*m_luck) return luck();
        if (*m_replay) return replay();
        if (*m_export) return exportRecording(m_exportOptions);
        if (*m_show) return show();
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
        const std::vector<std::string> names = {"list",   "run",    "explore", "luck",
                                                "replay", "export", "show",    "doctor"};
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
        m_scenario.addTo(*m_run, "What random numbers start from [free: fresh, play: 0]");
        m_run->add_option("--mode", m_mode,
                          "free: the kernel decides who goes next; play: a strategy does "
                          "[free]")
            ->type_name("MODE");
        addSpeed(m_run, "Free mode: how fast sleeps pass, 0.1 to 100 [1]");
        m_run->add_option("--strategy", m_strategy,
                          "Play: random, round-robin, pct or run-on [random]")
            ->type_name("NAME");
        m_schedule = m_run->add_option("--schedule", m_request.schedule,
                                       "Play these steps first, as in 0x3.1x2.!lock=on.0, or those "
                                       "of a share code (FS-...) with its knobs")
                         ->type_name("TEXT");
        addOutput(m_run);
        m_run->footer("Example: forkscope run ticket-grab --preset lock-on --mode play --seed 7");
    }

    void addExplore()
    {
        m_explore = m_app.add_subcommand(
            "explore",
            "Run every order of a scenario's steps: find a failure, or prove that there is none");
        m_scenario.addTo(*m_explore, "What random numbers start from [0]");
        CLI::Option* bound =
            m_explore->add_option("--bound", m_exploreOptions.request.bound,
                                  "Only schedules that leave a process that could go on at most so "
                                  "many times")
                ->type_name("N");
        m_explore
            ->add_flag("--exhaustive", m_exploreOptions.request.exhaustive,
                       "Cover all schedules, also after a failure")
            ->excludes(bound);
        m_explore
            ->add_option("--max-executions", m_exploreOptions.request.maxExecutions,
                         "Stop after so many executions [no limit]")
            ->type_name("N");
        m_explore
            ->add_option("--max-seconds", m_exploreOptions.request.maxSeconds,
                         "Stop after so many seconds [no limit]")
            ->type_name("S");
        m_explore
            ->add_option("--witness", m_exploreOptions.witness,
                         "Record the first schedule that fails in this file, for replay and show")
            ->type_name("FILE");
        addJson(m_explore);
        m_explore->footer(
            "Without --bound and --exhaustive it stops at the first failure; when there is none it "
            "covers all schedules and confirms that by a second method.\n"
            "Example: forkscope explore ticket-grab --set clients=2 --set tickets=1");
    }

    void addLuck()
    {
        m_luck = m_app.add_subcommand(
            "luck", "Run a scenario many times as the kernel likes; say how often it ends how");
        m_scenario.addTo(*m_luck, "The first run's seed, the next one has N+1 [each a fresh one]");
        m_luck->add_option("--runs", m_luckOptions.request.runs, "How many runs")
            ->type_name("N")
            ->required();
        m_luck
            ->add_option("--at-once", m_luckOptions.request.atOnce,
                         "How many at the same time, 1 to 64 [one for each core, at most 4]")
            ->type_name("N");
        addSpeed(m_luck, "How fast sleeps pass, 0.1 to 100 [1]");
        m_luck->add_option("--timeout", m_request.timeout, "End a run after so many seconds [60]")
            ->type_name("SECONDS");
        m_luck
            ->add_option("--record", m_luckOptions.record,
                         "Keep the first run that fails in this file, for replay and show")
            ->type_name("FILE");
        addJson(m_luck);
        m_luck->footer("Example: forkscope luck ticket-grab --runs 100 --speed 20");
    }

    void addReplay()
    {
        m_replay = m_app.add_subcommand(
            "replay", "Do a recorded run again, step by step, and say where it differs");
        m_replay->add_option("FILE", m_file, "The recording")->required();
        addOutput(m_replay);
    }

    void addExport()
    {
        m_export = m_app.add_subcommand("export", "Write a recording in another format");
        m_export->add_option("FILE", m_exportOptions.recording, "The recording")->required();
        m_export
            ->add_option("--format", m_exportOptions.format,
                         "jsonl: an event a line, as JSON; csv: the same as a table; chrome: a "
                         "trace that Perfetto opens; svg: the timeline as a picture")
            ->type_name("NAME")
            ->required();
        m_export
            ->add_option("-o,--output", m_exportOptions.out,
                         "Where to; what is there is replaced; - is standard output")
            ->type_name("OUT")
            ->required();
        m_export->footer("Example: forkscope export a.forkscope --format csv -o a.csv");
    }

    void addShow()
    {
        m_show = m_app.add_subcommand("show", "Open the window with a recording");
        m_show->add_option("FILE", m_file, "The recording; without it, the gallery");
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

    void addSpeed(CLI::App* command, const std::string& help)
    {
        command->add_option("--speed", m_request.speed, help)->type_name("X");
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
        RunRequest request = configured();
        const bool controlled = m_schedule->count() > 0 || !m_strategy.empty();
        const std::string mode = m_mode.empty() ? (controlled ? "play" : "free") : m_mode;
        demandOneOf(mode, kModes, "--mode");
        request.mode = mode == "free" ? RunMode::free : RunMode::play;
        if (request.mode == RunMode::free && controlled)
            throw BadInput("--schedule and --strategy need --mode play: in free mode the kernel "
                           "decides.");
        if (!m_strategy.empty()) request.strategy = m_strategy;
        demandOneOf(request.strategy, kStrategies, "--strategy");
        return request;
    }

    void demandTimeout() const
    {
        demandBetween(m_request.timeout, 0.001, 1e6,
                      "--timeout must be a number of seconds above 0.");
    }

    // Scenario, knobs, seed, speed and time limit, which run and luck have in common.
    RunRequest configured() const
    {
        RunRequest request = m_request;
        request.scenario = m_scenario.scenario();
        request.preset = m_scenario.preset();
        request.knobs = m_scenario.knobs();
        request.seed = m_scenario.seed();
        demandBetween(request.speed, 0.1, 100, "--speed must be between 0.1 and 100.");
        demandTimeout();
        return request;
    }

    int explore()
    {
        ExploreRequest& request = m_exploreOptions.request;
        request.scenario = m_scenario.scenario();
        request.preset = m_scenario.preset();
        request.knobs = m_scenario.knobs();
        request.seed = m_scenario.seed().value_or(0);
        m_exploreOptions.json = m_output.json;
        demandBetween(request.bound.value_or(0), 0, 1000, "--bound must be between 0 and 1000.");
        if (m_explore->count("--max-executions") > 0)
            demandBetween(double(request.maxExecutions), 1, 1e15,
                          "--max-executions must be a whole number above 0.");
        if (m_explore->count("--max-seconds") > 0)
            demandBetween(request.maxSeconds, 0.001, 1e9,
                          "--max-seconds must be a number of seconds above 0.");
        return exploreScenario(m_exploreOptions);
    }

    int luck()
    {
        m_luckOptions.request.run = configured();
        m_luckOptions.json = m_output.json;
        demandBetween(double(m_luckOptions.request.runs), 1, 1e6,
                      "--runs must be between 1 and 1000000.");
        if (m_luck->count("--at-once") > 0)
            demandBetween(m_luckOptions.request.atOnce, 1, 64,
                          "--at-once must be between 1 and 64.");
        return tryLuck(m_luckOptions);
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

    // What is no recording is told here, before there is a window. Desktops start the program
    // without a file too.
    int show()
    {
        if (!m_file.empty()) checkHeader(m_file);
        return m_showWindow(m_file);
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
    CLI::App* m_explore = nullptr;
    CLI::App* m_luck = nullptr;
    CLI::App* m_replay = nullptr;
    CLI::App* m_export = nullptr;
    CLI::App* m_show = nullptr;
    CLI::App* m_doctor = nullptr;
    const ShowWindow& m_showWindow;
    CLI::Option* m_schedule = nullptr;
    RunRequest m_request;
    OutputOptions m_output;
    ScenarioArguments m_scenario;
    ExploreOptions m_exploreOptions;
    LuckOptions m_luckOptions;
    ExportOptions m_exportOptions;
    std::string m_mode;
    std::string m_strategy;
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

int runCommandLine(int argc, char** argv, const ShowWindow& showWindow)
{
    CommandLine line(showWindow);
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
