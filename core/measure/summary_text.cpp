// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/summary.h"

#include "core/measure/diagnosis_words.h"
#include "core/model/units.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace lockscope {

namespace {

/// Accounts a person reads at a terminal; JSON has them all.
constexpr std::size_t text_account_rows = 10;

std::string grouped(std::int64_t n) {
    std::string text = std::to_string(n);
    for (auto i = static_cast<std::ptrdiff_t>(text.size()) - 3; i > (n < 0 ? 1 : 0); i -= 3) {
        text.insert(static_cast<std::size_t>(i), ",");
    }
    return text;
}

/// Three significant digits and a unit a person would choose.
std::string short_time(double ms) {
    if (ms == 0.0) {
        return "0";
    }
    if (ms < 1.0) {
        return fmt::format("{:.3g} us", ms * 1e3);
    }
    if (ms < 999.5) {
        return fmt::format("{:.3g} ms", ms);
    }
    if (ms < 60'000.0) {
        return fmt::format("{:.2f} s", ms / 1e3);
    }
    return fmt::format("{:.1f} min", ms / 60e3);
}

void duration_row(std::string& out, std::string_view label, const DurationFigures& f) {
    fmt::format_to(std::back_inserter(out), "  {:<18}{:>10}{:>10}{:>10}{:>10}{:>10}\n", label,
                   short_time(f.mean), short_time(f.p50), short_time(f.p95), short_time(f.p99),
                   short_time(f.max));
}

std::string causes(const std::array<std::int64_t, failure_cause_count>& by_cause) {
    std::string text;
    for (std::size_t i = 0; i < failure_cause_count; ++i) {
        if (by_cause[i] > 0) {
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ", grouped(by_cause[i]),
                                failure_cause_names[i]);
        }
    }
    return text.empty() ? text : fmt::format(" ({})", text);
}

void account_rows(std::string& out, const RunSummary& s) {
    auto to = std::back_inserter(out);
    fmt::format_to(to, "\n  {:<20}{:>9}{:>9}{:>7}{:>9}{:>7}{:>10}{:>10}{:>12}\n", "most contended",
                   "committed", "failed", "busy", "waiting", "most", "wait p95", "hold p50",
                   "children");
    const std::size_t rows = std::min(s.accounts.size(), text_account_rows);
    for (std::size_t i = 0; i < rows; ++i) {
        const AccountSummary& a = s.accounts[i];
        fmt::format_to(to, "  {:<20.20}{:>9}{:>9}{:>6.0f}%{:>9.2f}{:>7}{:>10}{:>10}{:>12}{}\n",
                       a.name, grouped(a.committed), grouped(a.failed), a.utilisation * 100,
                       a.queue_mean, grouped(a.queue_max), short_time(a.lock_wait_ms.p95),
                       short_time(a.lock_hold_ms.p50), grouped(a.children),
                       a.skewed ? " skewed" : "");
    }
    if (s.accounts.size() > rows) {
        fmt::format_to(to, "  ... and more; --format json has them\n");
    }
}

void alert_rows(std::string& out, const RunSummary& s) {
    auto to = std::back_inserter(out);
    const std::size_t rows = std::min(s.alerts.size(), text_account_rows);
    for (std::size_t i = 0; i < rows; ++i) {
        const Alert& alert = s.alerts[i];
        const std::string value = alert.is_wait() ? short_time(milliseconds(alert.wait))
                                                  : fmt::format("{:.1f} %", alert.share * 100);
        fmt::format_to(to, "{}  alert at {}: {} {}, {}\n", i == 0 ? "\n" : "",
                       format_duration(alert.raised_at.time_since_epoch()),
                       guardrail_names[static_cast<std::size_t>(alert.guardrail)], value,
                       alert.cleared_at == end_of_time
                           ? std::string("still standing")
                           : fmt::format("cleared after {}",
                                         format_duration(alert.cleared_at - alert.raised_at)));
    }
    if (s.alerts.size() > rows) {
        fmt::format_to(to, "  ... and {} more alerts\n", s.alerts.size() - rows);
    }
}

} // namespace

std::string to_text(const RunSummary& s) {
    std::string out;
    auto to = std::back_inserter(out);
    fmt::format_to(to, "{}\n", s.scenario);
    const auto simulated = format_duration(from_seconds(s.simulated_s));
    fmt::format_to(to, "  simulated {}, seed {}, {} events, fingerprint {:016x}\n\n", simulated,
                   s.seed, grouped(static_cast<std::int64_t>(s.events)), s.fingerprint);
    fmt::format_to(to, "  records   {} offered = {} committed + {} failed + {} in flight{}\n",
                   grouped(s.records.offered), grouped(s.records.committed),
                   grouped(s.records.failed), grouped(s.records.in_flight()),
                   s.records.duplicates > 0
                       ? fmt::format("; {} duplicates", grouped(s.records.duplicates))
                       : "");
    fmt::format_to(to, "  attempts  {} started, {} committed, {} failed{}\n",
                   grouped(s.attempts.started), grouped(s.attempts.committed),
                   grouped(s.attempts.failed), causes(s.attempts.failed_by_cause));
    fmt::format_to(to,
                   "  rates     {:.3f} records/s, {:.2f} % of attempts and {:.2f} % of records "
                   "failed, {:.2f} retries per success\n",
                   s.throughput_per_s, s.failure_rate_attempts * 100, s.failure_rate_records * 100,
                   s.retries_per_success);
    fmt::format_to(to, "  long-running requests: at most {}, {:.2f} on average\n\n",
                   s.long_running_max, s.long_running_mean);
    fmt::format_to(to, "  {:<18}{:>10}{:>10}{:>10}{:>10}{:>10}\n", "", "mean", "p50", "p95", "p99",
                   "max");
    duration_row(out, "lock wait", s.lock_wait_ms);
    if (s.lock_wait_failed_ms.max > 0) {
        duration_row(out, "  failed waits", s.lock_wait_failed_ms);
    }
    duration_row(out, "lock hold", s.lock_hold_ms);
    duration_row(out, "latency", s.latency_ms);
    if (s.staleness_ms.max > 0) {
        duration_row(out, "staleness", s.staleness_ms);
    }
    if (s.intake_max > 0) {
        duration_row(out, "intake queue", s.intake_wait_ms);
        fmt::format_to(to, "\n  intake queue: at most {}, {:.2f} on average\n",
                       grouped(s.intake_max), s.intake_mean);
    }
    alert_rows(out, s);
    account_rows(out, s);
    if (s.diagnosis) {
        out += diagnosis_text(*s.diagnosis);
    }
    return out;
}

} // namespace lockscope
