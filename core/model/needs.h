// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the column `needs` of parameters.def; what it says is asked through parameters.h.
#pragma once

#include "core/model/parameters.h"

#include <span>
#include <string_view>
#include <vector>

namespace lockscope {

/// The conditions of one cell. REQUIRES: it names rows of `rows` and values they can have, which
/// is asserted.
[[nodiscard]] std::vector<Need> read_needs(std::string_view cell, std::span<const Parameter> rows);

} // namespace lockscope
