// SPDX-License-Identifier: GPL-3.0-or-later
// The examples as scenarios, with settings as on the command line.
#pragma once

#include "core/scenario/reader.h"

#include <QtGlobal>

#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace lockscope::test {

inline void set(Scenario& scenario, std::initializer_list<std::string_view> settings) {
    for (const std::string_view text : settings) {
        const auto setting = parse_setting(scenario, text);
        if (!setting) {
            qFatal("%s", to_string(setting.errors().front()).c_str());
        }
        apply_setting(scenario, setting.value());
    }
}

inline Scenario example(std::string_view name,
                        std::initializer_list<std::string_view> settings = {}) {
    const auto path = std::filesystem::path(LOCKSCOPE_EXAMPLES) / (std::string(name) + ".yaml");
    auto read = read_scenario_file(path);
    if (!read) {
        qFatal("%s", to_string(read.errors().front()).c_str());
    }
    Scenario scenario = std::move(read).value();
    set(scenario, settings);
    return scenario;
}

} // namespace lockscope::test
