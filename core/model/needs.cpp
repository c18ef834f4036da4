// SPDX-License-Identifier: GPL-3.0-or-later
// Which parameters have no effect while another has a certain value.
#include "core/model/needs.h"

#include "core/model/scenario.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace lockscope {

namespace {

/// In the order of Need::Relation.
constexpr std::array<std::string_view, 3> signs{" = ", " != ", " > "};
constexpr std::string_view joint = " and ";

Need read_need(std::string_view text, std::span<const Parameter> rows) {
    Need need;
    for (std::size_t i = 0; i < signs.size(); ++i) {
        const std::size_t at = text.find(signs[i]);
        if (at != std::string_view::npos) {
            need.key = text.substr(0, at);
            need.relation = static_cast<Need::Relation>(i);
            text.remove_prefix(at + signs[i].size());
            break;
        }
    }
    const Parameter* const row = find_parameter(rows, need.key);
    assert(row != nullptr);
    if (row != nullptr) {
        const Result<ParameterValue> value = parse_value(*row, text);
        assert(value.ok());
        need.value = value.ok() ? value.value() : row->default_value;
    }
    return need;
}

bool holds(const Need& need, const Parameters& set) {
    const Parameter* const row = find_parameter(need.key);
    assert(row != nullptr);
    const ParameterValue value = row->get_from_set(set);
    switch (need.relation) {
    case Need::Relation::is:
        return value == need.value;
    case Need::Relation::is_not:
        return value != need.value;
    case Need::Relation::above:
        break;
    }
    // Of two values of one type, compared as numbers; choices have no order and are not asked.
    assert(row->type != ParameterType::choice);
    return std::visit(
        [&need](const auto& number) {
            using T = std::decay_t<decltype(number)>;
            if constexpr (std::is_same_v<T, ChoiceIndex>) {
                return false;
            } else {
                return number > std::get<T>(need.value);
            }
        },
        value);
}

/// The first need that this set does not meet, or null.
const Need* first_unmet(const Parameter& parameter, const Parameters& set) {
    const auto found = std::find_if(parameter.needs.begin(), parameter.needs.end(),
                                    [&](const Need& need) { return !holds(need, set); });
    return found == parameter.needs.end() ? nullptr : &*found;
}

} // namespace

std::vector<Need> read_needs(std::string_view cell, std::span<const Parameter> rows) {
    std::vector<Need> needs;
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find(joint), cell.size());
        needs.push_back(read_need(cell.substr(0, end), rows));
        cell.remove_prefix(std::min(end + joint.size(), cell.size()));
    }
    return needs;
}

std::string format_need(const Need& need) {
    const Parameter* const row = find_parameter(need.key);
    assert(row != nullptr);
    return fmt::format("{}{}{}", need.key, signs[static_cast<std::size_t>(need.relation)],
                       format_value(*row, need.value));
}

std::vector<Parameters> acting_sets(const Parameters& common, std::span<const Workload> workloads) {
    std::vector<Parameters> sets{common};
    for (const Workload& workload : workloads) {
        if (!workload.parameters.empty()) {
            sets.push_back(with_overrides(common, workload.parameters));
        }
    }
    return sets;
}

const Need* unmet_need(const Parameter& parameter, std::span<const Parameters> sets) {
    assert(!sets.empty());
    const bool acts = std::any_of(sets.begin(), sets.end(), [&parameter](const Parameters& set) {
        return first_unmet(parameter, set) == nullptr;
    });
    return acts ? nullptr : first_unmet(parameter, sets.front());
}

} // namespace lockscope
