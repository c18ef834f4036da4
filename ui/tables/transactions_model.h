// SPDX-License-Identifier: GPL-3.0-or-later
// What is in flight as a table.
//
// A transaction keeps its row while it is among those shown, so selections and scrolling survive a
// refresh.
#pragma once

#include "core/engine/transactions.h"
#include "core/history/account_names.h"
#include "core/model/scenario.h"
#include "ui/tables/table_model.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

namespace lockscope::ui {

class TransactionsModel : public TableModel {
    Q_OBJECT
public:
    /// The rows of transaction_columns.def.
    enum Column {
#define LOCKSCOPE_TRANSACTION_COLUMN(column, holds, sample, title, help) column,
#include "ui/tables/transaction_columns.def"
        column_count
    };
    enum Role {
        /// The bare number as a double (durations in milliseconds), or the text; nothing where a
        /// duration is missing.
        value_role = Qt::UserRole,
    };
    using Rows = std::shared_ptr<const std::vector<TransactionView>>;

    explicit TransactionsModel(QObject* parent = nullptr);

    /// Null rows keep what is shown. `names` and `scenario` may be null.
    void set_rows(const Rows& rows, const std::shared_ptr<const AccountNames>& names,
                  const std::shared_ptr<const Scenario>& scenario);
    void clear();

    /// REQUIRES: row < rowCount().
    [[nodiscard]] const TransactionView& at(int row) const {
        return rows_[static_cast<std::size_t>(row)];
    }
    /// Title and unit, for a spreadsheet.
    [[nodiscard]] static QString copy_heading(int column);
    /// As much as the column usually has to show.
    [[nodiscard]] static QString sample(int column);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

protected:
    [[nodiscard]] int row_count() const override;
    [[nodiscard]] bool is_text(int column) const override;
    [[nodiscard]] QVariant heading(int column, int role) const override;

private:
    using Key = std::uint64_t;

    void remove_leavers(const std::unordered_map<Key, std::size_t>& arriving);
    [[nodiscard]] QString display(const TransactionView& view, int column) const;
    [[nodiscard]] QVariant value(const TransactionView& view, int column) const;
    [[nodiscard]] QVariant colour(const TransactionView& view, int column) const;

    std::vector<TransactionView> rows_;
    std::vector<Key> keys_; ///< of the rows
    Rows shown_;
    std::shared_ptr<const AccountNames> names_;
    std::shared_ptr<const Scenario> scenario_;
};

} // namespace lockscope::ui
