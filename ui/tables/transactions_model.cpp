// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/transactions_model.h"

#include "ui/kit/words.h"
#include "ui/tables/names.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace lockscope::ui {
namespace {

using TransactionColumn = TransactionsModel::Column;

TransactionColumn transaction_column_of(int section) {
    return static_cast<TransactionColumn>(section);
}

enum class TransactionHolds : std::uint8_t { text, number, milliseconds };

struct TransactionColumnRow {
    TransactionHolds holds;
    const char* title;
    const char* help;
};
constexpr std::array<TransactionColumnRow, TransactionsModel::column_count> transaction_column_rows{
    {
#define LOCKSCOPE_TRANSACTION_COLUMN(column, holds, sample, title, help)                           \
    {TransactionHolds::holds, title, help},
#include "ui/tables/transaction_columns.def"
    }};

const TransactionColumnRow& transaction_row_of(int column) {
    return transaction_column_rows[static_cast<std::size_t>(column)];
}

QString state_text(Whereabouts where) {
    switch (where) {
    case Whereabouts::at_source:
        return TransactionsModel::tr("at the source");
    case Whereabouts::in_lane:
        return TransactionsModel::tr("before its lane");
    case Whereabouts::in_intake:
        return TransactionsModel::tr("in the intake queue");
    case Whereabouts::working:
        return TransactionsModel::tr("working");
    case Whereabouts::waiting:
        return TransactionsModel::tr("waiting for a lock");
    case Whereabouts::backoff:
        return TransactionsModel::tr("back-off");
    }
    return {};
}

QString again_text(const QString& time_left) {
    return TransactionsModel::tr("tries again in %1").arg(time_left);
}

QString remarks_text(const TransactionView& view) {
    QStringList parts;
    if (view.long_running) {
        parts << TransactionsModel::tr("long-running");
    }
    if (view.client_gone) {
        parts << TransactionsModel::tr("client gave up");
    }
    if (view.left) {
        parts << again_text(words::duration(*view.left));
    }
    return words::joined(parts);
}

/// Equal for the same transaction, or request, in two lists. A transaction and the client who
/// has given it up and waits to try again are two rows of the same serial.
std::vector<std::uint64_t> keys_of(const std::vector<TransactionView>& rows) {
    std::vector<std::uint64_t> keys;
    keys.reserve(rows.size());
    std::uint64_t nameless = std::uint64_t{1} << 63;
    for (const TransactionView& view : rows) {
        keys.push_back(view.transaction == 0 ? nameless++
                                             : view.transaction * 2 + (view.running ? 0 : 1));
    }
    return keys;
}

QVariant milliseconds_of(const std::optional<Duration>& duration) {
    return duration ? QVariant(milliseconds(*duration)) : QVariant();
}

} // namespace

TransactionsModel::TransactionsModel(QObject* parent)
    : TableModel(column_count, parent) {}

void TransactionsModel::set_rows(const Rows& rows, const std::shared_ptr<const AccountNames>& names,
                                 const std::shared_ptr<const Scenario>& scenario) {
    if (rows == nullptr || rows == shown_) {
        return;
    }
    shown_ = rows;
    names_ = names;
    scenario_ = scenario;
    const std::vector<Key> keys = keys_of(*rows);
    std::unordered_map<Key, std::size_t> arriving;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        arriving.emplace(keys[i], i);
    }
    remove_leavers(arriving);
    std::vector<bool> here(rows->size(), false);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const std::size_t from = arriving.at(keys_[i]);
        rows_[i] = (*rows)[from];
        here[from] = true;
    }
    if (!rows_.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1),
                           {Qt::DisplayRole, Qt::ForegroundRole, value_role});
    }
    if (rows->size() > rows_.size()) {
        beginInsertRows({}, rowCount(), static_cast<int>(rows->size()) - 1);
        for (std::size_t i = 0; i < rows->size(); ++i) {
            if (!here[i]) {
                rows_.push_back((*rows)[i]);
                keys_.push_back(keys[i]);
            }
        }
        endInsertRows();
    }
}

/// In stretches, from the end.
void TransactionsModel::remove_leavers(const std::unordered_map<Key, std::size_t>& arriving) {
    for (std::size_t end = keys_.size(); end > 0;) {
        if (arriving.contains(keys_[end - 1])) {
            --end;
            continue;
        }
        std::size_t begin = end - 1;
        while (begin > 0 && !arriving.contains(keys_[begin - 1])) {
            --begin;
        }
        const auto first = static_cast<std::ptrdiff_t>(begin);
        const auto last = static_cast<std::ptrdiff_t>(end);
        beginRemoveRows({}, static_cast<int>(begin), static_cast<int>(end) - 1);
        rows_.erase(rows_.begin() + first, rows_.begin() + last);
        keys_.erase(keys_.begin() + first, keys_.begin() + last);
        endRemoveRows();
        end = begin;
    }
}

void TransactionsModel::clear() {
    beginResetModel();
    rows_.clear();
    keys_.clear();
    shown_.reset();
    names_.reset();
    scenario_.reset();
    endResetModel();
}

int TransactionsModel::row_count() const {
    return static_cast<int>(rows_.size());
}

QString TransactionsModel::display(const TransactionView& view, int column) const {
    const auto time = [](const std::optional<Duration>& duration) {
        return duration ? words::duration(*duration) : QString(QChar(u'–'));
    };
    switch (transaction_column_of(column)) {
    case serial:
        return view.transaction == 0 ? tr("not started") : serial_text(view.transaction);
    case kind:
        return words::what(view.kind, view.records);
    case workload:
        return workload_text(scenario_.get(), view.workload);
    case records:
        return view.records == 0 ? QString(QChar(u'–')) : words::count(view.records);
    case attempt:
        return words::count(view.attempt);
    case state:
        return state_text(view.where);
    case in_state:
        return time(view.in_state);
    case account:
        return account_text(names_.get(), view.account);
    case holder:
        return serial_text(view.holder);
    case locks:
        return words::count(view.locks_held);
    case running:
        return time(view.running);
    case remarks:
        return remarks_text(view);
    case column_count:
        break;
    }
    return {};
}

QVariant TransactionsModel::value(const TransactionView& view, int column) const {
    switch (transaction_column_of(column)) {
    case serial:
        return static_cast<double>(view.transaction);
    case records:
        return static_cast<double>(view.records);
    case attempt:
        return static_cast<double>(view.attempt);
    case in_state:
        return milliseconds_of(view.in_state);
    case holder:
        return static_cast<double>(view.holder);
    case locks:
        return static_cast<double>(view.locks_held);
    case running:
        return milliseconds_of(view.running);
    case kind:
    case workload:
    case state:
    case account:
    case remarks:
    case column_count:
        break;
    }
    return display(view, column);
}

QVariant TransactionsModel::colour(const TransactionView& view, int column) const {
    if (column == state) {
        switch (view.where) {
        case Whereabouts::waiting:
            return view.long_running ? theme().contended.text : theme().waiting.text;
        case Whereabouts::working:
            return theme().held.text;
        case Whereabouts::backoff:
            return theme().backoff.text;
        case Whereabouts::at_source:
        case Whereabouts::in_lane:
        case Whereabouts::in_intake:
            return theme().muted;
        }
    }
    if (column == remarks) {
        return view.long_running ? theme().contended.text : theme().muted;
    }
    const QVariant number = value(view, column);
    const bool nothing = !is_text(column) && number.toDouble() <= 0.0;
    return nothing || (column == attempt && view.attempt == 1) ? QVariant(theme().muted)
                                                               : QVariant();
}

QVariant TransactionsModel::data(const QModelIndex& index, int role) const {
    if (!has_cell(index)) {
        return {};
    }
    const TransactionView& view = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(view, index.column());
    case Qt::TextAlignmentRole:
        return alignment(index.column());
    case Qt::ForegroundRole:
        return colour(view, index.column());
    case value_role:
        return value(view, index.column());
    default:
        return {};
    }
}

bool TransactionsModel::is_text(int column) const {
    return transaction_row_of(column).holds == TransactionHolds::text;
}

QVariant TransactionsModel::heading(int column, int role) const {
    const TransactionColumnRow& row = transaction_row_of(column);
    switch (role) {
    case Qt::DisplayRole:
        return tr(row.title);
    case Qt::ToolTipRole:
        return *row.help == '\0' ? QVariant() : QVariant(tr(row.help));
    case Qt::InitialSortOrderRole: // the first click shows the worst
        return QVariant::fromValue(is_text(column) ? Qt::AscendingOrder : Qt::DescendingOrder);
    default:
        return {};
    }
}

QString TransactionsModel::copy_heading(int column) {
    const TransactionColumnRow& row = transaction_row_of(column);
    return row.holds == TransactionHolds::milliseconds
               ? QStringLiteral("%1 (ms)").arg(tr(row.title))
               : tr(row.title);
}

QString TransactionsModel::sample(int column) {
    switch (transaction_column_of(column)) {
#define LOCKSCOPE_TRANSACTION_COLUMN(column, holds, sample, title, help)                           \
    case column:                                                                                   \
        return sample;
#include "ui/tables/transaction_columns.def"
    case column_count:
        break;
    }
    return {};
}

} // namespace lockscope::ui
