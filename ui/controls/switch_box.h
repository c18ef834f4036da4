// SPDX-License-Identifier: GPL-3.0-or-later
// A check box that looks like a switch. Its place tells its state, the colour only repeats it.
#pragma once

#include "ui/kit/theme.h"

#include <QCheckBox>

namespace lockscope::ui {

class SwitchBox : public QCheckBox {
    Q_OBJECT
public:
    explicit SwitchBox(QWidget* parent = nullptr);
    void set_theme(const Theme& theme);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] bool hitButton(const QPoint& position) const override;

private:
    Theme theme_;
};

} // namespace lockscope::ui
