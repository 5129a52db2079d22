# The Python twins run under Debian's own Python, one test for each method. The names stand here,
# as ctest can't list those of a script.
function(forkscope_twin_test script case)
    foreach(method ${ARGN})
        add_test(NAME ${case}.${method}
            COMMAND /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/${script} ${case}.test_${method})
        set_tests_properties(${case}.${method} PROPERTIES TIMEOUT 120
            ENVIRONMENT "FORKSCOPE=${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/forkscope;PYTHONDONTWRITEBYTECODE=1")
    endforeach()
endfunction()

forkscope_twin_test(twin_ticket_grab_test.py TicketGrabTwin
    UnderTheLockAllLinesAreKnownBeforehand
    AsInTheNotesEverybodyBuys
    EveryClientEndsOneWayWhateverTheKnobs
    ARightLockNeverOversells
    ItFitsTheScreenItIsShownOn
    EachMarkOfOneSourceIsInTheOther)
forkscope_twin_test(twin_ticket_grab_test.py TicketGrabInBothWorlds
    UnderTheLock
    UnderTheLockInAnyOrderThatAStrategyTakes
    AsInTheNotes
    ASingleClientWhateverTheKnobs)
