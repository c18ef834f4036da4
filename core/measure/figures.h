// SPDX-License-Identifier: GPL-3.0-or-later
// Every figure that a run is judged by: what it is called, what it means and how it is read, all
// made from figures.def. If a second list of figures appears anywhere, this design has been lost.
//
// Numbers only: how a person reads them is written in figure_text.h for the terminal, and in the
// window by its own words.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace lockscope {

struct AccountSummary;
struct RunSummary;
struct WorkloadSummary;

/// What one may do with a figure.
enum class FigureKind : std::uint8_t {
    given,    ///< tells which run it is, not how it went
    count,    ///< of what happened: the counts of two stretches add up to that of both
    stock,    ///< what there is at a moment, or was there at the start and came since
    share,    ///< a part of a whole, 0 to 1
    ratio,    ///< of two counts, any size
    rate,     ///< a count per second
    mean,     ///< over time, or over samples
    quantile, ///< of samples, exact to 1 %
    maximum,  ///< the largest there was
};
inline constexpr std::array<std::string_view, 9> figure_kind_names{
    "given", "count", "stock", "share", "ratio", "rate", "mean", "quantile", "maximum"};
static_assert(figure_kind_names.size() == static_cast<std::size_t>(FigureKind::maximum) + 1);

/// Which way a figure goes when a run does better. `neither`: it depends.
enum class Better : std::uint8_t { neither, lower, higher };
inline constexpr std::array<std::string_view, 3> better_names{"neither", "lower", "higher"};
static_assert(better_names.size() == static_cast<std::size_t>(Better::higher) + 1);

/// What it is a figure of.
enum class FigureScope : std::uint8_t { run, workload, account };
inline constexpr std::array<std::string_view, 3> figure_scope_names{"run", "workload", "account"};
static_assert(figure_scope_names.size() == static_cast<std::size_t>(FigureScope::account) + 1);

/// Where people meet it without asking for it; JSON, CSV and the reference have every figure. Of a
/// histogram the text shows all parts, the report p50, p95 and p99, the others p95.
enum class Shown : std::uint8_t {
    nowhere = 0,
    text = 1,
    text_if_any = 2, ///< in the text, unless it is 0
    report = 4,      ///< the HTML page
    difference = 8,  ///< below two compared runs
    price = 16,      ///< what a mitigation bought and what it cost
};
[[nodiscard]] constexpr Shown operator|(Shown a, Shown b) {
    return static_cast<Shown>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}

/// As the JSON writes it.
using FigureValue = std::variant<std::int64_t, std::uint64_t, double>;
[[nodiscard]] inline double to_double(const FigureValue& value) {
    return std::visit([](auto number) { return static_cast<double>(number); }, value);
}

/// The parts of a histogram's figures, in the order of the JSON.
inline constexpr std::array<std::string_view, 5> duration_parts{"mean", "p50", "p95", "p99", "max"};
/// What each of them says about the samples.
inline constexpr std::array<std::string_view, duration_parts.size()> duration_part_helps{
    "On average.", "Half of them took no longer.", "95 % of them took no longer.",
    "99 % of them took no longer.", "The longest."};

/// One row of the table.
struct Figure {
    std::string path;   ///< its key in the JSON of the run, the workload or the account, with dots
    std::string label;  ///< `Failed`, `Lock wait p95`
    std::string unit;   ///< `ms`, `s`, `/s`, what is counted, or nothing
    std::string help;   ///< what it means, in a sentence
    std::string family; ///< the label of the histogram it is a part of; empty: of none
    std::string family_help; ///< what the samples of that histogram are
    std::size_t part = 0;    ///< which one: index into duration_parts
    FigureScope scope = FigureScope::run;
    FigureKind kind = FigureKind::count;
    Better better = Better::neither;
    Shown shown = Shown::nowhere;

    /// The one of its scope is set.
    FigureValue (*of_run)(const RunSummary&, std::size_t part) = nullptr;
    FigureValue (*of_workload)(const WorkloadSummary&, std::size_t part) = nullptr;
    FigureValue (*of_account)(const AccountSummary&, std::size_t part) = nullptr;

    [[nodiscard]] bool is_shown(Shown where) const {
        return (static_cast<unsigned>(shown) & static_cast<unsigned>(where)) != 0;
    }
    [[nodiscard]] bool is_time() const { return unit == "ms" || unit == "s"; }
};

/// Those of the run, then of a workload, then of an account, each in the order of the JSON.
[[nodiscard]] std::span<const Figure> figure_table();
/// Those of one scope.
[[nodiscard]] std::span<const Figure> figure_table(FigureScope scope);
/// What people ask for without a path; it stands for the records' rate, since a transaction that
/// lost only some of its records is no failed attempt.
inline constexpr std::string_view failure_rate_alone = "failure_rate";
/// The row with this path, or, of a run, with the word above; or null.
[[nodiscard]] const Figure* find_figure(std::string_view path,
                                        FigureScope scope = FigureScope::run);

/// `failure_rate.orders`, `workloads.NAME.orders.failed`, `accounts.ID.failed`: as people ask for
/// it.
[[nodiscard]] std::string full_path(const Figure& figure);
/// Its column in the CSV: the path, without `orders.`, so that records of runs, workloads and
/// accounts share a column.
[[nodiscard]] std::string_view csv_column(const Figure& figure);

/// REQUIRES: the figure is of that scope.
[[nodiscard]] FigureValue value(const Figure& figure, const RunSummary& run);
[[nodiscard]] FigureValue value(const Figure& figure, const WorkloadSummary& workload);
[[nodiscard]] FigureValue value(const Figure& figure, const AccountSummary& account);

} // namespace lockscope
