// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/switch_box.h"

#include "ui/kit/keys.h"
#include "ui/kit/theme.h"

#include <QPainter>

namespace lockscope::ui {
namespace {

constexpr double track_width = 36.0;
constexpr double track_height = 18.0;
constexpr double knob_gap = 2.5;
constexpr int focus_room = 3;

} // namespace

SwitchBox::SwitchBox(QWidget* parent)
    : QCheckBox(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    // A click must not take the space bar away from play and pause.
    setFocusPolicy(Qt::TabFocus);
}

void SwitchBox::set_theme(const Theme& theme) {
    theme_ = theme;
    update();
}

QSize SwitchBox::sizeHint() const {
    return {static_cast<int>(track_width) + 2 * focus_room,
            static_cast<int>(track_height) + 2 * focus_room};
}

bool SwitchBox::hitButton(const QPoint& position) const {
    return rect().contains(position);
}

bool SwitchBox::event(QEvent* event) {
    return keeps_space(*event) || QCheckBox::event(event);
}

void SwitchBox::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track((width() - track_width) / 2.0, (height() - track_height) / 2.0, track_width,
                       track_height);
    const double round = track_height / 2.0;
    if (hasFocus()) {
        painter.setPen(QPen(theme_.accent.fill, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(track.adjusted(-2.0, -2.0, 2.0, 2.0), round + 2.0, round + 2.0);
    }
    const bool on = isChecked();
    const QColor off = mixed(theme_.surface, theme_.text, theme_.is_dark ? 0.18 : 0.28);
    painter.setPen(Qt::NoPen);
    painter.setOpacity(isEnabled() ? 1.0 : disabled_opacity);
    painter.setBrush(on ? theme_.held.fill : off);
    painter.drawRoundedRect(track, round, round);
    const double diameter = track_height - 2.0 * knob_gap;
    const bool right = on != isRightToLeft();
    const double x = right ? track.right() - knob_gap - diameter : track.left() + knob_gap;
    painter.setBrush(theme_.is_dark ? theme_.text : theme_.surface);
    painter.drawEllipse(QRectF(x, track.top() + knob_gap, diameter, diameter));
}

} // namespace lockscope::ui
