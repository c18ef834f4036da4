// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/table_model.h"

namespace lockscope::ui {

TableModel::TableModel(int columns, QObject* parent)
    : QAbstractTableModel(parent)
    , columns_(columns) {}

void TableModel::set_theme(const Theme& theme) {
    theme_ = theme;
    all_changed({Qt::ForegroundRole});
}

int TableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : row_count();
}

int TableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns_;
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columns_) {
        return {};
    }
    return role == Qt::TextAlignmentRole ? alignment(section) : heading(section, role);
}

QVariant TableModel::alignment(int column) const {
    return QVariant::fromValue(Qt::AlignVCenter |
                               (is_text(column) ? Qt::AlignLeft : Qt::AlignRight));
}

void TableModel::all_changed(const QList<int>& roles) {
    if (const int rows = row_count(); rows > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rows - 1, columns_ - 1), roles);
    }
}

} // namespace lockscope::ui
