// SPDX-License-Identifier: GPL-3.0-or-later
// Everything in flight, in its dock.
#pragma once

#include "ui/tables/instrument_dock.h"
#include "ui/tables/table_order.h"
#include "ui/tables/table_view.h"
#include "ui/tables/transactions_model.h"

namespace lockscope::ui {

class TransactionsView : public TableView {
    Q_OBJECT
public:
    /// `order` outlives the view.
    explicit TransactionsView(TableOrder& order, QWidget* parent = nullptr);

protected:
    [[nodiscard]] QString copy_heading(int column) const override;
    [[nodiscard]] QString copy_cell(const QModelIndex& index) const override;
};

class TransactionsDock : public InstrumentDock {
    Q_OBJECT
public:
    explicit TransactionsDock(QWidget* parent = nullptr);

    void set_theme(const Theme& theme) override;
    void show_frame(const FramePtr& frame) override;
    void clear() override;
    /// Brings its row into sight, with the next frame at the latest.
    void select_transaction(TransactionSerial transaction);

    [[nodiscard]] TransactionsModel& model() { return *model_; }
    [[nodiscard]] TransactionsView& view() { return *view_; }
    [[nodiscard]] QLineEdit& filter() { return *filter_; }

private:
    void choose(const QModelIndex& index);
    void show_wanted();
    void show_count();

    TransactionsModel* model_;
    TableOrder* order_;
    TransactionsView* view_;
    QLineEdit* filter_;
    TransactionSerial wanted_ = 0; ///< to be selected; 0: none
    bool seen_ = false;            ///< a list, if only an empty one
};

} // namespace lockscope::ui
