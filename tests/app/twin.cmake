# Two runs side by side, on real processes.
forkscope_test(twin_test SOURCES twin_run_test.cpp twin_page_test.cpp LINK gui_main window)
add_dependencies(twin_test forkscope-host)
