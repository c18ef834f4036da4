// SPDX-License-Identifier: GPL-3.0-or-later
// One table, because a spreadsheet opens one: a row for the whole run, then one for each account.
// The column `scope` tells them apart, so that a sum over accounts can leave the run out.
#include "core/measure/csv.h"
#include "core/measure/summary.h"

#include <nlohmann/json.hpp>

namespace lockscope {

namespace {

constexpr std::string_view header =
    "scope,id,name,committed,failed,utilisation,queue_mean,queue_max,"
    "lock_wait_ms.mean,lock_wait_ms.p50,lock_wait_ms.p95,lock_wait_ms.p99,lock_wait_ms.max,"
    "lock_wait_failed_ms.mean,lock_wait_failed_ms.p50,lock_wait_failed_ms.p95,"
    "lock_wait_failed_ms.p99,lock_wait_failed_ms.max,"
    "lock_hold_ms.mean,lock_hold_ms.p50,lock_hold_ms.p95,lock_hold_ms.p99,lock_hold_ms.max,"
    "retry_rate,children,skewed,offered,in_flight,duplicates,throughput_per_s,"
    "failure_rate.attempts,failure_rate.orders,"
    "latency_ms.mean,latency_ms.p50,latency_ms.p95,latency_ms.p99,latency_ms.max,"
    "staleness_ms.mean,staleness_ms.p50,staleness_ms.p95,staleness_ms.p99,staleness_ms.max\n";

/// Appends fields in the order of the header.
class Row {
public:
    explicit Row(std::string& out)
        : out_(out) {}
    Row(const Row&) = delete;
    Row& operator=(const Row&) = delete;
    ~Row() { out_.back() = '\n'; }

    Row& text(std::string_view text) {
        out_ += csv_field(text);
        out_ += ',';
        return *this;
    }
    /// As the JSON writes it.
    template <class Value>
    Row& value(Value value) {
        out_ += nlohmann::json(value).dump();
        out_ += ',';
        return *this;
    }
    Row& figures(const DurationFigures& f) {
        return value(f.mean).value(f.p50).value(f.p95).value(f.p99).value(f.max);
    }
    Row& empty(std::size_t fields) {
        out_.append(fields, ',');
        return *this;
    }

private:
    std::string& out_;
};

void run_row(std::string& out, const RunSummary& s) {
    Row(out)
        .text("run")
        .empty(1) // an account may have any id, but not this one
        .text(s.scenario)
        .value(s.records.committed)
        .value(s.records.failed)
        .empty(3)
        .figures(s.lock_wait_ms)
        .figures(s.lock_wait_failed_ms)
        .figures(s.lock_hold_ms)
        .empty(3)
        .value(s.records.offered)
        .value(s.records.in_flight())
        .value(s.records.duplicates)
        .value(s.throughput_per_s)
        .value(s.failure_rate_attempts)
        .value(s.failure_rate_records)
        .figures(s.latency_ms)
        .figures(s.staleness_ms);
}

void account_row(std::string& out, const AccountSummary& a) {
    constexpr std::size_t columns_of_the_run_alone = 16;
    Row(out)
        .text("account")
        .text(a.id)
        .text(a.name)
        .value(a.committed)
        .value(a.failed)
        .value(a.utilisation)
        .value(a.queue_mean)
        .value(a.queue_max)
        .figures(a.lock_wait_ms)
        .figures(a.lock_wait_failed_ms)
        .figures(a.lock_hold_ms)
        .value(a.retry_rate)
        .value(a.children)
        .value(a.skewed)
        .empty(columns_of_the_run_alone);
}

} // namespace

std::string to_csv(const RunSummary& summary) {
    std::string out(header);
    run_row(out, summary);
    for (const AccountSummary& account : summary.accounts) {
        account_row(out, account);
    }
    return out;
}

} // namespace lockscope
