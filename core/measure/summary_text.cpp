// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/summary.h"

#include "core/measure/diagnosis_words.h"
#include "core/measure/figure_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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

/// A column of the accounts: its figure, and its label in as many lines as it has short words.
struct AccountColumn {
    explicit AccountColumn(std::string_view path)
        : figure(*find_figure(path, FigureScope::account)) {
        const std::string& label = figure.label;
        for (std::size_t at = 0; at < label.size();) {
            // Words that fit beside each other share a line.
            std::size_t end = std::min(label.find(' ', at), label.size());
            for (std::size_t next = end; next < label.size() && next - at <= widest;) {
                next = std::min(label.find(' ', next + 1), label.size());
                end = next - at <= widest ? next : end;
            }
            heading.push_back(label.substr(at, end - at));
            width = std::max(width, heading.back().size() + 2);
            at = end + 1;
        }
    }

    static constexpr std::size_t widest = 11; ///< of a line of more than one word
    const Figure& figure;
    std::vector<std::string> heading;
    std::size_t width = 10;
};

void account_rows(std::string& out, const RunSummary& s) {
    auto to = std::back_inserter(out);
    std::vector<AccountColumn> columns;
    std::size_t lines = 0;
    for (const std::string_view path :
         {"committed", "failed", "utilisation", "queue_mean", "queue_max", "lock_wait_ms.p95",
          "lock_hold_ms.p50", "children"}) {
        lines = std::max(lines, columns.emplace_back(path).heading.size());
    }
    for (std::size_t line = 0; line < lines; ++line) {
        std::string row = fmt::format("  {:<20}", line + 1 == lines ? "most contended" : "");
        for (const AccountColumn& column : columns) {
            const std::size_t above = lines - column.heading.size(); // they stand on the figures
            fmt::format_to(std::back_inserter(row), "{:>{}}",
                           line < above ? "" : column.heading[line - above], column.width);
        }
        fmt::format_to(to, "\n{}", row.substr(0, row.find_last_not_of(' ') + 1));
    }
    out += '\n';
    for (const AccountSummary& a : s.accounts) {
        fmt::format_to(to, "  {:<20.20}", a.name);
        for (const AccountColumn& column : columns) {
            fmt::format_to(to, "{:>{}}", figure_text(column.figure, value(column.figure, a)),
                           column.width);
        }
        fmt::format_to(to, "{}\n", a.skewed ? " skewed" : "");
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
    for (std::string_view rest = s.description; !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        fmt::format_to(to, "{}{}\n", line.empty() ? "" : "  ", line);
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
    const Figure& length = *find_figure("simulated_s");
    const std::string simulated = figure_text(length, value(length, s));
    fmt::format_to(to, "  simulated {}, seed {}, {} events, fingerprint {:016x}\n\n", simulated,
                   s.seed, grouped(static_cast<std::int64_t>(s.events)), s.fingerprint);
    if (!s.stopped_by.empty()) {
        fmt::format_to(to, "  NOT COMPLETE: stopped by {}, this is what happened until then\n\n",
                       s.stopped_by);
    }
    const auto of = [&s](std::string_view path) {
        const Figure& figure = *find_figure(path);
        return figure_text(figure, value(figure, s));
    };
    fmt::format_to(
        to, "  records   {} offered = {} committed + {} failed + {} in flight{}\n",
        of("orders.offered"), of("orders.committed"), of("orders.failed"), of("orders.in_flight"),
        s.records.duplicates > 0 ? fmt::format("; {} duplicates", of("orders.duplicates")) : "");
    fmt::format_to(
        to, "  attempts  {} started, {} committed{}, {} failed{}\n\n", of("attempts.started"),
        of("attempts.committed"),
        s.attempts.partial > 0 ? fmt::format(" ({} of them in part)", of("attempts.partial")) : "",
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
