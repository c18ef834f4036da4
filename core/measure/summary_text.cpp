// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/summary.h"

#include "core/measure/diagnosis_words.h"
#include "core/measure/figure_text.h"
#include "core/model/units.h"

#include <fmt/format.h>

#include <iterator>
#include <span>

namespace lockscope {

namespace {

/// Does the text have it without being asked?
bool belongs(const Figure& figure, double size) {
    return figure.is_shown(Shown::text) || (figure.is_shown(Shown::text_if_any) && size > 0);
}

/// Those that stand by themselves, a line each.
void number_rows(std::string& out, const RunSummary& s) {
    for (const Figure& figure : figure_table(FigureScope::run)) {
        const FigureValue number = value(figure, s);
        if (figure.family.empty() && belongs(figure, to_double(number))) {
            fmt::format_to(std::back_inserter(out), "  {:<28}{:>10}\n", figure.label,
                           figure_text(figure, number));
        }
    }
}

/// A line for each histogram.
void duration_rows(std::string& out, const RunSummary& s) {
    auto to = std::back_inserter(out);
    fmt::format_to(to, "\n  {:<18}", "");
    for (const std::string_view part : duration_parts) {
        fmt::format_to(to, "{:>10}", part);
    }
    const std::span<const Figure> rows = figure_table(FigureScope::run);
    for (std::size_t i = 0; i < rows.size();
         i += rows[i].family.empty() ? 1 : duration_parts.size()) {
        if (rows[i].family.empty()) {
            continue;
        }
        const auto parts = rows.subspan(i, duration_parts.size());
        if (belongs(parts.back(), to_double(value(parts.back(), s)))) { // the longest
            fmt::format_to(to, "\n  {:<18}", parts.front().family);
            for (const Figure& part : parts) {
                fmt::format_to(to, "{:>10}", figure_text(part, value(part, s)));
            }
        }
    }
    out += '\n';
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
    for (const AccountSummary& a : s.accounts) {
        fmt::format_to(to, "  {:<20.20}{:>9}{:>9}{:>6.0f}%{:>9.2f}{:>7}{:>10}{:>10}{:>12}{}\n",
                       a.name, grouped(a.committed), grouped(a.failed), a.utilisation * 100,
                       a.queue_mean, grouped(a.queue_max), ms_text(a.lock_wait_ms.p95),
                       ms_text(a.lock_hold_ms.p50), grouped(a.children), a.skewed ? " skewed" : "");
    }
    if (s.accounts_in_all > s.accounts.size()) {
        fmt::format_to(to, "  ... and {} more; --accounts all lists them\n",
                       grouped(static_cast<std::int64_t>(s.accounts_in_all - s.accounts.size())));
    }
}

void alert_rows(std::string& out, const RunSummary& s) {
    auto to = std::back_inserter(out);
    constexpr std::size_t most_alerts = 10;
    const std::size_t rows = std::min(s.alerts.size(), most_alerts);
    for (std::size_t i = 0; i < rows; ++i) {
        fmt::format_to(to, "{}  {}\n", i == 0 ? "\n" : "", alert_text(s.alerts[i]));
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
    fmt::format_to(to, "  attempts  {} started, {} committed, {} failed{}\n\n",
                   grouped(s.attempts.started), grouped(s.attempts.committed),
                   grouped(s.attempts.failed), causes(s.attempts.failed_by_cause));
    number_rows(out, s);
    duration_rows(out, s);
    alert_rows(out, s);
    account_rows(out, s);
    if (s.diagnosis) {
        out += diagnosis_text(*s.diagnosis);
    }
    return out;
}

} // namespace lockscope
