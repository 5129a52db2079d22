forkscope_test(shell_test SOURCES
    shell_catalogue_test.cpp
    LINK gui_main sample_catalogue)
