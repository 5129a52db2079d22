# What the room needs: colours for every eye, large type, clickers.
forkscope_test(theme_test SOURCES theme_test.cpp LINK support gui_main)
forkscope_test(present_test SOURCES present_test.cpp
    LINK pretended_world gui_main sample_catalogue pretended_run window)
