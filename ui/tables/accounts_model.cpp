// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/accounts_model.h"

#include "ui/kit/words.h"
#include "ui/tables/accounts_text.h"

#include <QFont>

#include <algorithm>
#include <utility>

namespace lockscope::ui {
namespace {

AccountsModel::Column column_of(int section) {
    return static_cast<AccountsModel::Column>(section);
}

} // namespace

AccountsModel::AccountsModel(QObject* parent)
    : TableModel(column_count, parent) {}

void AccountsModel::set_rows(const Rows& rows) {
    if (rows == nullptr || rows == shown_) {
        return;
    }
    shown_ = rows;
    remove_leavers(*rows);
    const std::size_t stayed = rows_.size();
    update_values(*rows);
    add_newcomers(stayed);
}

void AccountsModel::clear() {
    beginResetModel();
    rows_.clear();
    place_.clear();
    shown_.reset();
    marked_ = AccountId();
    endResetModel();
}

/// Leavers gather at the end and go in one piece, however many and wherever they were.
void AccountsModel::remove_leavers(const std::vector<AccountSummary>& rows) {
    std::vector<bool> stays(place_.size(), false);
    for (const AccountSummary& row : rows) {
        if (row.account.index() < stays.size()) {
            stays[row.account.index()] = true;
        }
    }
    const auto staying = [&stays](const Row& row) { return stays[row.figures.account.index()]; };
    if (!std::is_partitioned(rows_.begin(), rows_.end(), staying)) {
        Q_EMIT layoutAboutToBeChanged();
        const QModelIndexList before = persistentIndexList();
        std::vector<AccountId> accounts;
        for (const QModelIndex& index : before) {
            accounts.push_back(account_at(index.row()));
        }
        std::stable_partition(rows_.begin(), rows_.end(), staying);
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            place_[rows_[i].figures.account.index()] = static_cast<int>(i);
        }
        QModelIndexList after;
        for (std::size_t i = 0; i < accounts.size(); ++i) {
            after.append(index(row_of(accounts[i]), before[static_cast<qsizetype>(i)].column()));
        }
        changePersistentIndexList(before, after);
        Q_EMIT layoutChanged();
    }
    const auto first_leaver = std::partition_point(rows_.begin(), rows_.end(), staying);
    if (first_leaver != rows_.end()) {
        const auto first = static_cast<int>(first_leaver - rows_.begin());
        beginRemoveRows({}, first, rowCount() - 1);
        std::for_each(first_leaver, rows_.end(),
                      [this](const Row& row) { place_[row.figures.account.index()] = -1; });
        rows_.erase(first_leaver, rows_.end());
        endRemoveRows();
    }
}

void AccountsModel::update_values(const std::vector<AccountSummary>& rows) {
    int first = rowCount();
    int last = -1;
    bool ranks_moved = false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const int place = row_of(rows[i].account);
        if (place < 0) {
            continue;
        }
        Row& row = rows_[static_cast<std::size_t>(place)];
        const int rank_now = static_cast<int>(i) + 1;
        const bool moved = row.rank != rank_now;
        if (moved || row.figures != rows[i]) {
            row.figures = rows[i];
            row.rank = rank_now;
            ranks_moved = ranks_moved || moved;
            first = std::min(first, place);
            last = std::max(last, place);
        }
    }
    if (last < 0) {
        return;
    }
    // Names stay, so a table sorted by them need not be sorted again.
    changed(first, last, column_of(account + 1), column_of(column_count - 1));
    if (ranks_moved) {
        changed(first, last, rank, rank);
    }
}

void AccountsModel::add_newcomers(std::size_t from) {
    const std::vector<AccountSummary>& rows = *shown_;
    if (rows.size() == from) {
        return;
    }
    beginInsertRows({}, static_cast<int>(from), static_cast<int>(rows.size()) - 1);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const AccountSummary& figures = rows[i];
        if (row_of(figures.account) >= 0) {
            continue;
        }
        if (figures.account.index() >= place_.size()) {
            place_.resize(figures.account.index() + 1, -1);
        }
        place_[figures.account.index()] = static_cast<int>(rows_.size());
        rows_.push_back(
            {figures, static_cast<int>(i) + 1, words::text(figures.name), words::text(figures.id)});
    }
    endInsertRows();
}

void AccountsModel::changed(int first_row, int last_row, Column first, Column last) {
    Q_EMIT dataChanged(index(first_row, first), index(last_row, last),
                       {Qt::DisplayRole, Qt::ForegroundRole, value_role});
}

void AccountsModel::mark(AccountId marked) {
    for (const AccountId touched : {std::exchange(marked_, marked), marked}) {
        if (const int row = row_of(touched); row >= 0) {
            Q_EMIT dataChanged(index(row, account), index(row, account),
                               {Qt::FontRole, Qt::ForegroundRole, Qt::AccessibleTextRole});
        }
    }
}

AccountId AccountsModel::account_at(int row) const {
    return rows_[static_cast<std::size_t>(row)].figures.account;
}

int AccountsModel::row_of(AccountId wanted) const {
    return wanted.valid() && wanted.index() < place_.size() ? place_[wanted.index()] : -1;
}

double AccountsModel::number(int row, int column) const {
    const Row& of = rows_[static_cast<std::size_t>(row)];
    return column == rank ? of.rank : figure(of.figures, column_of(column));
}

int AccountsModel::row_count() const {
    return static_cast<int>(rows_.size());
}

QString AccountsModel::display(const Row& row, int column) const {
    if (column == account) {
        return row.name;
    }
    return column == rank ? words::count(row.rank) : figure_text(row.figures, column_of(column));
}

QVariant AccountsModel::colour(const Row& row, int column) const {
    if (column == account) {
        return row.figures.account == marked_ ? QVariant(theme().accent.text) : QVariant();
    }
    if (column == children && row.figures.skewed) {
        return theme().contended.text;
    }
    if (column == failed && row.figures.failed > 0) {
        return theme().critical.text;
    }
    // What is nothing keeps quiet, so that what is something stands out.
    return column == rank || figure(row.figures, column_of(column)) == 0.0 ? QVariant(theme().muted)
                                                                           : QVariant();
}

QVariant AccountsModel::data(const QModelIndex& index, int role) const {
    if (!has_cell(index)) {
        return {};
    }
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case Qt::TextAlignmentRole:
        return alignment(column);
    case Qt::ForegroundRole:
        return colour(row, column);
    case Qt::FontRole:
        if (column == account && row.figures.account == marked_) {
            QFont strong;
            strong.setWeight(QFont::DemiBold);
            return strong;
        }
        return {};
    case Qt::AccessibleTextRole:
        return column == account && row.figures.account == marked_
                   ? tr("%1, selected on the stage").arg(row.name)
                   : display(row, column);
    case Qt::ToolTipRole:
        return column == account ? QVariant(row.id) : QVariant();
    case value_role:
        return column == account ? QVariant(row.name) : QVariant(number(index.row(), column));
    case id_role:
        return row.id;
    default:
        return {};
    }
}

bool AccountsModel::is_text(int column) const {
    return column == account;
}

QVariant AccountsModel::heading(int column, int role) const {
    switch (role) {
    case Qt::DisplayRole:
        return column_title(column_of(column));
    case Qt::ToolTipRole:
        return column_help(column_of(column));
    case Qt::InitialSortOrderRole: // the first click shows the worst
        return QVariant::fromValue(column == rank || column == account ? Qt::AscendingOrder
                                                                       : Qt::DescendingOrder);
    default:
        return {};
    }
}

AccountsOrder::AccountsOrder(AccountsModel& model, QObject* parent)
    : TableOrder(model, AccountsModel::value_role, parent)
    , model_(model) {}

bool AccountsOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    if (left.column() == AccountsModel::account) {
        const auto name = [](const QModelIndex& index) { return index.data().toString(); };
        const int order = compare_names(name(left), name(right));
        return order != 0 ? order < 0 : left.row() < right.row();
    }
    const double a = model_.number(left.row(), left.column());
    const double b = model_.number(right.row(), right.column());
    if (a != b) {
        return a < b;
    }
    // Among equals the more contended one comes first, whichever way the column is sorted.
    const bool more = model_.number(left.row(), AccountsModel::rank) <
                      model_.number(right.row(), AccountsModel::rank);
    return more == (sortOrder() == Qt::AscendingOrder);
}

bool AccountsOrder::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex index = model_.index(row, AccountsModel::account, parent);
    const QString name = index.data().toString();
    const QString id = index.data(AccountsModel::id_role).toString();
    return wanted(name) || wanted(id);
}

} // namespace lockscope::ui
