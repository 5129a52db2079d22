"""A parcel gets a label, then a line in the book. A clerk looks at both."""
import os, sys
from multiprocessing import Array, Lock, Process, Value
from types import SimpleNamespace

def packer():
    keep = knob.fixed == "on"
    labels.acquire()                                            #@take-label
    label.value = 7                                             #@label
    if not keep: labels.release()                               #@label-done
    books.acquire()                                             #@take-book
    book.value = label.value                                    #@copy
    books.release()                                             #@book-done
    if keep: labels.release()                                   #@both-done
    print("packer: parcel 7 is ready", flush=True)              #@ready

def clerk():
    labels.acquire()                                            #@ask-label
    number = label.value                                        #@read-label
    labels.release()                                            #@label-read
    seen[0] = number                                            #@tally-label
    if number == 0:                                             #@check
        print("clerk: no label yet", flush=True)                #@early
        return
    books.acquire()                                             #@ask-book
    entry = book.value                                          #@read-book
    books.release()                                             #@book-read
    seen[1] = entry                                             #@tally-book
    print(f"clerk: label {number}, book {entry}", flush=True)   #@compare

knob = SimpleNamespace(fixed="off", seed=0, scale=1.0)
for setting in sys.argv[1:]:
    name, value = setting.split("=")
    setattr(knob, name, type(vars(knob)[name])(value))

if __name__ == "__main__":                                      #@main
    labels, books, seen = Lock(), Lock(), Array("i", 2)
    label, book = (Value("i", 0, lock=False) for _ in range(2))
    staff = [Process(target=packer), Process(target=clerk)]
    for process in staff: process.start()                       #@start
    for process in staff: process.join()                        #@join
    if "TWIN_OUTCOME" in os.environ:
        looked = f" book={seen[1]}" if seen[0] else ""
        print(f"outcome: label={seen[0]}{looked}")
