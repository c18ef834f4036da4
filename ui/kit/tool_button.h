// SPDX-License-Identifier: GPL-3.0-or-later
// A flat button of the transport bar.
#pragma once

#include "ui/kit/theme.h"

#include <QToolButton>

namespace lockscope::ui {

class ToolButton : public QToolButton {
    Q_OBJECT
public:
    explicit ToolButton(QWidget* parent = nullptr);
    void set_theme(const Theme& theme);
    /// Paints it in the colour of what wants attention.
    void set_warning(bool warning);
    [[nodiscard]] bool warns() const { return warning_; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    Theme theme_;
    bool warning_ = false;
};

} // namespace lockscope::ui
