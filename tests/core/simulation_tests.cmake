# SPDX-License-Identifier: GPL-3.0-or-later
# Every example of examples/ tells a story, and here it must come out.
lockscope_test(test_stories lockscope::core)
# The engine's rules, one by one and on random scenarios.
add_library(lockscope_test_support STATIC
    ${CMAKE_CURRENT_SOURCE_DIR}/../support/event_audit.cpp
    ${CMAKE_CURRENT_SOURCE_DIR}/../support/random_scenario.cpp)
lockscope_target(lockscope_test_support)
target_link_libraries(lockscope_test_support PUBLIC lockscope::core)

lockscope_test(test_simulation_changes lockscope_test_support)
lockscope_test(test_simulation_clients lockscope_test_support)
lockscope_test(test_simulation_data lockscope_test_support)
lockscope_test(test_simulation_disciplines lockscope_test_support)
lockscope_test(test_simulation_locks lockscope_test_support)
lockscope_test(test_simulation_mitigations lockscope_test_support)
lockscope_test(test_simulation_random lockscope_test_support)
lockscope_test(test_simulation_trace lockscope_test_support)
lockscope_test(test_snapshot lockscope::core)
lockscope_test(test_transactions lockscope_test_support)
