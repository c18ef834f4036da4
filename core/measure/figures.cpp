// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/figures.h"

#include "core/measure/summary.h"

#include <algorithm>
#include <cassert>
#include <vector>

namespace lockscope {

namespace {

// --- figures.def becomes table rows ---------------------------------------------------------

constexpr std::array<double DurationFigures::*, duration_parts.size()> members_of_durations{
    &DurationFigures::mean, &DurationFigures::p50, &DurationFigures::p95, &DurationFigures::p99,
    &DurationFigures::max};

constexpr FigureKind kind_of_part(std::size_t part) {
    return part == 0                                         ? FigureKind::mean
           : duration_parts[part] == std::string_view("max") ? FigureKind::maximum
                                                             : FigureKind::quantile;
}

/// Which parts of a histogram are met where the family is said to be.
constexpr Shown shown_part(Shown family, std::size_t part) {
    unsigned places = static_cast<unsigned>(Shown::text | Shown::text_if_any);
    if (kind_of_part(part) == FigureKind::quantile) {
        places |= static_cast<unsigned>(Shown::report);
    }
    if (duration_parts[part] == "p95") {
        places |= static_cast<unsigned>(Shown::difference | Shown::price);
    }
    return static_cast<Shown>(static_cast<unsigned>(family) & places);
}

/// What a row of the table says before its reading.
struct Words {
    std::string path;
    std::string label;
    std::string unit;
    FigureKind kind;
    Better better;
    Shown shown;
    std::string help;
};

Figure described(const Words& words) {
    Figure figure;
    figure.path = words.path;
    figure.label = words.label;
    figure.unit = words.unit;
    figure.help = words.help;
    figure.kind = words.kind;
    figure.better = words.better;
    figure.shown = words.shown;
    return figure;
}

void set_reading(Figure& figure, FigureValue (*read)(const RunSummary&, std::size_t)) {
    figure.scope = FigureScope::run;
    figure.of_run = read;
}
void set_reading(Figure& figure, FigureValue (*read)(const WorkloadSummary&, std::size_t)) {
    figure.scope = FigureScope::workload;
    figure.of_workload = read;
}
void set_reading(Figure& figure, FigureValue (*read)(const AccountSummary&, std::size_t)) {
    figure.scope = FigureScope::account;
    figure.of_account = read;
}

template <class Summary>
using Reading = FigureValue (*)(const Summary&, std::size_t);

template <class Summary>
void add_one(std::vector<Figure>& rows, const Words& words, Reading<Summary> read) {
    rows.push_back(described(words));
    set_reading(rows.back(), read);
}

template <class Summary>
void add_causes(std::vector<Figure>& rows, const Words& words, Reading<Summary> read) {
    for (std::size_t cause = 0; cause < failure_cause_count; ++cause) {
        const std::string name(failure_cause_names[cause]);
        Words of_cause = words;
        of_cause.path += "." + name;
        of_cause.label += ": " + name;
        of_cause.help += " " + name + ".";
        rows.push_back(described(of_cause));
        rows.back().part = cause;
        set_reading(rows.back(), read);
    }
}

template <class Summary>
void add_durations(std::vector<Figure>& rows, const Words& words, Reading<Summary> read) {
    for (std::size_t part = 0; part < duration_parts.size(); ++part) {
        const std::string name(duration_parts[part]);
        Words of_part = words;
        of_part.path += "." + name;
        of_part.label += " " + name;
        of_part.kind = kind_of_part(part);
        of_part.shown = shown_part(words.shown, part);
        of_part.help += " " + std::string(duration_part_helps[part]);
        rows.push_back(described(of_part));
        rows.back().family = words.label;
        rows.back().family_help = words.help;
        rows.back().part = part;
        set_reading(rows.back(), read);
    }
}

#define LOCKSCOPE_FIGURE(type, field, read, path, label, unit, kind, better, shown, help)          \
    add_one<Summary>(rows, {path, label, unit, kind, better, shown, help},                         \
                     [](const Summary& s, std::size_t) { return FigureValue(s.field); });
#define LOCKSCOPE_PART(member, path, label, unit, kind, better, shown, help)                       \
    add_one<Summary>(rows, {path, label, unit, kind, better, shown, help},                         \
                     [](const Summary& s, std::size_t) { return FigureValue(s.member); });
#define LOCKSCOPE_CAUSES(member, path, label, unit, better, shown, help)                           \
    add_causes<Summary>(                                                                           \
        rows, {path, label, unit, FigureKind::count, better, shown, help},                         \
        [](const Summary& s, std::size_t cause) { return FigureValue(s.member[cause]); });
#define LOCKSCOPE_DURATIONS(field, read, path, label, better, shown, help)                         \
    add_durations<Summary>(rows, {path, label, "ms", FigureKind::quantile, better, shown, help},   \
                           [](const Summary& s, std::size_t part) {                                \
                               return FigureValue(s.field.*members_of_durations[part]);            \
                           });

void add_rows_of_run(std::vector<Figure>& rows) {
    using Summary = RunSummary;
#define LOCKSCOPE_FIGURES_OF_RUN
#include "core/measure/figures.def"
#undef LOCKSCOPE_FIGURES_OF_RUN
}

void add_rows_of_workload(std::vector<Figure>& rows) {
    using Summary = WorkloadSummary;
#define LOCKSCOPE_FIGURES_OF_WORKLOAD
#include "core/measure/figures.def"
#undef LOCKSCOPE_FIGURES_OF_WORKLOAD
}

void add_rows_of_account(std::vector<Figure>& rows) {
    using Summary = AccountSummary;
#define LOCKSCOPE_FIGURES_OF_ACCOUNT
#include "core/measure/figures.def"
#undef LOCKSCOPE_FIGURES_OF_ACCOUNT
}

#undef LOCKSCOPE_FIGURE
#undef LOCKSCOPE_PART
#undef LOCKSCOPE_CAUSES
#undef LOCKSCOPE_DURATIONS

std::vector<Figure> all_rows() {
    std::vector<Figure> rows;
    add_rows_of_run(rows);
    add_rows_of_workload(rows);
    add_rows_of_account(rows);
    return rows;
}

} // namespace

std::span<const Figure> figure_table() {
    static const std::vector<Figure> rows = all_rows();
    return rows;
}

std::span<const Figure> figure_table(FigureScope scope) {
    const std::span<const Figure> rows = figure_table();
    const auto first = std::ranges::lower_bound(rows, scope, {}, &Figure::scope);
    const auto last = std::ranges::upper_bound(rows, scope, {}, &Figure::scope);
    return {first, last};
}

const Figure* find_figure(std::string_view path, FigureScope scope) {
    const std::span<const Figure> rows = figure_table(scope);
    if (scope == FigureScope::run && path == failure_rate_alone) {
        path = "failure_rate.orders";
    }
    const auto row = std::ranges::find(rows, path, &Figure::path);
    return row == rows.end() ? nullptr : &*row;
}

std::string full_path(const Figure& figure) {
    switch (figure.scope) {
    case FigureScope::run:
        return figure.path;
    case FigureScope::workload:
        return "workloads.NAME." + figure.path;
    case FigureScope::account:
        return "accounts.ID." + figure.path;
    }
    return {};
}

std::string_view csv_column(const Figure& figure) {
    constexpr std::string_view of_records = "orders.";
    std::string_view column = figure.path;
    if (column.starts_with(of_records)) {
        column.remove_prefix(of_records.size());
    }
    return column;
}

FigureValue value(const Figure& figure, const RunSummary& run) {
    assert(figure.scope == FigureScope::run);
    return figure.of_run(run, figure.part);
}
FigureValue value(const Figure& figure, const WorkloadSummary& workload) {
    assert(figure.scope == FigureScope::workload);
    return figure.of_workload(workload, figure.part);
}
FigureValue value(const Figure& figure, const AccountSummary& account) {
    assert(figure.scope == FigureScope::account);
    return figure.of_account(account, figure.part);
}

} // namespace lockscope
