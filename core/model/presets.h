// SPDX-License-Identifier: GPL-3.0-or-later
// Named sets of parameter values that are applied at one go.
#pragma once

#include "core/model/scenario.h"

#include <string>
#include <vector>

namespace lockscope {

struct Preset {
    std::string name;        ///< for people; of a built-in one `as is`, `tuned`, `first advice`
    std::string description; ///< a sentence
    std::vector<Setting> settings;

    friend bool operator==(const Preset&, const Preset&) = default;
};

/// The built-in ones, of which the first puts every parameter back to its value in `loaded`.
[[nodiscard]] std::vector<Preset> built_in_presets(const Scenario& loaded);

/// The settings that make `from` what `to` is. REQUIRES: both have the same parameter_table().
[[nodiscard]] std::vector<Setting> settings_between(const Scenario& from, const Scenario& to);

/// A setting as `key=value`, which parse_setting() reads. REQUIRES: the key is a row of `scenario`.
[[nodiscard]] std::string format_setting(const Scenario& scenario, const Setting& setting);

} // namespace lockscope
