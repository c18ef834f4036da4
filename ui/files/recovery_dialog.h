// SPDX-License-Identifier: GPL-3.0-or-later
// Offers what sessions left behind that did not end by themselves.
#pragma once

#include "ui/files/autosave.h"

#include <QDialog>

#include <memory>
#include <vector>

class QVBoxLayout;

namespace lockscope::ui {

class RecoveryDialog : public QDialog {
    Q_OBJECT
public:
    /// Deletes itself when closed; what was neither recovered nor discarded is offered again at
    /// the next start.
    RecoveryDialog(std::shared_ptr<std::vector<Leftover>> leftovers, QWidget* parent);

Q_SIGNALS:
    void recover(lockscope::ui::Leftover& leftover);

private:
    void add_row(QVBoxLayout& column, Leftover& leftover);
    void done_with(QWidget& row);

    std::shared_ptr<std::vector<Leftover>> leftovers_;
    int open_ = 0; ///< rows nobody has decided about
};

/// What is said about it: the scenario, its file, when, how many changes; or why it is lost.
[[nodiscard]] QString leftover_text(const Leftover& leftover);

} // namespace lockscope::ui
