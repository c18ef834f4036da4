# SPDX-License-Identifier: GPL-3.0-or-later

# lockscope_test(NAME LIBRARIES...): NAME.cpp is a Qt Test program named NAME, run offscreen.
function(lockscope_test name)
    add_executable(${name} ${name}.cpp)
    # moc 6.4 cannot read libstdc++'s <concepts> when nothing else was included before; with its
    # guard defined, moc (not the compiler) passes it over.
    set_target_properties(${name} PROPERTIES AUTOMOC ON
                                             AUTOMOC_MOC_OPTIONS -D_GLIBCXX_CONCEPTS)
    lockscope_target(${name})
    target_compile_definitions(${name}
        PRIVATE LOCKSCOPE_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
                LOCKSCOPE_EXAMPLES="${PROJECT_SOURCE_DIR}/examples")
    target_link_libraries(${name} PRIVATE ${ARGN} Qt6::Test)
    add_test(NAME ${name} COMMAND ${name})
    # CTest's limit rules, not Qt Test's own of five minutes: a busy machine is no failure.
    set_tests_properties(${name} PROPERTIES
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QTEST_FUNCTION_TIMEOUT=600000" TIMEOUT 600)
endfunction()
