#include "engine/host/server.h"

int main(int argc, char** argv)
{
    return forkscope::hostMain(argc, argv);
}
