// SPDX-License-Identifier: GPL-3.0-or-later
// The accounts table in its dock: a title with a filter, and the table.
#pragma once

// Before everything else: the moc of Qt 6.4 stumbles over <concepts> where that comes first.
#include <QDockWidget>

#include "ui/session/frame.h"
#include "ui/theme.h"

class QLabel;
class QLineEdit;
class QToolButton;

namespace lockscope::ui {

class AccountsModel;
class AccountsOrder;
class AccountsView;

class AccountsDock : public QDockWidget {
    Q_OBJECT
public:
    explicit AccountsDock(QWidget* parent = nullptr);

    void set_theme(const Theme& theme);
    void show_frame(const FramePtr& frame);
    /// Another scenario: nothing shown is true any more.
    void clear();
    /// The account selected on the stage; an invalid id for none.
    void select_account(lockscope::AccountId account);

    [[nodiscard]] AccountsModel& model() { return *model_; }
    [[nodiscard]] AccountsView& view() { return *view_; }
    [[nodiscard]] QLineEdit& filter() { return *filter_; }

Q_SIGNALS:
    /// The user chose this account.
    void account_selected(lockscope::AccountId account);

private:
    [[nodiscard]] QWidget* make_title();
    void choose(const QModelIndex& index);
    void show_count();

    AccountsModel* model_;
    AccountsOrder* order_;
    AccountsView* view_;
    QLabel* name_ = nullptr;
    QLabel* count_ = nullptr;
    QLineEdit* filter_ = nullptr;
    QToolButton* close_ = nullptr;
    std::int64_t accounts_ = 0; ///< of the scenario
};

} // namespace lockscope::ui
