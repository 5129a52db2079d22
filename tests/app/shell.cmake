# The window's own parts. No processes: runs are pretended.
forkscope_library(pretended_run SOURCES pretended_run.cpp LINK runs sample_run)
forkscope_test(shell_test SOURCES
    shell_acts_test.cpp
    shell_branches_test.cpp
    shell_catalogue_test.cpp
    shell_choices_test.cpp
    shell_controller_test.cpp
    shell_gallery_test.cpp
    shell_help_test.cpp
    shell_playback_test.cpp
    shell_sentences_test.cpp
    shell_support_test.cpp
    shell_translation_test.cpp
    shell_window_test.cpp
    LINK gui_main sample_catalogue pretended_run window store)
target_compile_definitions(shell_test PRIVATE
    FORKSCOPE_ROOT="${PROJECT_SOURCE_DIR}"
    FORKSCOPE_LUPDATE="$<TARGET_FILE:Qt6::lupdate>")

# The same with real processes.
forkscope_test(shell_live_test SOURCES shell_live_test.cpp LINK gui_main runs)
add_dependencies(shell_live_test forkscope-host)

# Pictures of the whole window to look at: see tests/pictures.
add_executable(window_pictures EXCLUDE_FROM_ALL window_pictures.cpp)
target_link_libraries(window_pictures PRIVATE forkscope_options window Qt6::Test)
add_dependencies(window_pictures forkscope-host)
set_target_properties(window_pictures PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
