// SPDX-License-Identifier: GPL-3.0-or-later
// Sorts and filters an instrument's table. An arrow in the heading tells which column it is sorted
// by.
#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

namespace lockscope::ui {

class TableOrder : public QSortFilterProxyModel {
    Q_OBJECT
public:
    /// `value_role`: numbers as doubles, everything else as text; what has none is below all that
    /// have. `model` outlives it.
    TableOrder(QAbstractItemModel& model, int value_role, QObject* parent = nullptr);

    /// Shows rows that contain the text.
    void set_filter(const QString& text);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

protected:
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
    /// Contains any cell of the row the text?
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    /// Below, equal or above 0, as people order names: Customer 2 before Customer 10.
    [[nodiscard]] int compare_names(const QString& left, const QString& right) const {
        return collator_.compare(left, right);
    }
    [[nodiscard]] bool wanted(const QString& text) const {
        return text.contains(wanted_, Qt::CaseInsensitive);
    }

private:
    QCollator collator_;
    QString wanted_;
};

} // namespace lockscope::ui
