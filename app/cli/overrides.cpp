// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/overrides.h"

#include "core/model/parameters.h"
#include "core/model/units.h"

#include <fmt/format.h>

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace lockscope::cli {

Error option_error(std::string option, std::string problem, std::string remedy) {
    Error error(as_said(std::move(problem)), as_said(std::move(remedy)));
    error.key = std::move(option);
    return error;
}

namespace {

void add_all(Errors& errors, const Errors& more) {
    errors.insert(errors.end(), more.begin(), more.end());
}

void override_seed(Scenario& scenario, const std::string& text, Errors& errors) {
    std::uint64_t seed = 0;
    const char* end = text.data() + text.size();
    const auto [stopped_at, error] = std::from_chars(text.data(), end, seed);
    if (error != std::errc() || stopped_at != end) {
        errors.push_back(option_error("--seed", "'" + text + "' is not a seed",
                                      "a whole number from 0 to 18446744073709551615"));
        return;
    }
    scenario.seed = seed;
}

void override_duration(Scenario& scenario, const std::string& text, Errors& errors) {
    const Result<Duration> duration = parse_duration(text);
    if (!duration) {
        Errors found = duration.errors();
        for (Error& error : found) {
            error.key = "--duration";
        }
        add_all(errors, found);
        return;
    }
    set_duration(scenario, duration.value());
}

/// Keys of a scenario that are no parameters, and that people try to set all the same.
std::optional<Error> has_an_option_of_its_own(const std::string& setting) {
    for (const std::string_view key : {"seed", "duration"}) {
        if (setting.starts_with(std::string(key) + '=')) {
            return option_error("--set", fmt::format("`{}` is not a parameter", key),
                                fmt::format("use --{} {}", key, setting.substr(key.size() + 1)));
        }
    }
    return std::nullopt;
}

} // namespace

Errors apply_overrides(Scenario& scenario, const ScenarioOptions& options) {
    Errors errors;
    if (options.seed) {
        override_seed(scenario, *options.seed, errors);
    }
    if (options.duration) {
        override_duration(scenario, *options.duration, errors);
    }
    for (const std::string& text : options.settings) {
        if (const std::optional<Error> misplaced = has_an_option_of_its_own(text)) {
            errors.push_back(*misplaced);
            continue;
        }
        const Result<Setting> setting = parse_setting(scenario, text);
        if (setting) {
            apply_setting(scenario, setting.value());
        } else {
            add_all(errors, setting.errors());
        }
    }
    // Settings that are right one by one may still not go together.
    if (errors.empty()) {
        errors = validate(scenario);
        for (Error& error : errors) {
            error.file = options.scenario;
        }
    }
    return errors;
}

} // namespace lockscope::cli
