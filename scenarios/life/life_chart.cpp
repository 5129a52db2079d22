#include "scenarios/life/life_chart.h"

namespace forkscope {

void showProcessesByState(Scenario& scenario)
{
    scenario.chartTitle = {"Processes by state", "各状态的进程数"};
    scenario.chart = {
        {.label = {"alive", "活着"}, .plot = Plot::alive},
        {.label = {"alive, adopted (orphan)", "活着，已被收养（孤儿）"}, .plot = Plot::orphans},
        {.label = {"zombie", "僵尸"}, .plot = Plot::zombies},
    };
}

void showFamily(Scenario& scenario)
{
    showProcessesByState(scenario);
    scenario.places = {{"Not born yet", "尚未创建"},
                       {"Waiting", "等待中"},
                       {"Alive", "活着"},
                       {"Ended", "已结束"}};
    scenario.family = true;
}

} // namespace forkscope
