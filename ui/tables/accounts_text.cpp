// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/accounts_text.h"

#include "core/measure/figures.h"
#include "ui/kit/words.h"
#include "ui/tables/events_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstdint>

namespace lockscope::ui {
namespace {

struct AccountsText {
    Q_DECLARE_TR_FUNCTIONS(AccountsText)
};

using AccountColumn = AccountsModel::Column;

/// What a column reads of an account; neither: its place or its name.
struct Source {
    const char* path = nullptr; ///< of a figure
    std::int64_t AccountSummary::*member = nullptr;
};
constexpr Source place() {
    return {};
}
constexpr Source name() {
    return {};
}
constexpr Source figure(const char* path) {
    return {path, nullptr};
}
constexpr Source count(std::int64_t AccountSummary::*member) {
    return {nullptr, member};
}

struct AccountColumnRow {
    Source reads;
    const char* sample;
    const char* title;
    const char* help;
};
constexpr std::array<AccountColumnRow, AccountsModel::column_count> account_column_rows{{
#define LOCKSCOPE_ACCOUNT_COLUMN(column, reads, sample, title, help) {reads, sample, title, help},
#include "ui/tables/account_columns.def"
}};

const AccountColumnRow& account_row_of(AccountColumn column) {
    return account_column_rows[static_cast<std::size_t>(column)];
}

/// The figure behind a column; null where there is none.
const Figure* figure_of(AccountColumn column) {
    static const auto found = [] {
        std::array<const Figure*, account_column_rows.size()> figures{};
        std::transform(account_column_rows.begin(), account_column_rows.end(), figures.begin(),
                       [](const AccountColumnRow& row) {
                           return row.reads.path == nullptr
                                      ? nullptr
                                      : find_figure(row.reads.path, FigureScope::account);
                       });
        return figures;
    }();
    return found[static_cast<std::size_t>(column)];
}

QString no_figure() {
    return QString(QChar(u'–'));
}

QString skewed_text(const QString& number) {
    return AccountsText::tr("skewed %1").arg(number);
}

} // namespace

double figure(const AccountSummary& figures, AccountColumn column) {
    if (const Figure* row = figure_of(column)) {
        return to_double(value(*row, figures));
    }
    const Source& reads = account_row_of(column).reads;
    return reads.member != nullptr ? static_cast<double>(figures.*reads.member) : 0.0;
}

QString figure_text(const AccountSummary& figures, AccountColumn column) {
    const double number = figure(figures, column);
    const Figure* of = figure_of(column);
    if (of != nullptr && of->kind == FigureKind::share) {
        return words::percent(number);
    }
    if (of != nullptr && of->is_time()) {
        // A wait of no time at all is a good one, but where nobody held the lock nobody got it.
        return figures.lock_hold_ms.max > 0.0 ? words::duration(number / 1000.0) : no_figure();
    }
    const QString text = words::count(static_cast<std::int64_t>(number));
    return column == AccountColumn::children && figures.skewed ? skewed_text(text) : text;
}

QString column_title(AccountColumn column) {
    return AccountsText::tr(account_row_of(column).title);
}

QString column_help(AccountColumn column) {
    const char* help = account_row_of(column).help;
    return *help == '\0' ? QString() : AccountsText::tr(help);
}

QString column_heading(AccountColumn column) {
    const Figure* row = figure_of(column);
    return row != nullptr && row->is_time()
               ? QStringLiteral("%1 (%2)").arg(column_title(column),
                                               QString::fromStdString(row->unit))
               : column_title(column);
}

QString column_sample(AccountColumn column) {
    const QString sample = QString::fromLatin1(account_row_of(column).sample);
    return column == AccountColumn::children ? skewed_text(sample) : sample;
}

} // namespace lockscope::ui
