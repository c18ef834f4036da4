// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of one scenario's table by key, without writing the whole table out.
//
// A scenario of 50,000 account entries has 50,000 rows of its own; who checks a setting or two
// needs only those.
#pragma once

#include "core/model/account_index.h"
#include "core/model/parameters.h"
#include "core/model/scenario.h"

#include <optional>
#include <string_view>
#include <unordered_map>

namespace lockscope {

/// REQUIRES: the scenario outlives the index and keeps its accounts and workloads.
class ParameterIndex {
public:
    explicit ParameterIndex(const Scenario& scenario);

    /// A row of parameter_table(scenario), or nothing.
    [[nodiscard]] std::optional<Parameter> find(std::string_view key) const;
    /// The error for a key that find() does not know, naming the nearest one it does.
    [[nodiscard]] Error unknown(std::string_view key) const;

private:
    const Scenario* scenario_;
    AccountIndex accounts_;
    std::unordered_map<std::string_view, std::size_t> workloads_;
};

} // namespace lockscope
