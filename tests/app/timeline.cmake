forkscope_test(timeline_axis_test SOURCES timeline_axis_test.cpp
    LINK timeline GTest::gtest_main)
forkscope_library(made_run SOURCES made_run.cpp LINK record)
forkscope_test(timeline_test SOURCES timeline_view_test.cpp timeline_chart_test.cpp
    timeline_chart_kinds_test.cpp timeline_lanes_test.cpp timeline_life_test.cpp
    timeline_races_test.cpp LINK timeline gui_main sample_run made_run)
# Pictures of the timeline, for people to look at: build/.../tests/timeline_pictures DIRECTORY
add_executable(timeline_pictures EXCLUDE_FROM_ALL timeline_pictures.cpp)
target_link_libraries(timeline_pictures PRIVATE forkscope_options timeline sample_run made_run)
set_target_properties(timeline_pictures PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
add_executable(timeline_chart_pictures EXCLUDE_FROM_ALL timeline_chart_pictures.cpp)
target_link_libraries(timeline_chart_pictures PRIVATE forkscope_options timeline sample_run made_run)
set_target_properties(timeline_chart_pictures PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)

# The ps pane with a kernel that says what it is told.
forkscope_test(panels_ps_test SOURCES panels_ps_test.cpp
    LINK panels_run gui_main sample_run made_run)
