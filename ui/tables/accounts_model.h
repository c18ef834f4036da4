// SPDX-License-Identifier: GPL-3.0-or-later
// The accounts' figures as a table.
//
// An account keeps its row while it is among those shown, so selections and scrolling survive a
// refresh: leavers are taken out together, newcomers are put at the end, and everything else is a
// change of values. Sorting and filtering are AccountsOrder's.
#pragma once

#include "core/measure/summary.h"
#include "ui/tables/table_model.h"
#include "ui/tables/table_order.h"

#include <memory>
#include <vector>

namespace lockscope::ui {

class AccountsModel : public TableModel {
    Q_OBJECT
public:
    /// The rows of account_columns.def.
    enum Column {
#define LOCKSCOPE_ACCOUNT_COLUMN(column, reads, sample, title, help) column,
#include "ui/tables/account_columns.def"
        column_count
    };
    enum Role {
        /// The bare number (durations in milliseconds, shares 0..1), or the account's name.
        value_role = Qt::UserRole,
        id_role, ///< the account's id in the scenario, as text
    };
    using Rows = std::shared_ptr<const std::vector<AccountSummary>>;

    explicit AccountsModel(QObject* parent = nullptr);

    /// Most contended first; null keeps what is shown.
    void set_rows(const Rows& rows);
    /// Another scenario: none of the accounts is the same.
    void clear();
    /// The account selected on the stage; an invalid id for none.
    void mark(AccountId marked);

    /// REQUIRES: row < rowCount().
    [[nodiscard]] AccountId account_at(int row) const;
    /// -1 if it is not among the rows.
    [[nodiscard]] int row_of(AccountId wanted) const;
    [[nodiscard]] double number(int row, int column) const;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

protected:
    [[nodiscard]] int row_count() const override;
    [[nodiscard]] bool is_text(int column) const override;
    [[nodiscard]] QVariant heading(int column, int role) const override;

private:
    struct Row {
        AccountSummary figures;
        int rank = 0;
        QString name;
        QString id;
    };

    void remove_leavers(const std::vector<AccountSummary>& rows);
    void add_newcomers(std::size_t from);
    void update_values(const std::vector<AccountSummary>& rows);
    void changed(int first_row, int last_row, Column first, Column last);
    [[nodiscard]] QString display(const Row& row, int column) const;
    [[nodiscard]] QVariant colour(const Row& row, int column) const;

    std::vector<Row> rows_;
    std::vector<int> place_; ///< by account: its row, or -1
    Rows shown_;
    AccountId marked_;
};

/// Sorts by number or name; shows accounts whose name or id contains a text.
class AccountsOrder : public TableOrder {
    Q_OBJECT
public:
    explicit AccountsOrder(AccountsModel& model, QObject* parent = nullptr);

protected:
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    AccountsModel& model_;
};

} // namespace lockscope::ui
