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
forkscope_twin_test(twin_ktv_rooms_test.py KtvRoomsTwin
    FourAreInsideAtMostAndEverybodyIsServed
    ARoomGivenBackTwiceIsOneTooMany
    ABoundedSemaphoreServesEverybodyAllTheSame
    WithACounterEverybodyHasARoomOrGoesHome
    ItFitsTheScreenItIsShownOn
    EachMarkOfOneSourceIsInTheOther)
forkscope_twin_test(twin_ktv_rooms_test.py KtvRoomsInBothWorlds
    WithASemaphore
    ASingleUser)
forkscope_twin_test(twin_traffic_light_test.py TrafficLightTwin
    AllCarsGetThroughAtGreen
    WhoTakesGreenForGrantedGoesOnRed
    AsInTheNotesNobodyFindsRedAgain
    WithoutAnElseWhoComesAtGreenStandsThere
    ItFitsTheScreenItIsShownOn
    EachMarkOfOneSourceIsInTheOther)
forkscope_twin_test(twin_traffic_light_test.py TrafficLightInBothWorlds
    OneGreen
    OneGreenInAnyOrderThatAStrategyTakes
    AsInTheNotes
    OnlyPolice)
forkscope_twin_test(twin_producer_consumer_test.py ProducerConsumerTwin
    TwoThatLookFirstPutThreeNowAndThen
    UnderTheLockThereAreNeverMoreThanTheBound
    AQueueWithPlacesKeepsTheBoundAndHandsEverythingOver
    ProducersPlusOneIsTheMostThereCanBe
    OddNumbersAreTakenAndNotPrinted
    TheNotesTimesHardlyTestTheLimit
    ItFitsTheScreenItIsShownOn
    EachMarkOfOneSourceIsInTheOther)
forkscope_twin_test(twin_producer_consumer_test.py ProducerConsumerInBothWorlds
    AQueueWithPlacesHandsOverWhatWasPut
    BothPrintTheSameKindsOfLines
    ALoneProducerSeesItsOwnItems)
forkscope_twin_test(twin_bounded_queue_test.py BoundedQueueTwin
    EachItemArrivesOnce
    EveryReaderTakesItsShare
    OneSlowReaderServesEverybody
    WhoTriesAgainGetsAPlaceInTheEnd
    WhoGivesUpTakesItsItemAlong
    EmptyFoolsAReaderThatWasTold
    ItFitsTheScreenItIsShownOn
    EachMarkOfOneSourceIsInTheOther)
forkscope_twin_test(twin_bounded_queue_test.py BoundedQueueInBothWorlds
    EachItemArrivesOnce
    OneWriterAndOneReaderKeepTheOrder
    WhoGivesUpTakesItsItemAlong
    EmptyFoolsInBoth)
forkscope_twin_test(twin_zombie_test.py ZombieTwin
    ForkedChildrenStayUntilSomebodyTakesThem
    WithProcessOnlyTheLastOneStays
    KillChangesNothingAndTheExitCodeIsKept
    ItFitsTheScreenItIsShownOn
    EachMarkOfOneSourceIsInTheOther)
forkscope_twin_test(twin_zombie_test.py ZombieInBothWorlds
    EveryCure
    InFreeRuns)
forkscope_twin_test(twin_orphan_test.py OrphanTwin
    WhoIsNotWaitedForIsAdoptedAndFinishes
    AsInTheNotesTheChildIsAdopted
    ItFitsTheScreenItIsShownOn
    EachMarkOfOneSourceIsInTheOther)
forkscope_twin_test(twin_orphan_test.py OrphanInBothWorlds
    EveryWayToEnd
    InFreeRuns)
forkscope_twin_test(twin_daemon_test.py DaemonTwin
    ADaemonIsEndedAtTheNormalEndOfItsParent
    ItSurvivesAnyOtherEnd
    TheRulesOfDaemonsAreAssertions
    ItFitsTheScreenItIsShownOn
    EachMarkOfOneSourceIsInTheOther)
forkscope_twin_test(twin_daemon_test.py DaemonInBothWorlds
    OnAndOff
    JoinedRefusedKilledAndLeft
    AnAssertionErrorEndsTheDaemon)
forkscope_twin_test(twin_terminate_test.py TerminateTwin
    TheLockOfATerminatedHolderStaysLocked
    AHandlerReleasesItButKillAsksNone
    TheChildOfTheTerminatedFinishes
    ItFitsTheScreenItIsShownOn
    EachMarkOfOneSourceIsInTheOther)
forkscope_twin_test(twin_terminate_test.py TerminateInBothWorlds
    EveryWayToEndAHolder
    TheEndOfAParent)
forkscope_twin_test(twin_shared_counter_test.py SharedCounterTwin
    UnderTheLockNoneIsLost
    WithoutItTheTotalIsAtMostWhatWasAdded
    ItFitsTheScreenItIsShownOn
    EachMarkOfOneSourceIsInTheOther)
forkscope_twin_test(twin_shared_counter_test.py SharedCounterInBothWorlds
    UnderTheLock
    WhoCountsAloneLosesNothing)
forkscope_twin_test(twin_dining_philosophers_test.py DiningPhilosophersTwin
    EachCureLetsEverybodyEat
    WhoPutsTheForkBackMayStayHungry
    ItFitsTheScreenItIsShownOn
    EachMarkOfOneSourceIsInTheOther)
forkscope_twin_test(twin_dining_philosophers_test.py DiningPhilosophersInBothWorlds
    InOrderAndWithAWaiter)
forkscope_twin_test(twin_join_before_drain_test.py JoinBeforeDrainTwin
    WhoReadsFirstGetsEverything
    WhatFitsHidesTheFault
    WhoJoinsFirstReadsNothing
    ItFitsTheScreenItIsShownOn
    EachMarkOfOneSourceIsInTheOther)
forkscope_twin_test(twin_join_before_drain_test.py JoinBeforeDrainInBothWorlds
    WhereItEnds
    WhereItDoesNot)
forkscope_twin_test(twin_terminate_holding_lock_test.py TerminateHoldingLockTwin
    PythonsLockStaysLocked
    ALockOnAFileOpensAndTellsTheNextOneAlone
    AtARandomMomentEverybodyGetsInAllTheSame
    ItFitsTheScreenItIsShownOn
    EachMarkOfOneSourceIsInTheOther)
forkscope_twin_test(twin_terminate_holding_lock_test.py TerminateHoldingLockInBothWorlds
    WithARobustLock
    WithPythonsLock)
forkscope_twin_test(twin_isolation_test.py IsolationTwin
    TheParentsVariableStaysWhoeverPrintsFirst
    ASharedValueIsOneForBoth
    TheChildBeginsWithTheNumberAtTheTimeOfItsStart
    ItFitsTheScreenItIsShownOn
    EachMarkOfOneSourceIsInTheOther)
forkscope_twin_test(twin_isolation_test.py IsolationInBothWorlds
    WithVariablesOfTheirOwn
    WithASharedValue)
forkscope_twin_test(twin_join_test.py JoinTwin
    TheWaitIsTheLongestAndInTurnTheSum
    AJoinWithATimeoutLeavesTwoAtWork
    WithoutJoinTheProgramStillEndsAfterItsChildren
    ItFitsTheScreenItIsShownOn
    EachMarkOfOneSourceIsInTheOther)
forkscope_twin_test(twin_join_test.py JoinInBothWorlds
    EveryWayOfStartingAndJoining)
forkscope_twin_test(twin_graceful_exit_test.py GracefulExitTwin
    WithoutAHandlerARoundIsCutOff
    WithAHandlerTheRoundIsFinished
    TheHandlerDoesNotReachCtrlCNorKill
    AHandlerWithoutParametersEndsInAnError
    InstalledInTheConstructorMainHasItToo
    ItFitsTheScreenItIsShownOn
    EachMarkOfOneSourceIsInTheOther)
forkscope_twin_test(twin_graceful_exit_test.py GracefulExitInBothWorlds
    EverySignalWithAndWithoutAHandler
    InstalledInTheConstructor)
forkscope_twin_test(twin_busy_loop_test.py BusyLoopTwin
    PollingCostsMuchAndSleepingLittle
    SleepingItLooksAFewTimes
    WaitingItLooksOnce
    ComputingItLooksBetweenTheParts
    TheLoopOfTheNotesHasToBeEnded
    ItFitsTheScreenItIsShownOn
    EachMarkOfOneSourceIsInTheOther)
forkscope_twin_test(twin_busy_loop_test.py BusyLoopInBothWorlds
    LookingNowAndThenWaitingAndBeingEnded)
forkscope_twin_test(twin_puzzles_test.py BrushAndPaintTwin
    InOneOrderBothPaint
    WithAPauseInTheRightPlaceItBreaks
    ThePauseDoesNotBreakTheCuredOne
    ItFitsTheScreenItIsShownOn
    EachMarkOfOneSourceIsInTheOther)
forkscope_twin_test(twin_puzzles_test.py LiftForTwoTwin
    ThreeAreInsideInEveryRun
    WhoLooksFirstStaysWithinTheLimit
    WithAPauseInTheRightPlaceItBreaks
    ThePauseDoesNotBreakTheCuredOne
    ItFitsTheScreenItIsShownOn
    EachMarkOfOneSourceIsInTheOther)
forkscope_twin_test(twin_puzzles_test.py LabelAndBookTwin
    WhatIsKeptLockedIsInTheBook
    WithAPauseInTheRightPlaceItBreaks
    ThePauseDoesNotBreakTheCuredOne
    ItFitsTheScreenItIsShownOn
    EachMarkOfOneSourceIsInTheOther)
forkscope_twin_test(twin_puzzles_test.py FrontDeskTwin
    WithADeskEachBothPlay
    WithAPauseInTheRightPlaceItBreaks
    ThePauseDoesNotBreakTheCuredOne
    ItFitsTheScreenItIsShownOn
    EachMarkOfOneSourceIsInTheOther)
forkscope_twin_test(twin_puzzles_test.py TwoLocksTwin
    UnderOneLockEverybodyIsCounted
    WithAPauseInTheRightPlaceItBreaks
    ThePauseDoesNotBreakTheCuredOne
    ItFitsTheScreenItIsShownOn
    EachMarkOfOneSourceIsInTheOther)
forkscope_twin_test(twin_puzzles_test.py HalfABookingTwin
    UnderTheLockTheBooksAgree
    WithAPauseInTheRightPlaceItBreaks
    ThePauseDoesNotBreakTheCuredOne
    ItFitsTheScreenItIsShownOn
    EachMarkOfOneSourceIsInTheOther)
forkscope_twin_test(twin_puzzles_test.py PuzzlesInBothWorlds
    WhoeverIsCuredDoesTheSameInAnyOrder
    TheBooksAgreeWhateverTheAuditorSees)
