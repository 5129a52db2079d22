<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActorNames</name>
    <message>
        <source>process %1</source>
        <translation>进程 %1</translation>
    </message>
</context>
<context>
    <name>BeltWords</name>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Queue %1</source>
        <translation>队列 %1</translation>
    </message>
    <message>
        <source>no bound</source>
        <translation>没有上限</translation>
    </message>
    <message>
        <source>maxsize %1: no place free</source>
        <translation>maxsize %1：没有空位</translation>
    </message>
    <message>
        <source>maxsize %1: 1 place free</source>
        <translation>maxsize %1：还有 1 个空位</translation>
    </message>
    <message>
        <source>maxsize %1: %2 places free</source>
        <translation>maxsize %1：还有 %2 个空位</translation>
    </message>
    <message>
        <source>maxsize %1</source>
        <translation>maxsize %1</translation>
    </message>
    <message>
        <source>%1 wait to put: the queue is full</source>
        <translation>%1 个在等着放：队列已满</translation>
    </message>
    <message>
        <source>%1 wait to get: the pipe is empty</source>
        <translation>%1 个在等着取：管道是空的</translation>
    </message>
    <message>
        <source>%1 wait to get: one at a time</source>
        <translation>%1 个在等着取：一次只能一个</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>还没有人</translation>
    </message>
    <message>
        <source>got %1, not joined yet</source>
        <translation>取到 %1，尚未被 join</translation>
    </message>
    <message>
        <source>got %1</source>
        <translation>取到 %1</translation>
    </message>
    <message>
        <source>waits: the pipe is empty</source>
        <translation>等待：管道是空的</translation>
    </message>
    <message>
        <source>waits: no item</source>
        <translation>等待：没有数据</translation>
    </message>
    <message>
        <source>next: gets %1</source>
        <translation>下一步：取出 %1</translation>
    </message>
    <message>
        <source>next: takes a place</source>
        <translation>下一步：占一个位置</translation>
    </message>
    <message>
        <source>waits: the queue is full</source>
        <translation>等待：队列已满</translation>
    </message>
    <message>
        <source>waits: no place</source>
        <translation>等待：没有空位</translation>
    </message>
    <message>
        <source>next: puts %1</source>
        <translation>下一步：放入 %1</translation>
    </message>
    <message>
        <source>next: gives the place back</source>
        <translation>下一步：归还位置</translation>
    </message>
    <message>
        <source>%1 of %2 taken</source>
        <translation>%2 个中已占 %1 个</translation>
    </message>
    <message>
        <source>No places are counted out: put() never waits for one.</source>
        <translation>没有位置限制：put() 从不等待空位。</translation>
    </message>
    <message>
        <source>The semaphore that bounds the queue: %1. put() takes a place, get() gives it back.</source>
        <translation>限制队列长度的信号量：%1。put() 占一个位置，get() 归还一个。</translation>
    </message>
    <message>
        <source>%1 of %2 bytes</source>
        <translation>%1 / %2 字节</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>什么也没有</translation>
    </message>
    <message>
        <source>The pipe holds %1. In it, the next to leave first: %2</source>
        <translation>管道里有 %1。内容（先出的在前）：%2</translation>
    </message>
    <message>
        <source>The buffer of %1 is empty.</source>
        <translation>%1 的缓冲区是空的。</translation>
    </message>
    <message>
        <source>%1 (in the feeder&apos;s hand)</source>
        <translation>%1（在 feeder 手里）</translation>
    </message>
    <message>
        <source>In the buffer of %1, which is dead: %2</source>
        <translation>在已死亡的 %1 的缓冲区里：%2</translation>
    </message>
    <message>
        <source>In the memory of %1, the next to leave first: %2</source>
        <translation>在 %1 的内存里（先出的在前）：%2</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>and %1 more, empty</source>
        <translation>另有 %1 个，都是空的</translation>
    </message>
    <message>
        <source>and %1 more with %2 items</source>
        <translation>另有 %1 个，共 %2 项</translation>
    </message>
    <message>
        <source>readers&apos; lock: free</source>
        <translation>读锁：空闲</translation>
    </message>
    <message>
        <source>readers&apos; lock: %1</source>
        <translation>读锁：%1</translation>
    </message>
    <message>
        <source>writers&apos; lock: free</source>
        <translation>写锁：空闲</translation>
    </message>
    <message>
        <source>writers&apos; lock: %1</source>
        <translation>写锁：%1</translation>
    </message>
    <message>
        <source>qsize() says %1, empty() says %2</source>
        <translation>qsize() 说 %1，empty() 说 %2</translation>
    </message>
    <message>
        <source>%1 is not in the pipe yet.</source>
        <translation>%1 还没进管道。</translation>
    </message>
    <message>
        <source>%1 items are not in the pipe yet.</source>
        <translation>有 %1 项还没进管道。</translation>
    </message>
    <message>
        <source>%1 is put, but still in %2: no reader can get it yet.</source>
        <translation>%1 已经放了，但还在 %2 里：谁也取不到。</translation>
    </message>
    <message>
        <source>%1 and %2 are put, but still in %3: no reader can get them yet.</source>
        <translation>%1 和 %2 已经放了，但还在 %3 里：谁也取不到。</translation>
    </message>
    <message>
        <source>%1 items are put, but still in %2: no reader can get them yet.</source>
        <translation>已放的 %1 项还在 %2 里：谁也取不到。</translation>
    </message>
    <message>
        <source>%1 items are put, but still in the memory of %2 writers: no reader can get them yet.</source>
        <translation>已放的 %1 项还在 %2 个写入进程的内存里：谁也取不到。</translation>
    </message>
    <message>
        <source>%1 is lost: %2 ended before it was delivered, and qsize() still counts it.</source>
        <translation>%1 丢了：%2 还没送出它就结束了，qsize() 却仍把它算在内。</translation>
    </message>
    <message>
        <source>%1 is lost.</source>
        <translation>%1 丢了。</translation>
    </message>
    <message>
        <source>%1 items are lost: who put them ended before they were delivered, and qsize() still counts them.</source>
        <translation>丢了 %1 项：放它们的进程还没送出就结束了，qsize() 却仍把它们算在内。</translation>
    </message>
    <message>
        <source>%1 items are lost.</source>
        <translation>丢了 %1 项。</translation>
    </message>
    <message>
        <source>%1 has taken its item, but not given the place back yet.</source>
        <translation>%1 已取走数据，但还没归还位置。</translation>
    </message>
    <message>
        <source>%1 still keeps its place.</source>
        <translation>%1 还占着位置。</translation>
    </message>
    <message>
        <source>%1 has taken a place, but not put its item yet.</source>
        <translation>%1 已占了位置，但还没放入数据。</translation>
    </message>
    <message>
        <source>%1 has only a place yet.</source>
        <translation>%1 目前只占了位置。</translation>
    </message>
    <message>
        <source>One place is taken by an item that is nowhere yet, or no longer.</source>
        <translation>有一个位置被占着，它的数据还没出现，或已不在了。</translation>
    </message>
    <message>
        <source>%1 places are taken by items that are nowhere yet, or no longer.</source>
        <translation>有 %1 个位置被占着，它们的数据还没出现，或已不在了。</translation>
    </message>
    <message>
        <source>The next get() returns %1.</source>
        <translation>下一次 get() 得到 %1。</translation>
    </message>
    <message>
        <source>%1 is in the pipe: the next get() returns it.</source>
        <translation>%1 在管道里：下一次 get() 就得到它。</translation>
    </message>
    <message>
        <source>%1 items are in the pipe: the next get() returns %2.</source>
        <translation>管道里有 %1 项：下一次 get() 得到 %2。</translation>
    </message>
    <message>
        <source>The pipe is full: the feeder of %1 waits for a reader.</source>
        <translation>管道满了：%1 的 feeder 在等有人来取。</translation>
    </message>
    <message>
        <source>The pipe is full.</source>
        <translation>管道满了。</translation>
    </message>
    <message>
        <source>A place is free again only when a reader has taken.</source>
        <translation>只有读取进程取走之后，才会有空位。</translation>
    </message>
    <message>
        <source>Nothing is put: who calls get() waits.</source>
        <translation>什么都没放：谁调用 get()，谁就得等。</translation>
    </message>
    <message>
        <source>Nothing is put.</source>
        <translation>什么都没放。</translation>
    </message>
    <message>
        <source>%1: free</source>
        <translation>%1：空闲</translation>
    </message>
    <message>
        <source>%1: %2 holds it</source>
        <translation>%1：%2 持有</translation>
    </message>
    <message>
        <source>%1: %2 holds it, %3 waiting</source>
        <translation>%1：%2 持有，%3 个在等</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>semaphore %1: %2 free</source>
        <translation>信号量 %1：空闲 %2 个</translation>
    </message>
    <message>
        <source>event %1: set</source>
        <translation>事件 %1：已设置</translation>
    </message>
    <message>
        <source>event %1: not set</source>
        <translation>事件 %1：未设置</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1（%2 项）</translation>
    </message>
    <message>
        <source>More queues: %1</source>
        <translation>还有队列：%1</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>the semaphore that bounds it</source>
        <translation>限制长度的信号量</translation>
    </message>
    <message>
        <source>qsize() and empty()?</source>
        <translation>qsize() 和 empty() 会说什么？</translation>
    </message>
    <message>
        <source>Feeders take the writers&apos; lock, so that only one writes into the pipe.</source>
        <translation>feeder 先取写锁，这样同一时刻只有一个在往管道里写。</translation>
    </message>
    <message>
        <source>get() takes the readers&apos; lock, so that only one reads from the pipe.</source>
        <translation>get() 先取读锁，这样同一时刻只有一个在从管道里读。</translation>
    </message>
    <message>
        <source>in the writers&apos; memory</source>
        <translation>在写入进程的内存里</translation>
    </message>
    <message>
        <source>Feeder buffers</source>
        <translation>feeder 的缓冲区</translation>
    </message>
    <message>
        <source>Buffers</source>
        <translation>缓冲区</translation>
    </message>
    <message>
        <source>put() leaves an item in the memory of the process that puts it; its feeder thread carries it into the pipe.</source>
        <translation>put() 只把数据留在自己进程的内存里；之后由该进程的 feeder 线程把它送进管道。</translation>
    </message>
    <message>
        <source>Pipe</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>On their way</source>
        <translation>还在路上</translation>
    </message>
    <message>
        <source>Writers</source>
        <translation>写入进程</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>读取进程</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>Forkscope %1: what was proved, and how</source>
        <translation>Forkscope %1：证明了什么，怎样证明的</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>断言</translation>
    </message>
    <message>
        <source>Reduction</source>
        <translation>约简搜索</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>第二种方法</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>不包括</translation>
    </message>
    <message>
        <source>%1 runs in %2</source>
        <translation>%1 次运行，用时 %2</translation>
    </message>
    <message>
        <source>Outcomes, each with a schedule that leads there</source>
        <translation>各种结果，以及通向它的一个调度</translation>
    </message>
    <message>
        <source>To repeat it</source>
        <translation>重新验证</translation>
    </message>
</context>
<context>
    <name>EventRows</name>
    <message>
        <source>no.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>what</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>wants %1</source>
        <translation>想 %1</translation>
    </message>
    <message>
        <source>waits %1</source>
        <translation>等待 %1</translation>
    </message>
</context>
<context>
    <name>FamilyWords</name>
    <message>
        <source>pid %1</source>
        <translation>pid %1</translation>
    </message>
    <message>
        <source>a line goes from each parent to its children, as the kernel lists them</source>
        <translation>按内核的登记，父进程连线到各个子进程</translation>
    </message>
    <message>
        <source>dead %1, not reaped</source>
        <translation>已死 %1，未被回收</translation>
    </message>
    <message>
        <source>dead, not reaped</source>
        <translation>已死，未被回收</translation>
    </message>
    <message>
        <source>not reaped</source>
        <translation>未被回收</translation>
    </message>
    <message>
        <source>ended by Forkscope</source>
        <translation>由 Forkscope 结束</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>exit %1, reaped at %2</source>
        <translation>退出码 %1，%2 时被回收</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>退出码 %1</translation>
    </message>
    <message>
        <source>kill -%1: no effect</source>
        <translation>kill -%1：没有作用</translation>
    </message>
    <message>
        <source>kill -%1: ignored</source>
        <translation>kill -%1：被忽略</translation>
    </message>
    <message>
        <source>no effect</source>
        <translation>没有作用</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>被忽略</translation>
    </message>
    <message>
        <source>died holding %1</source>
        <translation>死时还持有锁 %1</translation>
    </message>
    <message>
        <source>holds %1</source>
        <translation>持有锁 %1</translation>
    </message>
    <message>
        <source>daemon, on its own now</source>
        <translation>守护进程，现在无人管</translation>
    </message>
    <message>
        <source>daemon: ends with %1</source>
        <translation>守护进程：随 %1 结束</translation>
    </message>
    <message>
        <source>daemon</source>
        <translation>守护</translation>
    </message>
    <message>
        <source>ppid was %1, now %2</source>
        <translation>ppid 原为 %1，现为 %2</translation>
    </message>
    <message>
        <source>was its parent</source>
        <translation>原来的父进程</translation>
    </message>
    <message>
        <source>adopts and reaps orphans</source>
        <translation>收养并回收孤儿</translation>
    </message>
    <message>
        <source>waits for main</source>
        <translation>等 main 结束</translation>
    </message>
    <message>
        <source>has reaped main</source>
        <translation>已回收 main</translation>
    </message>
    <message>
        <source>%1 is a zombie</source>
        <translation>%1 是僵尸</translation>
    </message>
    <message>
        <source>%1 is an orphan</source>
        <translation>%1 是孤儿</translation>
    </message>
    <message>
        <source>pid %1 and its place in the table</source>
        <translation>pid %1 和进程表里的一行</translation>
    </message>
    <message>
        <source>exit status %1</source>
        <translation>退出码 %1</translation>
    </message>
    <message>
        <source>exit status 0, for %1 to fetch</source>
        <translation>退出码 0，等 %1 来取</translation>
    </message>
    <message>
        <source>exit status 0, for the shell to fetch</source>
        <translation>退出码 0，等 shell 来取</translation>
    </message>
    <message>
        <source>the CPU time that it used</source>
        <translation>用掉的 CPU 时间</translation>
    </message>
    <message>
        <source>CPU time used: %1</source>
        <translation>用掉的 CPU 时间：%1</translation>
    </message>
    <message>
        <source>memory, open files, code</source>
        <translation>内存、打开的文件、代码</translation>
    </message>
    <message>
        <source>anything that kill -9 could end</source>
        <translation>kill -9 还能结束的任何东西</translation>
    </message>
    <message>
        <source>kill -%1 was sent: no effect</source>
        <translation>发过 kill -%1：没有作用</translation>
    </message>
    <message>
        <source>%1 waits for it, by itself</source>
        <translation>%1 会自动回收它</translation>
    </message>
    <message>
        <source>the shell waits for it, by itself</source>
        <translation>shell 会自动回收它</translation>
    </message>
    <message>
        <source>%1 calls join or wait</source>
        <translation>%1 调用 join 或 wait</translation>
    </message>
    <message>
        <source>a SIGCHLD handler in %1</source>
        <translation>%1 里的 SIGCHLD 处理函数</translation>
    </message>
    <message>
        <source>%1 ends: init reaps it</source>
        <translation>%1 结束：由 init 回收</translation>
    </message>
    <message>
        <source>adopted at %1</source>
        <translation>%1 时被收养</translation>
    </message>
    <message>
        <source>pid %1, memory, open files</source>
        <translation>pid %1、内存、打开的文件</translation>
    </message>
    <message>
        <source>it goes on with its work</source>
        <translation>照常干自己的活</translation>
    </message>
    <message>
        <source>%1 reaps it at once</source>
        <translation>%1 立即回收它</translation>
    </message>
    <message>
        <source>nobody else can join it</source>
        <translation>别的进程都不能 join 它</translation>
    </message>
    <message>
        <source>Still kept by the kernel</source>
        <translation>内核还留着</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已经没有</translation>
    </message>
    <message>
        <source>What removes it</source>
        <translation>怎样才能清除</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变了的</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>没变的</translation>
    </message>
    <message>
        <source>When it ends</source>
        <translation>等它结束时</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家族</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>made by</source>
        <translation>创建者</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>没有人</translation>
    </message>
    <message>
        <source>permits of</source>
        <translation>许可在</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待者</translation>
    </message>
    <message>
        <source>in it</source>
        <translation>里面有</translation>
    </message>
    <message>
        <source>What is in it, oldest first</source>
        <translation>里面有什么（最早的在前）</translation>
    </message>
    <message>
        <source>in the pipe</source>
        <translation>在管道里</translation>
    </message>
    <message>
        <source>buffer of </source>
        <translation>缓冲区，属于 </translation>
    </message>
    <message>
        <source> (lost: it has ended)</source>
        <translation>（丢了：它已结束）</translation>
    </message>
    <message>
        <source> carries %1 to the pipe</source>
        <translation> 正把 %1 送往管道</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>正在读</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>正在写</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>至今</translation>
    </message>
    <message>
        <source>lowest %1, highest %2</source>
        <translation>最低 %1，最高 %2</translation>
    </message>
    <message>
        <source>old memories</source>
        <translation>旧的记忆</translation>
    </message>
    <message>
        <source>Its last changes</source>
        <translation>最近的改变</translation>
    </message>
    <message>
        <source>It has not changed yet.</source>
        <translation>还没有改变过。</translation>
    </message>
    <message>
        <source>and %1 earlier ones</source>
        <translation>还有更早的 %1 次</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>改变了</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>The program has made no object yet.</source>
        <translation>程序还没有创建对象。</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>1 waits</source>
        <translation>1 个在等</translation>
    </message>
    <message>
        <source>%1 wait</source>
        <translation>%1 个在等</translation>
    </message>
    <message>
        <source>and %1 more; choose them on the stage or in ps</source>
        <translation>还有 %1 个；可在舞台或 ps 中选择</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>helper of</source>
        <translation>帮手，属于</translation>
    </message>
    <message>
        <source>pid</source>
        <translation>pid</translation>
    </message>
    <message>
        <source>%1 in the run, %2 on this machine</source>
        <translation>运行内 %1，本机上 %2</translation>
    </message>
    <message>
        <source>exit code</source>
        <translation>退出码</translation>
    </message>
    <message>
        <source>daemon</source>
        <translation>守护</translation>
    </message>
    <message>
        <source>its parent ends it when it ends itself</source>
        <translation>父进程结束时会先结束它</translation>
    </message>
    <message>
        <source>pid %1</source>
        <translation>pid %1</translation>
    </message>
    <message>
        <source>parent</source>
        <translation>父进程</translation>
    </message>
    <message>
        <source>%1 now; it was </source>
        <translation>现在是 %1；原来是 </translation>
    </message>
    <message>
        <source> (pid %1)</source>
        <translation>（pid %1）</translation>
    </message>
    <message>
        <source>orphan</source>
        <translation>孤儿</translation>
    </message>
    <message>
        <source>its parent ended first, so it was adopted</source>
        <translation>父进程先结束，它被收养了</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>%1, no part of the program</source>
        <translation>%1，不属于本程序</translation>
    </message>
    <message>
        <source>children</source>
        <translation>子进程</translation>
    </message>
    <message>
        <source>helpers</source>
        <translation>帮手</translation>
    </message>
    <message>
        <source>What it has and wants</source>
        <translation>它有什么，要什么</translation>
    </message>
    <message>
        <source> since </source>
        <translation>，自 </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>什么也没有</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>持有</translation>
    </message>
    <message>
        <source>any of its children</source>
        <translation>任意一个子进程</translation>
    </message>
    <message>
        <source>, and so for </source>
        <translation>，也就是等 </translation>
    </message>
    <message>
        <source>waits for</source>
        <translation>在等</translation>
    </message>
    <message>
        <source> (%1 still in its buffer)</source>
        <translation>（缓冲区里还有 %1 项）</translation>
    </message>
    <message>
        <source>, closed</source>
        <translation>，已关闭</translation>
    </message>
    <message>
        <source>writes to</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>reads from</source>
        <translation>读自</translation>
    </message>
    <message>
        <source>carries</source>
        <translation>手里有</translation>
    </message>
    <message>
        <source>handles</source>
        <translation>会处理</translation>
    </message>
    <message>
        <source>ignores</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>What the kernel still keeps</source>
        <translation>内核还留着什么</translation>
    </message>
    <message>
        <source>its pid %1, which nobody else can get</source>
        <translation>它的 pid %1，别的进程拿不到</translation>
    </message>
    <message>
        <source>its exit status: %1</source>
        <translation>它的退出状态：%1</translation>
    </message>
    <message>
        <source>what it used: CPU time %1 ms</source>
        <translation>它用掉的资源：CPU 时间 %1 ms</translation>
    </message>
    <message>
        <source>its parent: pid %1</source>
        <translation>它的父进程：pid %1</translation>
    </message>
    <message>
        <source>its line in the table of processes, with the letter Z</source>
        <translation>进程表里的一行，字母是 Z</translation>
    </message>
    <message>
        <source>What is gone</source>
        <translation>什么已经没了</translation>
    </message>
    <message>
        <source>its memory, with everything that it remembered</source>
        <translation>它的内存，以及它记得的一切</translation>
    </message>
    <message>
        <source>its open files, pipes and locks of files</source>
        <translation>它打开的文件、管道和文件锁</translation>
    </message>
    <message>
        <source>its code and its threads: nothing of it can run, so no signal reaches it</source>
        <translation>它的代码和线程：它什么也不能运行，所以信号对它无用</translation>
    </message>
    <message>
        <source>Who has to collect it</source>
        <translation>该由谁来回收</translation>
    </message>
    <message>
        <source>collector</source>
        <translation>回收者</translation>
    </message>
    <message>
        <source>pid %1, which does so at once</source>
        <translation>pid %1，会立刻回收</translation>
    </message>
    <message>
        <source>, by join(), wait() or waitpid(); else it stays until that one ends</source>
        <translation>，用 join()、wait() 或 waitpid()；否则它会一直留到那个进程结束</translation>
    </message>
    <message>
        <source>What is left</source>
        <translation>还剩什么</translation>
    </message>
    <message>
        <source>Nothing: its exit status was collected, and the kernel forgot it. Its pid may be given to another process.</source>
        <translation>什么也没有：退出状态已被取走，内核已忘了它。它的 pid 可以给别的进程用。</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>set</source>
        <translation>已设置</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>What it remembered when it ended</source>
        <translation>它结束时记得什么</translation>
    </message>
    <message>
        <source>What it remembers</source>
        <translation>它记得什么</translation>
    </message>
    <message>
        <source>, from </source>
        <translation>，来自 </translation>
    </message>
    <message>
        <source> (old: it has changed since)</source>
        <translation>（旧的：之后已改变）</translation>
    </message>
    <message>
        <source>What the kernel says now</source>
        <translation>内核现在的说法</translation>
    </message>
    <message>
        <source>What the kernel said</source>
        <translation>内核当时的说法</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation>CPU 时间</translation>
    </message>
    <message>
        <source>%1 ms, as last seen</source>
        <translation>%1 ms，最后一次看到时</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1，在 %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>%1 KiB, parts of it shared</source>
        <translation>%1 KiB，部分是共享的</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>live knob %1</source>
        <translation>可随时改的旋钮 %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>since step %1</source>
        <translation>自第 %1 步起</translation>
    </message>
    <message>
        <source>since %1 ms</source>
        <translation>自 %1 ms 起</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> 等 %1 个</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>还有 %1 项</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>: </source>
        <comment>after a name</comment>
        <translation>：</translation>
    </message>
    <message>
        <source>live knob</source>
        <translation>可随时改的旋钮</translation>
    </message>
    <message>
        <source>robust lock</source>
        <translation>健壮锁</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>锁</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>semaphore</source>
        <translation>信号量</translation>
    </message>
    <message>
        <source>event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>buffer of a queue</source>
        <translation>队列的缓冲区</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>empty: cleared and not written again yet</source>
        <translation>空的：已清空，还没有重新写入</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>free: its holder died, </source>
        <translation>空闲：持有者已死，</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>held by </source>
        <translation>持有者：</translation>
    </message>
    <message>
        <source>%1 in the pipe (%2 bytes)</source>
        <translation>管道里有 %1 项（%2 字节）</translation>
    </message>
    <message>
        <source>full: </source>
        <translation>已满：</translation>
    </message>
    <message>
        <source>%1 of %2 places taken</source>
        <translation>占用 %1 / %2 个位置</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 项</translation>
    </message>
    <message>
        <source>%1 permits free, %2 at first</source>
        <translation>空闲许可 %1 个，最初 %2 个</translation>
    </message>
    <message>
        <source>set %1 times so far</source>
        <translation>至今设置过 %1 次</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 行</translation>
    </message>
</context>
<context>
    <name>LineChips</name>
    <message>
        <source>%1 processes</source>
        <translation>%1 个进程</translation>
    </message>
    <message>
        <source>%1 %2s</source>
        <comment>16 clients</comment>
        <translation>%1 个 %2</translation>
    </message>
</context>
<context>
    <name>LineWriter</name>
    <message>
        <source>The run</source>
        <translation>本次运行</translation>
    </message>
    <message>
        <source>After step %1: %2</source>
        <translation>第 %1 步之后：%2</translation>
    </message>
    <message>
        <source>After step %1</source>
        <translation>第 %1 步之后</translation>
    </message>
    <message>
        <source>%1 killed</source>
        <translation>杀死 %1</translation>
    </message>
    <message>
        <source>%1 terminated</source>
        <translation>终止 %1</translation>
    </message>
    <message>
        <source>%1 stopped</source>
        <translation>暂停 %1</translation>
    </message>
    <message>
        <source>%1 continued</source>
        <translation>让 %1 继续</translation>
    </message>
    <message>
        <source>%1, not %2</source>
        <translation>换 %1 走（原来是 %2）</translation>
    </message>
    <message>
        <source>%1 turned on</source>
        <translation>打开“%1”</translation>
    </message>
    <message>
        <source>%1 turned off</source>
        <translation>关闭“%1”</translation>
    </message>
    <message>
        <source>%1 turned to %2</source>
        <translation>把“%1”改为 %2</translation>
    </message>
</context>
<context>
    <name>LocksWords</name>
    <message>
        <source>all free</source>
        <translation>全部空闲</translation>
    </message>
    <message>
        <source>%1 of %2 held</source>
        <translation>%2 个中 %1 个被持有</translation>
    </message>
    <message>
        <source>held since step %1</source>
        <translation>自第 %1 步起被持有</translation>
    </message>
    <message>
        <source>semaphore %1</source>
        <translation>信号量 %1</translation>
    </message>
    <message>
        <source>semaphore %1: %2 free of %3</source>
        <translation>信号量 %1：%3 个中空闲 %2 个</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>nothing free</source>
        <translation>没有空闲</translation>
    </message>
    <message>
        <source>%1 ended and has it still</source>
        <translation>%1 已结束，却仍占着它</translation>
    </message>
    <message>
        <source>%1 has it, too</source>
        <translation>%1 也持有它</translation>
    </message>
    <message>
        <source>%1 have it, too</source>
        <translation>%1 个也持有它</translation>
    </message>
    <message>
        <source>waits for itself: a deadlock</source>
        <translation>等它自己：死锁</translation>
    </message>
    <message>
        <source>each waits for the other: a deadlock</source>
        <translation>互相等待：死锁</translation>
    </message>
    <message>
        <source>%1 wait for each other in a ring: a deadlock</source>
        <translation>%1 个围成一圈，互相等待：死锁</translation>
    </message>
    <message>
        <source>a deadlock</source>
        <translation>死锁</translation>
    </message>
</context>
<context>
    <name>OutcomeTable</name>
    <message>
        <source>deadlock</source>
        <translation>死锁</translation>
    </message>
    <message>
        <source>the lock&apos;s owner died</source>
        <translation>持锁者已死</translation>
    </message>
    <message>
        <source>a wake-up was lost</source>
        <translation>唤醒丢失</translation>
    </message>
    <message>
        <source>time limit</source>
        <translation>到了时间上限</translation>
    </message>
    <message>
        <source>limit reached</source>
        <translation>到了上限</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>被停止</translation>
    </message>
</context>
<context>
    <name>OutputRows</name>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>输出内容</translation>
    </message>
    <message>
        <source>cursor: step %1</source>
        <translation>光标：第 %1 步</translation>
    </message>
</context>
<context>
    <name>PauseWords</name>
    <message>
        <source>Paused at step %1: %2</source>
        <translation>在第 %1 步暂停：%2</translation>
    </message>
    <message>
        <source>Paused at %1 ms: %2</source>
        <translation>在 %1 ms 暂停：%2</translation>
    </message>
    <message>
        <source>%1 became a zombie</source>
        <translation>%1 成了僵尸</translation>
    </message>
    <message>
        <source>%1 became an orphan</source>
        <translation>%1 成了孤儿</translation>
    </message>
    <message>
        <source>%1 has no permit left, and %2 waits for one</source>
        <translation>%1 没有许可了，%2 在等</translation>
    </message>
    <message>
        <source>%1 is full</source>
        <translation>%1 已满</translation>
    </message>
    <message>
        <source>a claim broke</source>
        <translation>一个断言被打破</translation>
    </message>
    <message>
        <source>a claim broke: %1</source>
        <translation>断言被打破：%1</translation>
    </message>
    <message>
        <source>%1 waits for %2</source>
        <translation>%1 在等 %2</translation>
    </message>
    <message>
        <source>a finding: %1</source>
        <translation>发现：%1</translation>
    </message>
    <message>
        <source>%1 came to line %2 of the program</source>
        <translation>%1 到了程序的第 %2 行</translation>
    </message>
    <message>
        <source>%1 wrote %3, which %2 has read and not written yet</source>
        <translation>%1 写了 %3，而 %2 读过它、还没写</translation>
    </message>
    <message>
        <source>%1 and %2 have both read %3, and neither has written it yet</source>
        <translation>%1 和 %2 都读了 %3，谁都还没写</translation>
    </message>
    <message>
        <source>A zombie appears</source>
        <translation>出现僵尸</translation>
    </message>
    <message>
        <source>An orphan appears</source>
        <translation>出现孤儿</translation>
    </message>
    <message>
        <source>No permit left, and somebody waits</source>
        <translation>没有许可了，还有人在等</translation>
    </message>
    <message>
        <source>Two are inside at once</source>
        <translation>两个同时在里面</translation>
    </message>
    <message>
        <source>A queue is full</source>
        <translation>队列已满</translation>
    </message>
    <message>
        <source>A claim breaks</source>
        <translation>断言被打破</translation>
    </message>
    <message>
        <source>A process waits for a lock</source>
        <translation>有进程等锁</translation>
    </message>
    <message>
        <source>Any finding</source>
        <translation>任何发现</translation>
    </message>
    <message>
        <source>A process ended and its parent has not collected it. Not for main, whose parent is no part of the program.</source>
        <translation>进程已结束，父进程还没有回收它。main 不算，它的父进程不属于本程序。</translation>
    </message>
    <message>
        <source>Its parent ended first, and another process adopted it.</source>
        <translation>父进程先结束，它被另一个进程收养。</translation>
    </message>
    <message>
        <source>All permits of a semaphore are taken, and a process waits for one.</source>
        <translation>信号量的许可都被拿走了，还有进程在等。</translation>
    </message>
    <message>
        <source>Two processes have read the same file or value, and neither has written it since. Who gave a lock back after its look counts only once it goes on to write.</source>
        <translation>两个进程读了同一个文件或值，之后谁都没写。读完就放开锁的，要等它去写时才算。</translation>
    </message>
    <message>
        <source>Every place is taken, or the pipe has no room for the next message.</source>
        <translation>所有位置都占满了，或者管道装不下下一条消息。</translation>
    </message>
    <message>
        <source>What the scenario claims is not true any more.</source>
        <translation>场景所断言的不再成立。</translation>
    </message>
    <message>
        <source>It wants a lock that another one holds.</source>
        <translation>它要的锁被别的进程持有。</translation>
    </message>
    <message>
        <source>A data race, a deadlock, a lost wake-up or anything else that analysis found; many are found at the end of a run.</source>
        <translation>数据竞争、死锁、丢失的唤醒，或分析发现的其他问题；很多要到运行结束时才发现。</translation>
    </message>
    <message>
        <source>broken claim</source>
        <translation>被打破的断言</translation>
    </message>
    <message>
        <source>data race</source>
        <translation>数据竞争</translation>
    </message>
    <message>
        <source>deadlock</source>
        <translation>死锁</translation>
    </message>
    <message>
        <source>the owner of a lock died</source>
        <translation>锁的持有者死了</translation>
    </message>
    <message>
        <source>lost wake-up</source>
        <translation>丢失的唤醒</translation>
    </message>
    <message>
        <source>queue that nobody empties</source>
        <translation>没人清空的队列</translation>
    </message>
    <message>
        <source>zombie that nobody collected</source>
        <translation>没人回收的僵尸</translation>
    </message>
    <message>
        <source>orphan that was left behind</source>
        <translation>被留下的孤儿</translation>
    </message>
    <message>
        <source>loop that only computes</source>
        <translation>只在空转的循环</translation>
    </message>
    <message>
        <source>half-written file was read</source>
        <translation>读到写了一半的文件</translation>
    </message>
    <message>
        <source>limit reached</source>
        <translation>到了上限</translation>
    </message>
</context>
<context>
    <name>PsRows</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>S: waits for Forkscope&apos;s turn; it could go on.</source>
        <translation>S：在等 Forkscope 让它走；它本可以继续。</translation>
    </message>
    <message>
        <source>Sampled: true at that moment.</source>
        <translation>抽样所得：只说明那一刻。</translation>
    </message>
    <message>
        <source>daemon</source>
        <translation>守护</translation>
    </message>
    <message>
        <source>orphan</source>
        <translation>孤儿</translation>
    </message>
    <message>
        <source>%1: the place in the kernel where it sleeps.</source>
        <translation>%1：它睡在内核的这个地方。</translation>
    </message>
    <message>
        <source>Not recorded.</source>
        <translation>没有录下。</translation>
    </message>
    <message>
        <source>%1: pid %2, outside %3</source>
        <translation>%1：pid %2，外面是 %3</translation>
    </message>
    <message>
        <source>%1: pid %2</source>
        <translation>%1：pid %2</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>退出码 %1</translation>
    </message>
    <message>
        <source>reaped: ps lists it no more</source>
        <translation>已被回收：ps 不再列出它</translation>
    </message>
    <message>
        <source>CPU time %1</source>
        <translation>CPU 时间 %1</translation>
    </message>
    <message>
        <source>daemon: ends with its parent</source>
        <translation>守护：随父进程结束</translation>
    </message>
    <message>
        <source>orphan: its parent was pid %1, now it is pid %2</source>
        <translation>孤儿：父进程原来是 pid %1，现在是 pid %2</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between facts</comment>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>RoadWords</name>
    <message>
        <source>GREEN</source>
        <translation>绿灯</translation>
    </message>
    <message>
        <source>RED</source>
        <translation>红灯</translation>
    </message>
    <message>
        <source>set</source>
        <translation>已设置</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>已清除</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>事件 %1</translation>
    </message>
    <message>
        <source>%1 from the beginning</source>
        <translation>%1，一开始就如此</translation>
    </message>
    <message>
        <source>Before the light</source>
        <translation>灯前</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>没有人</translation>
    </message>
    <message>
        <source>%1 here, nobody waits</source>
        <translation>%1 个在此，没有谁在等</translation>
    </message>
    <message>
        <source>1 waits for event %1</source>
        <translation>1 个在等事件 %1</translation>
    </message>
    <message>
        <source>%1 wait for event %2</source>
        <translation>%1 个在等事件 %2</translation>
    </message>
    <message>
        <source>%1; %2 not for ever</source>
        <translation>%1；%2 不会一直等</translation>
    </message>
    <message>
        <source>%1; %2 of them not for ever</source>
        <translation>%1；其中 %2 个不会一直等</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>%1 waits for green or %2:</source>
        <translation>%1 等绿灯，最多 %2：</translation>
    </message>
    <message>
        <source>%1 left, then it goes anyway</source>
        <translation>还剩 %1，到时照走</translation>
    </message>
    <message>
        <source>%1 woke on green,</source>
        <translation>%1 因绿灯醒来，</translation>
    </message>
    <message>
        <source>found red, waits again</source>
        <translation>却见红灯，又等</translation>
    </message>
    <message>
        <source>has not looked again yet</source>
        <translation>还没有再看一眼</translation>
    </message>
    <message>
        <source>%1 saw green,</source>
        <translation>%1 看到绿灯，</translation>
    </message>
    <message>
        <source>and sleeps before it</source>
        <translation>却在灯前睡着</translation>
    </message>
    <message>
        <source>waits, %1 left</source>
        <translation>等待，还剩 %1</translation>
    </message>
    <message>
        <source>woke, found it cleared</source>
        <translation>醒来，发现已清除</translation>
    </message>
    <message>
        <source>woke, has not looked yet</source>
        <translation>已醒来，还没有再看</translation>
    </message>
</context>
<context>
    <name>RoomsWords</name>
    <message>
        <source>Waiting line</source>
        <translation>等候队伍</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>没有人</translation>
    </message>
    <message>
        <source>%1 about to ask for semaphore %2</source>
        <translation>%1 个正要申请信号量 %2</translation>
    </message>
    <message>
        <source>1 waits for semaphore %1</source>
        <translation>1 个在等信号量 %1</translation>
    </message>
    <message>
        <source>%1 wait for semaphore %2</source>
        <translation>%1 个在等信号量 %2</translation>
    </message>
    <message>
        <source>No order is promised.</source>
        <translation>谁先谁后，没有约定。</translation>
    </message>
    <message>
        <source>No order is promised: any of them may get the next free room.</source>
        <translation>谁先谁后没有约定：谁都可能得到下一间空房。</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>semaphore %1: %2 permits, %3 free</source>
        <translation>信号量 %1：%2 个许可，%3 个空闲</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 个空闲</translation>
    </message>
    <message>
        <source>%1 guests, %2 rooms: a permit too many</source>
        <translation>%1 位客人，%2 间房：多了一个许可</translation>
    </message>
    <message>
        <source>%1 permits, %2 rooms: released once too often</source>
        <translation>%1 个许可，%2 间房：多释放了一次</translation>
    </message>
    <message>
        <source>Rooms are numbered by us; a semaphore only counts.</source>
        <translation>房号是我们编的；信号量只会计数。</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>semaphore %1: %2 free of %3</source>
        <translation>信号量 %1：%3 个中空闲 %2 个</translation>
    </message>
    <message>
        <source>%1: %2 free</source>
        <translation>%1：空闲 %2</translation>
    </message>
    <message>
        <source>No room %1</source>
        <translation>没有 %1 号房</translation>
    </message>
    <message>
        <source>Room %1</source>
        <translation>%1 号房</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>%1 ended inside: nobody gives this permit back</source>
        <translation>%1 在里面结束了：这个许可没人归还</translation>
    </message>
    <message>
        <source>%1 has this one too</source>
        <translation>%1 还占着这一间</translation>
    </message>
    <message>
        <source>%1, free</source>
        <translation>%1，空闲</translation>
    </message>
    <message>
        <source>%1, taken by %2 %3</source>
        <translation>%1，%2 占用，%3</translation>
    </message>
    <message>
        <source>; a permit too many</source>
        <translation>；这是多出来的许可</translation>
    </message>
    <message>
        <source>waits: nothing free</source>
        <translation>等待：没有空闲</translation>
    </message>
    <message>
        <source>waits: all %1 taken</source>
        <translation>等待：%1 间全满</translation>
    </message>
    <message>
        <source>asks next</source>
        <translation>接着就申请</translation>
    </message>
</context>
<context>
    <name>SearchWords</name>
    <message>
        <source>Proved</source>
        <translation>已证明</translation>
    </message>
    <message>
        <source>Violated</source>
        <translation>被违反</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未发现</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>No preemption</source>
        <translation>没有抢占</translation>
    </message>
    <message>
        <source>One preemption</source>
        <translation>1 次抢占</translation>
    </message>
    <message>
        <source>Two preemptions</source>
        <translation>2 次抢占</translation>
    </message>
    <message>
        <source>Three preemptions</source>
        <translation>3 次抢占</translation>
    </message>
    <message>
        <source>%1 preemptions</source>
        <translation>%1 次抢占</translation>
    </message>
    <message>
        <source>no step</source>
        <translation>0 步</translation>
    </message>
    <message>
        <source>one step</source>
        <translation>1 步</translation>
    </message>
    <message>
        <source>two steps</source>
        <translation>2 步</translation>
    </message>
    <message>
        <source>three steps</source>
        <translation>3 步</translation>
    </message>
    <message>
        <source>four steps</source>
        <translation>4 步</translation>
    </message>
    <message>
        <source>five steps</source>
        <translation>5 步</translation>
    </message>
    <message>
        <source>six steps</source>
        <translation>6 步</translation>
    </message>
    <message>
        <source>seven steps</source>
        <translation>7 步</translation>
    </message>
    <message>
        <source>eight steps</source>
        <translation>8 步</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 步</translation>
    </message>
    <message>
        <source>One process is enough.</source>
        <translation>一个进程就够了。</translation>
    </message>
    <message>
        <source>Two processes are enough.</source>
        <translation>两个进程就够了。</translation>
    </message>
    <message>
        <source>%1 processes are enough.</source>
        <translation>%1 个进程就够了。</translation>
    </message>
    <message>
        <source>One %1 is enough.</source>
        <translation>一个 %1 就够了。</translation>
    </message>
    <message>
        <source>Two %1s are enough.</source>
        <translation>两个 %1 就够了。</translation>
    </message>
    <message>
        <source>Three %1s are enough.</source>
        <translation>三个 %1 就够了。</translation>
    </message>
    <message>
        <source>%1 %2s are enough.</source>
        <translation>%1 个 %2 就够了。</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1，%2。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>All schedules checked. No claim breaks, and nobody is stuck.</source>
        <translation>所有调度都查过了：断言始终成立，也没有谁卡住。</translation>
    </message>
    <message>
        <source>There are schedules that fail.</source>
        <translation>有会失败的调度。</translation>
    </message>
    <message numerus="yes">
        <source>No failure with %n preemption(s) or fewer. More were not tried.</source>
        <translation>
            <numerusform>不超过 %n 次抢占的调度都不会失败。更多次的没有试。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all schedules were run. Nothing is proved.</source>
        <translation>没有跑完所有调度，什么也没有证明。</translation>
    </message>
    <message>
        <source>No schedule with fewer preemptions or fewer steps fails.</source>
        <translation>抢占更少或步数更少的调度都不会失败。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message numerus="yes">
        <source>%1, after %n run(s)</source>
        <translation>
            <numerusform>%1，运行 %n 次之后</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 runs cover every schedule of this setting.</source>
        <translation>%1 次运行涵盖了此设置下的所有调度。</translation>
    </message>
    <message>
        <source>%1 runs stand for %2 orders in which these processes could take their steps.</source>
        <translation>%1 次运行代表了这些进程走完各自步骤的 %2 种顺序。</translation>
    </message>
    <message>
        <source>Two orders count as one when they differ only in steps that cannot touch each other.</source>
        <translation>两种顺序若只差在互不相干的步骤上，就算作同一种。</translation>
    </message>
    <message>
        <source>A second, independent method ran %1 more and reached the same outcomes.</source>
        <translation>另一种独立的方法又运行了 %1 次，得到同样的结果。</translation>
    </message>
    <message>
        <source>A second, independent method ran %1 more and reached other outcomes: this is no proof.</source>
        <translation>另一种独立的方法又运行了 %1 次，得到的结果却不同：这不算证明。</translation>
    </message>
    <message>
        <source>The second method has not confirmed it.</source>
        <translation>第二种方法还没有确认。</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>%1: every time</source>
        <translation>%1：每次如此</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>还有 %1 种</translation>
    </message>
    <message>
        <source>other settings; processes that are killed from outside</source>
        <translation>其他设置；从外部杀死进程的情形</translation>
    </message>
    <message>
        <source>%1 above %2, other settings; processes that are killed from outside</source>
        <translation>%1大于 %2 及其他设置；从外部杀死进程的情形</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Running freely</source>
        <translation>自由运行</translation>
    </message>
    <message>
        <source>Atlas: every order, one after another</source>
        <translation>全图：逐一运行每种顺序</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message numerus="yes">
        <source>Searching, with %n preemption(s) at most</source>
        <translation>
            <numerusform>正在搜索，最多 %n 次抢占</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>正在搜索</translation>
    </message>
    <message>
        <source>Proving: every schedule</source>
        <translation>正在证明：所有调度</translation>
    </message>
    <message>
        <source>Confirming with the second method</source>
        <translation>正在用第二种方法确认</translation>
    </message>
    <message>
        <source>Shortening what was found</source>
        <translation>正在缩短找到的失败</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 次运行</translation>
    </message>
    <message>
        <source>at least %1 more</source>
        <translation>至少还有 %1 次</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>每秒 %1 次</translation>
    </message>
    <message>
        <source>every schedule of this setting; sleeps and timeouts may take any time</source>
        <translation>此设置下的所有调度；睡眠和超时可以任意长短</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>%1 can&apos;t be written any further: %2.</source>
        <translation>%1 无法继续写入：%2。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: there is no directory %2.</source>
        <translation>%1 无法写入：没有目录 %2。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2.</source>
        <translation>%1 无法写入：%2。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>%1 无法读取：%2。</translation>
    </message>
    <message>
        <source>%1 is a directory; name a file in it.</source>
        <translation>%1 是目录；请指定其中的一个文件。</translation>
    </message>
    <message>
        <source>%1 is a directory, not a recording.</source>
        <translation>%1 是目录，不是录制。</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file.</source>
        <translation>%1 不是普通文件。</translation>
    </message>
    <message>
        <source>%1 exists and is not a recording, so it is left as it is; choose another name.</source>
        <translation>%1 已存在且不是录制，因此保持原样；请换一个名字。</translation>
    </message>
    <message>
        <source>A recording needs a file name.</source>
        <translation>录制需要一个文件名。</translation>
    </message>
    <message>
        <source>There is no recording %1.</source>
        <translation>没有录制 %1。</translation>
    </message>
    <message>
        <source>%1 is empty: it holds no recording.</source>
        <translation>%1 是空的：里面没有录制。</translation>
    </message>
    <message>
        <source>%1 is not a Forkscope recording.</source>
        <translation>%1 不是 Forkscope 的录制。</translation>
    </message>
    <message>
        <source>%1 is cut short and can&apos;t be read.</source>
        <translation>%1 被截断，无法读取。</translation>
    </message>
    <message>
        <source>%1 is a database of another program, not a recording.</source>
        <translation>%1 是别的程序的数据库，不是录制。</translation>
    </message>
    <message>
        <source>%1 was recorded by another version of Forkscope (format %2, this one reads %3).</source>
        <translation>%1 是另一个版本的 Forkscope 录制的（格式 %2，本版本读取格式 %3）。</translation>
    </message>
    <message>
        <source>%1 is damaged and can&apos;t be read (%2).</source>
        <translation>%1 已损坏，无法读取（%2）。</translation>
    </message>
    <message>
        <source>Reading %1 was given up.</source>
        <translation>已放弃读取 %1。</translation>
    </message>
    <message>
        <source>The notes can&apos;t be written into %1: %2.</source>
        <translation>备注无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>This recording stops early: %1 events are readable.</source>
        <translation>这份录制提前中断：可读取 %1 个事件。</translation>
    </message>
    <message>
        <source>The export needs a file name.</source>
        <translation>导出需要一个文件名。</translation>
    </message>
    <message>
        <source>There is a character in the share code that none has: only digits, and letters without I, L, O and U, can stand there.</source>
        <translation>分享码里有不会出现的字符：只能有数字，以及除 I、L、O、U 以外的字母。</translation>
    </message>
    <message>
        <source>This is no share code; a share code looks like FS-3KQ7-M2XD-T.</source>
        <translation>这不是分享码；分享码形如 FS-3KQ7-M2XD-T。</translation>
    </message>
    <message>
        <source>A letter of the share code is missing, or there is one too many: its groups are of four.</source>
        <translation>分享码少了或多了一个字母：每四个一组。</translation>
    </message>
    <message>
        <source>The share code has a mistake in it: its last character doesn&apos;t fit the others.</source>
        <translation>分享码有误：最后一个字符与其余的对不上。</translation>
    </message>
    <message>
        <source>The share code is whole, but this version of Forkscope has no such scenario, or has it with other knobs.</source>
        <translation>分享码本身完整，但本版本的 Forkscope 没有这个场景，或其设置项不同。</translation>
    </message>
    <message>
        <source>The schedule&apos;s item %1 can&apos;t be done here: there is nothing to &apos;%2&apos;.</source>
        <translation>调度的第 %1 项在此无法执行：没有可以“%2”的对象。</translation>
    </message>
    <message>
        <source>The schedule&apos;s item %1 can&apos;t be granted: there is no actor %2 yet.</source>
        <translation>调度的第 %1 项无法执行：还没有编号为 %2 的执行者。</translation>
    </message>
    <message>
        <source>The schedule&apos;s item %1 can&apos;t be granted: %2 can&apos;t go on there.</source>
        <translation>调度的第 %1 项无法执行：%2 在此不能继续。</translation>
    </message>
    <message>
        <source>The recording ends here.</source>
        <translation>录制到此为止。</translation>
    </message>
    <message>
        <source>The replay can&apos;t go on after step %1: %2 is not ready to %3, it wants to %4 and is dead.</source>
        <translation>重放在第 %1 步之后无法继续：%2 还不能 %3，它想 %4，而且已经死亡。</translation>
    </message>
    <message>
        <source>The replay can&apos;t go on after step %1: %2 is not ready to %3, it wants to %4.</source>
        <translation>重放在第 %1 步之后无法继续：%2 还不能 %3，它想 %4。</translation>
    </message>
    <message>
        <source>The replay went another way: %1 was to %2 but did %3.</source>
        <translation>重放走了另一条路：%1 本应 %2，却做了 %3。</translation>
    </message>
    <message>
        <source>The time limit ended the run.</source>
        <translation>运行因时间上限而结束。</translation>
    </message>
    <message>
        <source>The run&apos;s first process was killed from outside.</source>
        <translation>运行的第一个进程被外部杀死。</translation>
    </message>
    <message>
        <source>Nobody is listening any more.</source>
        <translation>已经没有人在接收。</translation>
    </message>
    <message>
        <source>forkscope-host can&apos;t be started; is it installed beside forkscope?</source>
        <translation>无法启动 forkscope-host；它和 forkscope 装在一起了吗？</translation>
    </message>
    <message>
        <source>forkscope-host can&apos;t be started: %1.</source>
        <translation>无法启动 forkscope-host：%1。</translation>
    </message>
    <message>
        <source>forkscope-host did not answer; is it installed beside forkscope?</source>
        <translation>forkscope-host 没有应答；它和 forkscope 装在一起了吗？</translation>
    </message>
    <message>
        <source>%1 is a recording; choose another name.</source>
        <translation>%1 是一份录制；请换一个名字。</translation>
    </message>
    <message>
        <source>%1 has triggers, which no recording has; its notes stay as they are.</source>
        <translation>%1 里有触发器，而录制里不会有；备注保持原样。</translation>
    </message>
</context>
<context>
    <name>StageWords</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>; the kernel says %1, waiting for its turn</source>
        <translation>；内核说 %1，在等轮到它</translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation>空文件</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>进程 %1</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>退出码 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还剩 %1</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>等 %1</translation>
    </message>
    <message>
        <source>On their way</source>
        <translation>还在路上</translation>
    </message>
    <message>
        <source>At the door</source>
        <translation>门外排队</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>里面</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>没有人</translation>
    </message>
    <message>
        <source>%1 between reading and writing</source>
        <translation>%1 个在读与写之间</translation>
    </message>
    <message>
        <source>%1 inside</source>
        <translation>里面 %1 个</translation>
    </message>
    <message>
        <source>%1 leaving</source>
        <translation>%1 个正要离开</translation>
    </message>
    <message>
        <source>1 zombie</source>
        <translation>1 个僵尸</translation>
    </message>
    <message>
        <source>%1 zombies</source>
        <translation>%1 个僵尸</translation>
    </message>
    <message>
        <source>%1 gone</source>
        <translation>%1 个已消失</translation>
    </message>
    <message>
        <source>No order is promised.</source>
        <translation>谁先进门，没有约定。</translation>
    </message>
    <message>
        <source>Nobody is between reading and writing.</source>
        <translation>没有人在读与写之间。</translation>
    </message>
    <message>
        <source>Ended, and not collected yet</source>
        <translation>已结束，还没有被回收</translation>
    </message>
    <message>
        <source>Zombies: not joined by %1 yet</source>
        <translation>僵尸：%1 还没有 join</translation>
    </message>
    <message>
        <source>wrote</source>
        <translation>写过</translation>
    </message>
    <message>
        <source>remembers</source>
        <translation>记得</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>现在是 %1</translation>
    </message>
    <message>
        <source>wrote %1 at step %2</source>
        <translation>第 %2 步写入 %1</translation>
    </message>
    <message>
        <source>read %1 at step %2</source>
        <translation>第 %2 步读到 %1</translation>
    </message>
    <message>
        <source>wrote %1</source>
        <translation>写入 %1</translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>读到 %1</translation>
    </message>
    <message>
        <source>remembers an old %1</source>
        <translation>记得过时的 %1</translation>
    </message>
    <message>
        <source>both remember an old %1</source>
        <translation>两个都记得过时的 %1</translation>
    </message>
    <message>
        <source>%1 remember an old %2</source>
        <translation>%1 个记得过时的 %2</translation>
    </message>
    <message>
        <source>both remember the same %1</source>
        <translation>两个记得同一个 %1</translation>
    </message>
    <message>
        <source>%1 remember the same %2</source>
        <translation>%1 个记得同一个 %2</translation>
    </message>
    <message>
        <source>lock %1</source>
        <translation>锁 %1</translation>
    </message>
    <message>
        <source>free: %1 died holding it</source>
        <translation>空闲：%1 持有它时死了</translation>
    </message>
    <message>
        <source>%1 holds it</source>
        <translation>%1 持有</translation>
    </message>
    <message>
        <source>since step %1</source>
        <translation>自第 %1 步起</translation>
    </message>
    <message>
        <source>off: walk right in</source>
        <translation>关：谁都能进</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>and one more lock</source>
        <translation>另有 1 把锁</translation>
    </message>
    <message>
        <source>and %1 more locks</source>
        <translation>另有 %1 把锁</translation>
    </message>
    <message>
        <source>half written by %1, step %2</source>
        <translation>%1 只写了一半，第 %2 步</translation>
    </message>
    <message>
        <source>half written by %1</source>
        <translation>%1 只写了一半</translation>
    </message>
    <message>
        <source>written by %1</source>
        <translation>%1 写入</translation>
    </message>
    <message>
        <source>written by %1 at step %2</source>
        <translation>%1 在第 %2 步写入</translation>
    </message>
    <message>
        <source>since %1 ms</source>
        <translation>自 %1 ms 起</translation>
    </message>
    <message>
        <source>%1 (%2x)</source>
        <translation>%1（%2 个）</translation>
    </message>
    <message>
        <source>Exit code %1</source>
        <translation>退出码 %1</translation>
    </message>
    <message>
        <source>Exit codes: %1</source>
        <translation>退出码：%1</translation>
    </message>
</context>
<context>
    <name>TimelineText</name>
    <message>
        <source>orphan</source>
        <translation>孤儿</translation>
    </message>
    <message>
        <source>daemon</source>
        <translation>守护</translation>
    </message>
    <message numerus="yes">
        <source>%n process(es)</source>
        <translation>
            <numerusform>%n 个进程</numerusform>
        </translation>
    </message>
    <message>
        <source>by arrival</source>
        <translation>按到达先后</translation>
    </message>
    <message>
        <source>One thin row a process.</source>
        <translation>一个进程占一细行。</translation>
    </message>
    <message>
        <source>Point at it for the lens,</source>
        <translation>指向它可放大，</translation>
    </message>
    <message>
        <source>click to pin a lane.</source>
        <translation>单击可固定一行。</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>进程 %1</translation>
    </message>
    <message>
        <source>remembers %1</source>
        <translation>记得 %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>steps %1 to %2</source>
        <translation>第 %1 到 %2 步</translation>
    </message>
    <message>
        <source>%1: %2
%3, %4</source>
        <translation>%1：%2
%3，%4</translation>
    </message>
    <message>
        <source>not yet started</source>
        <translation>还没有启动</translation>
    </message>
    <message>
        <source>no. %1 to arrive</source>
        <translation>第 %1 个到达</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>claim broken</source>
        <translation>断言被打破</translation>
    </message>
    <message>
        <source>broken: %1</source>
        <translation>被打破：%1</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>还没有事件</translation>
    </message>
    <message>
        <source>Run the scenario, or step the first process.</source>
        <translation>运行这个场景，或让第一个进程走一步。</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>Who runs?</source>
        <translation>谁在运行？</translation>
    </message>
    <message>
        <source>not joined yet</source>
        <translation>尚未 join</translation>
    </message>
    <message>
        <source>in room %1</source>
        <translation>在 %1 号间</translation>
    </message>
    <message>
        <source>orphan: ppid %1 → %2</source>
        <translation>孤儿：ppid %1 → %2</translation>
    </message>
    <message>
        <source>kill -9: no effect</source>
        <translation>kill -9：无效</translation>
    </message>
    <message>
        <source>%1: no effect</source>
        <comment>a signal</comment>
        <translation>%1：无效</translation>
    </message>
    <message>
        <source>daemon: ends with its parent</source>
        <translation>守护：随父进程结束</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>A to B: %1, %2 ms</source>
        <comment>steps, time</comment>
        <translation>A 到 B：%1，%2 ms</translation>
    </message>
</context>
<context>
    <name>Topics</name>
    <message>
        <source>Sharing one thing</source>
        <translation>共用一样东西</translation>
    </message>
    <message>
        <source>Taking turns</source>
        <translation>排队与轮流</translation>
    </message>
    <message>
        <source>Passing messages</source>
        <translation>传递消息</translation>
    </message>
    <message>
        <source>Life and death</source>
        <translation>生与死</translation>
    </message>
    <message>
        <source>Puzzles</source>
        <translation>谜题</translation>
    </message>
    <message>
        <source>two read, both write, one is lost</source>
        <translation>两个读，两个写，丢一个</translation>
    </message>
    <message>
        <source>limited places, and a signal for all</source>
        <translation>有限的位置，给所有人的信号</translation>
    </message>
    <message>
        <source>belts, buffers and what blocks them</source>
        <translation>传送带、缓冲，以及堵在哪里</translation>
    </message>
    <message>
        <source>what a parent owes its children</source>
        <translation>父进程欠子进程什么</translation>
    </message>
    <message>
        <source>find the order of steps that breaks it</source>
        <translation>找出让它出错的次序</translation>
    </message>
</context>
<context>
    <name>TwinSetting</name>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a knob and its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>TwinWords</name>
    <message>
        <source>%1 goes on</source>
        <translation>%1 继续往下走</translation>
    </message>
    <message>
        <source>They do not part</source>
        <translation>两边没有分道</translation>
    </message>
    <message>
        <source>They part at step %1: %2 must wait</source>
        <translation>在第 %1 步分道：%2 必须等待</translation>
    </message>
    <message>
        <source>They part at step %1: %2 wants something else</source>
        <translation>在第 %1 步分道：%2 要做的事不同了</translation>
    </message>
    <message>
        <source>They part at step %1: %2 is not there</source>
        <translation>在第 %1 步分道：%2 不在了</translation>
    </message>
    <message>
        <source>Every step of the left has its counterpart on the right.</source>
        <translation>左边的每一步，右边都能照着走。</translation>
    </message>
    <message>
        <source>Every step of the left so far has its counterpart on the right.</source>
        <translation>左边到目前为止的每一步，右边都能照着走。</translation>
    </message>
    <message>
        <source>On the left %1.</source>
        <comment>client-2 reads 1 from count</comment>
        <translation>左边：%1。</translation>
    </message>
    <message>
        <source>On the right it %1.</source>
        <comment>waits for ...</comment>
        <translation>右边：它在%1。</translation>
    </message>
    <message>
        <source>On the right what it does next is another thing: it %1.</source>
        <translation>右边：它接下来要做的是另一件事——%1。</translation>
    </message>
    <message>
        <source>On the right it is not there.</source>
        <translation>右边：它不在了。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>WhyReader</name>
    <message>
        <source>%1 waits for nobody</source>
        <translation>%1 没有在等谁</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Nobody waits at this point.</source>
        <translation>此刻没有人在等。</translation>
    </message>
    <message>
        <source>Who waits here? Choose one to ask why.</source>
        <translation>谁在这里等？选一个，问问为什么。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 个</translation>
    </message>
</context>
<context>
    <name>forkscope::ActMenu</name>
    <message>
        <source>%1, pid %2</source>
        <translation>%1，pid %2</translation>
    </message>
    <message>
        <source>What to do to %1</source>
        <translation>对 %1 做什么</translation>
    </message>
    <message>
        <source>Kill (SIGKILL)</source>
        <translation>杀死（SIGKILL）</translation>
    </message>
    <message>
        <source>Terminate (SIGTERM)</source>
        <translation>终止（SIGTERM）</translation>
    </message>
    <message>
        <source>Stop (SIGSTOP)</source>
        <translation>停住（SIGSTOP）</translation>
    </message>
    <message>
        <source>Continue (SIGCONT)</source>
        <translation>继续（SIGCONT）</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>It is dead already: nothing will happen. Only its parent can remove it.</source>
        <translation>它已经死了：什么也不会发生。只有父进程能清除它。</translation>
    </message>
    <message>
        <source>It ends at once; nothing of its program runs any more.</source>
        <translation>它立刻结束，程序里的代码一行也不再运行。</translation>
    </message>
    <message>
        <source>Its handler runs next.</source>
        <translation>接下来运行它的处理函数。</translation>
    </message>
    <message>
        <source>It ignores SIGTERM: nothing will happen.</source>
        <translation>它忽略 SIGTERM：什么也不会发生。</translation>
    </message>
    <message>
        <source>It ends; it has no handler that could tidy up.</source>
        <translation>它结束；它没有能做善后的处理函数。</translation>
    </message>
    <message>
        <source>It rests where it is until it gets SIGCONT.</source>
        <translation>它停在原处，直到收到 SIGCONT。</translation>
    </message>
    <message>
        <source>It goes on where it was stopped.</source>
        <translation>它从停住的地方继续。</translation>
    </message>
    <message>
        <source>Whom it waits for, and who could let it go on.</source>
        <translation>它在等谁，谁能让它继续。</translation>
    </message>
</context>
<context>
    <name>forkscope::AnswerBar</name>
    <message numerus="yes">
        <source>%1: %n hand(s)</source>
        <translation>
            <numerusform>%1：举手 %n 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forkscope::AtlasCard</name>
    <message>
        <source>Waits until what is under way is done.</source>
        <translation>等正在进行的做完。</translation>
    </message>
    <message>
        <source>Runs every order of the small setting, one after another, none left out as equal to another: up to %1 of them.</source>
        <translation>把小规模设置下的每种顺序逐一运行，等价的也不省略，最多 %1 种。</translation>
    </message>
    <message>
        <source>There is no order to show.</source>
        <translation>没有可显示的顺序。</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>One column is one whole run: click it and it runs for real.</source>
        <translation>每一列是一次完整的运行，点击就真正跑一遍。</translation>
    </message>
    <message>
        <source>All %1 orders of this setting.</source>
        <translation>此设置下的全部 %1 种顺序。</translation>
    </message>
    <message>
        <source>The first %1 orders; there are more.</source>
        <translation>最前面的 %1 种顺序，后面还有。</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n 种顺序</numerusform>
        </translation>
    </message>
    <message>
        <source>Run every order</source>
        <translation>运行每种顺序</translation>
    </message>
    <message>
        <source>Rows above the strip say who takes the first, second and third step.</source>
        <translation>条带上方各行表示第一、二、三步由谁走。</translation>
    </message>
    <message>
        <source>A fork is where orders part; the words on a way say who steps.</source>
        <translation>分叉处顺序开始不同，路上标的是谁走。</translation>
    </message>
    <message>
        <source>Atlas</source>
        <translation>全图</translation>
    </message>
    <message>
        <source>Strip</source>
        <translation>条带</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>树</translation>
    </message>
    <message>
        <source>How the atlas is drawn</source>
        <translation>全图的画法</translation>
    </message>
</context>
<context>
    <name>forkscope::AtlasView</name>
    <message>
        <source>%1 goes first</source>
        <translation>%1 先走</translation>
    </message>
    <message>
        <source>the witness above: %1</source>
        <translation>上面的失败：%1</translation>
    </message>
    <message>
        <source>Atlas: a column is one whole run</source>
        <translation>全图：每一列是一次完整的运行</translation>
    </message>
    <message>
        <source>Order %1 of %2: %3, %4</source>
        <translation>第 %1 / %2 种顺序：%3，%4</translation>
    </message>
</context>
<context>
    <name>forkscope::AxisSwitch</name>
    <message>
        <source>Axis in milliseconds</source>
        <translation>按毫秒显示</translation>
    </message>
    <message>
        <source>Axis: equal steps, or the run&apos;s clock (X)</source>
        <translation>横轴：等宽的步，或运行的时钟（X）</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>按步</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
</context>
<context>
    <name>forkscope::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>关闭这条消息</translation>
    </message>
</context>
<context>
    <name>forkscope::BarTail</name>
    <message>
        <source>Switch to Chinese</source>
        <translation>切换到英文</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>forkscope::BlackScreen</name>
    <message>
        <source>Black screen; any key brings the picture back</source>
        <translation>黑屏；按任意键恢复画面</translation>
    </message>
</context>
<context>
    <name>forkscope::BranchStrip</name>
    <message>
        <source>Branches</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>Branches of the run</source>
        <translation>这次运行的分支</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>断言被打破</translation>
    </message>
    <message>
        <source>held</source>
        <translation>断言成立</translation>
    </message>
    <message>
        <source>shown now</source>
        <translation>当前分支</translation>
    </message>
</context>
<context>
    <name>forkscope::ChartChooser</name>
    <message>
        <source>Plot %1, selected</source>
        <translation>画出选中的%1</translation>
    </message>
</context>
<context>
    <name>forkscope::ChartView</name>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>图表：%1</translation>
    </message>
    <message>
        <source>%1 (cleared)</source>
        <comment>an event</comment>
        <translation>%1（已清除）</translation>
    </message>
    <message>
        <source>%1 (set)</source>
        <comment>an event</comment>
        <translation>%1（已设置）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a level of the chart</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>not %1</source>
        <comment>an event that is not set</comment>
        <translation>非 %1</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>图表显示什么</translation>
    </message>
    <message>
        <source>What the chart shows: an object, the processes, their CPU time</source>
        <translation>图表显示什么：一个对象、各进程，或它们的 CPU 时间</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>held by %1</source>
        <comment>a lock</comment>
        <translation>由 %1 持有</translation>
    </message>
    <message>
        <source>CPU time is measured where the kernel decides who runs: in free runs.</source>
        <translation>CPU 时间只在由内核决定谁运行时测量，即自由运行中。</translation>
    </message>
    <message>
        <source>No CPU time was measured so far.</source>
        <translation>至今还没有测得 CPU 时间。</translation>
    </message>
    <message>
        <source>%1 is not in this run yet.</source>
        <translation>这次运行中还没有 %1。</translation>
    </message>
    <message>
        <source>%1 has no number so far.</source>
        <translation>%1 至今没有数值。</translation>
    </message>
</context>
<context>
    <name>forkscope::ClaimStrip</name>
    <message>
        <source>Broken at step %1</source>
        <translation>在第 %1 步被打破</translation>
    </message>
    <message>
        <source>Broken at %1</source>
        <translation>第 %1 步打破</translation>
    </message>
    <message>
        <source>Holds so far</source>
        <translation>至今成立</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>未判定</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>被打破</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>去看</translation>
    </message>
    <message>
        <source>Go to step %1</source>
        <translation>去第 %1 步</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>此刻</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>结束时</translation>
    </message>
</context>
<context>
    <name>forkscope::CommandPalette</name>
    <message>
        <source>Do something</source>
        <translation>执行命令</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>想做什么？</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>可以做的事</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>没有叫这个的。</translation>
    </message>
</context>
<context>
    <name>forkscope::DockTitle</name>
    <message>
        <source>Float %1, or dock it again</source>
        <translation>浮动%1，或重新停靠</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>关闭%1</translation>
    </message>
</context>
<context>
    <name>forkscope::EventsPanel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 个事件</translation>
    </message>
    <message>
        <source>Filter: client-3 write, or a step&apos;s number</source>
        <translation>筛选：client-3 write，或步的序号</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Steps only</source>
        <translation>只看步</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>What belongs to the step before it is left out.</source>
        <translation>不显示属于前一步的内容。</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>所有种类</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>改变</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Births and ends</source>
        <translation>生与死</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Signals, acts</source>
        <translation>信号与操作</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有进程</translation>
    </message>
    <message>
        <source>Every object</source>
        <translation>所有对象</translation>
    </message>
    <message>
        <source>Events of which process</source>
        <translation>哪个进程的事件</translation>
    </message>
    <message>
        <source>Events of which object</source>
        <translation>哪个对象的事件</translation>
    </message>
    <message>
        <source>Events of which kind</source>
        <translation>哪种事件</translation>
    </message>
</context>
<context>
    <name>forkscope::ExploreJob</name>
    <message>
        <source>The search ended unexpectedly: its host is gone.</source>
        <translation>搜索意外结束：它的宿主进程没有了。</translation>
    </message>
</context>
<context>
    <name>forkscope::FindCard</name>
    <message>
        <source>Waits until what is under way is done.</source>
        <translation>等正在进行的做完。</translation>
    </message>
    <message>
        <source>Looks for the shortest schedule that breaks a claim or leaves somebody stuck. It runs real processes, again and again, with few preemptions first.</source>
        <translation>寻找打破断言或让谁卡住的最短调度：一遍遍运行真实的进程，先试抢占少的。</translation>
    </message>
    <message>
        <source>(paused)</source>
        <translation>（已暂停）</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Find a failure</source>
        <translation>找出失败</translation>
    </message>
    <message>
        <source>Violated</source>
        <translation>被违反</translation>
    </message>
    <message>
        <source>main switch turned</source>
        <translation>主开关反过来</translation>
    </message>
    <message>
        <source>Same schedule, %1</source>
        <translation>同一调度，%1</translation>
    </message>
    <message>
        <source>Step through it</source>
        <translation>逐步走一遍</translation>
    </message>
    <message>
        <source>Opens the run at its beginning, with who goes next marked</source>
        <translation>打开这次运行的开头，并标出下一个该谁走</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the share code</source>
        <translation>复制分享码</translation>
    </message>
    <message>
        <source>This code holds the scenario, its knobs and the schedule.</source>
        <translation>这个码包含场景、各项设置和调度。</translation>
    </message>
</context>
<context>
    <name>forkscope::GalleryPage</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Open recording…</source>
        <translation>打开录制…</translation>
    </message>
    <message>
        <source>All scenarios</source>
        <translation>全部场景</translation>
    </message>
    <message>
        <source>See what processes really do</source>
        <translation>看见进程真正在做什么</translation>
    </message>
    <message>
        <source>Real forked processes, real locks. Step one at a time, choose who goes next, step back. Begin with five minutes of %1.</source>
        <translation>真实的进程，真实的锁。一步一步走，自己决定谁先走，也可以退回去。先花五分钟看《%1》。</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开《%1》</translation>
    </message>
    <message>
        <source>Search scenarios</source>
        <translation>搜索场景</translation>
    </message>
    <message>
        <source>No scenario is about that. Try another word, or look at all of them.</source>
        <translation>没有讲这个的场景。换个词试试，或看看全部场景。</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>场景库</translation>
    </message>
</context>
<context>
    <name>forkscope::InspectorPanel</name>
    <message>
        <source>Nothing has happened yet. What there is will be listed here.</source>
        <translation>还什么都没发生。有了什么，会列在这里。</translation>
    </message>
    <message>
        <source>It is not there at this point of the run.</source>
        <translation>在运行的这一刻还没有它。</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>上一次改变</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>下一次改变</translation>
    </message>
</context>
<context>
    <name>forkscope::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>forkscope::KnobRow</name>
    <message>
        <source>Can be turned during a run</source>
        <translation>运行中也可以改</translation>
    </message>
    <message>
        <source>%1: less</source>
        <translation>%1：减少</translation>
    </message>
    <message>
        <source>%1: more</source>
        <translation>%1：增加</translation>
    </message>
</context>
<context>
    <name>forkscope::Legend</name>
    <message>
        <source>What a process does</source>
        <translation>进程在做什么</translation>
    </message>
    <message>
        <source>made, has done nothing yet</source>
        <translation>刚创建，还没做任何事</translation>
    </message>
    <message>
        <source>could run, others do</source>
        <translation>可以运行，但轮到别人</translation>
    </message>
    <message>
        <source>its lines are executed</source>
        <translation>正在执行它的代码</translation>
    </message>
    <message>
        <source>for somebody or something</source>
        <translation>等别的进程或某个对象</translation>
    </message>
    <message>
        <source>until its time has come</source>
        <translation>睡到时间到为止</translation>
    </message>
    <message>
        <source>runs without meeting anybody</source>
        <translation>只顾计算，不碰任何共享对象</translation>
    </message>
    <message>
        <source>a signal holds it</source>
        <translation>被信号停住</translation>
    </message>
    <message>
        <source>dead, its parent hasn&apos;t asked yet</source>
        <translation>已死，父进程还没来回收</translation>
    </message>
    <message>
        <source>dead and reaped</source>
        <translation>已死，也已被回收</translation>
    </message>
    <message>
        <source>What the kernel calls it, and frames</source>
        <translation>内核的叫法，以及边框</translation>
    </message>
    <message>
        <source>runs or could run</source>
        <translation>运行或就绪</translation>
    </message>
    <message>
        <source>sleeps, a signal wakes it</source>
        <translation>睡眠，信号可唤醒</translation>
    </message>
    <message>
        <source>sleeps deeply, on a device</source>
        <translation>深度睡眠，等设备</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>zombie</source>
        <translation>僵尸</translation>
    </message>
    <message>
        <source>held</source>
        <translation>未轮到</translation>
    </message>
    <message>
        <source>it isn&apos;t its turn</source>
        <translation>还没轮到它</translation>
    </message>
    <message>
        <source>orphan</source>
        <translation>孤儿</translation>
    </message>
    <message>
        <source>its parent died, another adopted it</source>
        <translation>父进程已死，被别人收养</translation>
    </message>
    <message>
        <source>daemon</source>
        <translation>守护</translation>
    </message>
    <message>
        <source>ended when its parent ends</source>
        <translation>父进程结束时它被结束</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>something went wrong here</source>
        <translation>这里出了问题</translation>
    </message>
    <message>
        <source>On the timeline</source>
        <translation>在时间线上</translation>
    </message>
    <message>
        <source>bracket</source>
        <translation>括线</translation>
    </message>
    <message>
        <source>holds the lock or a permit</source>
        <translation>持有锁或许可</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>分叉</translation>
    </message>
    <message>
        <source>a process is made</source>
        <translation>创建了一个进程</translation>
    </message>
    <message>
        <source>arrow</source>
        <translation>箭头</translation>
    </message>
    <message>
        <source>lets the other one go on,</source>
        <translation>让另一个继续，</translation>
    </message>
    <message>
        <source>or gives it something to read</source>
        <translation>或给它可读的内容</translation>
    </message>
    <message>
        <source>dashed</source>
        <translation>虚线</translation>
    </message>
    <message>
        <source>is adopted</source>
        <translation>被收养</translation>
    </message>
    <message>
        <source>Close the legend</source>
        <translation>关闭图例</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
</context>
<context>
    <name>forkscope::LessonPanel</name>
    <message>
        <source>For the teacher</source>
        <translation>给老师</translation>
    </message>
    <message>
        <source>This scenario needs no words of its own.</source>
        <translation>这个场景没有专门的词汇。</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>课文</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词汇</translation>
    </message>
</context>
<context>
    <name>forkscope::LuckCard</name>
    <message>
        <source>Waits until what is under way is done.</source>
        <translation>等正在进行的做完。</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Lets the small setting run freely, %1 times, several at once, and counts how it ends.</source>
        <translation>让小规模设置自由运行 %1 次，几次同时进行，数一数各有什么结果。</translation>
    </message>
    <message>
        <source>%1 free runs, the kernel decides</source>
        <translation>%1 次自由运行，由内核决定</translation>
    </message>
    <message>
        <source>Try luck</source>
        <translation>碰运气</translation>
    </message>
    <message>
        <source>Luck</source>
        <translation>碰运气</translation>
    </message>
    <message>
        <source>Run %1 more</source>
        <translation>再运行 %1 次</translation>
    </message>
    <message>
        <source>if every order of the atlas were equally likely</source>
        <translation>假如全图中每种顺序的可能性相同</translation>
    </message>
    <message>
        <source>Free runs never tell what can happen, only what did.</source>
        <translation>自由运行说明不了会发生什么，只能说明发生过什么。</translation>
    </message>
    <message>
        <source>First run with a finding kept: run %1</source>
        <translation>已留下第一次有发现的运行：第 %1 次</translation>
    </message>
</context>
<context>
    <name>forkscope::LuckChart</name>
    <message>
        <source>How often each outcome came</source>
        <translation>各种结果出现的次数</translation>
    </message>
</context>
<context>
    <name>forkscope::MainKnob</name>
    <message>
        <source>Turning it is for the next run.</source>
        <translation>切换对下一次运行有效。</translation>
    </message>
    <message>
        <source>Can be turned during a run. Here, in the past, turning it starts a new branch.</source>
        <translation>运行中也可切换。现在处于过去：切换会开出一条新分支。</translation>
    </message>
    <message>
        <source>Can be turned during a run: it counts from the next look at it.</source>
        <translation>运行中也可切换：从下一次查看起有效。</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>forkscope::MainWindow</name>
    <message>
        <source>Opening the recording: %1 %</source>
        <translation>正在打开录制：%1 %</translation>
    </message>
    <message>
        <source>There is no scenario “%1” here.</source>
        <translation>这里没有场景“%1”。</translation>
    </message>
    <message>
        <source>This recording is of the scenario “%1”, which is not known here.</source>
        <translation>这份录制属于场景“%1”，这里没有这个场景。</translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation>打开录制</translation>
    </message>
    <message>
        <source>Recordings (*.forkscope);;All files (*)</source>
        <translation>录制 (*.forkscope);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save recording</source>
        <translation>保存录制</translation>
    </message>
    <message>
        <source>Recordings (*.forkscope)</source>
        <translation>录制 (*.forkscope)</translation>
    </message>
    <message>
        <source>The run is saved in %1.</source>
        <translation>这次运行已保存到 %1。</translation>
    </message>
    <message>
        <source>Who goes next; hands, while a question is open</source>
        <translation>换谁走；提问时为举手计数</translation>
    </message>
    <message>
        <source>&amp;Open recording…</source>
        <translation>打开录制(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save recording…</source>
        <translation>保存录制(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Run or pause</source>
        <translation>运行或暂停(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;tep</source>
        <translation>走一步(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Back one step</source>
        <translation>后退一步(&amp;B)</translation>
    </message>
    <message>
        <source>To the &amp;beginning</source>
        <translation>回到开头(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Live, the newest step</source>
        <translation>实时，最新一步(&amp;L)</translation>
    </message>
    <message>
        <source>R&amp;estart, same seed</source>
        <translation>同种子重来(&amp;E)</translation>
    </message>
    <message>
        <source>Re&amp;play this run</source>
        <translation>重放这次运行(&amp;P)</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>停止(&amp;A)</translation>
    </message>
    <message>
        <source>Turn the main &amp;knob</source>
        <translation>切换主开关(&amp;K)</translation>
    </message>
    <message>
        <source>Everybody who could &amp;go next</source>
        <translation>所有可以走的进程(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Gallery</source>
        <translation>场景库(&amp;G)</translation>
    </message>
    <message>
        <source>中文 / &amp;English</source>
        <translation>中文 / English(&amp;C)</translation>
    </message>
    <message>
        <source>Light or &amp;dark</source>
        <translation>浅色或深色(&amp;D)</translation>
    </message>
    <message>
        <source>Panels as &amp;drawers</source>
        <translation>侧栏收为抽屉(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>按键(&amp;Y)</translation>
    </message>
    <message>
        <source>Close a drawer or a message</source>
        <translation>关闭抽屉或消息</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>%1 - Forkscope</source>
        <translation>%1 - Forkscope</translation>
    </message>
    <message>
        <source>&amp;Act on the selected process…</source>
        <translation>对选中的进程操作(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Find a failure</source>
        <translation>找出失败(&amp;F)</translation>
    </message>
    <message>
        <source>Pro&amp;ve</source>
        <translation>证明(&amp;V)</translation>
    </message>
    <message>
        <source>L&amp;uck</source>
        <translation>碰运气(&amp;U)</translation>
    </message>
    <message>
        <source>Open share &amp;code…</source>
        <translation>打开分享码(&amp;C)…</translation>
    </message>
    <message>
        <source>Open share code</source>
        <translation>打开分享码</translation>
    </message>
    <message>
        <source>A code like FS-3KQ7-M2XD-T:</source>
        <translation>形如 FS-3KQ7-M2XD-T 的码：</translation>
    </message>
    <message>
        <source>This code is of another version, or of a scenario that is not here.</source>
        <translation>这个码来自别的版本，或者它的场景这里没有。</translation>
    </message>
    <message>
        <source>This is no share code: a character is missing or mistyped.</source>
        <translation>这不是分享码：少了字符，或者打错了字符。</translation>
    </message>
    <message>
        <source>T&amp;win run</source>
        <translation>双开对照(&amp;W)</translation>
    </message>
    <message>
        <source>To the &amp;parting of a twin run</source>
        <translation>到双开对照的分道处(&amp;P)</translation>
    </message>
    <message>
        <source>Wh&amp;y does it wait?</source>
        <translation>它为什么在等？(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>下一个发现(&amp;N)</translation>
    </message>
    <message>
        <source>Previous branch</source>
        <translation>上一个分支</translation>
    </message>
    <message>
        <source>Next branch</source>
        <translation>下一个分支</translation>
    </message>
    <message>
        <source>A twin run repeats what happened: run the scenario first.</source>
        <translation>双开对照要重走已发生的步骤：请先运行一次。</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>No recordings yet</source>
        <translation>还没有录制</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo a change of the set-up</source>
        <translation>撤销对设置的改动(&amp;U)</translation>
    </message>
    <message>
        <source>Redo it</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Arrange the panels</source>
        <translation>排列面板(&amp;A)</translation>
    </message>
    <message>
        <source>Panel: set-up</source>
        <translation>面板：设置</translation>
    </message>
    <message>
        <source>Panel: code</source>
        <translation>面板：代码</translation>
    </message>
    <message>
        <source>Panel: facts</source>
        <translation>面板：信息</translation>
    </message>
    <message>
        <source>&amp;Restore the layout</source>
        <translation>恢复布局(&amp;R)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近的录制(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>P&amp;icture of this view…</source>
        <translation>保存此视图的图片(&amp;I)…</translation>
    </message>
    <message>
        <source>Pri&amp;nt…</source>
        <translation>打印(&amp;N)…</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <comment>a file</comment>
        <translation>%1 已写好。</translation>
    </message>
    <message>
        <source>There is no run yet that could be exported.</source>
        <translation>还没有可以导出的运行。</translation>
    </message>
    <message>
        <source>Events as lines of JSON (*.jsonl)</source>
        <translation>事件，每行一条 JSON (*.jsonl)</translation>
    </message>
    <message>
        <source>Events as a table (*.csv)</source>
        <translation>事件表格 (*.csv)</translation>
    </message>
    <message>
        <source>Trace for Perfetto (*.json)</source>
        <translation>供 Perfetto 查看的跟踪 (*.json)</translation>
    </message>
    <message>
        <source>Timeline of the whole run (*.svg)</source>
        <translation>整次运行的时间线 (*.svg)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>舞台</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>整个页面</translation>
    </message>
    <message>
        <source>Which view?</source>
        <translation>哪个视图？</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Page (*.pdf)</source>
        <translation>页面 (*.pdf)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>The printer can&apos;t be used now.</source>
        <translation>打印机现在不能使用。</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Do something…</source>
        <translation>执行命令…(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Search the gallery</source>
        <translation>在场景库中搜索(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Show me around</source>
        <translation>带我看看(&amp;S)</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation>打开“%1”</translation>
    </message>
    <message>
        <source>Here the processes stand: each is a real one, forked by its parent. Above, who waits for what; below, the same run as a score, one lane a process.</source>
        <translation>进程都站在这里：每一个都是真实的进程，由父进程 fork 出来。上面是谁在等什么，下面把同一次运行写成乐谱，每个进程一行。</translation>
    </message>
    <message>
        <source>What is turned here changes the outcome. Turn the framed switch, run again, and compare.</source>
        <translation>在这里改动会改变结果。拨动带框的开关，再运行一次，比一比。</translation>
    </message>
    <message>
        <source>Run lets them go. Step lets one process take one step; the keys 1 to 9 choose who goes next. Back steps into the past, and another choice there begins another run.</source>
        <translation>“运行”让它们自己走，“走一步”只让一个进程走一步；数字键 1 到 9 选择下一个走的是谁。“后退”回到过去，在那里另选一个就开始另一次运行。</translation>
    </message>
    <message>
        <source>The program in Python and C++ with the line each process is at; what was printed, what the kernel says, and why somebody waits.</source>
        <translation>这里是 Python 和 C++ 程序以及每个进程所在的行；还有输出、内核的说法，以及谁为什么在等。</translation>
    </message>
    <message>
        <source>Find a failure searches every order of steps, and Prove covers them all. The key ? shows all keys, and Ctrl+K finds everything by name.</source>
        <translation>“找出失败”搜索各种步骤顺序，“证明”覆盖全部顺序。按 ? 键看所有按键，按 Ctrl+K 按名字找到任何功能。</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>检查(&amp;I)</translation>
    </message>
    <message>
        <source>Breakpoint at this li&amp;ne</source>
        <translation>此行断点(&amp;N)</translation>
    </message>
    <message>
        <source>Pause w&amp;hen…</source>
        <translation>何时暂停(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>Next &amp;event</source>
        <translation>下一个事件(&amp;E)</translation>
    </message>
    <message>
        <source>Previous event</source>
        <translation>上一个事件</translation>
    </message>
    <message>
        <source>Next step of this &amp;process</source>
        <translation>此进程的下一步(&amp;P)</translation>
    </message>
    <message>
        <source>Previous step of this process</source>
        <translation>此进程的上一步</translation>
    </message>
    <message>
        <source>Next event of this &amp;object</source>
        <translation>此对象的下一个事件(&amp;O)</translation>
    </message>
    <message>
        <source>Previous event of this object</source>
        <translation>此对象的上一个事件</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>上一个发现</translation>
    </message>
    <message>
        <source>&amp;Bookmark here…</source>
        <translation>在此加书签…(&amp;B)</translation>
    </message>
    <message>
        <source>Next bookmark</source>
        <translation>下一个书签</translation>
    </message>
    <message>
        <source>Previous bookmark</source>
        <translation>上一个书签</translation>
    </message>
    <message>
        <source>Play in a &amp;loop, between A and B if they are set</source>
        <translation>循环播放（设了 A、B 则在其间）(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>更快(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>更慢(&amp;S)</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>第 %1 步：%2</translation>
    </message>
    <message>
        <source>There is nothing to come back to before the first step.</source>
        <translation>第一步之前没有可以回来的地方。</translation>
    </message>
    <message>
        <source>Bookmark at step %1</source>
        <translation>第 %1 步的书签</translation>
    </message>
    <message>
        <source>Note (empty: remove the bookmark)</source>
        <translation>备注（留空则删除书签）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>The bookmark is removed.</source>
        <translation>书签已删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>演示模式(&amp;P)</translation>
    </message>
    <message>
        <source>Le&amp;gend</source>
        <translation>图例(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>高对比度(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Movement</source>
        <translation>动画(&amp;M)</translation>
    </message>
    <message>
        <source>On the timeline</source>
        <translation>在时间线上</translation>
    </message>
    <message>
        <source>Closer, farther</source>
        <translation>拉近、拉远</translation>
    </message>
    <message>
        <source>Earlier, later</source>
        <translation>往前、往后</translation>
    </message>
    <message>
        <source>Queue feeders, or not</source>
        <translation>显示或收起队列的 feeder</translation>
    </message>
    <message>
        <source>By steps or by time</source>
        <translation>按步或按时间</translation>
    </message>
    <message>
        <source>Marker A or B here</source>
        <translation>在此设标记 A 或 B</translation>
    </message>
    <message>
        <source>From A to B</source>
        <translation>从 A 到 B</translation>
    </message>
    <message>
        <source>Hide, pin or leave only this lane</source>
        <translation>隐藏、固定，或只留这一行</translation>
    </message>
    <message>
        <source>Show all lanes</source>
        <translation>显示所有行</translation>
    </message>
    <message>
        <source>Fold the children</source>
        <translation>折叠子进程</translation>
    </message>
    <message>
        <source>Find a lane</source>
        <translation>查找一行</translation>
    </message>
    <message>
        <source>First a question: the keys 1 to 4 count the hands of the class, and Enter runs it. Then the processes stand here, each a real one, forked by its parent; below, the same run as a score, one lane a process.</source>
        <translation>先来一个问题：用数字键 1 到 4 统计全班的举手，按 Enter 运行。之后进程都站在这里，每一个都是真实的进程，由父进程 fork 出来；下面把同一次运行写成乐谱，每个进程一行。</translation>
    </message>
    <message>
        <source>&amp;Analyze</source>
        <translation>分析(&amp;A)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>forkscope::OutputPanel</name>
    <message>
        <source>follows the cursor</source>
        <translation>随光标而动</translation>
    </message>
    <message>
        <source>Nothing has been printed yet.</source>
        <translation>还没有输出。</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
</context>
<context>
    <name>forkscope::OverviewStrip</name>
    <message>
        <source>Overview of the run</source>
        <translation>整次运行的概览</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 / %2 步</translation>
    </message>
</context>
<context>
    <name>forkscope::PauseMenu</name>
    <message>
        <source>Remove the breakpoint at line %1</source>
        <translation>删除第 %1 行的断点</translation>
    </message>
    <message>
        <source>met once</source>
        <translation>遇到 1 次</translation>
    </message>
    <message>
        <source>met %1 times</source>
        <translation>遇到 %1 次</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Pause when</source>
        <translation>何时暂停</translation>
    </message>
    <message>
        <source>A process comes to a line</source>
        <translation>进程到了某一行</translation>
    </message>
    <message>
        <source>None yet: click in the margin of the source, or press F8 on a line.</source>
        <translation>还没有：点源代码左边，或在某一行按 F8。</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>全部删除</translation>
    </message>
</context>
<context>
    <name>forkscope::PredictionResult</name>
    <message>
        <source>It was %1.</source>
        <translation>结果是 %1。</translation>
    </message>
    <message>
        <source>Your class said</source>
        <translation>全班的预测</translation>
    </message>
    <message numerus="yes">
        <source>%n hand(s)</source>
        <translation>
            <numerusform>举手 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”：%2</translation>
    </message>
</context>
<context>
    <name>forkscope::Presenter</name>
    <message>
        <source>Leave the presentation (Esc)</source>
        <translation>退出演示（Esc）</translation>
    </message>
    <message>
        <source>Leave the presentation</source>
        <translation>退出演示</translation>
    </message>
    <message>
        <source>%1: on</source>
        <translation>%1：开</translation>
    </message>
    <message>
        <source>%1: off</source>
        <translation>%1：关</translation>
    </message>
</context>
<context>
    <name>forkscope::PresenterBar</name>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>走一步</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>让 %1 走一步</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>or</source>
        <translation>或</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 / %2 步</translation>
    </message>
    <message>
        <source>Step %1</source>
        <comment>position</comment>
        <translation>第 %1 步</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forkscope::ProveCard</name>
    <message>
        <source>Waits until what is under way is done.</source>
        <translation>等正在进行的做完。</translation>
    </message>
    <message>
        <source>Runs every schedule of the small setting that could make a difference, and confirms it with a second method. Only then it is called proved.</source>
        <translation>把小规模设置下可能有区别的调度全部运行一遍，再用第二种方法确认。两者一致才叫已证明。</translation>
    </message>
    <message>
        <source>(paused)</source>
        <translation>（已暂停）</translation>
    </message>
    <message>
        <source>%1, confirmed in %2</source>
        <translation>%1，确认用时 %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Prove</source>
        <translation>证明</translation>
    </message>
    <message>
        <source>Try again, %1: %2</source>
        <translation>再试：%1 %2</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>包括</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>不包括</translation>
    </message>
    <message>
        <source>Save certificate</source>
        <translation>保存证明书</translation>
    </message>
    <message>
        <source>A text file that says what was proved, and how</source>
        <translation>一个文本文件，写明证明了什么、怎样证明的</translation>
    </message>
</context>
<context>
    <name>forkscope::PsPanel</name>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>recorded at step %1</source>
        <translation>录制于第 %1 步</translation>
    </message>
    <message>
        <source>What the kernel says, %1</source>
        <translation>内核的说法，%1</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>The command that shows the same in a terminal</source>
        <translation>在终端里显示同样内容的命令</translation>
    </message>
    <message>
        <source>What the kernel says</source>
        <translation>内核的说法</translation>
    </message>
    <message>
        <source>No process is left here: ps would print nothing.</source>
        <translation>这里已经没有进程：ps 什么也不会打印。</translation>
    </message>
    <message>
        <source>the run&apos;s pids</source>
        <translation>运行内的 pid</translation>
    </message>
    <message>
        <source>this machine&apos;s</source>
        <translation>本机的 pid</translation>
    </message>
    <message>
        <source>Which pids are shown</source>
        <translation>显示哪一种 pid</translation>
    </message>
    <message>
        <source>A run has pids of its own; outside, each process has another.</source>
        <translation>运行有自己的一套 pid；在外面，每个进程另有一个 pid。</translation>
    </message>
</context>
<context>
    <name>forkscope::QuestionPage</name>
    <message numerus="yes">
        <source>%n hand(s)</source>
        <translation>
            <numerusform>举手 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Press 1 to %1 for each hand, with Shift to take one back.</source>
        <translation>每有一人举手，按 1 到 %1；按住 Shift 可收回一个。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
</context>
<context>
    <name>forkscope::RecentList</name>
    <message>
        <source>Today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n step(s)</source>
        <translation>
            <numerusform>%1 · %n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>Recent recordings</source>
        <translation>最近的录制</translation>
    </message>
    <message>
        <source>Every run is recorded. You will find the latest ones here.</source>
        <translation>每次运行都会录制，最近的会列在这里。</translation>
    </message>
    <message>
        <source>%1 · stops early</source>
        <translation>%1 · 中途结束</translation>
    </message>
</context>
<context>
    <name>forkscope::RunBar</name>
    <message>
        <source>Replay this run</source>
        <translation>重放这次运行</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>重放</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>More presets</source>
        <translation>更多预设</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>场景库</translation>
    </message>
    <message>
        <source>Back to the gallery</source>
        <translation>返回场景库</translation>
    </message>
    <message>
        <source>The two sides to compare</source>
        <translation>要对比的两边</translation>
    </message>
    <message>
        <source>Repeats this run on new processes, a step at a time</source>
        <translation>用新的进程一步一步地重复这次运行</translation>
    </message>
    <message>
        <source>Find a failure</source>
        <translation>找出失败</translation>
    </message>
    <message>
        <source>The shortest schedule that fails (F2)</source>
        <translation>会失败的最短调度（F2）</translation>
    </message>
    <message>
        <source>Prove</source>
        <translation>证明</translation>
    </message>
    <message>
        <source>Every schedule of a small setting (F3)</source>
        <translation>小规模设置下的所有调度（F3）</translation>
    </message>
    <message>
        <source>Luck</source>
        <translation>碰运气</translation>
    </message>
    <message>
        <source>Many free runs, and how they end (F4)</source>
        <translation>许多次自由运行，各有什么结果（F4）</translation>
    </message>
    <message>
        <source>Twin run</source>
        <translation>双开对照</translation>
    </message>
    <message>
        <source>The same order of steps on the other side, side by side (T)</source>
        <translation>另一种设置照同样的顺序走，并排对照（T）</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Large type for a class (F5)</source>
        <translation>给全班看的大字（F5）</translation>
    </message>
</context>
<context>
    <name>forkscope::RunController</name>
    <message>
        <source>The run&apos;s host ended unexpectedly. What happened until then is kept.</source>
        <translation>运行的宿主意外结束。到那时为止发生的事都已保留。</translation>
    </message>
    <message>
        <source>This process is not there at this point of the run.</source>
        <translation>在运行的这一刻，这个进程还不存在。</translation>
    </message>
    <message>
        <source>It is gone: the kernel knows no such process any more.</source>
        <translation>它已消失：内核里再没有这个进程。</translation>
    </message>
    <message>
        <source>These processes have ended: this is what was recorded. Replay the run first.</source>
        <translation>这些进程都已结束，这里是录下来的内容。请先重放这次运行。</translation>
    </message>
    <message>
        <source>A zombie runs nothing that could stop.</source>
        <translation>僵尸不运行任何代码，没有什么可停。</translation>
    </message>
    <message>
        <source>It is stopped already.</source>
        <translation>它已经停住了。</translation>
    </message>
    <message>
        <source>It is not stopped.</source>
        <translation>它没有被停住。</translation>
    </message>
    <message>
        <source>.</source>
        <comment>end of a sentence</comment>
        <translation>。</translation>
    </message>
    <message>
        <source>. What came after it is recorded as its future.</source>
        <translation>。之后发生的已记录为它的未来。</translation>
    </message>
</context>
<context>
    <name>forkscope::RunLayout</name>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开%1</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>信息</translation>
    </message>
</context>
<context>
    <name>forkscope::RunPage</name>
    <message>
        <source>follows the cursor</source>
        <translation>随光标而动</translation>
    </message>
    <message>
        <source>Set-up, lesson and words</source>
        <translation>设置、课文和词汇</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>课文</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词汇</translation>
    </message>
    <message>
        <source>What the run tells</source>
        <translation>这次运行说了什么</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>ps</source>
        <translation>ps</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>forkscope::SearchCard</name>
    <message>
        <source>On which side</source>
        <translation>在哪一边</translation>
    </message>
</context>
<context>
    <name>forkscope::SearchFooter</name>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>第 %1 / %2 次运行</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>每秒 %1 次</translation>
    </message>
    <message>
        <source>Back to the run</source>
        <translation>回到运行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>How many are still to come is not known; the least is.</source>
        <translation>还剩多少并不知道，只知道至少还有多少。</translation>
    </message>
</context>
<context>
    <name>forkscope::SearchPage</name>
    <message>
        <source>Save certificate</source>
        <translation>保存证明书</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>The certificate can&apos;t be written: %1</source>
        <translation>证明书写不进去：%1</translation>
    </message>
    <message>
        <source>The certificate is saved in %1.</source>
        <translation>证明书已保存到 %1。</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>场景库</translation>
    </message>
    <message>
        <source>Back to the gallery</source>
        <translation>回到场景库</translation>
    </message>
    <message>
        <source>Find a failure</source>
        <translation>找出失败</translation>
    </message>
    <message>
        <source>Prove</source>
        <translation>证明</translation>
    </message>
    <message>
        <source>Luck</source>
        <translation>碰运气</translation>
    </message>
</context>
<context>
    <name>forkscope::SettingRow</name>
    <message>
        <source>More knobs</source>
        <translation>更多设置</translation>
    </message>
    <message>
        <source>Every schedule</source>
        <translation>所有调度</translation>
    </message>
    <message>
        <source>of a small setting: the search runs real processes, again and again</source>
        <translation>小规模设置下：搜索一遍遍运行真实的进程</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>重新搜索</translation>
    </message>
</context>
<context>
    <name>forkscope::SetupPanel</name>
    <message>
        <source>drawn</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Changed knobs are for the next run.</source>
        <translation>改动对下一次运行有效。</translation>
    </message>
</context>
<context>
    <name>forkscope::SourcePanel</name>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源代码</translation>
    </message>
    <message>
        <source>The program in C++</source>
        <translation>C++ 程序</translation>
    </message>
    <message>
        <source>The same program in Python</source>
        <translation>同一个程序的 Python 版</translation>
    </message>
    <message>
        <source>Pause when · %1</source>
        <translation>何时暂停 · %1</translation>
    </message>
    <message>
        <source>Pause when</source>
        <translation>何时暂停</translation>
    </message>
    <message>
        <source>Where a run pauses by itself</source>
        <translation>运行在哪里自己暂停</translation>
    </message>
</context>
<context>
    <name>forkscope::StageCorner</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>What the shapes, letters and arrows mean (F6)</source>
        <translation>形状、字母和箭头的含义（F6）</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Look closer, around the selected process (Ctrl and the wheel)</source>
        <translation>以选中的进程为中心放大（Ctrl 加滚轮）</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>方块</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>How much of each process is shown</source>
        <translation>每个进程显示多少</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>自动</translation>
    </message>
</context>
<context>
    <name>forkscope::StageView</name>
    <message>
        <source>Stage</source>
        <translation>舞台</translation>
    </message>
    <message>
        <source>Nobody is here yet</source>
        <translation>这里还没有人</translation>
    </message>
    <message>
        <source>Run the scenario, or step its first process.</source>
        <translation>运行这个场景，或让它的第一个进程走一步。</translation>
    </message>
</context>
<context>
    <name>forkscope::TimelineView</name>
    <message>
        <source>%1, step %2: %3</source>
        <translation>%1，第 %2 步：%3</translation>
    </message>
    <message>
        <source>Timeline of the processes</source>
        <translation>进程的时间线</translation>
    </message>
    <message>
        <source>Scroll the lanes</source>
        <translation>滚动各行</translation>
    </message>
    <message>
        <source>%1, not yet started</source>
        <translation>%1，还没有启动</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>process, what it does</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden, show all</source>
        <translation>
            <numerusform>隐藏了 %n 条，全部显示</numerusform>
        </translation>
    </message>
    <message>
        <source>Act on the process…</source>
        <translation>对进程做点什么…</translation>
    </message>
    <message>
        <source>Hide this lane</source>
        <translation>隐藏这一行</translation>
    </message>
    <message>
        <source>Unpin this lane</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>Pin this lane on top</source>
        <translation>置顶这一行</translation>
    </message>
    <message>
        <source>Show the others again</source>
        <translation>重新显示其他行</translation>
    </message>
    <message>
        <source>Only this one and what it touched</source>
        <translation>只看它和与它有关的</translation>
    </message>
    <message>
        <source>Show its children</source>
        <translation>展开它的子进程</translation>
    </message>
    <message>
        <source>Fold its children away</source>
        <translation>收起它的子进程</translation>
    </message>
    <message>
        <source>Find a lane…</source>
        <translation>查找一行…</translation>
    </message>
    <message>
        <source>Show all lanes</source>
        <translation>显示所有行</translation>
    </message>
    <message>
        <source>Find a lane by name</source>
        <translation>按名称查找一行</translation>
    </message>
    <message>
        <source>Name of a lane</source>
        <translation>行的名称</translation>
    </message>
    <message>
        <source>Show all lanes (Shift+H)</source>
        <translation>显示所有行（Shift+H）</translation>
    </message>
</context>
<context>
    <name>forkscope::Tour</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>A look around</source>
        <translation>界面导览</translation>
    </message>
</context>
<context>
    <name>forkscope::TransportBar</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>走一步</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>让 %1 走一步</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could go</source>
        <translation>
            <numerusform>%n 个可以走</numerusform>
        </translation>
    </message>
    <message>
        <source>%1x</source>
        <translation>%1 倍</translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation>%1 步/秒</translation>
    </message>
    <message>
        <source>full speed</source>
        <translation>全速</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Run it, or step main</source>
        <translation>运行，或让 main 走一步</translation>
    </message>
    <message>
        <source>in the past</source>
        <translation>在过去</translation>
    </message>
    <message>
        <source>live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>stops here</source>
        <translation>到此为止</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>stuck: nobody can go on</source>
        <translation>卡住了：谁也走不下去</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>ended by the time limit</source>
        <translation>到时间上限，结束</translation>
    </message>
    <message>
        <source>ended by a limit</source>
        <translation>到上限，结束</translation>
    </message>
    <message>
        <source>went another way</source>
        <translation>走上了别的路</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>还没有运行</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 / %2 步</translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <translation>%1 · %2 ms</translation>
    </message>
    <message>
        <source>Restart, same seed</source>
        <translation>同种子重来</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>or</source>
        <translation>或</translation>
    </message>
    <message>
        <source>Or who goes next?</source>
        <translation>或者换谁走？</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Who decides who goes next</source>
        <translation>由谁决定谁先走</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>自由</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Round robin</source>
        <translation>轮流</translation>
    </message>
    <message>
        <source>Run on</source>
        <translation>一直跑</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>重放</translation>
    </message>
    <message>
        <source>Step %1</source>
        <comment>position</comment>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>转到…</translation>
    </message>
    <message>
        <source>Go to an event, a finding, a bookmark…</source>
        <translation>转到事件、发现、书签…</translation>
    </message>
</context>
<context>
    <name>forkscope::TwinPage</name>
    <message>
        <source>The second run goes on…</source>
        <translation>第二次运行正在进行…</translation>
    </message>
    <message>
        <source>They part here.</source>
        <translation>在这里分道。</translation>
    </message>
    <message>
        <source>They do not part.</source>
        <translation>没有分道。</translation>
    </message>
    <message>
        <source>Step %1 of %2 · right: %3 of %4</source>
        <translation>第 %1 / %2 步 · 右边：第 %3 / %4 步</translation>
    </message>
    <message>
        <source>Twin run: %1</source>
        <translation>双开对照：%1</translation>
    </message>
    <message>
        <source>the same order of steps, another setting: follow them side by side</source>
        <translation>同样的步骤顺序，不同的设置：并排对照着走</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>实际发生的</translation>
    </message>
    <message>
        <source>same order, as far as it can be followed</source>
        <translation>照同样的顺序走，直到走不下去</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>换个对照</translation>
    </message>
    <message>
        <source>What to compare with</source>
        <translation>选择与什么对照</translation>
    </message>
    <message>
        <source>Back to the run</source>
        <translation>回到运行</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Step both</source>
        <translation>两边各走一步</translation>
    </message>
    <message>
        <source>Go to the parting</source>
        <translation>到分道处</translation>
    </message>
</context>
<context>
    <name>forkscope::TwinRun</name>
    <message>
        <source>The second run&apos;s host ended unexpectedly.</source>
        <translation>第二次运行的宿主进程意外结束了。</translation>
    </message>
</context>
<context>
    <name>forkscope::TwinSide</name>
    <message>
        <source>broken</source>
        <translation>断言被打破</translation>
    </message>
    <message>
        <source>held</source>
        <translation>断言成立</translation>
    </message>
</context>
<context>
    <name>forkscope::WhyRing</name>
    <message>
        <source>They wait in a ring: %1</source>
        <translation>它们互相等待，成了一个环：%1</translation>
    </message>
</context>
<context>
    <name>forkscope::WitnessPicture</name>
    <message>
        <source>preemption</source>
        <translation>抢占</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
</context>
</TS>
