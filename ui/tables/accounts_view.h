// SPDX-License-Identifier: GPL-3.0-or-later
// The accounts table itself.
#pragma once

#include "ui/tables/table_view.h"

namespace lockscope::ui {

class AccountsOrder;

class AccountsView : public TableView {
    Q_OBJECT
public:
    /// `order` outlives the view.
    explicit AccountsView(AccountsOrder& order, QWidget* parent = nullptr);

protected:
    [[nodiscard]] QString copy_heading(int column) const override;
    [[nodiscard]] QString copy_cell(const QModelIndex& index) const override;
};

} // namespace lockscope::ui
