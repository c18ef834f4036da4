// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/choice_box.h"

#include "ui/kit/keys.h"
#include "ui/kit/theme.h"

#include <QPainter>
#include <QStyle>
#include <QWheelEvent>

#include <algorithm>

namespace lockscope::ui {
namespace {

constexpr int box_height = 24;
constexpr int text_room = 9;
constexpr int chevron_room = 16;
constexpr double chevron = 3.0;
constexpr double corner = 5.0;

} // namespace

ChoiceBox::ChoiceBox(QWidget* parent)
    : QComboBox(parent) {
    // A click must not take the space bar away from play and pause.
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    setFont(strong);
}

void ChoiceBox::set_theme(const Theme& theme) {
    theme_ = theme;
    update();
}

void ChoiceBox::set_changed(bool changed) {
    changed_ = changed;
    update();
}

QSize ChoiceBox::sizeHint() const {
    int widest = 0;
    for (int i = 0; i < count(); ++i) {
        widest = std::max(widest, fontMetrics().horizontalAdvance(itemText(i)));
    }
    return {widest + 2 * text_room + chevron_room, box_height};
}

bool ChoiceBox::event(QEvent* event) {
    return keeps_space(*event) || QComboBox::event(event);
}

void ChoiceBox::wheelEvent(QWheelEvent* event) {
    if (hasFocus()) {
        QComboBox::wheelEvent(event);
    } else {
        event->ignore(); // whoever scrolls the panel does not mean the box that passes by
    }
}

void ChoiceBox::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(theme_.accent.fill, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(underMouse() && isEnabled() ? mixed(theme_.raised, theme_.text, 0.08)
                                                 : theme_.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), corner, corner);
    painter.setOpacity(isEnabled() ? 1.0 : disabled_opacity);
    painter.setPen(changed_ ? theme_.contended.text : theme_.text);
    const QRect words = rect().adjusted(text_room, 0, -text_room - chevron_room, 0);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
                     Qt::AlignLeft | Qt::AlignVCenter, currentText());
    painter.setPen(QPen(theme_.muted, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const double x = isRightToLeft() ? text_room + chevron : width() - text_room - chevron;
    const QPointF centre(x, height() / 2.0);
    painter.drawPolyline(QPolygonF{centre + QPointF(-chevron, -chevron / 2.0),
                                   centre + QPointF(0.0, chevron / 2.0),
                                   centre + QPointF(chevron, -chevron / 2.0)});
}

} // namespace lockscope::ui
