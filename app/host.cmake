# forkscope-host: no Qt, no SQLite, static, so that forking from it is cheap. Sanitizers and -static
# exclude each other.
foreach(variant "" _crash)
    add_executable(forkscope-host${variant} ${PROJECT_SOURCE_DIR}/app/host_main.cpp
        ${PROJECT_SOURCE_DIR}/scenarios/list.cpp)
    set_target_properties(forkscope-host${variant} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${FORKSCOPE_LIBEXEC_OUTPUT})
    target_link_libraries(forkscope-host${variant} PRIVATE scenarios${variant})
    if(NOT FORKSCOPE_SANITIZE)
        target_link_options(forkscope-host${variant} PRIVATE -static)
    endif()
endforeach()
install(TARGETS forkscope-host DESTINATION ${FORKSCOPE_LIBEXEC})
