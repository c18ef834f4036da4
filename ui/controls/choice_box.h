// SPDX-License-Identifier: GPL-3.0-or-later
// A combo box, flat like the other controls, that leaves wheel and space bar alone until it has
// the focus.
#pragma once

#include "ui/kit/theme.h"

#include <QComboBox>

namespace lockscope::ui {

class ChoiceBox : public QComboBox {
    Q_OBJECT
public:
    explicit ChoiceBox(QWidget* parent = nullptr);
    void set_theme(const Theme& theme);
    /// Paints its word in the colour of what was changed.
    void set_changed(bool changed);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    Theme theme_;
    bool changed_ = false;
};

} // namespace lockscope::ui
