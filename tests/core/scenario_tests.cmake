# SPDX-License-Identifier: GPL-3.0-or-later
# Tests of core/model and core/scenario.
lockscope_test(accounts_test lockscope::core)
lockscope_test(parameters_test lockscope::core)
lockscope_test(units_test lockscope::core)
