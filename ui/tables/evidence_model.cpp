// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/evidence_model.h"

#include "ui/kit/sentences.h"
#include "ui/kit/value_text.h"
#include "ui/tables/verdict_card.h"

#include <cmath>

namespace lockscope::ui {
namespace {

/// Less says nothing either way.
constexpr double worth_telling = 0.05;

QString support_text(double support) {
    const QString figure = figures_locale().toString(std::abs(support), 'f', 2);
    if (support > worth_telling) {
        return EvidenceModel::tr("for it, %1").arg(figure);
    }
    return support < -worth_telling ? EvidenceModel::tr("against it, %1").arg(figure)
                                    : EvidenceModel::tr("says nothing");
}

} // namespace

EvidenceModel::EvidenceModel(QObject* parent)
    : QAbstractTableModel(parent) {}

void EvidenceModel::set_evidence(std::vector<Evidence> evidence) {
    if (evidence.size() == rows_.size()) {
        rows_ = std::move(evidence);
        if (!rows_.empty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1));
        }
        return;
    }
    beginResetModel();
    rows_ = std::move(evidence);
    endResetModel();
}

void EvidenceModel::set_theme(const Theme& theme) {
    theme_ = theme;
    if (!rows_.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1),
                           {Qt::ForegroundRole});
    }
}

int EvidenceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int EvidenceModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QVariant EvidenceModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Evidence& row = rows_[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole) {
        return headerData(index.column(), Qt::Horizontal, role);
    }
    if (role == Qt::ForegroundRole) {
        if (index.column() == support) {
            return row.support > worth_telling    ? theme_.contended.text
                   : row.support < -worth_telling ? theme_.held.text
                                                  : theme_.muted;
        }
        return index.column() == says ? QVariant() : QVariant(theme_.muted);
    }
    if (role == Qt::ToolTipRole && index.column() == says) {
        return shown(row.says);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case suspect:
        return suspect_text(row.suspect);
    case says:
        return shown(row.says);
    case support:
        return support_text(row.support);
    default:
        return figures_locale().toString(row.weight, 'f', 1);
    }
}

QVariant EvidenceModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= column_count) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (section == weight ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role == Qt::ToolTipRole) {
        return section == weight ? QVariant(tr("A verdict is the mean of what speaks for and "
                                               "against it, weighted like this"))
                                 : QVariant();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case suspect:
        return tr("Suspect");
    case says:
        return tr("Evidence");
    case support:
        return tr("Speaks");
    default:
        return tr("Weight");
    }
}

} // namespace lockscope::ui
