// SPDX-License-Identifier: GPL-3.0-or-later
// The evidence of a diagnosis as a table.
#pragma once

#include "core/measure/diagnosis.h"
#include "ui/kit/theme.h"

#include <QAbstractTableModel>

#include <vector>

namespace lockscope::ui {

class EvidenceModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { suspect, says, support, weight, column_count };

    explicit EvidenceModel(QObject* parent = nullptr);
    void set_evidence(std::vector<Evidence> evidence);
    void set_theme(const Theme& theme);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::vector<Evidence> rows_;
    Theme theme_ = Theme::dark();
};

} // namespace lockscope::ui
