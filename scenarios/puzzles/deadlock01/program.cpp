// Two painters, one brush, one pot of paint: each needs both.
#include "engine/api/multiprocessing.h"

using namespace forkscope::api;

namespace {

void painter(const std::string& who, Lock first, Lock second)
{
    first.acquire();                                           //@first
    second.acquire();                                          //@second
    print(who, ": paints");                                    //@paints
    tally("painted");                                          //@painted
    second.release();                                          //@give-second
    first.release();                                           //@give-first
}

} // namespace

void brushAndPaint()                                           //@main
{
    Lock brush("brush"), paint("paint");
    const bool same = Knob("fixed").on();                      //@order
    Process one("painter-1", painter, "painter-1", brush, paint);
    Process two("painter-2", painter, "painter-2",
                same ? brush : paint, same ? paint : brush);
    one.start();                                               //@start
    two.start();                                               //@start
    one.join();                                                //@join
    two.join();                                                //@join
}
