# The page "Every schedule". Searches are pretended.
forkscope_library(pretended_search SOURCES pretended_search.cpp LINK search_models)
forkscope_test(search_models_test SOURCES search_models_test.cpp
    LINK gui_main sample_catalogue pretended_search)
forkscope_test(search_page_test SOURCES search_page_test.cpp
    LINK gui_main sample_catalogue pretended_search pretended_run window)
# Pictures of it, for people to look at.
add_executable(search_pictures EXCLUDE_FROM_ALL search_pictures.cpp)
target_link_libraries(search_pictures PRIVATE forkscope_options sample_catalogue pretended_search
    pretended_run window Qt6::Test)
set_target_properties(search_pictures PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
