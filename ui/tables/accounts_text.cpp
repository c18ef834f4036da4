// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/accounts_text.h"

#include "ui/kit/words.h"
#include "ui/tables/events_text.h"

#include <QCoreApplication>

#include <array>

namespace lockscope::ui {
namespace {

struct AccountsText {
    Q_DECLARE_TR_FUNCTIONS(AccountsText)
};

struct ColumnText {
    const char* title;
    const char* help;
    const char* unit; ///< of the bare number; empty for counts and names
};

constexpr std::array<ColumnText, AccountsModel::column_count> texts{{
    {QT_TRANSLATE_NOOP("AccountsText", "#"),
     QT_TRANSLATE_NOOP("AccountsText",
                       "Place among the most contended: by the time spent waiting for its lock"),
     ""},
    {QT_TRANSLATE_NOOP("AccountsText", "Account"), "", ""},
    {QT_TRANSLATE_NOOP("AccountsText", "Lock held"),
     QT_TRANSLATE_NOOP("AccountsText", "Share of the time in which its lock was held"), ""},
    {QT_TRANSLATE_NOOP("AccountsText", "Hold p50"),
     QT_TRANSLATE_NOOP("AccountsText", "Half of the holds of its lock were shorter than this"),
     "ms"},
    {QT_TRANSLATE_NOOP("AccountsText", "Hold p95"),
     QT_TRANSLATE_NOOP("AccountsText", "95 % of the holds of its lock were shorter than this"),
     "ms"},
    {QT_TRANSLATE_NOOP("AccountsText", "Wait p50"),
     QT_TRANSLATE_NOOP("AccountsText",
                       "Half of those who got its lock waited less than this for it"),
     "ms"},
    {QT_TRANSLATE_NOOP("AccountsText", "Wait p95"),
     QT_TRANSLATE_NOOP("AccountsText",
                       "95 % of those who got its lock waited less than this for it"),
     "ms"},
    {QT_TRANSLATE_NOOP("AccountsText", "Queue"),
     QT_TRANSLATE_NOOP("AccountsText", "Transactions that wait for its lock now"), ""},
    {QT_TRANSLATE_NOOP("AccountsText", "Queue max"),
     QT_TRANSLATE_NOOP("AccountsText", "Most transactions that waited for its lock at once"), ""},
    {QT_TRANSLATE_NOOP("AccountsText", "Committed"),
     QT_TRANSLATE_NOOP("AccountsText", "Records written"), ""},
    {QT_TRANSLATE_NOOP("AccountsText", "Failed"),
     QT_TRANSLATE_NOOP("AccountsText", "Records that failed for good"), ""},
    {QT_TRANSLATE_NOOP("AccountsText", "Retry rate"),
     QT_TRANSLATE_NOOP("AccountsText",
                       "Share of the requests for its lock that were made by repeated attempts"),
     ""},
    {QT_TRANSLATE_NOOP("AccountsText", "Children"),
     QT_TRANSLATE_NOOP("AccountsText",
                       "Child records now; skewed: more than the limit of data skew"),
     ""},
    {QT_TRANSLATE_NOOP("AccountsText", "Stale"),
     QT_TRANSLATE_NOOP("AccountsText",
                       "Committed records that the account's summary does not cover yet"),
     ""},
}};

const ColumnText& text_of(AccountsModel::Column column) {
    return texts[static_cast<std::size_t>(column)];
}

QString no_figure() {
    return QString(QChar(u'–'));
}

} // namespace

double figure(const AccountSummary& figures, AccountsModel::Column column) {
    using Column = AccountsModel::Column;
    switch (column) {
    case Column::utilisation:
        return figures.utilisation;
    case Column::hold_p50:
        return figures.lock_hold_ms.p50;
    case Column::hold_p95:
        return figures.lock_hold_ms.p95;
    case Column::wait_p50:
        return figures.lock_wait_ms.p50;
    case Column::wait_p95:
        return figures.lock_wait_ms.p95;
    case Column::queue_now:
        return static_cast<double>(figures.queue_now);
    case Column::queue_max:
        return static_cast<double>(figures.queue_max);
    case Column::committed:
        return static_cast<double>(figures.committed);
    case Column::failed:
        return static_cast<double>(figures.failed);
    case Column::retry_rate:
        return figures.retry_rate;
    case Column::children:
        return static_cast<double>(figures.children);
    case Column::pending:
        return static_cast<double>(figures.pending_records);
    case Column::rank:
    case Column::account:
    case Column::column_count:
        break;
    }
    return 0.0;
}

QString figure_text(const AccountSummary& figures, AccountsModel::Column column) {
    using Column = AccountsModel::Column;
    const double value = figure(figures, column);
    switch (column) {
    case Column::utilisation:
    case Column::retry_rate:
        return percent_text(value);
    case Column::hold_p50:
    case Column::hold_p95:
    case Column::wait_p50:
    case Column::wait_p95:
        // A wait of no time at all is a good one, but where nobody held the lock nobody got it.
        return figures.lock_hold_ms.max > 0.0 ? words::duration(value / 1000.0) : no_figure();
    case Column::children:
        return figures.skewed ? AccountsText::tr("skewed %1").arg(words::count(figures.children))
                              : words::count(figures.children);
    default:
        return words::count(static_cast<std::int64_t>(value));
    }
}

QString column_title(AccountsModel::Column column) {
    return AccountsText::tr(text_of(column).title);
}

QString column_help(AccountsModel::Column column) {
    const char* help = text_of(column).help;
    return *help == '\0' ? QString() : AccountsText::tr(help);
}

QString column_heading(AccountsModel::Column column) {
    const char* unit = text_of(column).unit;
    return *unit == '\0'
               ? column_title(column)
               : QStringLiteral("%1 (%2)").arg(column_title(column), QString::fromLatin1(unit));
}

} // namespace lockscope::ui
