# SPDX-License-Identifier: GPL-3.0-or-later
lockscope_test(test_contention_ranking lockscope::core)
