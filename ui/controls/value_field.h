// SPDX-License-Identifier: GPL-3.0-or-later
// A value that reads like a label and becomes a text field when it is clicked.
#pragma once

#include "ui/kit/theme.h"

#include <QLineEdit>

namespace lockscope::ui {

class ValueField : public QLineEdit {
    Q_OBJECT
public:
    explicit ValueField(QWidget* parent = nullptr);

    void set_theme(const Theme& theme);
    /// `shown` while it is read, `edited` what an editor begins with.
    void set_value(const QString& shown, const QString& edited);
    void set_changed(bool changed);
    /// What was typed cannot be; says why, and stays in the editor.
    void refuse(const QString& reason);
    [[nodiscard]] bool editing() const { return editing_; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// Somebody typed this; answer with set_value() or refuse().
    void entered(const QString& text);

protected:
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void begin();
    void end();
    void recolour();

    Theme theme_;
    QString shown_;
    QString edited_;
    bool editing_ = false;
    bool changed_ = false;
    bool refused_ = false;
};

} // namespace lockscope::ui
