// SPDX-License-Identifier: GPL-3.0-or-later
// The evidence of a diagnosis as a table.
#pragma once

#include "core/measure/diagnosis.h"
#include "ui/tables/table_model.h"

#include <vector>

namespace lockscope::ui {

class EvidenceModel : public TableModel {
    Q_OBJECT
public:
    enum Column { suspect, says, support, weight, column_count };

    explicit EvidenceModel(QObject* parent = nullptr);
    void set_evidence(std::vector<Evidence> evidence);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

protected:
    [[nodiscard]] int row_count() const override;
    [[nodiscard]] bool is_text(int column) const override;
    [[nodiscard]] QVariant heading(int column, int role) const override;

private:
    std::vector<Evidence> rows_;
};

} // namespace lockscope::ui
