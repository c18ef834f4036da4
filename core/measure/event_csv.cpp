// SPDX-License-Identifier: GPL-3.0-or-later
// Written with a bare pointer into a buffer that was made large enough before: a log has millions
// of rows, and must not be much slower than the run it is of.
#include "core/measure/event_csv.h"

#include "core/measure/csv.h"
#include "core/model/scenario.h"

#include <algorithm>
#include <cstring>

namespace lockscope {

namespace {

/// No default: whoever adds a kind of event is asked here.
constexpr bool has_duration(EventKind kind) {
    switch (kind) {
    case EventKind::granted:
    case EventKind::withdrawn:
    case EventKind::released:
    case EventKind::attempt_committed:
    case EventKind::attempt_failed:
    case EventKind::attempt_abandoned:
    case EventKind::record_committed:
    case EventKind::backoff:
    case EventKind::dequeued:
    case EventKind::alert_raised:
    case EventKind::alert_cleared:
    case EventKind::summary_touched:
        return true;
    case EventKind::offered:
    case EventKind::started:
    case EventKind::waiting:
    case EventKind::refused:
    case EventKind::record_duplicated:
    case EventKind::record_failed:
    case EventKind::long_running_began:
    case EventKind::long_running_ended:
    case EventKind::queued:
    case EventKind::requeued:
    case EventKind::account_added:
    case EventKind::parameters_changed:
        return false;
    }
    return false;
}

char* put(char* to, std::string_view text) {
    std::memcpy(to, text.data(), text.size());
    return to + text.size();
}

char* put_number(char* to, std::uint64_t number) {
    const fmt::format_int digits(number);
    return put(to, {digits.data(), digits.size()});
}

/// Empty instead of 0, which no event has that has the field at all.
char* put_unless_0(char* to, std::uint64_t number) {
    return number == 0 ? to : put_number(to, number);
}

char* put_seconds(char* to, Duration duration) {
    constexpr std::uint64_t second = 1'000'000'000;
    const auto ns = static_cast<std::uint64_t>(duration.count());
    to = put_number(to, ns / second);
    // The digit before the nine is there to keep their leading zeros; the point takes its place.
    char* const point = to;
    to = put_number(to, second + ns % second);
    *point = '.';
    return to;
}

std::size_t longest(std::span<const std::string_view> names) {
    return std::ranges::max(names, {}, &std::string_view::size).size();
}

} // namespace

EventCsv::EventCsv(const Scenario& scenario, std::span<const PoolMember> pool)
    : accounts_(scenario)
    , accounts_known_(static_cast<std::size_t>(account_count(scenario))) {
    for (const PoolMember& member : pool) {
        pool_fields_.push_back({member.origin, member.number});
    }
    std::size_t account_bytes = 0;
    for (const AccountEntry& entry : scenario.accounts) {
        AccountField field{csv_field(entry.id), "", entry.count.has_value()};
        if (field.numbered && field.begin.starts_with('"')) {
            field.begin.pop_back();
            field.end = "\"";
        }
        if (field.numbered) {
            field.begin += '-';
        }
        account_bytes = std::max(account_bytes, field.begin.size());
        account_fields_.push_back(std::move(field));
    }
    std::size_t workload_bytes = updater_name.size();
    for (const Workload& workload : scenario.workloads) {
        workload_fields_.push_back(csv_field(workload.name));
        workload_bytes = std::max(workload_bytes, workload_fields_.back().size());
    }
    workload_fields_.emplace_back(updater_name);
    // Six numbers and a member's, of 20 digits and a point at most, and what stands between.
    constexpr std::size_t numbers_and_commas = std::size_t{8} * 22 + 16;
    row_bytes_max_ = numbers_and_commas + account_bytes + workload_bytes +
                     longest(event_kind_names) + longest(failure_cause_names);
}

void EventCsv::append(std::span<const Event> events, fmt::memory_buffer& out) {
    for (const Event& event : events) {
        const bool news = event.account.index() == accounts_known_ + pool_fields_.size();
        if (event.kind == EventKind::account_added && news) {
            pool_fields_.push_back({AccountId(event.records), event.transaction});
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

char* EventCsv::put_account(char* to, AccountId account) const {
    if (account.index() >= accounts_known_) {
        const PoolField& pool = pool_fields_[account.index() - accounts_known_];
        return put_number(put(put_account(to, pool.origin), "/pool-"), pool.number);
    }
    const auto [entry, place] = accounts_.entry_of(account);
    const AccountField& field = account_fields_[entry];
    to = put(to, field.begin);
    if (field.numbered) {
        to = put_number(to, static_cast<std::uint64_t>(place) + 1);
        to = put(to, field.end);
    }
    return to;
}

char* EventCsv::put_row(char* to, const Event& event) const {
    to = put_seconds(to, event.time.time_since_epoch());
    *to++ = ',';
    to = put(to, event_kind_names[static_cast<std::size_t>(event.kind)]);
    *to++ = ',';
    to = put_unless_0(to, event.transaction);
    *to++ = ',';
    if (event.workload.valid()) {
        to = put(to, workload_fields_[event.workload.index()]);
    }
    *to++ = ',';
    if (event.account.valid()) {
        to = put_account(to, event.account);
    }
    *to++ = ',';
    to = put_unless_0(to, event.records);
    *to++ = ',';
    to = put_unless_0(to, event.attempt);
    *to++ = ',';
    if (has_duration(event.kind)) {
        to = put_seconds(to, event.duration);
    }
    *to++ = ',';
    if (event.cause != FailureCause::none) {
        to = put(to, failure_cause_names[static_cast<std::size_t>(event.cause)]);
    }
    *to++ = '\n';
    return to;
}

} // namespace lockscope
