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
    : TableModel(column_count, parent) {}

void EvidenceModel::set_evidence(std::vector<Evidence> evidence) {
    if (evidence.size() == rows_.size()) {
        rows_ = std::move(evidence);
        if (!rows_.empty()) {
            all_changed();
        }
        return;
    }
    beginResetModel();
    rows_ = std::move(evidence);
    endResetModel();
}

int EvidenceModel::row_count() const {
    return static_cast<int>(rows_.size());
}

QVariant EvidenceModel::data(const QModelIndex& index, int role) const {
    if (!has_cell(index)) {
        return {};
    }
    const Evidence& row = rows_[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole) {
        return alignment(index.column());
    }
    if (role == Qt::ForegroundRole) {
        if (index.column() == support) {
            return row.support > worth_telling    ? theme().contended.text
                   : row.support < -worth_telling ? theme().held.text
                                                  : theme().muted;
        }
        return index.column() == says ? QVariant() : QVariant(theme().muted);
    }
    if (role == Qt::ToolTipRole && index.column() == says) {
        return shown(row.says);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(index.column())) {
    case suspect:
        return suspect_text(row.suspect);
    case says:
        return shown(row.says);
    case support:
        return support_text(row.support);
    case weight:
        return figures_locale().toString(row.weight, 'f', 1);
    case column_count:
        break;
    }
    return {};
}

bool EvidenceModel::is_text(int column) const {
    return column != weight;
}

QVariant EvidenceModel::heading(int column, int role) const {
    if (role == Qt::ToolTipRole) {
        return column == weight ? QVariant(tr("A verdict is the mean of what speaks for and "
                                              "against it, weighted like this"))
                                : QVariant();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(column)) {
    case suspect:
        return tr("Suspect");
    case says:
        return tr("Evidence");
    case support:
        return tr("Speaks");
    case weight:
        return tr("Weight");
    case column_count:
        break;
    }
    return {};
}

} // namespace lockscope::ui
