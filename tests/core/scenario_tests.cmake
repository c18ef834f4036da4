# SPDX-License-Identifier: GPL-3.0-or-later
# Tests of core/base, core/model and core/scenario.
lockscope_test(test_accounts lockscope::core)
lockscope_test(test_files lockscope::core)
lockscope_test(test_hostile_files lockscope::core)
lockscope_test(test_log_buckets lockscope::core)
lockscope_test(test_parameters lockscope::core)
lockscope_test(test_presets lockscope::core)
lockscope_test(test_reader lockscope::core)
lockscope_test(test_trace lockscope::core)
lockscope_test(test_units lockscope::core)
lockscope_test(test_validate lockscope::core)
lockscope_test(test_writer lockscope_test_support)
