# SPDX-License-Identifier: GPL-3.0-or-later

# lockscope_test_main(MAIN FILE...): MAIN is set to the source of a main() that runs the function
# named like the file that its first argument names. CMake's own driver; its warnings are not ours.
function(lockscope_test_main main program)
    create_test_sourcelist(sources ${program}_main.cpp ${ARGN})
    list(GET sources 0 driver)
    set_source_files_properties(${driver} PROPERTIES COMPILE_OPTIONS -w
                                                     SKIP_PRECOMPILE_HEADERS ON)
    set(${main} ${driver} PARENT_SCOPE)
endfunction()

# What a test does itself is never the long part of it.
function(lockscope_compile_quickly target)
    target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O1>)
endfunction()

function(lockscope_test_options target)
    # Headers of core have members called slots.
    target_compile_definitions(${target} PRIVATE QT_NO_SIGNALS_SLOTS_KEYWORDS)
    lockscope_compile_quickly(${target})
endfunction()

# Qt Test without its definitions, which tell the folders of each target: what is precompiled for one
# would fit no other.
function(lockscope_use_qt_test target)
    target_include_directories(${target} SYSTEM
        PRIVATE $<TARGET_PROPERTY:Qt6::Test,INTERFACE_INCLUDE_DIRECTORIES>)
    target_link_libraries(${target} PRIVATE Qt6::Core $<LINK_ONLY:Qt6::Test>)
endfunction()

# lockscope_test_headers(NAME LIBRARIES target... HEADERS header...): headers that are precompiled
# once for all test programs of a kind.
function(lockscope_test_headers name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LIBRARIES;HEADERS")
    # A program, if an empty one: what is precompiled fits only what is compiled alike.
    file(GENERATE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp CONTENT "int main() {}\n")
    add_executable(${name} ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
    lockscope_target(${name})
    lockscope_test_options(${name})
    target_link_libraries(${name} PRIVATE ${arg_LIBRARIES})
    lockscope_use_qt_test(${name})
    lockscope_precompile(${name} ${arg_HEADERS})
endfunction()

# lockscope_tests(PROGRAM LIBRARIES target... FILES test_a test_b... [WINDOW] [THREADS]): a Qt Test
# program that holds the classes of these files. CTest knows each by its file's name and runs it in a
# process of its own, offscreen. WINDOW: they show widgets. THREADS: preset tsan runs them, too.
function(lockscope_tests program)
    cmake_parse_arguments(PARSE_ARGV 1 arg "WINDOW;THREADS" "" "LIBRARIES;FILES")
    list(TRANSFORM arg_FILES APPEND .cpp OUTPUT_VARIABLE sources)
    lockscope_test_main(main ${program} ${sources})
    add_executable(${program} ${main} ${sources})
    lockscope_automoc(${program})
    lockscope_target(${program})
    if(arg_WINDOW)
        target_precompile_headers(${program} REUSE_FROM lockscope_window_test_headers)
    else()
        target_precompile_headers(${program} REUSE_FROM lockscope_test_headers)
    endif()
    lockscope_test_options(${program})
    target_compile_definitions(${program}
        PRIVATE LOCKSCOPE_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
                LOCKSCOPE_EXAMPLES="${PROJECT_SOURCE_DIR}/examples")
    target_link_libraries(${program} PRIVATE ${arg_LIBRARIES})
    lockscope_use_qt_test(${program})
    foreach(test IN LISTS arg_FILES)
        add_test(NAME ${test} COMMAND ${program} ${test})
        # CTest's limit rules, not Qt Test's own of five minutes: a busy machine is no failure.
        set_tests_properties(${test} PROPERTIES
            ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QTEST_FUNCTION_TIMEOUT=600000" TIMEOUT 600)
        if(arg_THREADS)
            set_tests_properties(${test} PROPERTIES LABELS threads)
        endif()
    endforeach()
endfunction()
