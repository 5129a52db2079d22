# Where a run pauses, and the panels that tell about one process or object.
forkscope_test(pause_test SOURCES inspector_pause_test.cpp LINK models made_run sample_run
    GTest::gtest_main)
forkscope_test(inspector_test SOURCES inspector_controller_test.cpp
    LINK gui_main sample_catalogue pretended_run runs)
