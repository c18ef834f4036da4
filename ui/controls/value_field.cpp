// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/value_field.h"

#include "ui/kit/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTimer>
#include <QToolTip>

#include <algorithm>

namespace lockscope::ui {
namespace {

constexpr int side_room = 4;

} // namespace

ValueField::ValueField(QWidget* parent)
    : QLineEdit(parent) {
    setFrame(false);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTextMargins(side_room, 0, side_room, 0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    setFont(strong);
}

void ValueField::set_theme(const Theme& theme) {
    theme_ = theme;
    recolour();
}

void ValueField::set_value(const QString& shown, const QString& edited) {
    edited_ = edited;
    if (shown_ != shown) {
        shown_ = shown;
        updateGeometry();
    }
    if (!editing_) {
        setText(shown_);
    }
}

void ValueField::set_changed(bool changed) {
    changed_ = changed;
    recolour();
}

void ValueField::refuse(const QString& reason) {
    refused_ = true;
    update();
    QToolTip::showText(mapToGlobal(rect().bottomLeft()), reason, this);
}

QSize ValueField::sizeHint() const {
    const QFontMetrics metrics(font());
    const QString& text = editing_ && edited_.size() > shown_.size() ? edited_ : shown_;
    return {std::max(48, metrics.horizontalAdvance(text) + 2 * side_room + 8),
            metrics.height() + 4};
}

void ValueField::begin() {
    editing_ = true;
    refused_ = false;
    updateGeometry();
    setText(edited_);
    // After the click that brought the focus, which would put the cursor somewhere and select
    // nothing.
    QTimer::singleShot(0, this, &QLineEdit::selectAll);
    recolour();
}

void ValueField::end() {
    editing_ = false;
    refused_ = false;
    deselect();
    updateGeometry();
    setText(shown_);
    recolour();
}

void ValueField::focusInEvent(QFocusEvent* event) {
    QLineEdit::focusInEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) {
        begin();
    }
}

void ValueField::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (!editing_ || event->reason() == Qt::PopupFocusReason ||
        event->reason() == Qt::ActiveWindowFocusReason) {
        return;
    }
    const bool differs = text() != edited_ && !refused_;
    if (differs) {
        Q_EMIT entered(text());
    }
    end();
}

void ValueField::mousePressEvent(QMouseEvent* event) {
    // In a window that was not active the focus comes with the window, for another reason.
    if (!editing_) {
        begin();
    }
    QLineEdit::mousePressEvent(event);
}

void ValueField::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        refused_ = false;
        Q_EMIT entered(text());
        if (!refused_) {
            setText(edited_);
            clearFocus();
        }
        return;
    case Qt::Key_Escape:
        setText(edited_);
        clearFocus();
        return;
    default:
        if (!editing_) {
            begin();
        }
        refused_ = false;
        update();
        QLineEdit::keyPressEvent(event);
    }
}

void ValueField::paintEvent(QPaintEvent* event) {
    if (editing_ || (underMouse() && isEnabled())) {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(editing_ ? (refused_ ? theme_.critical.fill : theme_.accent.fill)
                                : theme_.border);
        painter.setBrush(editing_ ? theme_.background : QColor(Qt::transparent));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4.0, 4.0);
    }
    QLineEdit::paintEvent(event);
}

void ValueField::recolour() {
    QPalette colours = palette();
    colours.setColor(QPalette::Base, QColor(Qt::transparent));
    const QColor text = changed_ ? theme_.contended.text : theme_.text;
    colours.setColor(QPalette::Text, text);
    colours.setColor(QPalette::Disabled, QPalette::Text, with_opacity(text, disabled_opacity));
    setPalette(colours);
    update();
}

} // namespace lockscope::ui
