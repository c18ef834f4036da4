// SPDX-License-Identifier: GPL-3.0-or-later
// All errors of a file at once, each with its place, ready to be copied.
#pragma once

#include <QDialog>
#include <QStringList>

namespace lockscope::ui {

class ErrorsDialog : public QDialog {
    Q_OBJECT
public:
    /// Deletes itself when closed.
    ErrorsDialog(const QString& heading, const QStringList& errors, const QString& comfort,
                 QWidget* parent);
    [[nodiscard]] const QStringList& errors() const { return errors_; }

private:
    QStringList errors_;
};

} // namespace lockscope::ui
