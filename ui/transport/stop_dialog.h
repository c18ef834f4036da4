// SPDX-License-Identifier: GPL-3.0-or-later
// Asks when the run shall stop by itself.
#pragma once

#include "ui/session/frame.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace lockscope::ui {

class StopDialog : public QDialog {
    Q_OBJECT
public:
    /// Shows `now` as it is; with `until` a moment after `here` has to be named. Deletes itself
    /// when closed.
    StopDialog(const PauseConditions& now, SimTime here, bool until, QWidget* parent);

Q_SIGNALS:
    void chosen(const lockscope::ui::PauseConditions& conditions);

private:
    void make_rows(const PauseConditions& now);
    [[nodiscard]] QSpinBox* count_field(const QString& name, std::optional<std::int64_t> value,
                                        int first);
    void accept() override;

    SimTime here_;
    bool until_;
    QCheckBox* at_ = nullptr;
    QLineEdit* moment_ = nullptr;
    QCheckBox* at_failure_ = nullptr;
    QSpinBox* failure_ = nullptr;
    QCheckBox* at_queue_ = nullptr;
    QSpinBox* queue_ = nullptr;
    QCheckBox* at_alert_ = nullptr;
    QLabel* problem_ = nullptr;
};

} // namespace lockscope::ui
