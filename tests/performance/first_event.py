"""From the command to the first event of its run: first_event.py FORKSCOPE prints nanoseconds."""

import subprocess
import sys
import time

begin = time.perf_counter_ns()
run = subprocess.Popen([sys.argv[1], "run", "ticket-grab", "--quiet", "--events", "-"],
                       stdout=subprocess.PIPE)
first = run.stdout.readline()
took = time.perf_counter_ns() - begin
run.terminate()
run.communicate()
if not first.startswith(b"{"):
    sys.exit("The command printed no event.")
print(took)
