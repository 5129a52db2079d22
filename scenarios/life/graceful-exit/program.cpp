// A worker that is told to stop: cut off at once, or after its round?
#include "engine/api/multiprocessing.h"

#include <map>

using namespace forkscope::api;

namespace {

class Master : public Process
{
public:
    Master() : Process(ProcessOptions{"master", {}})
    {
        if (Knob("install").is("constructor")) install();
    }

    void run() override
    {
        if (Knob("install").is("run")) install();
        while (!m_needstop) round();                           //@loop
        print("master: ends in good order");                   //@end
    }

private:
    void install()
    {
        if (!Knob("handler").on()) return;
        const auto handler = [this](int number) { stop(number); };
        signal::signal(SIGTERM, handler);                      //@sigterm
        signal::signal(SIGQUIT, handler);                      //@sigquit
    }

    void stop(int number)
    {
        if (!Knob("parameters").on())
            throw PythonError("TypeError", "Master.stop_as_in_the_notes() "
                              "takes 1 positional argument but 3 were given");
        tally("handled");                                      //@tally-handled
        print(current_process().name(), ": signal ", number);  //@handle
        m_needstop = true;                                     //@set
    }

    void round()
    {
        tally("begun");                                        //@begin
        sleep(1);                                              //@work
        tally("rounds");                                       //@tally-rounds
        print("master: a round is done");                      //@done
    }

    bool m_needstop = false; // every process has one of its own
};

const std::map<std::string, int> kSignals{{"SIGTERM", SIGTERM},
                                          {"SIGQUIT", SIGQUIT},
                                          {"SIGINT", SIGINT},
                                          {"SIGKILL", SIGKILL}};

} // namespace

void gracefulExit()                                            //@main
{
    const int number = kSignals.at(Knob("signal").text());
    Master master;                                             //@construct
    master.start();                                            //@start
    sleep(Knob("after").number() + 0.5);                       //@wait
    os::kill(master.pid(), number);                            //@send
    if (Knob("to").is("both")) os::kill(os::getpid(), number); //@send-to-main
    master.join();                                             //@join
    print("main: exit code ", *master.exitcode());             //@exitcode
}
