// SPDX-License-Identifier: GPL-3.0-or-later
// What validate() and its parts collect, and the checks they share. Internal to core/model.
#pragma once

#include "core/base/result.h"
#include "core/model/account_index.h"
#include "core/model/parameter_index.h"
#include "core/model/scenario.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockscope {

/// Errors without a file position; stops collecting at `findings_max`, for nobody reads more and a
/// hostile file must not make us write more.
class Findings {
public:
    static constexpr std::size_t findings_max = 1000;

    void add(std::string key, Sentence problem, Sentence remedy);
    [[nodiscard]] bool full() const { return errors_.size() >= findings_max; }
    [[nodiscard]] Errors take() { return std::move(errors_); }

private:
    Errors errors_;
};

/// Everything the checks look things up in, made once for a scenario.
struct Surroundings {
    explicit Surroundings(const Scenario& of);

    const Scenario& scenario;
    AccountIndex accounts;
    ParameterIndex parameters;
    std::vector<std::string_view> ids; ///< of the entries, to guess what was meant
};

/// A label one types as part of a key: not empty, not long, no control characters, UTF-8.
void check_label(Findings& findings, const std::string& key, std::string_view text);
/// A text for people: UTF-8, at most a few thousand bytes.
void check_text(Findings& findings, const std::string& key, std::string_view text);
/// From `minimum` to `maximum`, which may be `unlimited`.
void check_count(Findings& findings, const std::string& key, std::int64_t count,
                 std::int64_t minimum, std::int64_t maximum);
/// A moment of the run: 0 or later, not `never`.
void check_moment(Findings& findings, const std::string& key, Duration moment);
/// One `key: value` of a list of settings below `path`.
void check_settings(Findings& findings, const Surroundings& around, const std::string& path,
                    const std::vector<Setting>& settings, std::optional<Scope> only);

/// All of one workload. `path` is `workloads[N]`.
void check_workload(Findings& findings, const Surroundings& around, const std::string& path,
                    const Workload& workload);
/// What a trace must have beyond the shape of its file. `path` is `workloads[N].arrivals`.
void check_trace(Findings& findings, const Surroundings& around, const std::string& path,
                 const TraceArrivals& arrivals);
/// The accounts a workload's targets name, counted with groups written out (0 for broken ones).
[[nodiscard]] std::int64_t targeted_accounts(const Surroundings& around, const Workload& workload);
/// The targets alone. `path` is `workloads[N].targets`.
void check_targets(Findings& findings, const Surroundings& around, const std::string& path,
                   const Targets& targets);

} // namespace lockscope
