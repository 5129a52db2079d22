# What turns and asks: set-up, lesson, questions, claims, transport.
forkscope_library(controls
    SOURCES act_menu.cpp answer_bar.cpp branch_lines.cpp branch_strip.cpp claim_strip.cpp
        knob_row.cpp lesson_panel.cpp main_knob.cpp question_page.cpp setup_panel.cpp transport_bar.cpp
    LINK runs support Qt6::Widgets)
