// SPDX-License-Identifier: GPL-3.0-or-later
// What the table of parameters says, in the language of the window: names, helps, units, choices.
#pragma once

#include "core/model/parameters.h"

#include <QString>

#include <cstdint>
#include <string_view>

namespace lockscope::ui {

/// `Batch size`; of a row of one scenario with the name of its workload or account.
[[nodiscard]] QString label_of(const Parameter& parameter);
[[nodiscard]] QString help_of(const Parameter& parameter);
/// The name of a group of parameters: `Mitigations`.
[[nodiscard]] QString group_text(std::string_view group);
/// What is counted, as it stands beside so many: `record`, `records`.
[[nodiscard]] QString counted_unit(const Parameter& parameter, std::int64_t count);
/// `Shortest first` for `shortest_first`.
[[nodiscard]] QString choice_text(std::string_view choice);
/// `never`, `unlimited`, `as written`; empty where the parameter has no such value.
[[nodiscard]] QString special_word(const Parameter& parameter);

} // namespace lockscope::ui
