// SPDX-License-Identifier: GPL-3.0-or-later
// The guardrails' alerts as a table, the newest on top.
#pragma once

#include "core/measure/measurements.h"
#include "ui/kit/theme.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace lockscope::ui {

/// What was measured when it was raised: `7.4 s`, `3.8 %`.
[[nodiscard]] QString measured_text(const Alert& alert);

class AlertsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { raised, guardrail, measured, lasted, column_count };
    using Alerts = std::shared_ptr<const std::vector<Alert>>;

    explicit AlertsModel(QObject* parent = nullptr);
    /// Ascending by time; null for none.
    void set_alerts(const Alerts& alerts);
    void set_theme(const Theme& theme);
    /// REQUIRES: row < rowCount().
    [[nodiscard]] const Alert& at(int row) const {
        return rows_[rows_.size() - 1 - static_cast<std::size_t>(row)];
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    Alerts shown_;
    std::vector<Alert> rows_;
    Theme theme_ = Theme::dark();
};

} // namespace lockscope::ui
