// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/tool_button.h"

#include "ui/kit/keys.h"

#include <QPainter>

namespace lockscope::ui {
namespace {

constexpr int button_height = 32;
constexpr int icon_button_width = 36;
constexpr int text_room = 28;
constexpr double corner = 5.0;

} // namespace

ToolButton::ToolButton(QWidget* parent)
    : QToolButton(parent) {
    // A click must not take the space bar away from play and pause.
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void ToolButton::set_theme(const Theme& theme) {
    theme_ = theme;
    update();
}

void ToolButton::set_warning(bool warning) {
    warning_ = warning;
    update();
}

QSize ToolButton::sizeHint() const {
    const bool words = toolButtonStyle() == Qt::ToolButtonTextOnly;
    return {words ? fontMetrics().horizontalAdvance(text()) + text_room : icon_button_width,
            button_height};
}

bool ToolButton::event(QEvent* event) {
    return keeps_space(*event) || QToolButton::event(event);
}

void ToolButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = theme_.raised;
    const Tone& tone = warning_ ? theme_.contended : theme_.accent;
    if (isChecked() || warning_) {
        ground = tone.wash;
    }
    if (isEnabled() && underMouse()) {
        ground = mixed(ground, theme_.text, isDown() ? 0.18 : 0.08);
    }
    const bool outlined = hasFocus() || isChecked() || warning_;
    painter.setPen(outlined ? QPen(tone.fill, hasFocus() ? 1.5 : 1.0) : QPen(Qt::NoPen));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), corner, corner);
    if (toolButtonStyle() == Qt::ToolButtonTextOnly) {
        painter.setPen(!isEnabled() ? theme_.faint : warning_ ? tone.text : theme_.text);
        painter.drawText(rect(), Qt::AlignCenter, text());
        return;
    }
    QRect place(QPoint(), iconSize());
    place.moveCenter(rect().center());
    icon().paint(&painter, place, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

} // namespace lockscope::ui
