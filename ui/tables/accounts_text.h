// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the accounts table: what they read, and their words.
#pragma once

#include "ui/tables/accounts_model.h"

#include <QString>

namespace lockscope::ui {

/// What a cell shows: `84 %`, `0.41 s`, `1,204`; a dash where nothing was measured. Not for names.
[[nodiscard]] QString figure_text(const AccountSummary& figures, AccountsModel::Column column);
/// The bare number in the same cell: durations in milliseconds, shares 0..1. Not for names.
[[nodiscard]] double figure(const AccountSummary& figures, AccountsModel::Column column);

[[nodiscard]] QString column_title(AccountsModel::Column column);
/// What the column means, for its tool tip.
[[nodiscard]] QString column_help(AccountsModel::Column column);
/// Title and unit, for a spreadsheet.
[[nodiscard]] QString column_heading(AccountsModel::Column column);
/// As much as the column usually has to show.
[[nodiscard]] QString column_sample(AccountsModel::Column column);

} // namespace lockscope::ui
