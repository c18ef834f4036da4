// SPDX-License-Identifier: GPL-3.0-or-later
// Written with a bare pointer into a buffer that was made large enough before: a log has millions
// of rows, and must not be much slower than the run it is of.
#include "core/measure/event_csv.h"

#include "core/measure/csv.h"
#include "core/model/scenario.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace lockscope {

namespace {

char* put(char* to, std::string_view text) {
    std::memcpy(to, text.data(), text.size());
    return to + text.size();
}

char* put_number(char* to, std::uint64_t number) {
    const fmt::format_int digits(number);
    return put(to, {digits.data(), digits.size()});
}

/// Empty instead of 0, which means that an event has not got the field.
char* put_unless_0(char* to, std::uint64_t number) {
    return number == 0 ? to : put_number(to, number);
}

/// `parts` of which `whole`, a power of ten, make one, as an exact decimal.
char* put_decimal(char* to, std::uint64_t parts, std::uint64_t whole) {
    to = put_number(to, parts / whole);
    // The digit before the others is there to keep their leading zeros; the point takes its place.
    char* const point = to;
    to = put_number(to, whole + parts % whole);
    *point = '.';
    return to;
}

char* put_seconds(char* to, Duration duration) {
    return put_decimal(to, static_cast<std::uint64_t>(duration.count()), 1'000'000'000);
}

/// To a millionth, which is as exact as events have it.
char* put_share(char* to, double share) {
    return put_decimal(to, static_cast<std::uint64_t>(std::llround(share * 1e6)), 1'000'000);
}

std::size_t longest(std::span<const std::string_view> names) {
    return std::ranges::max(names, {}, &std::string_view::size).size();
}

} // namespace

EventCsv::EventCsv(const Scenario& scenario, std::span<const PoolMember> pool)
    : accounts_(scenario)
    , pool_(pool.begin(), pool.end())
    , accounts_known_(static_cast<std::size_t>(account_count(scenario))) {
    std::size_t account_bytes = 0;
    for (const AccountEntry& entry : scenario.accounts) {
        AccountField field{csv_field(entry.id), "", entry.count.has_value()};
        if (field.text.starts_with('"')) {
            field.text = field.text.substr(1, field.text.size() - 2);
            field.quote = "\"";
        }
        account_bytes = std::max(account_bytes, field.text.size());
        account_fields_.push_back(std::move(field));
    }
    std::size_t workload_bytes = updater_name.size();
    for (const Workload& workload : scenario.workloads) {
        workload_fields_.push_back(csv_field(workload.name));
        workload_bytes = std::max(workload_bytes, workload_fields_.back().size());
    }
    workload_fields_.emplace_back(updater_name);
    // Six numbers and a member's, of 20 digits and a point at most, and what stands between; the
    // longest detail names an account beside two numbers.
    constexpr std::size_t numbers_and_commas = std::size_t{10} * 22 + 64;
    row_bytes_max_ = numbers_and_commas + 2 * account_bytes + workload_bytes +
                     longest(event_kind_names) + longest(failure_cause_names) +
                     longest(guardrail_names);
}

void EventCsv::append(std::span<const Event> events, fmt::memory_buffer& out) {
    for (const Event& event : events) {
        const bool news = event.account.index() == accounts_known_ + pool_.size();
        if (event.kind == EventKind::account_added && news) {
            pool_.push_back(event.pool_member());
        }
    }
    const std::size_t before = out.size();
    out.resize(before + events.size() * row_bytes_max_);
    char* to = out.data() + before;
    for (const Event& event : events) {
        to = put_row(to, event);
    }
    out.resize(static_cast<std::size_t>(to - out.data()));
}

/// `before`: words in front of it, in the same field.
char* EventCsv::put_account(char* to, AccountId account, std::string_view before) const {
    const bool of_pool = account.index() >= accounts_known_;
    const PoolMember member =
        of_pool ? pool_[account.index() - accounts_known_] : PoolMember{account, 0};
    const auto [entry, place] = accounts_.entry_of(member.origin);
    const AccountField& field = account_fields_[entry];
    to = put(put(put(to, field.quote), before), field.text);
    if (field.numbered) {
        to = put_number(put(to, "-"), static_cast<std::uint64_t>(place) + 1);
    }
    if (of_pool) {
        to = put_number(put(to, "/pool-"), member.number);
    }
    return put(to, field.quote);
}

char* EventCsv::put_row(char* to, const Event& event) const {
    to = put_seconds(to, event.time.time_since_epoch());
    *to++ = ',';
    to = put(to, name_of(event.kind));
    *to++ = ',';
    to = put_unless_0(to, event.transaction);
    *to++ = ',';
    if (event.workload.valid()) {
        to = put(to, workload_fields_[event.workload.index()]);
    }
    *to++ = ',';
    if (event.account.valid()) {
        to = put_account(to, event.account, "");
    }
    *to++ = ',';
    to = put_unless_0(to, event.records);
    *to++ = ',';
    to = put_unless_0(to, event.attempt);
    *to++ = ',';
    if (rules_of(event.kind).has_duration()) {
        to = put_seconds(to, event.duration);
    }
    *to++ = ',';
    if (event.cause != FailureCause::none) {
        to = put(to, name_of(event.cause));
    }
    *to++ = ',';
    to = put_detail(to, event);
    *to++ = '\n';
    return to;
}

/// What no other column has room for, so that none has to carry it under a foreign name.
char* EventCsv::put_detail(char* to, const Event& event) const {
    if (event.is_of_several_accounts()) {
        return put(to, "first of several accounts");
    }
    if (!has_payload(event.kind)) [[likely]] {
        return to;
    }
    if (event.kind == EventKind::account_added) {
        return put_account(to, event.pool_member().origin, "in the pool of ");
    }
    if (event.kind == EventKind::parameters_changed) {
        to = put_number(to, event.settings());
        return put(to, event.settings() == 1 ? " parameter" : " parameters");
    }
    const AlertFacts alert = event.alert();
    to = put(to, name_of(alert.guardrail));
    if (event.kind == EventKind::alert_cleared) {
        return to;
    }
    switch (measure_of(alert.guardrail)) {
    case GuardrailMeasure::share:
        return put_share(put(to, " "), alert.share);
    case GuardrailMeasure::wait:
    case GuardrailMeasure::hold:
        return put(put_seconds(put(to, " "), alert.wait), " s");
    }
    return to;
}

} // namespace lockscope
