// SPDX-License-Identifier: GPL-3.0-or-later
// A diagnosis as a part of the two reports of a run. For core/measure alone.
#pragma once

#include "core/measure/diagnosis.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace lockscope {

[[nodiscard]] std::string diagnosis_text(const Diagnosis& diagnosis);
/// The value of the key `diagnosis`.
[[nodiscard]] nlohmann::ordered_json diagnosis_json(const Diagnosis& diagnosis);

} // namespace lockscope
