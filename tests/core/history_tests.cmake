# SPDX-License-Identifier: GPL-3.0-or-later
lockscope_test(test_run lockscope::core)
lockscope_test(test_history lockscope_test_support)
lockscope_test(test_log lockscope::core)
lockscope_test(test_study lockscope_test_support)
