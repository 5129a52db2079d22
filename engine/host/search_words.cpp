#include "engine/host/search_words.h"

namespace forkscope {

namespace {

std::string grouped(const std::string& digits)
{
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) text += ',';
        text += digits[i];
    }
    return text;
}

std::string grouped(std::int64_t number) { return grouped(std::to_string(number)); }

std::string counted(std::int64_t number, const char* thing)
{
    return grouped(number) + " " + thing + (number == 1 ? "" : "s");
}

Sentence ofProof(const ExploreReport& report, bool keepsTime)
{
    const std::string time = keepsTime ? "Sleeps and timeouts take exactly the time they say; "
                                       : "Sleeps and timeouts may take any time; ";
    const std::string timeChinese = keepsTime ? "睡眠和超时恰好按所写的时间；" : "睡眠和超时可以任意长短；";
    const bool one = report.orders == "1";
    return {"Every schedule was checked: " + counted(report.executions, "run")
                + (report.executions == 1 ? " stands for " : " stand for ")
                + grouped(report.orders) + (one ? " order" : " orders")
                + " of the steps, and none breaks a claim or gets stuck. A second method ran "
                + grouped(report.confirmation.executions)
                + " and reached the same. " + time
                + "processes that are killed from outside are not covered."
                + (report.findings.empty() ? "" : " What it proves are the claims: see the findings "
                                                  "that it has beside them."),
            "所有调度都检查过了：" + grouped(report.executions) + " 次运行代表 "
                + grouped(report.orders) + " 种步骤顺序，没有一种打破断言或卡住。第二种方法运行了 "
                + grouped(report.confirmation.executions)
                + " 次，结论相同。" + timeChinese + "不包括从外部结束进程的情形。"
                + (report.findings.empty() ? "" : "证明的只是断言；另有发现，见下。")};
}

Sentence ofViolation(const ExploreReport& report)
{
    if (report.findings.empty())
        return {"A schedule fails.", "有一种调度会失败。"};
    const ExploredFinding& first = report.findings.front();
    return {"A schedule with " + counted(first.preemptions, "preemption") + " fails after "
                + counted(first.steps, "step") + ". " + first.text.english,
            "有一种只需 " + grouped(first.preemptions) + " 次抢占的调度，在第 "
                + grouped(first.steps) + " 步失败。" + first.text.chinese};
}

} // namespace

Sentence timeIsUp(double seconds)
{
    const std::string limit = std::to_string(std::int64_t(seconds));
    return {"The limit of " + limit + " seconds ended the search; allow more, or choose a smaller "
                + "setting.",
            "搜索到了 " + limit + " 秒的上限；请放宽上限，或换一个更小的设置。"};
}

Sentence runsAreUp(std::int64_t executions)
{
    return {"The limit of " + counted(executions, "execution") + " ended the search; allow more, or "
                + "choose a smaller setting.",
            "搜索到了 " + grouped(executions) + " 次运行的上限；请放宽上限，或换一个更小的设置。"};
}

Sentence wasStopped()
{
    return {"The search was stopped; what it had covered by then is told.",
            "搜索被停止；这里是到那时为止的结果。"};
}

Sentence methodsDisagree()
{
    return {"The two methods did not reach the same, so nothing is proved; please report this "
            "setting.",
            "两种方法的结论不一致，因此什么也没有证明；请报告这个设置。"};
}

Sentence notShortened()
{
    return {"The limit ended the search for a shorter schedule that fails; there may be one.",
            "上限提前结束了对更短的失败调度的寻找；可能还有更短的。"};
}

Sentence aLoopWasCut()
{
    return {"A process looks again and again at what does not change, and the search let it wait "
            "after two looks in vain; a loop that counts its looks would go on, so nothing is proved.",
            "有进程反复查看没有变化的东西，搜索在两次落空之后就让它等待变化；如果循环自己会数次数，"
            "它其实会继续，因此什么也没有证明。"};
}

Sentence notShownAgain(int findings)
{
    return {counted(findings, "finding") + " did not show again when repeated, and "
                + (findings == 1 ? "is" : "are") + " left out.",
            std::to_string(findings) + " 条发现在重跑时没有再现，已略去。"};
}

Sentence summaryOf(const ExploreReport& report, bool keepsTime)
{
    switch (report.verdict) {
    case Verdict::proved:
        return ofProof(report, keepsTime);
    case Verdict::violated:
        return ofViolation(report);
    case Verdict::bounded: {
        if (!report.bound)
            return {"No failure in all " + counted(report.executions, "order") + "; it was not "
                        + "confirmed, so it is no proof.",
                    "全部 " + grouped(report.executions) + " 种顺序都没有失败；没有经过第二种方法确认，不算证明。"};
        const std::string bound = std::to_string(*report.bound);
        return {"No failure with at most " + bound + (*report.bound == 1 ? " preemption" : " preemptions")
                    + ": " + counted(report.executions, "schedule") + " were run. More preemptions may "
                    + "still fail.",
                "至多 " + bound + " 次抢占时没有失败：运行了 " + grouped(report.executions)
                    + " 种调度。更多抢占仍可能失败。"};
    }
    default:
        return {"No failure so far, and not everything was covered. " + report.reason.english,
                "到目前为止没有失败，但没有覆盖全部。" + report.reason.chinese};
    }
}

} // namespace forkscope
