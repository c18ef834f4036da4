// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/trace_rows.h"

#include "core/model/units.h"
#include "core/model/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace lockscope {

namespace {

constexpr std::string_view header_remedy =
    "begin the file with the line time,account,records (commas between them)";
constexpr std::string_view row_remedy = "write time,account,records, such as 1.5s,acme,1";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

Error flaw(std::string problem, std::string_view remedy) {
    Error error;
    error.problem = std::move(problem);
    error.remedy = remedy;
    return error;
}

/// Backticks around text that can be shown.
std::string shown(std::string_view text) {
    return is_utf8(text) ? in_backticks(text) : std::string("text that is not UTF-8");
}

/// 1,234.
std::string grouped(std::size_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t place = digits.size(); place > 3;) {
        place -= 3;
        digits.insert(place, ",");
    }
    return digits;
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
    constexpr std::string_view remedy = "write seconds, such as 12.5, or a time with its unit";
    if (text.empty()) {
        return flaw("is empty", remedy);
    }
    if (text.front() == '-') {
        return flaw(fmt::format("{} is negative", shown(text)), "the run begins at 0");
    }
    if (auto bare = parse_seconds(text)) {
        return *bare ? std::move(*bare) : flaw(fmt::format("{} is no time", shown(text)), remedy);
    }
    Result<Duration> time = parse_duration(text);
    if (!time || time.value() == never) {
        return flaw(fmt::format("{} is no time", shown(text)), remedy);
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

void TraceRows::complain(TraceMark mark, std::string_view key, std::string problem,
                         std::string remedy) {
    ++error_count_;
    if (!is_told()) {
        return;
    }
    Error error;
    error.file = file_;
    error.line = mark.line;
    error.column = mark.column;
    error.key = key;
    error.problem = std::move(problem);
    error.remedy = std::move(remedy);
    errors_.push_back(std::move(error));
}

void TraceRows::give_up(TraceMark mark, std::string problem, std::string remedy) {
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
        complain(fields[0].mark, "", "the header is missing", std::string(header_remedy));
        return true;
    }
    std::string found(first);
    for (std::size_t i = 1; i < std::min(count, trace_columns.size()); ++i) {
        found += fmt::format(",{}", fields[i].text);
    }
    found += count > trace_columns.size() ? ",..." : "";
    give_up(fields[0].mark, fmt::format("{} is no header of a trace", shown(found)),
            std::string(header_remedy));
    return false;
}

void TraceRows::take(std::span<const TraceField, 3> fields, std::size_t count) {
    if (++lines_ == 1 && !take_header(fields, count)) {
        return;
    }
    if (count != trace_columns.size()) {
        complain(fields[0].mark, "", fmt::format("the row has {} of 3 values", count),
                 std::string(row_remedy));
        return;
    }
    if (trace_.rows.size() >= rows_max_) {
        give_up(fields[0].mark, fmt::format("there are more than {} rows", grouped(rows_max_)),
                "use a shorter trace; the limit is for all traces of a scenario together");
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
                 fmt::format("{} is earlier than a row before it, at {}", shown(field.text),
                             format_duration(last_)),
                 "sort the rows by time");
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
        complain(field.mark, trace_columns[1], "", ""); // counted, and no time spent on words
    } else if (range) {
        complain(field.mark, trace_columns[1],
                 fmt::format("{} is a group of {} accounts", shown(field.text), range->count),
                 fmt::format("name one of them, such as {}-1", key_part(field.text)));
    } else {
        complain(field.mark, trace_columns[1], unknown_account(field.text));
    }
    return false;
}

Error TraceRows::unknown_account(std::string_view id) const {
    if (id.empty()) {
        return flaw("is empty", "write the id of an account");
    }
    Error error = flaw(fmt::format("there is no account {}", shown(id)),
                       "write the id of an account of the scenario");
    if (const auto member = split_member_id(id)) {
        const auto group = accounts_.index.find(member->first);
        if (group && group->count > 1) {
            const std::string name = key_part(member->first);
            error.remedy = fmt::format("the group has {}-1 to {}-{}", name, name, group->count);
            return error;
        }
        const std::string meant =
            fmt::format("{}-{}", nearest(member->first, accounts_.ids), member->second);
        if (accounts_.index.find(meant)) {
            error.remedy = fmt::format("did you mean {}?", in_backticks(meant));
            return error;
        }
    }
    if (const std::string_view guess = nearest(id, accounts_.ids); !guess.empty()) {
        error.remedy = fmt::format("did you mean {}?", in_backticks(guess));
    }
    return error;
}

bool TraceRows::read_records(const TraceField& field, std::uint32_t& records) {
    const Result<std::int64_t> read = parse_count(field.text);
    if (read && read.value() >= 1 && read.value() <= max_trace_row_records) {
        records = static_cast<std::uint32_t>(read.value());
        return true;
    }
    const std::string remedy =
        fmt::format("write a whole number from 1 to {}", max_trace_row_records);
    if (field.text.empty()) {
        complain(field.mark, trace_columns[2], "is empty", remedy);
    } else {
        complain(field.mark, trace_columns[2],
                 fmt::format("{} is {}", shown(field.text),
                             read ? "out of range" : "no number of records"),
                 remedy);
    }
    return false;
}

Result<Trace> TraceRows::finish() {
    if (error_count_ == 0 && lines_ == 0) {
        complain({}, "", "the trace is empty", std::string(header_remedy));
    } else if (error_count_ == 0 && trace_.rows.empty()) {
        complain({}, "", "the trace has a header and no rows", std::string(row_remedy));
    }
    if (errors_.empty()) {
        trace_.rows.shrink_to_fit();
        return std::move(trace_);
    }
    if (error_count_ > errors_.size()) {
        const std::string more = grouped(error_count_ - errors_.size());
        Error rest = flaw(fmt::format("and {}{} more errors", full() ? "at least " : "", more),
                          "mend these and check again");
        rest.file = file_;
        errors_.push_back(std::move(rest));
    }
    return std::move(errors_);
}

} // namespace lockscope
