<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActorNames</name>
    <message>
        <source>process %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BeltWords</name>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maxsize %1: no place free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maxsize %1: 1 place free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maxsize %1: %2 places free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maxsize %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wait to put: the queue is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wait to get: the pipe is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wait to get: one at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>got %1, not joined yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>got %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits: the pipe is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits: no item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next: gets %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next: takes a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits: the queue is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits: no place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next: puts %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next: gives the place back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No places are counted out: put() never waits for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The semaphore that bounds the queue: %1. put() takes a place, get() gives it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pipe holds %1. In it, the next to leave first: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buffer of %1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (in the feeder&apos;s hand)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the buffer of %1, which is dead: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the memory of %1, the next to leave first: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more, empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more with %2 items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>readers&apos; lock: free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>readers&apos; lock: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writers&apos; lock: free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writers&apos; lock: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>qsize() says %1, empty() says %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not in the pipe yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 items are not in the pipe yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is put, but still in %2: no reader can get it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 are put, but still in %3: no reader can get them yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 items are put, but still in %2: no reader can get them yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 items are put, but still in the memory of %2 writers: no reader can get them yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is lost: %2 ended before it was delivered, and qsize() still counts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 items are lost: who put them ended before they were delivered, and qsize() still counts them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 items are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has taken its item, but not given the place back yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 still keeps its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has taken a place, but not put its item yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has only a place yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One place is taken by an item that is nowhere yet, or no longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 places are taken by items that are nowhere yet, or no longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next get() returns %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in the pipe: the next get() returns it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 items are in the pipe: the next get() returns %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pipe is full: the feeder of %1 waits for a reader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pipe is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A place is free again only when a reader has taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is put: who calls get() waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is put.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 holds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 holds it, %3 waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semaphore %1: %2 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event %1: set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event %1: not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More queues: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the semaphore that bounds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>qsize() and empty()?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feeders take the writers&apos; lock, so that only one writes into the pipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get() takes the readers&apos; lock, so that only one reads from the pipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the writers&apos; memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feeder buffers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buffers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put() leaves an item in the memory of the process that puts it; its feeder thread carries it into the pipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On their way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>Forkscope %1: what was proved, and how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcomes, each with a schedule that leads there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To repeat it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventRows</name>
    <message>
        <source>no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wants %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FamilyWords</name>
    <message>
        <source>pid %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line goes from each parent to its children, as the kernel lists them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead %1, not reaped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead, not reaped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reaped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended by Forkscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit %1, reaped at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kill -%1: no effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kill -%1: ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>died holding %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>daemon, on its own now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>daemon: ends with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>daemon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ppid was %1, now %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was its parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adopts and reaps orphans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for main</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has reaped main</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a zombie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an orphan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pid %1 and its place in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit status %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit status 0, for %1 to fetch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit status 0, for the shell to fetch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the CPU time that it used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU time used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory, open files, code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anything that kill -9 could end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kill -%1 was sent: no effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waits for it, by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shell waits for it, by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 calls join or wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a SIGCHLD handler in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ends: init reaps it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adopted at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pid %1, memory, open files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it goes on with its work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reaps it at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody else can join it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still kept by the kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What removes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>permits of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in it, oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buffer of </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (lost: it has ended)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> carries %1 to the pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lowest %1, highest %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>old memories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its last changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 earlier ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program has made no object yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more; choose them on the stage or in ps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>helper of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the run, %2 on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>daemon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its parent ends it when it ends itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pid %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 now; it was </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (pid %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orphan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its parent ended first, so it was adopted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, no part of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>helpers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it has and wants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> since </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any of its children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, and so for </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (%1 still in its buffer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ignores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the kernel still keeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its pid %1, which nobody else can get</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its exit status: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it used: CPU time %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its parent: pid %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its line in the table of processes, with the letter Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its memory, with everything that it remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its open files, pipes and locks of files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its code and its threads: nothing of it can run, so no signal reaches it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has to collect it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pid %1, which does so at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, by join(), wait() or waitpid(); else it stays until that one ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: its exit status was collected, and the kernel forgot it. Its pid may be given to another process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it remembered when it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it remembers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, from </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (old: it has changed since)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the kernel says now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the kernel said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms, as last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 KiB, parts of it shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live knob %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: </source>
        <comment>after a name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live knob</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>robust lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semaphore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buffer of a queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: cleared and not written again yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free: its holder died, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held by </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the pipe (%2 bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 places taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 permits free, %2 at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set %1 times so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineChips</name>
    <message>
        <source>%1 processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2s</source>
        <comment>16 clients</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineWriter</name>
    <message>
        <source>The run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After step %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 killed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 terminated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 continued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 turned on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 turned off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 turned to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LocksWords</name>
    <message>
        <source>all free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held since step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semaphore %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semaphore %1: %2 free of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended and has it still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has it, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 have it, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for itself: a deadlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each waits for the other: a deadlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wait for each other in a ring: a deadlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a deadlock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutcomeTable</name>
    <message>
        <source>deadlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lock&apos;s owner died</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a wake-up was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutputRows</name>
    <message>
        <source>ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cursor: step %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PauseWords</name>
    <message>
        <source>Paused at step %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused at %1 ms: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 became a zombie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 became an orphan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no permit left, and %2 waits for one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a claim broke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a claim broke: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waits for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a finding: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 came to line %2 of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wrote %3, which %2 has read and not written yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 have both read %3, and neither has written it yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A zombie appears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An orphan appears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No permit left, and somebody waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two are inside at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A queue is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A claim breaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A process waits for a lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A process ended and its parent has not collected it. Not for main, whose parent is no part of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its parent ended first, and another process adopted it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All permits of a semaphore are taken, and a process waits for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two processes have read the same file or value, and neither has written it since. Who gave a lock back after its look counts only once it goes on to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every place is taken, or the pipe has no room for the next message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the scenario claims is not true any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It wants a lock that another one holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A data race, a deadlock, a lost wake-up or anything else that analysis found; many are found at the end of a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deadlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the owner of a lock died</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost wake-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queue that nobody empties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zombie that nobody collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orphan that was left behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loop that only computes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half-written file was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit reached</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PsRows</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S: waits for Forkscope&apos;s turn; it could go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampled: true at that moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>daemon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orphan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the place in the kernel where it sleeps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: pid %2, outside %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: pid %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reaped: ps lists it no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU time %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>daemon: ends with its parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orphan: its parent was pid %1, now it is pid %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <comment>between facts</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoadWords</name>
    <message>
        <source>GREEN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 here, nobody waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 waits for event %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wait for event %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2 not for ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2 of them not for ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waits for green or %2:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left, then it goes anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 woke on green,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found red, waits again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has not looked again yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 saw green,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and sleeps before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits, %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>woke, found it cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>woke, has not looked yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoomsWords</name>
    <message>
        <source>Waiting line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 about to ask for semaphore %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 waits for semaphore %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wait for semaphore %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order is promised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order is promised: any of them may get the next free room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semaphore %1: %2 permits, %3 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 guests, %2 rooms: a permit too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 permits, %2 rooms: released once too often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rooms are numbered by us; a semaphore only counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semaphore %1: %2 free of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No room %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended inside: nobody gives this permit back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has this one too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, taken by %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; a permit too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits: nothing free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits: all %1 taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchWords</name>
    <message>
        <source>Proved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No preemption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One preemption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two preemptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three preemptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 preemptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>five steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>six steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seven steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eight steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One process is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two processes are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 processes are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One %1 is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two %1s are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three %1s are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2s are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All schedules checked. No claim breaks, and nobody is stuck.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are schedules that fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>No failure with %n preemption(s) or fewer. More were not tried.</source>
        <translation>
            <numerusform>No failure with %n preemption or fewer. More were not tried.</numerusform>
            <numerusform>No failure with %n preemptions or fewer. More were not tried.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all schedules were run. Nothing is proved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No schedule with fewer preemptions or fewer steps fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, after %n run(s)</source>
        <translation>
            <numerusform>%1, after %n run</numerusform>
            <numerusform>%1, after %n runs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 runs cover every schedule of this setting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs stand for %2 orders in which these processes could take their steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two orders count as one when they differ only in steps that cannot touch each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second, independent method ran %1 more and reached the same outcomes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second, independent method ran %1 more and reached other outcomes: this is no proof.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second method has not confirmed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: every time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other settings; processes that are killed from outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 above %2, other settings; processes that are killed from outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running freely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Atlas: every order, one after another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Searching, with %n preemption(s) at most</source>
        <translation>
            <numerusform>Searching, with %n preemption at most</numerusform>
            <numerusform>Searching, with %n preemptions at most</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proving: every schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirming with the second method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortening what was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every schedule of this setting; sleeps and timeouts may take any time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>%1 can&apos;t be written any further: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: there is no directory %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a directory; name a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a directory, not a recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists and is not a recording, so it is left as it is; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recording needs a file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no recording %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty: it holds no recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a Forkscope recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is cut short and can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a database of another program, not a recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was recorded by another version of Forkscope (format %2, this one reads %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged and can&apos;t be read (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1 was given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notes can&apos;t be written into %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recording stops early: %1 events are readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export needs a file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a character in the share code that none has: only digits, and letters without I, L, O and U, can stand there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no share code; a share code looks like FS-3KQ7-M2XD-T.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A letter of the share code is missing, or there is one too many: its groups are of four.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share code has a mistake in it: its last character doesn&apos;t fit the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share code is whole, but this version of Forkscope has no such scenario, or has it with other knobs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schedule&apos;s item %1 can&apos;t be done here: there is nothing to &apos;%2&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schedule&apos;s item %1 can&apos;t be granted: there is no actor %2 yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schedule&apos;s item %1 can&apos;t be granted: %2 can&apos;t go on there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording ends here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The replay can&apos;t go on after step %1: %2 is not ready to %3, it wants to %4 and is dead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The replay can&apos;t go on after step %1: %2 is not ready to %3, it wants to %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The replay went another way: %1 was to %2 but did %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time limit ended the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s first process was killed from outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is listening any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forkscope-host can&apos;t be started; is it installed beside forkscope?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forkscope-host can&apos;t be started: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forkscope-host did not answer; is it installed beside forkscope?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a recording; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has triggers, which no recording has; its notes stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageWords</name>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; the kernel says %1, waiting for its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On their way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 between reading and writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leaving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 zombie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 zombies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order is promised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is between reading and writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended, and not collected yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zombies: not joined by %1 yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remembers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrote %1 at step %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read %1 at step %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrote %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remembers an old %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both remember an old %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 remember an old %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both remember the same %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 remember the same %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lock %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free: %1 died holding it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off: walk right in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and one more lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more locks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half written by %1, step %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half written by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written by %1 at step %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit codes: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineText</name>
    <message>
        <source>orphan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>daemon</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n process(es)</source>
        <translation>
            <numerusform>%n process</numerusform>
            <numerusform>%n processes</numerusform>
        </translation>
    </message>
    <message>
        <source>by arrival</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One thin row a process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at it for the lens,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click to pin a lane.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remembers %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2
%3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no. %1 to arrive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>claim broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the scenario, or step the first process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who runs?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not joined yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in room %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orphan: ppid %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kill -9: no effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no effect</source>
        <comment>a signal</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>daemon: ends with its parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message>
        <source>A to B: %1, %2 ms</source>
        <comment>steps, time</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Topics</name>
    <message>
        <source>Sharing one thing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passing messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Life and death</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puzzles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two read, both write, one is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limited places, and a signal for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belts, buffers and what blocks them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what a parent owes its children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find the order of steps that breaks it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TwinSetting</name>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a knob and its value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TwinWords</name>
    <message>
        <source>%1 goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They do not part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They part at step %1: %2 must wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They part at step %1: %2 wants something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They part at step %1: %2 is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step of the left has its counterpart on the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step of the left so far has its counterpart on the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the left %1.</source>
        <comment>client-2 reads 1 from count</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the right it %1.</source>
        <comment>waits for ...</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the right what it does next is another thing: it %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the right it is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhyReader</name>
    <message>
        <source>%1 waits for nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody waits at this point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who waits here? Choose one to ask why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::ActMenu</name>
    <message>
        <source>%1, pid %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kill (SIGKILL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminate (SIGTERM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop (SIGSTOP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue (SIGCONT)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is dead already: nothing will happen. Only its parent can remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends at once; nothing of its program runs any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its handler runs next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ignores SIGTERM: nothing will happen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends; it has no handler that could tidy up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It rests where it is until it gets SIGCONT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on where it was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom it waits for, and who could let it go on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::AnswerBar</name>
    <message numerus="yes">
        <source>%1: %n hand(s)</source>
        <translation>
            <numerusform>%1: %n hand</numerusform>
            <numerusform>%1: %n hands</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forkscope::AtlasCard</name>
    <message>
        <source>Waits until what is under way is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs every order of the small setting, one after another, none left out as equal to another: up to %1 of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no order to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One column is one whole run: click it and it runs for real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 orders of this setting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 orders; there are more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message>
        <source>Run every order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows above the strip say who takes the first, second and third step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fork is where orders part; the words on a way say who steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Atlas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the atlas is drawn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::AtlasView</name>
    <message>
        <source>%1 goes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the witness above: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Atlas: a column is one whole run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order %1 of %2: %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::AxisSwitch</name>
    <message>
        <source>Axis in milliseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axis: equal steps, or the run&apos;s clock (X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::Banner</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::BarTail</name>
    <message>
        <source>Switch to Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::BlackScreen</name>
    <message>
        <source>Black screen; any key brings the picture back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::BranchStrip</name>
    <message>
        <source>Branches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branches of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::ChartChooser</name>
    <message>
        <source>Plot %1, selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::ChartView</name>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (cleared)</source>
        <comment>an event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (set)</source>
        <comment>an event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a level of the chart</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not %1</source>
        <comment>an event that is not set</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the chart shows: an object, the processes, their CPU time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held by %1</source>
        <comment>a lock</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU time is measured where the kernel decides who runs: in free runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No CPU time was measured so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not in this run yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no number so far.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::ClaimStrip</name>
    <message>
        <source>Broken at step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::CommandPalette</name>
    <message>
        <source>Do something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::DockTitle</name>
    <message>
        <source>Float %1, or dock it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::EventsPanel</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: client-3 write, or a step&apos;s number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What belongs to the step before it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Births and ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signals, acts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events of which process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events of which object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events of which kind</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::ExploreJob</name>
    <message>
        <source>The search ended unexpectedly: its host is gone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::FindCard</name>
    <message>
        <source>Waits until what is under way is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks for the shortest schedule that breaks a claim or leaves somebody stuck. It runs real processes, again and again, with few preemptions first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(paused)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>main switch turned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same schedule, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step through it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the run at its beginning, with who goes next marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the share code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code holds the scenario, its knobs and the schedule.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::GalleryPage</name>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recording…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what processes really do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real forked processes, real locks. Step one at a time, choose who goes next, step back. Begin with five minutes of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scenario is about that. Try another word, or look at all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::InspectorPanel</name>
    <message>
        <source>Nothing has happened yet. What there is will be listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not there at this point of the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::KnobRow</name>
    <message>
        <source>Can be turned during a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::Legend</name>
    <message>
        <source>What a process does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made, has done nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could run, others do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its lines are executed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for somebody or something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until its time has come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs without meeting anybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a signal holds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead, its parent hasn&apos;t asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead and reaped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the kernel calls it, and frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs or could run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sleeps, a signal wakes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sleeps deeply, on a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zombie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it isn&apos;t its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orphan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its parent died, another adopted it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>daemon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended when its parent ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something went wrong here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds the lock or a permit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a process is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lets the other one go on,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or gives it something to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is adopted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::LessonPanel</name>
    <message>
        <source>For the teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This scenario needs no words of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::LuckCard</name>
    <message>
        <source>Waits until what is under way is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets the small setting run freely, %1 times, several at once, and counts how it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free runs, the kernel decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try luck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Luck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if every order of the atlas were equally likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free runs never tell what can happen, only what did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First run with a finding kept: run %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::LuckChart</name>
    <message>
        <source>How often each outcome came</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::MainKnob</name>
    <message>
        <source>Turning it is for the next run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be turned during a run. Here, in the past, turning it starts a new branch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be turned during a run: it counts from the next look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::MainWindow</name>
    <message>
        <source>Opening the recording: %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no scenario “%1” here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recording is of the scenario “%1”, which is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings (*.forkscope);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings (*.forkscope)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run is saved in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who goes next; hands, while a question is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open recording…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save recording…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the &amp;beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Live, the newest step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;estart, same seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;play this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the main &amp;knob</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody who could &amp;go next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Gallery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中文 / &amp;English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or &amp;dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels as &amp;drawers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close a drawer or a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - Forkscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Act on the selected process…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find a failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pro&amp;ve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;uck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open share &amp;code…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open share code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code like FS-3KQ7-M2XD-T:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code is of another version, or of a scenario that is not here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no share code: a character is missing or mistyped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;win run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the &amp;parting of a twin run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wh&amp;y does it wait?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A twin run repeats what happened: run the scenario first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recordings yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo a change of the set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Arrange the panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panel: set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panel: code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panel: facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;icture of this view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pri&amp;nt…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <comment>a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run yet that could be exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events as lines of JSON (*.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events as a table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace for Perfetto (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline of the whole run (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which view?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer can&apos;t be used now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Do something…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search the gallery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show me around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here the processes stand: each is a real one, forked by its parent. Above, who waits for what; below, the same run as a score, one lane a process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is turned here changes the outcome. Turn the framed switch, run again, and compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run lets them go. Step lets one process take one step; the keys 1 to 9 choose who goes next. Back steps into the past, and another choice there begins another run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program in Python and C++ with the line each process is at; what was printed, what the kernel says, and why somebody waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a failure searches every order of steps, and Prove covers them all. The key ? shows all keys, and Ctrl+K finds everything by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breakpoint at this li&amp;ne</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause w&amp;hen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step of this &amp;process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous step of this process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next event of this &amp;object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous event of this object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bookmark here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play in a &amp;loop, between A and B if they are set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to come back to before the first step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark at step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note (empty: remove the bookmark)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bookmark is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le&amp;gend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Movement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closer, farther</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier, later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue feeders, or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By steps or by time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marker A or B here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From A to B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide, pin or leave only this lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First a question: the keys 1 to 4 count the hands of the class, and Enter runs it. Then the processes stand here, each a real one, forked by its parent; below, the same run as a score, one lane a process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Analyze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::OutputPanel</name>
    <message>
        <source>follows the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been printed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::OverviewStrip</name>
    <message>
        <source>Overview of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::PauseMenu</name>
    <message>
        <source>Remove the breakpoint at line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>met once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>met %1 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A process comes to a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet: click in the margin of the source, or press F8 on a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::PredictionResult</name>
    <message>
        <source>It was %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your class said</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hand(s)</source>
        <translation>
            <numerusform>%n hand</numerusform>
            <numerusform>%n hands</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::Presenter</name>
    <message>
        <source>Leave the presentation (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the presentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::PresenterBar</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1</source>
        <comment>position</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forkscope::ProveCard</name>
    <message>
        <source>Waits until what is under way is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs every schedule of the small setting that could make a difference, and confirms it with a second method. Only then it is called proved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(paused)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, confirmed in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text file that says what was proved, and how</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::PsPanel</name>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded at step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the kernel says, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command that shows the same in a terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the kernel says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No process is left here: ps would print nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run&apos;s pids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this machine&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which pids are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run has pids of its own; outside, each process has another.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::QuestionPage</name>
    <message numerus="yes">
        <source>%n hand(s)</source>
        <translation>
            <numerusform>%n hand</numerusform>
            <numerusform>%n hands</numerusform>
        </translation>
    </message>
    <message>
        <source>Press 1 to %1 for each hand, with Shift to take one back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::RecentList</name>
    <message>
        <source>Today %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n step(s)</source>
        <translation>
            <numerusform>%1 · %n step</numerusform>
            <numerusform>%1 · %n steps</numerusform>
        </translation>
    </message>
    <message>
        <source>Recent recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every run is recorded. You will find the latest ones here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · stops early</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::RunBar</name>
    <message>
        <source>Replay this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the gallery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two sides to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeats this run on new processes, a step at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shortest schedule that fails (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every schedule of a small setting (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Luck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many free runs, and how they end (F4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twin run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same order of steps on the other side, side by side (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large type for a class (F5)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::RunController</name>
    <message>
        <source>The run&apos;s host ended unexpectedly. What happened until then is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This process is not there at this point of the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is gone: the kernel knows no such process any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These processes have ended: this is what was recorded. Replay the run first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A zombie runs nothing that could stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is stopped already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.</source>
        <comment>end of a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. What came after it is recorded as its future.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::RunLayout</name>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::RunPage</name>
    <message>
        <source>follows the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set-up, lesson and words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the run tells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::SearchCard</name>
    <message>
        <source>On which side</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::SearchFooter</name>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many are still to come is not known; the least is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::SearchPage</name>
    <message>
        <source>Save certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate can&apos;t be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is saved in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the gallery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Luck</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::SettingRow</name>
    <message>
        <source>More knobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of a small setting: the search runs real processes, again and again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::SetupPanel</name>
    <message>
        <source>drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed knobs are for the next run.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::SourcePanel</name>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program in C++</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same program in Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause when · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a run pauses by itself</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::StageCorner</name>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the shapes, letters and arrows mean (F6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look closer, around the selected process (Ctrl and the wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of each process is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By itself</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::StageView</name>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the scenario, or step its first process.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::TimelineView</name>
    <message>
        <source>%1, step %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline of the processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll the lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not yet started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>process, what it does</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hidden, show all</source>
        <translation>
            <numerusform>%n hidden, show all</numerusform>
            <numerusform>%n hidden, show all</numerusform>
        </translation>
    </message>
    <message>
        <source>Act on the process…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin this lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin this lane on top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the others again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this one and what it touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold its children away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a lane…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a lane by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of a lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all lanes (Shift+H)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::Tour</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A look around</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::TransportBar</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could go</source>
        <translation>
            <numerusform>%n could go</numerusform>
            <numerusform>%n could go</numerusform>
        </translation>
    </message>
    <message>
        <source>%1x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it, or step main</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stops here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stuck: nobody can go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended by the time limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended by a limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>went another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart, same seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or who goes next?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who decides who goes next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round robin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1</source>
        <comment>position</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to an event, a finding, a bookmark…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::TwinPage</name>
    <message>
        <source>The second run goes on…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They part here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They do not part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2 · right: %3 of %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twin run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same order of steps, another setting: follow them side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same order, as far as it can be followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the parting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::TwinRun</name>
    <message>
        <source>The second run&apos;s host ended unexpectedly.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::TwinSide</name>
    <message>
        <source>broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::WhyRing</name>
    <message>
        <source>They wait in a ring: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forkscope::WitnessPicture</name>
    <message>
        <source>preemption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
