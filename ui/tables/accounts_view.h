// SPDX-License-Identifier: GPL-3.0-or-later
// The table itself: columns that fill the width, rows that can be copied.
#pragma once

#include "ui/theme.h"

#include <QTableView>

#include <vector>

namespace lockscope::ui {

class AccountsOrder;

class AccountsView : public QTableView {
    Q_OBJECT
public:
    /// `order` outlives the view.
    explicit AccountsView(AccountsOrder& order, QWidget* parent = nullptr);

    void set_theme(const Theme& theme);
    /// The selected rows as they are sorted, or all if none is selected: a line of headings, then
    /// one for each row, separated by tabs, as spreadsheets take it; bare numbers.
    [[nodiscard]] QString copy_text() const;
    void copy() const;
    /// Room for the headings and a few rows.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void measure();
    void fit();
    [[nodiscard]] int height_of(int rows) const;

    std::vector<int> widths_; ///< that the columns need
    bool fitting_ = false;
    bool arranged_ = false; ///< by the user, whose widths stay
};

} // namespace lockscope::ui
