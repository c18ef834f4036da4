// SPDX-License-Identifier: GPL-3.0-or-later
// What the tables of the instruments have in common: rows without children, a heading for each
// column, numbers on the right, colours of the theme.
#pragma once

#include "ui/kit/theme.h"

#include <QAbstractTableModel>

namespace lockscope::ui {

class TableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    void set_theme(const Theme& theme);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const final;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const final;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const final;

protected:
    explicit TableModel(int columns, QObject* parent = nullptr);

    [[nodiscard]] virtual int row_count() const = 0;
    /// Does the column hold words? They stand on the left.
    [[nodiscard]] virtual bool is_text(int column) const = 0;
    /// What the heading of a column has of every role but the alignment.
    [[nodiscard]] virtual QVariant heading(int column, int role) const = 0;

    [[nodiscard]] QVariant alignment(int column) const;
    [[nodiscard]] bool has_cell(const QModelIndex& index) const {
        return checkIndex(index,
                          CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid);
    }
    /// Every cell may look different in these roles, or in all.
    void all_changed(const QList<int>& roles = {});
    [[nodiscard]] const Theme& theme() const { return theme_; }

private:
    int columns_;
    Theme theme_ = Theme::dark();
};

} // namespace lockscope::ui
