# SPDX-License-Identifier: GPL-3.0-or-later
# What a run is told to have died of: core/measure/autopsy and core/measure/diagnosis.
lockscope_test(test_autopsy lockscope_test_support)
lockscope_test(test_diagnosis lockscope::core)
