# Where a run pauses, and the panels that tell about one process or object.
forkscope_test(pause_test SOURCES inspector_pause_test.cpp LINK models made_run sample_run
    GTest::gtest_main)
forkscope_test(inspector_test SOURCES inspector_controller_test.cpp inspector_panel_test.cpp
    LINK gui_main sample_catalogue pretended_run made_run runs panels_run)
# Pictures of the panels, for people to look at.
add_executable(inspector_pictures EXCLUDE_FROM_ALL inspector_pictures.cpp)
target_link_libraries(inspector_pictures PRIVATE forkscope_options panels_run made_run sample_run)
set_target_properties(inspector_pictures PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
