// SPDX-License-Identifier: GPL-3.0-or-later
// The guardrails' alerts as a table, the newest on top.
#pragma once

#include "core/history/account_names.h"
#include "core/measure/measurements.h"
#include "ui/tables/table_model.h"

#include <memory>
#include <vector>

namespace lockscope::ui {

class AlertsModel : public TableModel {
    Q_OBJECT
public:
    enum Column { raised, guardrail, measured, account, lasted, column_count };
    using Alerts = std::shared_ptr<const std::vector<Alert>>;

    explicit AlertsModel(QObject* parent = nullptr);
    /// Ascending by time; null for none. `names`: of the accounts.
    void set_alerts(const Alerts& alerts, const std::shared_ptr<const AccountNames>& names);
    /// REQUIRES: row < rowCount().
    [[nodiscard]] const Alert& at(int row) const {
        return rows_[rows_.size() - 1 - static_cast<std::size_t>(row)];
    }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

protected:
    [[nodiscard]] int row_count() const override;
    [[nodiscard]] bool is_text(int column) const override;
    [[nodiscard]] QVariant heading(int column, int role) const override;

private:
    Alerts shown_;
    std::shared_ptr<const AccountNames> names_;
    std::vector<Alert> rows_;
};

} // namespace lockscope::ui
