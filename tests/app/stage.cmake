# Worlds put together by hand, and scenes painted into files.
forkscope_library(pretended_world SOURCES pretended_world.cpp LINK stage_scene)
forkscope_library(stage_worlds SOURCES stage_worlds.cpp LINK pretended_world)
forkscope_library(stage_picture SOURCES stage_picture.cpp LINK stage pretended_world)
add_executable(object_pictures EXCLUDE_FROM_ALL object_pictures.cpp)
target_link_libraries(object_pictures PRIVATE forkscope_options stage_picture stage_worlds store)
set_target_properties(object_pictures PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
forkscope_library(pretended_queue SOURCES pretended_queue.cpp LINK pretended_world)
add_executable(belt_pictures EXCLUDE_FROM_ALL belt_pictures.cpp)
target_link_libraries(belt_pictures PRIVATE forkscope_options stage_picture pretended_queue)
set_target_properties(belt_pictures PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
forkscope_library(pretended_family SOURCES pretended_family.cpp LINK pretended_world)
add_executable(family_pictures EXCLUDE_FROM_ALL family_pictures.cpp)
target_link_libraries(family_pictures PRIVATE forkscope_options stage_picture pretended_family)
set_target_properties(family_pictures PROPERTIES RUNTIME_OUTPUT_DIRECTORY
    ${PROJECT_BINARY_DIR}/tests)
add_executable(recorded_pictures EXCLUDE_FROM_ALL recorded_pictures.cpp)
target_link_libraries(recorded_pictures PRIVATE forkscope_options stage_picture store)
set_target_properties(recorded_pictures PROPERTIES RUNTIME_OUTPUT_DIRECTORY
    ${PROJECT_BINARY_DIR}/tests)
forkscope_test(stage_scene_test SOURCES stage_scene_test.cpp stage_grid_test.cpp
    LINK stage_scene sample_run GTest::gtest_main)
forkscope_test(stage_rooms_test SOURCES stage_rooms_test.cpp
    LINK stage_worlds GTest::gtest_main)
forkscope_test(stage_locks_test SOURCES stage_locks_test.cpp
    LINK pretended_world GTest::gtest_main)
forkscope_test(stage_road_test SOURCES stage_road_test.cpp
    LINK stage_worlds GTest::gtest_main)
forkscope_test(stage_belt_test SOURCES stage_belt_test.cpp LINK pretended_queue GTest::gtest_main)
forkscope_test(stage_family_test SOURCES stage_family_test.cpp
    LINK pretended_family GTest::gtest_main)
forkscope_test(stage_test SOURCES stage_view_test.cpp LINK stage gui_main sample_run)
forkscope_test(panels_run_test SOURCES panels_test.cpp panels_text_test.cpp
    LINK panels_run gui_main sample_run)
# Pictures of stage and panels in telling situations, for people to look at.
add_executable(run_pictures EXCLUDE_FROM_ALL run_pictures.cpp)
target_link_libraries(run_pictures PRIVATE forkscope_options stage panels_run sample_run)
set_target_properties(run_pictures PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
