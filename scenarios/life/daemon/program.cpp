// Two children of one parent, and what a daemon is good for.
#include "engine/api/multiprocessing.h"

using namespace forkscope::api;

namespace {

void grandchild()
{
    print("grandchild: my work is done");                      //@grandchild
}

void makeChild()
{
    Process child("grandchild", grandchild);
    try {
        child.start();                                         //@child
    } catch (const AssertionError&) {
        tally("refused");                                      //@refused
        throw;                                                 //@raise
    }
}

void foo()
{
    print("foo: 123");                                         //@foo
    if (Knob("child").on()) makeChild();
    sleep(Knob("foo").seconds());                              //@foo-works
    print("foo: end123");                                      //@foo-ends
    tally("foo-finished");                                     //@foo-finished
}

void bar()
{
    print("bar: 456");                                         //@bar
    sleep(Knob("bar").seconds());                              //@bar-works
    print("bar: end456");                                      //@bar-ends
    tally("bar-finished");                                     //@bar-finished
}

void setTooLate(Process& process)
{
    try {
        process.set_daemon(Knob("daemon").on());               //@too-late
    } catch (const AssertionError& error) {
        print("parent: AssertionError: ", error.what());       //@told
        tally("refused");                                      //@late-refused
    }
}

void parent()
{
    const bool late = Knob("set").is("after");
    Process first("foo", foo), second("bar", bar);
    if (!late) first.set_daemon(Knob("daemon").on());          //@daemon
    first.start();                                             //@start-foo
    if (late) setTooLate(first);
    second.start();                                            //@start-bar
    const bool killed = Knob("ends").is("killed");
    sleep(killed ? 3600 : Knob("stay").seconds());             //@stay
    if (Knob("join").on()) first.join();                       //@join
    print("parent: main-------");                              //@line
    if (Knob("ends").is("_exit")) os::_exit(0);                //@leave
}

} // namespace

void daemons()                                                 //@main
{
    Process process("parent", parent);
    process.start();                                           //@begin
    if (Knob("ends").is("killed")) {
        sleep(Knob("stay").seconds());
        process.kill();                                        //@kill
    }
    process.join();                                            //@last
    print("main: parent ended, exit code ", *process.exitcode());   //@end
}
