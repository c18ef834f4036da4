// SPDX-License-Identifier: GPL-3.0-or-later
// Every tunable: its value (`Parameters`) and its description (`Parameter`), both made from
// parameters.def. If a second list of parameters appears anywhere, this design has been lost.
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/model/choices.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lockscope {

struct Scenario;
struct Workload;

using Count = std::int64_t;
using Real = double;
using Flag = bool;
/// A share from 0 to 1, or `as written`: leave what the scenario says.
struct Share {
    double value = -1.0;
    friend constexpr bool operator==(Share, Share) = default;
};
inline constexpr Share as_written{};
/// The count without a bound; written `unlimited` in scenario files.
inline constexpr Count unlimited = std::numeric_limits<Count>::max();

/// The unit of rows whose values are rates: held as a number per hour, written as `5000/h`, read in
/// any unit of time.
inline constexpr std::string_view rate_unit = "/h";

/// May a workload's own `parameters:` block hold it?
enum class Scope : std::uint8_t { scenario, workload };

/// Is it how things are, or something one would do to help, which the default does not?
enum class Role : std::uint8_t { fact, mitigation };

using namespace std::chrono_literals;

/// The value of every parameter of the table; a fresh one holds the defaults.
struct Parameters {
#define LOCKSCOPE_PARAMETER(field, key, type, default_value, scope, role, group, label, unit, min, \
                            max, slider_max, needs, help)                                          \
    type field = default_value;
#include "core/model/parameters.def"
#undef LOCKSCOPE_PARAMETER

    friend bool operator==(const Parameters&, const Parameters&) = default;
};

/// Index into a parameter's list of choices.
struct ChoiceIndex {
    int index = 0;
    friend constexpr bool operator==(ChoiceIndex, ChoiceIndex) = default;
};

/// A value of any parameter. A Share travels as a double; -1 is `as written`.
using ParameterValue = std::variant<bool, std::int64_t, double, Duration, ChoiceIndex>;

enum class ParameterType : std::uint8_t { duration, integer, real, boolean, choice };

/// What must hold of another parameter for one to have an effect: `retry.max_attempts > 1`.
struct Need {
    enum class Relation : std::uint8_t { is, is_not, above };
    std::string key;
    Relation relation = Relation::is;
    ParameterValue value;
};

/// One row of the table. A plain value; strings of the static rows live as long as the program.
struct Parameter {
    std::string key;
    std::string
        label; ///< of a row of one scenario: label_of_subject with subject_name in its place
    std::string group;
    std::string unit;
    std::string help;
    ParameterType type = ParameterType::real;
    Scope scope = Scope::scenario;
    Role role = Role::fact;
    ParameterValue minimum;
    ParameterValue maximum; ///< `never` or `unlimited` where that word is allowed
    ParameterValue slider_maximum;
    ParameterValue default_value;
    std::span<const std::string_view> choices; ///< empty unless type is choice
    /// The word for the special value: `never`, `unlimited`, `as written`; empty if there is none.
    std::string_view word;
    std::vector<Need> needs; ///< all must hold, else it has no effect whatever its value

    ParameterValue (*get_from)(const Scenario&, std::size_t subject) = nullptr;
    void (*set_in)(Scenario&, std::size_t subject, const ParameterValue&) = nullptr;
    /// Only for rows of static scope: the same in a bare set of Parameters, else null.
    ParameterValue (*get_from_set)(const Parameters&) = nullptr;
    void (*set_in_set)(Parameters&, const ParameterValue&) = nullptr;
    std::size_t subject = 0;  ///< which workload or account a row of one scenario speaks of
    std::string subject_name; ///< its name; empty for rows of static scope
    std::string_view label_of_subject; ///< `Rate of {subject}`; empty for rows of static scope

    [[nodiscard]] ParameterValue get(const Scenario& scenario) const {
        return get_from(scenario, subject);
    }
    /// REQUIRES: value passed check_value().
    void set(Scenario& scenario, const ParameterValue& value) const {
        set_in(scenario, subject, value);
    }
};

/// One `key: value` of an intervention, a `--set` or a workload's own block.
struct Setting {
    std::string key;
    ParameterValue value;
    friend bool operator==(const Setting&, const Setting&) = default;
};

/// The rows every scenario has, in the order of parameters.def.
[[nodiscard]] std::span<const Parameter> parameter_table();

/// The rows of this scenario: parameter_table(), then `workload.NAME.rate` for each workload that
/// has one rate and `account.ID.children` for each account entry. Defaults of the latter are the
/// scenario's own figures.
[[nodiscard]] std::vector<Parameter> parameter_table(const Scenario& scenario);

/// What the rows of single scenarios say; those of every scenario are in parameter_table().
struct SubjectWords {
    std::string_view label; ///< `{subject}` stands for the name of a workload or an account
    std::string_view group;
    std::string_view unit;
    std::string_view help;
};
[[nodiscard]] std::span<const SubjectWords> subject_words();

/// The row with this key among parameter_table(), or null.
[[nodiscard]] const Parameter* find_parameter(std::string_view key);
/// The row with this key among `rows`, or null.
[[nodiscard]] const Parameter* find_parameter(std::span<const Parameter> rows,
                                              std::string_view key);
/// The row with this key among parameter_table(scenario), or nothing; does not write the whole
/// table out. Who asks often keeps a ParameterIndex.
[[nodiscard]] std::optional<Parameter> find_parameter(const Scenario& scenario,
                                                      std::string_view key);

/// The value as a scenario file writes it: `30ms`, `true`, `5000/h`, `exponential`, `never`.
[[nodiscard]] std::string format_value(const Parameter& parameter, const ParameterValue& value);

/// Reads a value written that way and checks its range. The error has `key`, problem and remedy
/// filled in, no position.
[[nodiscard]] Result<ParameterValue> parse_value(const Parameter& parameter, std::string_view text);

/// The error of a value outside its range or of the wrong type, or nothing.
[[nodiscard]] std::optional<Error> check_value(const Parameter& parameter,
                                               const ParameterValue& value);

/// `key=value`, as `--set` takes it, for a parameter of this scenario. A misspelt key's error names
/// the nearest known one.
[[nodiscard]] Result<Setting> parse_setting(const Scenario& scenario, std::string_view text);

/// Sets `setting` in the scenario. REQUIRES: the key is a row of the scenario and the value
/// checked.
void apply_setting(Scenario& scenario, const Setting& setting);

/// `parameters` with a workload's own block laid over it. REQUIRES: keys of Scope::workload.
[[nodiscard]] Parameters with_overrides(Parameters parameters, std::span<const Setting> overrides);

/// As the table writes it: `retry.max_attempts > 1`.
[[nodiscard]] std::string format_need(const Need& need);

/// The sets of parameters that act in a scenario: `common` itself, then what the workloads with a
/// block of their own make of it.
[[nodiscard]] std::vector<Parameters> acting_sets(const Parameters& common,
                                                  std::span<const Workload> workloads);
/// Why `parameter` has no effect in any of these sets: what the first of them lacks. Null if it may
/// have one. REQUIRES: there is a set. The result points into `parameter`.
[[nodiscard]] const Need* unmet_need(const Parameter& parameter, std::span<const Parameters> sets);

/// The error for an unknown key, with the nearest of `known` as its remedy.
[[nodiscard]] Error unknown_key(std::string_view key, std::span<const std::string_view> known);

} // namespace lockscope
