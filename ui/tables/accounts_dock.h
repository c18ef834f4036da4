// SPDX-License-Identifier: GPL-3.0-or-later
// The accounts table in its dock: a line with a filter, and the table.
#pragma once

#include "ui/tables/instrument_dock.h"

namespace lockscope::ui {

class AccountsModel;
class AccountsOrder;
class AccountsView;

class AccountsDock : public InstrumentDock {
    Q_OBJECT
public:
    explicit AccountsDock(QWidget* parent = nullptr);

    void set_theme(const Theme& theme) override;
    void show_frame(const FramePtr& frame) override;
    void clear() override;
    void select_account(lockscope::AccountId account) override;

    [[nodiscard]] AccountsModel& model() { return *model_; }
    [[nodiscard]] AccountsView& view() { return *view_; }
    [[nodiscard]] QLineEdit& filter() { return *filter_; }

private:
    void choose(const QModelIndex& index);
    void show_count();

    AccountsModel* model_;
    AccountsOrder* order_;
    AccountsView* view_;
    QLineEdit* filter_;
    std::int64_t accounts_ = 0; ///< of the scenario
};

} // namespace lockscope::ui
