# One way to make a target: warnings, sanitizers and include paths are the same everywhere.

add_library(forkscope_options INTERFACE)
target_compile_features(forkscope_options INTERFACE cxx_std_20)
target_include_directories(forkscope_options INTERFACE ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR})
# GCC 12 sees overlaps in std::string that are none (GCC bug 105329).
target_compile_options(forkscope_options INTERFACE -Wall -Wextra -Wno-restrict
    -Wno-missing-field-initializers) # designated initializers leave out what has a default
if(FORKSCOPE_WERROR)
    target_compile_options(forkscope_options INTERFACE -Werror)
endif()
if(FORKSCOPE_SANITIZE)
    target_compile_options(forkscope_options INTERFACE -fsanitize=${FORKSCOPE_SANITIZE}
        -fno-omit-frame-pointer)
    target_link_options(forkscope_options INTERFACE -fsanitize=${FORKSCOPE_SANITIZE})
endif()

# forkscope_library(name SOURCES ... LINK ...): libraries link what they may include, no more.
function(forkscope_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC forkscope_options ${ARG_LINK})
endfunction()
