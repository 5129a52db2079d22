// A parcel gets a label, then a line in the book. A clerk looks at both.
#include "engine/api/multiprocessing.h"

using namespace forkscope::api;

namespace {

struct Office
{
    Lock labels{"label lock"};
    Lock books{"book lock"};
    Value label{0, "label"};
    Value book{0, "book"};
};

void packer(Office office)
{
    const bool keep = Knob("fixed").on();
    office.labels.acquire();                                   //@take-label
    office.label.set(7);                                       //@label
    if (!keep) office.labels.release();                        //@label-done
    office.books.acquire();                                    //@take-book
    office.book.set(office.label.get());                       //@copy
    office.books.release();                                    //@book-done
    if (keep) office.labels.release();                         //@both-done
    print("packer: parcel 7 is ready");                        //@ready
}

void clerk(Office office)
{
    office.labels.acquire();                                   //@ask-label
    const int label = office.label.get();                      //@read-label
    office.labels.release();                                   //@label-read
    tally("label", label);                                     //@tally-label
    if (label == 0) {                                          //@check
        print("clerk: no label yet");                          //@early
        return;
    }
    office.books.acquire();                                    //@ask-book
    const int book = office.book.get();                        //@read-book
    office.books.release();                                    //@book-read
    tally("book", book);                                       //@tally-book
    print("clerk: label ", label, ", book ", book);            //@compare
}

} // namespace

void labelAndBook()                                            //@main
{
    Office office;
    Process first("packer", packer, office);
    Process second("clerk", clerk, office);
    first.start();                                             //@start
    second.start();                                            //@start
    first.join();                                              //@join
    second.join();                                             //@join
}
