// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/alerts_model.h"

#include "ui/kit/clock_text.h"
#include "ui/kit/words.h"
#include "ui/tables/events_text.h"

namespace lockscope::ui {

QString measured_text(const Alert& alert) {
    return alert.is_wait() ? words::duration(alert.wait) : percent_text(alert.share);
}

AlertsModel::AlertsModel(QObject* parent)
    : QAbstractTableModel(parent) {}

void AlertsModel::set_alerts(const Alerts& alerts) {
    if (alerts == shown_) {
        return;
    }
    shown_ = alerts;
    const std::vector<Alert> none;
    const std::vector<Alert>& now = alerts == nullptr ? none : *alerts;
    if (now.size() < rows_.size()) { // the run went back, or is another one
        const int gone = static_cast<int>(rows_.size() - now.size());
        beginRemoveRows({}, 0, gone - 1);
        rows_ = now;
        endRemoveRows();
    } else if (now.size() > rows_.size()) {
        const int came = static_cast<int>(now.size() - rows_.size());
        beginInsertRows({}, 0, came - 1);
        rows_ = now;
        endInsertRows();
    }
    rows_ = now;
    if (!rows_.empty()) { // some may have been cleared meanwhile
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1));
    }
}

void AlertsModel::set_theme(const Theme& theme) {
    theme_ = theme;
    if (!rows_.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1),
                           {Qt::ForegroundRole});
    }
}

int AlertsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int AlertsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QVariant AlertsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Alert& alert = at(index.row());
    const bool stands = alert.cleared_at == end_of_time;
    if (role == Qt::TextAlignmentRole) {
        return headerData(index.column(), Qt::Horizontal, role);
    }
    if (role == Qt::ForegroundRole) {
        if (index.column() == lasted && stands) {
            return theme_.critical.text;
        }
        return index.column() == raised || index.column() == lasted ? QVariant(theme_.muted)
                                                                    : QVariant();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case raised:
        return clock_text(alert.raised_at);
    case guardrail:
        return guardrail_text(alert.guardrail);
    case measured:
        return measured_text(alert);
    default:
        return stands ? tr("still stands")
                      : tr("for %1").arg(words::duration(alert.cleared_at - alert.raised_at));
    }
}

QVariant AlertsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= column_count) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::AlignVCenter |
            (section == guardrail || section == lasted ? Qt::AlignLeft : Qt::AlignRight));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case raised:
        return tr("Raised");
    case guardrail:
        return tr("Alert");
    case measured:
        return tr("Measured");
    default:
        return tr("Stood");
    }
}

} // namespace lockscope::ui
