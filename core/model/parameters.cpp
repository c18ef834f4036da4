// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/parameters.h"

#include "core/base/say.h"
#include "core/model/needs.h"
#include "core/model/scenario.h"
#include "core/model/units.h"
#include "core/model/wording.h"

#include <algorithm>
#include <cassert>
#include <type_traits>

namespace lockscope {

namespace {

// --- parameters.def becomes table rows ------------------------------------------------------

template <class T>
constexpr ParameterType type_of() {
    if constexpr (std::is_same_v<T, Duration>) {
        return ParameterType::duration;
    } else if constexpr (std::is_same_v<T, Count>) {
        return ParameterType::integer;
    } else if constexpr (std::is_same_v<T, Flag>) {
        return ParameterType::boolean;
    } else if constexpr (std::is_enum_v<T>) {
        return ParameterType::choice;
    } else {
        static_assert(std::is_same_v<T, Real> || std::is_same_v<T, Share>);
        return ParameterType::real;
    }
}

/// A bound, as a row of the table writes it (choices by number), or a value of the field itself.
template <class T, class Written>
ParameterValue to_value(Written written) {
    if constexpr (std::is_enum_v<T>) {
        return ChoiceIndex{static_cast<int>(written)};
    } else if constexpr (std::is_same_v<Written, Share>) {
        return written.value;
    } else if constexpr (std::is_same_v<T, Share>) {
        return double{written};
    } else {
        return T{written};
    }
}

template <class T>
T from_value(const ParameterValue& value) {
    if constexpr (std::is_enum_v<T>) {
        return static_cast<T>(std::get<ChoiceIndex>(value).index);
    } else if constexpr (std::is_same_v<T, Share>) {
        return Share{std::get<double>(value)};
    } else {
        return std::get<T>(value);
    }
}

/// The word for a special value, which the row allows by its maximum.
template <class T>
std::string_view word_of(const ParameterValue& maximum) {
    if constexpr (std::is_same_v<T, Share>) {
        return "as written";
    } else if constexpr (std::is_same_v<T, Duration>) {
        return maximum == ParameterValue(never) ? "never" : "";
    } else if constexpr (std::is_same_v<T, Count>) {
        return maximum == ParameterValue(unlimited) ? "unlimited" : "";
    } else {
        return "";
    }
}

/// Getters and setters of one field, as plain functions.
template <class T, T Parameters::*Field>
void connect(Parameter& row) {
    row.get_from = [](const Scenario& scenario, std::size_t) {
        return to_value<T>(scenario.parameters.*Field);
    };
    row.set_in = [](Scenario& scenario, std::size_t, const ParameterValue& value) {
        scenario.parameters.*Field = from_value<T>(value);
    };
    row.get_from_set = [](const Parameters& set) { return to_value<T>(set.*Field); };
    row.set_in_set = [](Parameters& set, const ParameterValue& value) {
        set.*Field = from_value<T>(value);
    };
    row.default_value = row.get_from_set(Parameters{});
}

std::vector<Parameter> build_table() {
    std::vector<Parameter> rows;
#define LOCKSCOPE_PARAMETER(field, row_key, value_type, default_text, row_scope, row_role,         \
                            row_group, row_label, row_unit, min, max, slider_max, row_needs,       \
                            row_help)                                                              \
    {                                                                                              \
        Parameter& row = rows.emplace_back();                                                      \
        row.key = row_key;                                                                         \
        row.label = row_label;                                                                     \
        row.group = row_group;                                                                     \
        row.unit = row_unit;                                                                       \
        row.help = row_help;                                                                       \
        row.type = type_of<value_type>();                                                          \
        row.scope = row_scope;                                                                     \
        row.role = row_role;                                                                       \
        row.minimum = to_value<value_type>(min);                                                   \
        row.maximum = to_value<value_type>(max);                                                   \
        row.slider_maximum = to_value<value_type>(slider_max);                                     \
        row.choices = choice_names<value_type>;                                                    \
        row.word = word_of<value_type>(row.maximum);                                               \
        connect<value_type, &Parameters::field>(row);                                              \
    }
#include "core/model/parameters.def"
#undef LOCKSCOPE_PARAMETER
    // Once all rows are there, since a need is about another one.
    std::size_t i = 0;
#define LOCKSCOPE_PARAMETER(field, key, type, default_text, scope, role, group, label, unit, min,  \
                            max, slider_max, row_needs, help)                                      \
    rows[i++].needs = read_needs(row_needs, rows);
#include "core/model/parameters.def"
#undef LOCKSCOPE_PARAMETER
    return rows;
}

// --- Reading and checking -------------------------------------------------------------------

/// Rows of this unit are written as a rate: `5000/h`.
bool is_rate(const Parameter& parameter) {
    return parameter.unit == rate_unit;
}

using S = SentenceId;

Sentence write_in_range(const Parameter& parameter) {
    const std::string minimum = format_value(parameter, parameter.minimum);
    const std::string maximum = format_value(parameter, parameter.maximum);
    if (maximum == parameter.word) {
        return say<S::write_at_least_or>(minimum, parameter.word);
    }
    return parameter.word.empty() ? say<S::write_range>(minimum, maximum)
                                  : say<S::write_range_or>(minimum, maximum, parameter.word);
}

Sentence write_a_choice(const Parameter& parameter) {
    return say<S::choices_are>(WordList(parameter.choices));
}

Error about(const Parameter& parameter, Sentence problem, Sentence remedy) {
    Error error(std::move(problem), std::move(remedy));
    error.key = parameter.key;
    return error;
}

template <class T>
Result<ParameterValue> as_value(const Result<T>& read) {
    return read ? Result<ParameterValue>(ParameterValue(read.value()))
                : Result<ParameterValue>(read.errors());
}

Result<ParameterValue> read_real(const Parameter& parameter, std::string_view text) {
    if (!is_rate(parameter)) {
        const Result<double> number = parse_real(text);
        if (number && !parameter.word.empty() && number.value() == as_written.value) {
            // The number that stands for the word inside is not one to write.
            return about(parameter, say<S::is_out_of_range>(in_backticks(text)),
                         write_in_range(parameter));
        }
        return as_value(number);
    }
    const Result<Rate> rate = parse_rate(text);
    return rate ? Result<ParameterValue>(ParameterValue(rate.value().per_hour())) : rate.errors();
}

Result<ParameterValue> read_choice(const Parameter& parameter, std::string_view text) {
    const auto found = std::find(parameter.choices.begin(), parameter.choices.end(), text);
    if (found == parameter.choices.end()) {
        return about(parameter, say<S::is_not_a_choice>(in_backticks(text)),
                     write_a_choice(parameter));
    }
    return ParameterValue(ChoiceIndex{static_cast<int>(found - parameter.choices.begin())});
}

Result<ParameterValue> read_by_type(const Parameter& parameter, std::string_view text) {
    switch (parameter.type) {
    case ParameterType::duration:
        return as_value(parse_duration(text));
    case ParameterType::integer:
        return as_value(parse_count(text));
    case ParameterType::boolean:
        return as_value(parse_flag(text));
    case ParameterType::choice:
        return read_choice(parameter, text);
    case ParameterType::real:
        break;
    }
    if (!parameter.word.empty() && text == parameter.word) {
        return ParameterValue(as_written.value);
    }
    return read_real(parameter, text);
}

/// Works for NaN too: it is in no range.
template <class T>
bool within(const Parameter& parameter, const ParameterValue& value) {
    return std::get<T>(value) >= std::get<T>(parameter.minimum) &&
           std::get<T>(value) <= std::get<T>(parameter.maximum);
}

bool in_range(const Parameter& parameter, const ParameterValue& value) {
    switch (parameter.type) {
    case ParameterType::duration:
        return within<Duration>(parameter, value);
    case ParameterType::integer:
        return within<std::int64_t>(parameter, value);
    case ParameterType::boolean:
        return true;
    case ParameterType::choice: {
        const int index = std::get<ChoiceIndex>(value).index;
        return index >= 0 && static_cast<std::size_t>(index) < parameter.choices.size();
    }
    case ParameterType::real:
        break;
    }
    return within<double>(parameter, value) ||
           (!parameter.word.empty() && std::get<double>(value) == as_written.value);
}

} // namespace

std::span<const Parameter> parameter_table() {
    static const std::vector<Parameter> table = build_table();
    return table;
}

const Parameter* find_parameter(std::string_view key) {
    return find_parameter(parameter_table(), key);
}

const Parameter* find_parameter(std::span<const Parameter> rows, std::string_view key) {
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const Parameter& row) { return row.key == key; });
    return found == rows.end() ? nullptr : &*found;
}

std::string format_value(const Parameter& parameter, const ParameterValue& value) {
    switch (parameter.type) {
    case ParameterType::duration:
        return format_duration(std::get<Duration>(value));
    case ParameterType::integer:
        return format_count(std::get<std::int64_t>(value));
    case ParameterType::boolean:
        return std::get<bool>(value) ? "true" : "false";
    case ParameterType::choice:
        return std::string(
            parameter.choices[static_cast<std::size_t>(std::get<ChoiceIndex>(value).index)]);
    case ParameterType::real:
        break;
    }
    const double number = std::get<double>(value);
    if (!parameter.word.empty() && number == as_written.value) {
        return std::string(parameter.word);
    }
    return is_rate(parameter) ? format_rate({number, 1h}) : format_real(number);
}

Result<ParameterValue> parse_value(const Parameter& parameter, std::string_view text) {
    Result<ParameterValue> read = read_by_type(parameter, text);
    if (!read) {
        Errors errors = read.errors();
        for (Error& error : errors) {
            error.key = parameter.key;
        }
        return errors;
    }
    if (auto error = check_value(parameter, read.value())) {
        return std::move(*error);
    }
    return read;
}

std::optional<Error> check_value(const Parameter& parameter, const ParameterValue& value) {
    if (value.index() != parameter.minimum.index()) {
        return about(parameter, say<S::has_another_type>(), write_in_range(parameter));
    }
    if (in_range(parameter, value)) {
        return std::nullopt;
    }
    if (parameter.type == ParameterType::choice) {
        return about(parameter, say<S::value_is_not_a_choice>(), write_a_choice(parameter));
    }
    return about(parameter, say<S::is_out_of_range>(in_backticks(format_value(parameter, value))),
                 write_in_range(parameter));
}

Parameters with_overrides(Parameters parameters, std::span<const Setting> overrides) {
    for (const Setting& setting : overrides) {
        const Parameter* const row = find_parameter(setting.key);
        assert(row != nullptr && row->scope == Scope::workload);
        row->set_in_set(parameters, setting.value);
    }
    return parameters;
}

Error unknown_key(std::string_view key, std::span<const std::string_view> known) {
    constexpr std::size_t listed_whole_max = 16;
    Error error(say<S::unknown_key>());
    error.key = key_part(key);
    if (const std::string_view guess = nearest(key, known); !guess.empty()) {
        error.remedy = say<S::did_you_mean>(guess);
    } else if (known.size() <= listed_whole_max) {
        error.remedy = say<S::known_keys_are>(WordList(known));
    } else {
        error.remedy = say<S::parameters_are_listed>(); // no other list is long
    }
    return error;
}

} // namespace lockscope
