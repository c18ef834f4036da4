// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/table_order.h"

#include "ui/kit/value_text.h"

namespace lockscope::ui {

TableOrder::TableOrder(QAbstractItemModel& model, int value_role, QObject* parent)
    : QSortFilterProxyModel(parent)
    , collator_(figures_locale()) {
    collator_.setNumericMode(true);
    collator_.setCaseSensitivity(Qt::CaseInsensitive);
    setSortRole(value_role);
    setSourceModel(&model);
}

void TableOrder::set_filter(const QString& text) {
    wanted_ = text.simplified();
    invalidateFilter();
}

void TableOrder::sort(int column, Qt::SortOrder order) {
    QSortFilterProxyModel::sort(column, order);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

QVariant TableOrder::headerData(int section, Qt::Orientation orientation, int role) const {
    // The model's own: where no row is left, the proxy would not know its columns' headings.
    const QVariant heading = sourceModel()->headerData(section, orientation, role);
    if (role == Qt::DisplayRole && section == sortColumn()) {
        const char16_t arrow = sortOrder() == Qt::AscendingOrder ? u'↑' : u'↓';
        return heading.toString() + QChar(QChar::Nbsp) + QChar(arrow);
    }
    return heading;
}

bool TableOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const QVariant a = left.data(sortRole());
    const QVariant b = right.data(sortRole());
    if (a.isValid() != b.isValid()) {
        return !a.isValid();
    }
    if (a.userType() == QMetaType::Double && b.userType() == QMetaType::Double) {
        if (a.toDouble() != b.toDouble()) {
            return a.toDouble() < b.toDouble();
        }
    } else if (const int order = compare_names(a.toString(), b.toString()); order != 0) {
        return order < 0;
    }
    // Equals keep the order of the model, whichever way the column is sorted.
    return (left.row() < right.row()) == (sortOrder() == Qt::AscendingOrder);
}

bool TableOrder::filterAcceptsRow(int row, const QModelIndex& parent) const {
    for (int column = 0; column < sourceModel()->columnCount(parent); ++column) {
        if (wanted(sourceModel()->index(row, column, parent).data().toString())) {
            return true;
        }
    }
    return false;
}

} // namespace lockscope::ui
