# Views as pictures and on paper.
forkscope_test(export_views_test SOURCES export_views_test.cpp
    LINK gui_main view_documents sample_run)
forkscope_test(export_window_test SOURCES export_window_test.cpp
    LINK gui_main sample_catalogue pretended_run window)
