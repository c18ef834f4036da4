// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/alerts_model.h"

#include "ui/kit/alert_words.h"
#include "ui/kit/clock_text.h"
#include "ui/kit/words.h"

namespace lockscope::ui {

AlertsModel::AlertsModel(QObject* parent)
    : TableModel(column_count, parent) {}

void AlertsModel::set_alerts(const Alerts& alerts,
                             const std::shared_ptr<const AccountNames>& names) {
    names_ = names;
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
        all_changed();
    }
}

int AlertsModel::row_count() const {
    return static_cast<int>(rows_.size());
}

QVariant AlertsModel::data(const QModelIndex& index, int role) const {
    if (!has_cell(index)) {
        return {};
    }
    const Alert& alert = at(index.row());
    const bool stands = alert.cleared_at == end_of_time;
    if (role == Qt::TextAlignmentRole) {
        return alignment(index.column());
    }
    if (role == Qt::ForegroundRole) {
        if (index.column() == lasted && stands) {
            return theme().critical.text;
        }
        return index.column() == raised || index.column() == lasted ? QVariant(theme().muted)
                                                                    : QVariant();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(index.column())) {
    case raised:
        return clock_text(alert.raised_at);
    case guardrail:
        return words::guardrail_in_full(alert.guardrail);
    case measured:
        return words::measured(alert);
    case account:
        return names_ == nullptr ? QString() : QString::fromStdString(names_->name(alert.account));
    case lasted:
        return stands ? tr("still stands")
                      : tr("for %1").arg(words::duration(alert.cleared_at - alert.raised_at));
    case column_count:
        break;
    }
    return {};
}

bool AlertsModel::is_text(int column) const {
    return column == guardrail || column == account || column == lasted;
}

QVariant AlertsModel::heading(int column, int role) const {
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(column)) {
    case raised:
        return tr("Raised");
    case guardrail:
        return tr("Alert");
    case measured:
        return tr("Measured");
    case account:
        return tr("Account");
    case lasted:
        return tr("Stood");
    case column_count:
        break;
    }
    return {};
}

} // namespace lockscope::ui
