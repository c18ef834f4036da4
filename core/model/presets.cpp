// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/presets.h"

#include <array>
#include <cassert>
#include <string_view>

namespace lockscope {
namespace {

struct Written {
    std::string_view key;
    std::string_view value;
};

constexpr std::array<Written, 10> tuned{{{"batch.size", "50"},
                                         {"decouple.enabled", "true"},
                                         {"bulk.sort_by_account", "true"},
                                         {"retry.max_attempts", "5"},
                                         {"retry.backoff", "exponential"},
                                         {"retry.jitter", "full"},
                                         {"retry.base", "2s"},
                                         {"retry.idempotent", "true"},
                                         {"sharing.model", "public_read_write"},
                                         {"index.account_id", "true"}}};

constexpr std::array<Written, 5> first_advice{{{"batch.size", "200"},
                                               {"retry.max_attempts", "5"},
                                               {"retry.backoff", "none"},
                                               {"retry.jitter", "none"},
                                               {"retry.idempotent", "false"}}};

template <std::size_t n>
std::vector<Setting> read(const std::array<Written, n>& list) {
    std::vector<Setting> settings;
    for (const Written& written : list) {
        const Parameter* row = find_parameter(written.key);
        assert(row != nullptr);
        Result<ParameterValue> value = parse_value(*row, written.value);
        assert(value.ok());
        settings.push_back({row->key, std::move(value).value()});
    }
    return settings;
}

std::vector<Setting> all_of(const Scenario& scenario) {
    std::vector<Setting> settings;
    for (const Parameter& row : parameter_table(scenario)) {
        settings.push_back({row.key, row.get(scenario)});
    }
    return settings;
}

} // namespace

std::vector<Preset> built_in_presets(const Scenario& loaded) {
    return {{"as is", "Every control as the scenario was opened.", all_of(loaded)},
            {"tuned",
             "What shortens locks and spreads retries: batches of 50, decoupled account updates, "
             "five attempts with exponential back-off and full jitter, idempotent, a public "
             "sharing model.",
             read(tuned)},
            {"first advice",
             "What is often advised first: batches of 200, and trying again at once. Each batch "
             "holds its locks many times as long, and who fails comes straight back.",
             read(first_advice)}};
}

std::vector<Setting> settings_between(const Scenario& from, const Scenario& to) {
    std::vector<Setting> settings;
    for (const Parameter& row : parameter_table(to)) {
        const ParameterValue value = row.get(to);
        if (value != row.get(from)) {
            settings.push_back({row.key, value});
        }
    }
    return settings;
}

std::string format_setting(const Scenario& scenario, const Setting& setting) {
    const std::optional<Parameter> row = find_parameter(scenario, setting.key);
    assert(row.has_value());
    return setting.key + "=" + format_value(*row, setting.value);
}

} // namespace lockscope
