// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/trace_rows.h"

#include "core/base/say.h"
#include "core/model/units.h"
#include "core/model/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace lockscope {

namespace {

using S = SentenceId;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Backticks around text that can be shown.
Argument shown(std::string_view text) {
    return is_utf8(text) ? Argument(in_backticks(text)) : say<S::text_that_is_not_utf8>();
}

/// Seconds as programs write them: `3`, `0.25`, `1e-05`. Nothing for anything else.
std::optional<Result<Duration>> parse_seconds(std::string_view text) {
    if (text.empty() || (!is_digit(text.back()) && text.back() != '.')) {
        return std::nullopt;
    }
    if (text.find_first_of("eE") == std::string_view::npos) {
        // The exact way; what it says of nonsense fits without a unit too.
        return parse_duration(std::string(text) + "s");
    }
    double seconds = 0.0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, seconds);
    if (read.ec != std::errc{} || read.ptr != end || !(seconds >= 0.0) || seconds > 9e9) {
        return std::nullopt;
    }
    return from_seconds(seconds);
}

Result<Duration> parse_time(std::string_view text) {
    const auto no_time = [&] {
        return Error(say<S::is_no_time>(shown(text)), say<S::write_seconds_or_a_time>());
    };
    if (text.empty()) {
        return Error(say<S::is_empty>(), say<S::write_seconds_or_a_time>());
    }
    if (text.front() == '-') {
        return Error(say<S::is_negative>(shown(text)), say<S::the_run_begins_at_zero>());
    }
    if (auto bare = parse_seconds(text)) {
        return *bare ? std::move(*bare) : no_time();
    }
    Result<Duration> time = parse_duration(text);
    if (!time || time.value() == never) {
        return no_time();
    }
    return time;
}

} // namespace

KnownAccounts::KnownAccounts(const Scenario& scenario)
    : index(scenario) {
    ids.reserve(scenario.accounts.size());
    for (const AccountEntry& entry : scenario.accounts) {
        ids.push_back(entry.id);
    }
}

TraceRows::TraceRows(std::string_view file, const KnownAccounts& accounts, std::size_t rows_max)
    : file_(file)
    , accounts_(accounts)
    , rows_max_(rows_max) {}

void TraceRows::complain(TraceMark mark, std::string_view key, const Error& error) {
    complain(mark, key, error.problem, error.remedy);
}

void TraceRows::complain(TraceMark mark, std::string_view key, Sentence problem, Sentence remedy) {
    ++error_count_;
    if (!is_told()) {
        return;
    }
    Error& error = errors_.emplace_back(std::move(problem), std::move(remedy));
    error.file = file_;
    error.line = mark.line;
    error.column = mark.column;
    error.key = key;
}

void TraceRows::give_up(TraceMark mark, Sentence problem, Sentence remedy) {
    complain(mark, "", std::move(problem), std::move(remedy));
    gave_up_ = true;
}

/// False if the line is no row.
bool TraceRows::take_header(std::span<const TraceField, 3> fields, std::size_t count) {
    bool fits = count == trace_columns.size();
    for (std::size_t i = 0; i < trace_columns.size(); ++i) {
        fits = fits && fields[i].text == trace_columns[i];
    }
    if (fits) {
        return false;
    }
    const std::string_view first = fields[0].text;
    if (!first.empty() && (is_digit(first.front()) || first.front() == '-')) {
        complain(fields[0].mark, "", say<S::header_is_missing>(), say<S::begin_with_the_header>());
        return true;
    }
    std::string found(first);
    for (std::size_t i = 1; i < std::min(count, trace_columns.size()); ++i) {
        found += fmt::format(",{}", fields[i].text);
    }
    found += count > trace_columns.size() ? ",..." : "";
    give_up(fields[0].mark, say<S::is_no_header>(shown(found)), say<S::begin_with_the_header>());
    return false;
}

void TraceRows::take(std::span<const TraceField, 3> fields, std::size_t count) {
    if (++lines_ == 1 && !take_header(fields, count)) {
        return;
    }
    if (count != trace_columns.size()) {
        complain(fields[0].mark, "", say<S::row_has_values_of_three>(Number(count)),
                 say<S::write_a_row>());
        return;
    }
    if (trace_.rows.size() >= rows_max_) {
        give_up(fields[0].mark, say<S::more_rows_than>(Number::in_groups(rows_max_)),
                say<S::limit_is_for_all_traces>());
        return;
    }
    TraceRow row;
    // Each is read whatever the others are: all mistakes of a row are told.
    const bool time_fine = read_time(fields[0], row.at);
    const bool account_fine = read_account(fields[1], row.account);
    const bool records_fine = read_records(fields[2], row.records);
    if (time_fine && account_fine && records_fine) {
        trace_.rows.push_back(row);
    }
}

bool TraceRows::read_time(const TraceField& field, Duration& time) {
    const Result<Duration> read = parse_time(field.text);
    if (!read) {
        complain(field.mark, trace_columns[0], read.errors().front());
        return false;
    }
    time = read.value();
    if (time >= last_) {
        last_ = time;
    } else if (!std::exchange(unsorted_, true)) {
        complain(field.mark, trace_columns[0],
                 say<S::is_earlier_than_a_row>(shown(field.text), format_duration(last_)),
                 say<S::sort_by_time>());
    }
    return true;
}

bool TraceRows::read_account(const TraceField& field, AccountId& account) {
    const auto range = accounts_.index.find(field.text);
    if (range && range->count == 1) {
        account = range->first;
        return true;
    }
    if (!is_told()) {
        complain(field.mark, trace_columns[1], {}, {}); // counted, and no time spent on words
    } else if (range) {
        complain(field.mark, trace_columns[1],
                 say<S::is_a_group_of>(shown(field.text), Number(range->count)),
                 say<S::name_a_member>(fmt::format("{}-1", key_part(field.text))));
    } else {
        complain(field.mark, trace_columns[1], unknown_account(field.text));
    }
    return false;
}

Error TraceRows::unknown_account(std::string_view id) const {
    if (id.empty()) {
        return Error(say<S::is_empty>(), say<S::write_an_account>());
    }
    Error error(say<S::there_is_no_account>(shown(id)), say<S::write_an_account_of_the_scenario>());
    if (const auto member = split_member_id(id)) {
        const auto group = accounts_.index.find(member->first);
        if (group && group->count > 1) {
            const std::string name = key_part(member->first);
            error.remedy = say<S::the_group_has>(fmt::format("{}-1", name),
                                                 fmt::format("{}-{}", name, group->count));
            return error;
        }
        const std::string meant =
            fmt::format("{}-{}", nearest(member->first, accounts_.ids), member->second);
        if (accounts_.index.find(meant)) {
            error.remedy = say<S::did_you_mean>(key_part(meant));
            return error;
        }
    }
    if (const std::string_view guess = nearest(id, accounts_.ids); !guess.empty()) {
        error.remedy = say<S::did_you_mean>(key_part(guess));
    }
    return error;
}

bool TraceRows::read_records(const TraceField& field, std::uint32_t& records) {
    const Result<std::int64_t> read = parse_count(field.text);
    if (read && read.value() >= 1 && read.value() <= max_trace_row_records) {
        records = static_cast<std::uint32_t>(read.value());
        return true;
    }
    Sentence problem = field.text.empty() ? say<S::is_empty>()
                       : read             ? say<S::is_out_of_range>(shown(field.text))
                                          : say<S::is_no_number_of_records>(shown(field.text));
    complain(field.mark, trace_columns[2], std::move(problem),
             say<S::write_records>(format_count(max_trace_row_records)));
    return false;
}

Result<Trace> TraceRows::finish() {
    if (error_count_ == 0 && lines_ == 0) {
        complain({}, "", say<S::trace_is_empty>(), say<S::begin_with_the_header>());
    } else if (error_count_ == 0 && trace_.rows.empty()) {
        complain({}, "", say<S::trace_has_no_rows>(), say<S::write_a_row>());
    }
    if (errors_.empty()) {
        trace_.rows.shrink_to_fit();
        return std::move(trace_);
    }
    if (error_count_ > errors_.size()) {
        const Number more = Number::in_groups(error_count_ - errors_.size());
        Error& rest = errors_.emplace_back(full() ? say<S::and_at_least_more_errors>(more)
                                                  : say<S::and_more_errors>(more),
                                           say<S::mend_these_and_check_again>());
        rest.file = file_;
    }
    return std::move(errors_);
}

} // namespace lockscope
