#include "tests/app/sample_catalogue.h"

namespace forkscope {

namespace {

constexpr char kJson[] = R"json({"version":"0.1.0","scenarios":[{
"id":"ticket-grab","topic":"sharing",
"title":{"en":"Ticket grab","zh":"抢票"},
"summary":{"en":"20 processes, 5 tickets, one JSON file. How many are sold?",
           "zh":"20 个进程、5 张票、一个 JSON 文件。会卖出几张？"},
"knobs":[
 {"name":"lock","type":"bool","default":"off","live":true,"main":true,
  "label":{"en":"Lock","zh":"锁"},
  "help":{"en":"Only one client at a time is at the box office.","zh":"同一时间只有一个顾客在售票处。"}},
 {"name":"clients","type":"int","default":"20","min":1,"max":200,
  "label":{"en":"Clients","zh":"顾客"},"help":{"en":"How many processes want a ticket.","zh":"想买票的进程数。"}},
 {"name":"tickets","type":"int","default":"5","min":1,"max":1000,
  "label":{"en":"Tickets","zh":"票数"},"help":{"en":"How many there are.","zh":"一共有几张票。"}},
 {"name":"scope","type":"choice","default":"section","choices":["section","write","private","recheck"],
  "choiceLabels":{"section":{"en":"whole section","zh":"整段"},"write":{"en":"the write only","zh":"只有写"},
   "private":{"en":"one lock each","zh":"每人一把锁"},"recheck":{"en":"look outside","zh":"在锁外看"}},
  "label":{"en":"Lock covers","zh":"锁的范围"},"help":{"en":"What is done under the lock.","zh":"哪些操作在锁内。"}},
 {"name":"delay","type":"choice","default":"random","choices":["none","fixed","random"],
  "choiceLabels":{"none":{"en":"none","zh":"无"},"fixed":{"en":"fixed","zh":"固定"},"random":{"en":"random","zh":"随机"}},
  "label":{"en":"Thinking time","zh":"思考时间"},"help":{"en":"Between reading and writing.","zh":"读和写之间。"}},
 {"name":"stay","type":"duration","default":"100ms","min":0,"max":5000,
  "label":{"en":"Stay","zh":"停留"},"help":{"en":"How long a client stays.","zh":"顾客停留多久。"}}],
"presets":[
 {"id":"lock-off","title":{"en":"Lock off","zh":"锁：关"},"set":{"lock":"off"},"expects":["claim","torn-read"],"contrast":true},
 {"id":"lock-on","title":{"en":"Lock on","zh":"锁：开"},"set":{"lock":"on"},"expects":[],"contrast":true},
 {"id":"notes","title":{"en":"As in the notes","zh":"与讲义相同"},"set":{"delay":"fixed"},"expects":["claim"]},
 {"id":"write-only","title":{"en":"Lock round the write only","zh":"只锁住写"},"set":{"lock":"on","scope":"write"},"expects":["claim"]}],
"claims":[
 {"id":"never-oversold","text":{"en":"Never more sold than existed","zh":"卖出的票从不超过现有的票"}},
 {"id":"file-readable","text":{"en":"The file is always readable","zh":"文件始终可读"}}],
"outcome":["sold","left","decode-errors"],
"chart":{"title":{"en":"Tickets","zh":"票"},"series":[
 {"label":{"en":"sold","zh":"已售"},"tally":"sold"},
 {"label":{"en":"left, in the file","zh":"文件里的余票"},"object":"tickets.json","key":"count"},
 {"label":{"en":"existed","zh":"原有"},"knob":"tickets"}]},
"places":{"before":{"en":"On their way","zh":"还在路上"},"inside":{"en":"At the box office","zh":"售票处"},
 "door":{"en":"At the door","zh":"门外排队"},"done":{"en":"Done","zh":"已结束"}},
"program":"#include <forkscope.h>\n\nvoid client(Lock& lock)\n{\n    lock.acquire();\n    lock.release();\n}\n",
"twin":"def client(lock):\n    with lock:\n        pass\n",
"lines":[[3,1],[5,2],[6,2]],
"lesson":{
 "en":{"story":"Twenty people want **five tickets**. Each looks at the number in a file, thinks for a moment, and writes the number minus one.\n\nNobody is careless. Still the box office sells more than it has.",
  "words":[["lock","Something that only one process can hold. The others wait until it lets go."],
           ["race","Two processes use the same thing, and nothing puts them in order."],
           ["zombie","A process that has ended, but whose parent has not asked for its result yet."]],
  "teacher":"Let the class vote first. Then run it twice: the number changes."},
 "zh":{"story":"二十个人抢**五张票**。每个人先看文件里的余票数，想一想，再写回减一后的数。\n\n没有人犯错，票房却卖出了比实际更多的票。",
  "words":[["锁","同一时间只能由一个进程持有，其他进程等它放开。"],
           ["竞争","两个进程用同一样东西，没有什么规定先后。"],
           ["僵尸","已经结束、但父进程还没有取走结果的进程。"]],
  "teacher":"先让全班投票，再运行两次：数字会变。"}},
"predictions":[
 {"id":"how-many-sold","preset":"lock-off","key":"sold",
  "question":{"en":"How many tickets will be sold?","zh":"会卖出几张票？"},
  "answers":[
   {"text":{"en":"5","zh":"5 张"},"min":5,"max":5,"misconception":"M1",
    "why":{"en":"Each client looks before it buys. But between its look and its write others look too.","zh":"每个顾客买之前都会看。但在看和写之间，别人也在看。"}},
   {"text":{"en":"6 to 10","zh":"6–10 张"},"min":6,"max":10},
   {"text":{"en":"11 or more","zh":"11 张以上"},"min":11}]},
 {"id":"how-many-sold-locked","preset":"lock-on","key":"sold",
  "question":{"en":"How many are sold with the lock on?","zh":"开锁之后会卖出几张？"},
  "answers":[{"text":{"en":"5","zh":"5 张"},"min":5,"max":5},{"text":{"en":"6 or more","zh":"6 张以上"},"min":6}]}]
}]})json";

} // namespace

QByteArray sampleCatalogueJson() { return QByteArray(kJson); }

const Catalogue& sampleCatalogue()
{
    static const Catalogue catalogue = parseCatalogue(sampleCatalogueJson());
    return catalogue;
}

} // namespace forkscope
