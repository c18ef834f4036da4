// SPDX-License-Identifier: GPL-3.0-or-later
// A table of an instrument: columns that fill the width, rows that can be copied, keys that stay.
#pragma once

#include "ui/kit/theme.h"

#include <QTableView>

#include <vector>

namespace lockscope::ui {

class TableView : public QTableView {
    Q_OBJECT
public:
    /// What a column usually has to show, and whether it stays that wide however much room there
    /// is.
    struct ColumnRoom {
        QString sample;
        bool narrow = false;
    };

    explicit TableView(QWidget* parent = nullptr);

    /// REQUIRES: the model is set and has as many columns.
    void set_room(std::vector<ColumnRoom> room);
    void set_theme(const Theme& theme);
    /// The selected rows as they are sorted, or all if none is selected: a line of headings, then
    /// one for each row, separated by tabs, as spreadsheets take it; bare numbers.
    [[nodiscard]] QString copy_text() const;
    void copy() const;
    /// Selected rows from top to bottom; all rows if none is selected.
    [[nodiscard]] QModelIndexList chosen_rows() const;
    /// Room for the headings and a few rows.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Enter was pressed on this row.
    void row_entered(const QModelIndex& index);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    /// A heading and a cell as copy_text() writes them.
    [[nodiscard]] virtual QString copy_heading(int column) const;
    [[nodiscard]] virtual QString copy_cell(const QModelIndex& index) const;

private:
    void measure();
    void fit();
    [[nodiscard]] int height_of(int rows) const;

    std::vector<ColumnRoom> room_;
    std::vector<int> widths_; ///< that the columns need
    bool fitting_ = false;
    bool arranged_ = false; ///< by the user, whose widths stay
};

/// A name cannot break a line or a column of the text it is copied into.
[[nodiscard]] QString one_word(QString text);

} // namespace lockscope::ui
