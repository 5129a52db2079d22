# What a run tells: source, output, ps, events, why.
forkscope_library(panels_run
    SOURCES windowed_table.cpp output_rows.cpp output_panel.cpp ansi_text.cpp
            events_panel.cpp event_rows.cpp event_filter.cpp kernel_row.cpp ps_panel.cpp
            ps_rows.cpp why_panel.cpp why_ring.cpp
            fact_row.cpp inspector_object.cpp inspector_panel.cpp inspector_process.cpp
            inspector_words.cpp object_changes.cpp
            source_panel.cpp pause_menu.cpp code_view.cpp code_highlighter.cpp line_chips.cpp
            line_map.cpp
    LINK models support Qt6::Widgets)
