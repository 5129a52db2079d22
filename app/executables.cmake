# The window as a library, so that tests can open it, and the executable for window and command
# line.
forkscope_library(window
    SOURCES main_window.cpp main_window_actions.cpp main_window_help.cpp main_window_playback.cpp
        gallery/gallery_page.cpp gallery/pictures.cpp gallery/recent_list.cpp
        gallery/scenario_card.cpp gallery/topic_button.cpp gallery/topics.cpp
        window/banner.cpp window/bar_tail.cpp window/command_palette.cpp window/black_screen.cpp window/dock_title.cpp
        window/drawer.cpp
        window/key_sheet.cpp window/legend.cpp window/presenter.cpp
        window/presenter_bar.cpp window/presenter_lanes.cpp window/presenter_screen.cpp
        window/rail.cpp window/run_bar.cpp window/run_layout.cpp window/run_page.cpp
        window/run_page_inspect.cpp window/side_panel.cpp window/tour.cpp window/stage_corner.cpp
        main_window_export.cpp main_window_inspect.cpp main_window_search.cpp search/search_page.cpp
        main_window_present.cpp main_window_twin.cpp twin/twin_page.cpp twin/twin_side.cpp
    LINK view_documents twin_runs search share_code controls panels_run stage timeline runs support Qt6::Widgets)

add_executable(forkscope main.cpp)
target_link_libraries(forkscope PRIVATE forkscope_options window cli)
install(TARGETS forkscope DESTINATION ${CMAKE_INSTALL_BINDIR})
