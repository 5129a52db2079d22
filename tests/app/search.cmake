# The page "Every schedule". Searches are pretended.
forkscope_library(pretended_search SOURCES pretended_search.cpp LINK search_models)
forkscope_test(search_models_test SOURCES search_models_test.cpp
    LINK gui_main sample_catalogue pretended_search)
