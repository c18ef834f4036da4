// SPDX-License-Identifier: GPL-3.0-or-later
// A label whose digits all have the same width, so that a running clock stands still.
#pragma once

#include <QLabel>

namespace lockscope::ui {

class ClockLabel : public QLabel {
    Q_OBJECT
public:
    using QLabel::QLabel;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] double text_width() const;
};

} // namespace lockscope::ui
