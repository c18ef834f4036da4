// SPDX-License-Identifier: GPL-3.0-or-later
// Prints a dictionary for libFuzzer: the words of the scenario format, most of them from the
// parameter table.
#include "core/model/scenario.h"

#include <fmt/core.h>

#include <initializer_list>
#include <string_view>

using namespace lockscope;

int main() {
    const auto print = [](std::string_view word) { fmt::print("\"{}\"\n", word); };
    for (const std::string_view key : {"lockscope: 1",
                                       "name",
                                       "description",
                                       "seed",
                                       "duration",
                                       "warm_up",
                                       "accounts",
                                       "id",
                                       "count",
                                       "children",
                                       "region",
                                       "pool",
                                       "workloads",
                                       "kind",
                                       "arrivals",
                                       "process",
                                       "rate",
                                       "size",
                                       "every",
                                       "processes",
                                       "think",
                                       "windows",
                                       "from",
                                       "to",
                                       "at",
                                       "file",
                                       "records",
                                       "targets",
                                       "uniform",
                                       "zipf",
                                       "s",
                                       "synchronous",
                                       "changes_owner",
                                       "parameters",
                                       "interventions",
                                       "set"}) {
        print(fmt::format("{}: ", key));
    }
    for (const Parameter& row : parameter_table()) {
        print(fmt::format("{}: ", row.key));
        for (const std::string_view choice : row.choices) {
            print(choice);
        }
    }
    for (const std::string_view word : workload_kind_names) {
        print(word);
    }
    for (const std::string_view word : arrival_process_names) {
        print(word);
    }
    for (const std::string_view word :
         {"never",     "unlimited", "true",     "false",         "null", "/h",
          "/d",        "ms",        "ns",       "1e300",         ".inf", "9223372036854775807",
          "workload.", ".rate",     "account.", ".children",     "- {",  "|\\x0a  ",
          ">-\\x0a  ", "\\\"",      "\\x0a  ",  "\\x0a---\\x0a", "&a ",  "*a",
          "!!str "}) {
        print(word);
    }
}
